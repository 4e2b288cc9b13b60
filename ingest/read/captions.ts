// WebVTT and SubRip: captions joined into the paragraphs of a transcript. Who speaks is told by <v Name>, or by a label
// before the words; when it was said is kept for every caption.
import { InvalidInput } from '../../lib/errors'
import type { Locator, Zone } from '../../lib/model/article'
import { NOTHING_KNOWN, type ReadDocument } from './document'

interface Cue {
  /** "00:12:05" */
  readonly time: string
  /** Null where the caption does not say. */
  readonly speaker: string | null
  readonly words: string
}

const TIMING = /^\s*((?:\d{1,4}:)?\d{1,2}:\d{2})[.,]\d{1,3}\s+-->\s+(?:\d{1,4}:)?\d{1,2}:\d{2}[.,]\d{1,3}/
const VOICE = /<v(?:\.[^\s<>]*)?\s+([^>]{1,200})>/
/** "INES HALLORAN: …", "Speaker 2: …"; not "At 10:30 …" */
const LABEL = /^(?:-\s*|>>\s*)?(\p{Lu}[\p{L}\p{N}.'’-]*(?: [\p{L}\p{N}.'’-]+){0,4}):\s+(?=\S)/u

/** @throws InvalidInput when there is not one timed caption */
export function readCaptions(text: string): ReadDocument {
  const cues = cuesOf(text)
  if (cues.length === 0) {
    throw new InvalidInput('There is no timed caption in it.', { remedy: 'Give a transcript as .txt.' })
  }
  return { ...NOTHING_KNOWN, ...assembled(cues), title: titleOf(text) }
}

/** Blocks parted by blank lines; those without a line of times (headers, notes, styles) are passed over. */
function cuesOf(text: string): Cue[] {
  const blocks = text.replace(/\r\n?/g, '\n').split(/\n[ \t]*\n+/)
  return blocks.flatMap((block) => {
    const lines = block.split('\n')
    const at = lines.findIndex((line) => TIMING.test(line))
    const time = TIMING.exec(lines[at] ?? '')?.[1]
    if (time === undefined || /^(?:NOTE|STYLE|REGION)\b/.test(block)) return []
    return spoken(lines.slice(at + 1), hours(time))
  })
}

/** A caption holds the words of one speaker, or of several, each on a line of its own. */
function spoken(lines: readonly string[], time: string): Cue[] {
  const cues: Cue[] = []
  for (const line of lines.flatMap((each) => each.split(/(?=<v[\s.])/))) {
    const voice = VOICE.exec(line)?.[1]
    const bare = plain(line)
    const label = voice === undefined ? LABEL.exec(bare) : null
    const speaker = (voice === undefined ? label?.[1] : plain(voice)) ?? null
    const words = label === null ? bare.replace(/^(?:-|>>)\s+/, '') : bare.slice(label[0].length)
    const last = cues.at(-1)
    if (words === '') continue
    if (last !== undefined && speaker === null)
      cues.splice(-1, 1, { ...last, words: `${last.words} ${words}` })
    else cues.push({ time, speaker, words })
  }
  return cues
}

function plain(text: string): string {
  return text
    .replace(/<[^>]{0,200}>|\{\\[^}]{0,100}\}/g, '')
    .replace(/&(amp|lt|gt|nbsp|lrm|rlm);/g, (_, name: string) => ENTITIES[name] ?? '')
    .replace(/\s+/g, ' ')
    .trim()
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', nbsp: ' ' }

/** "12:05" → "00:12:05" */
function hours(time: string): string {
  const parts = time.split(':')
  return (parts.length === 2 ? ['00', ...parts] : parts).map((part) => part.padStart(2, '0')).join(':')
}

/** "WEBVTT - Council meeting" names what it is of. */
function titleOf(text: string): string | null {
  return /^\uFEFF?WEBVTT[ \t]+(?:-[ \t]*)?(\S[^\n\r]{2,200})/.exec(text)?.[1]?.trim() ?? null
}

/** One paragraph a turn, "Name: words"; captions of one turn run on. Without speakers, a paragraph a sentence end. */
function assembled(cues: readonly Cue[]): Pick<ReadDocument, 'text' | 'zones' | 'locators'> {
  const zones: Zone[] = []
  const locators: Locator[] = []
  let text = ''
  let speaker: string | null = null
  for (const cue of cues) {
    const turns = cue.speaker !== null && cue.speaker !== speaker
    const breaks =
      turns || (speaker === null && /[.!?]["”’]?$/.test(text) && text.length - text.lastIndexOf('\n') > 400)
    if (text !== '') text += breaks ? '\n\n' : ' '
    if (turns && cue.speaker !== null) {
      zones.push({ kind: 'speaker', start: text.length, end: text.length + cue.speaker.length })
      text += `${cue.speaker}: `
      speaker = cue.speaker
    }
    if (locators.at(-1)?.label !== cue.time)
      locators.push({ kind: 'time', label: cue.time, start: text.length })
    text += cue.words
  }
  return { text, zones, locators }
}
