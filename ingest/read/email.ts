// One e-mail message: its text as the sender wrote it; what is quoted from earlier messages is not read for facts.

import iconv from 'iconv-lite'
import { errorLine, InvalidInput } from '../../lib/errors'
import type { Zone } from '../../lib/model/article'
import { parseDate } from './dates'
import { NOTHING_KNOWN, type ReadDocument } from './document'
import { isOutlet } from './outlets'

/** Everything from such a line on is an earlier message. */
const EARLIER =
  /^(?:-{3,}\s*(?:Original Message|Ursprüngliche Nachricht|Message d'origine)\s*-{3,}|_{20,})\s*$/i
/** "On Mon, 3 March 2025 at 09:30, Ines Halloran <ines@quay.example> wrote:", over one line or two */
const ATTRIBUTION = /^(?:On|Am|Le) .{8,300}(?:wrote|schrieb|a écrit)\s?:\s*$/s

/** The text part, or the HTML part without its markup. @throws InvalidInput when it is no message, or has no text */
export async function readEmail(bytes: Buffer): Promise<ReadDocument> {
  const { default: PostalMime } = await import('postal-mime')
  const message = await PostalMime.parse(bytes).catch((error: unknown) => {
    throw new InvalidInput(`This message cannot be read (${errorLine(error)}).`, { cause: error })
  })
  if (message.headers.length === 0) throw new InvalidInput('This is no e-mail message: it has no headers.')
  const header = (key: string) => message.headers.find((each) => each.key === key)?.value
  const about = {
    title: message.subject?.replace(/\s+/g, ' ').trim() || null,
    ...sender(message.from?.name || message.from?.address || null),
    publishedAt: parseDate(header('date')) ?? parseDate(message.date),
  }
  const text = message.text?.trim() ? readable(message.text) : null
  if (text !== null) return { ...NOTHING_KNOWN, ...about, text, zones: quotedZones(text) }
  if (!message.html?.trim()) throw new InvalidInput('The message has no text, only attachments.')
  const { readHtml } = await import('./html')
  return { ...readHtml(readable(message.html)), ...about }
}

/** "Port Ellery Courier" sends a newsletter: it is the publisher; "Ines Halloran" is the author. */
function sender(name: string | null): { readonly byline: string | null; readonly source: string | null } {
  if (name === null) return { byline: null, source: null }
  return isOutlet(name) ? { byline: null, source: name } : { byline: name, source: null }
}

/** Programs that say ISO-8859-1 mean Windows-1252, where control characters are quotation marks. */
function readable(text: string): string {
  return text
    .replace(/(?<!\s)\s+$/, '\n')
    .replace(/[\u0080-\u009f]/g, (mark) => iconv.decode(Buffer.from(mark, 'latin1'), 'windows-1252'))
}

interface Line {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Lines quoted with ">", the line that introduces them, what follows "-- " (a signature), and earlier messages below. */
export function quotedZones(text: string): Zone[] {
  const lines = [...text.matchAll(/[^\r\n]+/g)].map(
    (match): Line => ({ start: match.index, end: match.index + match[0].length, text: match[0] }),
  )
  const rest = lines.findIndex((line) => line.text === '-- ' || EARLIER.test(line.text))
  const read = lines.map((line, i) => (rest === -1 || i < rest) && !line.text.startsWith('>'))
  lines.forEach((_, i) => {
    if (read[i] === false && read[i - 1] === true) unreadIntroduction(lines, read, i)
  })
  return lines.flatMap(({ start, end }, i): Zone[] => (read[i] ? [] : [{ kind: 'boilerplate', start, end }]))
}

/** The one or two lines before a quotation, when they say who wrote it. */
function unreadIntroduction(lines: readonly Line[], read: boolean[], quoted: number): void {
  for (const length of [1, 2, 3]) {
    const from = quoted - length
    const before = lines.slice(Math.max(0, from), quoted)
    if (from < 0 || !ATTRIBUTION.test(before.map((line) => line.text).join('\n'))) continue
    read.fill(false, from, quoted)
    return
  }
}
