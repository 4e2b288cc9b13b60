// Title, byline, date and publisher from the first and last lines of a plain text. Left empty rather than guessed.
import type { Zone } from '../../lib/model/article'
import { findDate } from './dates'
import { type Metadata, NOTHING_KNOWN } from './document'
import { leadingLines, type TextLine, trailingLines } from './lines'

const HEAD_LINES = 8
const TAIL_LINES = 6

const AGENCY =
  '(?:Reuters|AP|AFP|UPI|dpa|Associated Press|Agence France-Presse|Bloomberg|Kyodo|Xinhua|TASS|ANSA|EFE|PA Media)'
const NAME =
  "\\p{Lu}[\\p{L}.'’-]*(?:\\s+(?:\\p{Lu}[\\p{L}.'’-]*|de|da|van|von|der|den|la|le|al|bin|el|di|du)){0,5}"
const OUTLET =
  "(?:The\\s+)?\\p{Lu}[\\p{L}\\p{N}.'’&-]*(?:\\s+(?:of|the|and|\\p{Lu}[\\p{L}\\p{N}.'’&-]*)){0,5}"

const BYLINE = new RegExp(
  `^(?:(?:[Ww]ords|[Ss]tory|[Rr]eport|[Tt]ext|[Ww]ritten|[Rr]eporting)\\s+)?(?:by|By|BY):?\\s+(${NAME}(?:(?:,\\s+|\\s+and\\s+|,\\s+and\\s+|\\s+&\\s+)${NAME})*)\\s*(?:[,|•·–—-]\\s*(.{2,60}))?$`,
  'u',
)
/** What stands behind the names of a byline and is a publisher. */
const OUTLET_NAME = new RegExp(
  `^(?:${AGENCY}|(?:The )?[^,]*\\b(?:Press|News|Times|Post|Herald|Courier|Tribune|Gazette|Journal|Chronicle|Observer|Guardian|Agency|Weekly|Ledger))$`,
)
const JOB = /\b(?:writer|reporter|correspondent|editor|columnist|staff)\b/i
const LABEL =
  /^(author|by|byline|date|published|publication date|source|publisher|title|headline|url|link)\s*:\s+(.{2,300})$/i
const WRITES_IN = new RegExp(
  `^(${NAME}) (?:writes|reports) (?:in|for) (?:the )?(${OUTLET}?)(?: on (.{6,30}))?:?$`,
  'u',
)
const DATE_LINE =
  /^(?:(?:first |last )?(?:published|posted|updated|issued|date|created|modified)(?: on| at)?:?\s*|(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)*$/i
const AFTER_DATE =
  /^[\s,|•·–—-]*(?:at\s+)?(?:\d{1,2}[:.]\d{2}(?:[:.]\d{2})?)?\s*(?:[ap]\.?m\.?)?\s*(?:[A-Z]{2,5}|[+-]\d{2}:?\d{2})?[\s.|)]*$/
const DATELINE = new RegExp(
  `^\\p{Lu}[\\p{Lu}\\p{L}.'’ -]{1,40},?[^()—–]{0,60}\\((${AGENCY})\\)\\s+[—–-]+\\s`,
  'u',
)
const FOOTER: readonly RegExp[] = [
  new RegExp(
    `(?:©|\\([Cc]\\)|[Cc]opyright)\\s*(?:©|\\([Cc]\\))?\\s*(?:\\d{4}(?:\\s*[-–]\\s*\\d{4})?,?\\s+)?(?:[Bb]y\\s+)?(${OUTLET}?)(?:,?\\s+\\d{4})?(?:\\.|,|\\s*$|\\s+[Aa]ll [Rr]ights)`,
    'u',
  ),
  new RegExp(
    `^(?:[Tt]his|[Tt]he) .{0,60}?(?:first |originally )?(?:appeared|(?:re)?published)(?: with permission)? (?:in|on|by) (${OUTLET})\\.?$`,
    'u',
  ),
  new RegExp(`^\\(?(?:[Ss]ource|[Pp]ublisher|[Vv]ia)\\s*:\\s+(${OUTLET})\\)?\\.?$`, 'u'),
]

export interface TextMetadata {
  readonly metadata: Metadata
  readonly zones: readonly Zone[]
}

interface Draft {
  title: string | null
  byline: string | null
  source: string | null
  publishedAt: string | null
  url: string | null
  readonly zones: Zone[]
}

/** Looks at the first 8 and the last 6 non-blank lines; `from` is where the body begins (after front matter). */
export function textMetadata(text: string, from = 0): TextMetadata {
  const lines = leadingLines(text, from, HEAD_LINES)
  const draft: Draft = { ...NOTHING_KNOWN, zones: [] }
  lines.forEach((line, index) => {
    if (readHeadLine(draft, line)) return
    if (draft.title === null && isTitle(line, index, lines)) {
      draft.title = line.bare
      draft.zones.push({ start: line.start, end: line.end, kind: 'headline' })
    }
  })
  draft.source ??= datelineAgency(lines) ?? footerSource(trailingLines(text, TAIL_LINES))
  const { zones, ...found } = draft
  return { metadata: { ...found, language: null }, zones: zones.sort((a, b) => a.start - b.start) }
}

/** Byline, date, label or "writes in" line; true when the line was one of them. */
function readHeadLine(draft: Draft, line: TextLine): boolean {
  if (line.bare.length > 300) return false
  return (
    readByline(draft, line) ||
    readLabel(draft, line) ||
    readWritesIn(draft, line) ||
    readDateLine(draft, line)
  )
}

/** "By Ana Ruiz and Ben Oyelaran, Port Ellery Courier" */
function readByline(draft: Draft, line: TextLine): boolean {
  const match = line.bare.length <= 160 ? BYLINE.exec(line.bare) : null
  if (match?.[1] === undefined) return false
  const parts = match[1].split(/,\s+(?!and\s)/)
  const outlet = [match[2] ?? '', ...parts.slice(1)].find((part) => OUTLET_NAME.test(part))
  const names = parts.filter((part) => part !== outlet && !JOB.test(part))
  draft.byline ??= names.map(titleCased).join(', ') || null
  draft.publishedAt ??= findDate(match[2] ?? '')?.iso ?? null
  draft.source ??= outlet ?? null
  draft.zones.push({ start: line.start, end: line.end, kind: 'byline' })
  return true
}

/** "Published: 10 July 2024" */
function readLabel(draft: Draft, line: TextLine): boolean {
  const [, label = '', value = ''] = LABEL.exec(line.bare) ?? []
  if (value === '') return false
  const date = findDate(value)?.iso ?? null
  if (/^(?:date|pub)/i.test(label) && date === null && !/^publisher/i.test(label)) return false
  if (/^(?:date|published|publication)/i.test(label)) draft.publishedAt ??= date
  else if (/^(?:author|by)/i.test(label)) draft.byline ??= value.trim()
  else if (/^(?:source|publisher)/i.test(label)) draft.source ??= value.trim()
  else if (/^(?:url|link)/i.test(label)) draft.url ??= value.trim()
  else draft.title ??= value.trim()
  draft.zones.push({
    start: line.start,
    end: line.end,
    kind: /^(?:title|head)/i.test(label) ? 'headline' : 'byline',
  })
  return true
}

/** "Ana Ruiz writes in the Courier on 3 March 2025:" above a reprinted article. */
function readWritesIn(draft: Draft, line: TextLine): boolean {
  const match = WRITES_IN.exec(line.bare)
  if (match === null) return false
  draft.byline ??= match[1] ?? null
  draft.source ??= match[2] ?? null
  draft.publishedAt ??= findDate(match[3] ?? '')?.iso ?? null
  draft.zones.push({ start: line.start, end: line.end, kind: 'byline' })
  return true
}

/** A line that is a date and nothing else of weight: "Published: July 10, 2024 at 5:03 PM EDT". */
function readDateLine(draft: Draft, line: TextLine): boolean {
  if (line.bare.length > 80) return false
  const date = findDate(line.bare)
  if (date === null || !DATE_LINE.test(line.bare.slice(0, date.start))) return false
  if (!AFTER_DATE.test(line.bare.slice(date.end))) return false
  draft.publishedAt ??= date.iso
  draft.zones.push({ start: line.start, end: line.end, kind: 'byline' })
  return true
}

/** Short, opens with a capital or figure, no full stop, not quoted speech; and something follows it. */
function isTitle(line: TextLine, index: number, lines: readonly TextLine[]): boolean {
  if (lines.length < 2 || index > 1 || line.bare.length > 160 || line.bare.length < 8) return false
  if (!/^[\p{Lu}\p{N}"“‘'«¿¡]/u.test(line.bare) || /[.:;,]["”’]?$/.test(line.bare)) return false
  const next = lines[index + 1]
  return (
    line.alone ||
    (next !== undefined && next.bare.length > line.bare.length) ||
    /^by\s/i.test(next?.bare ?? '')
  )
}

function datelineAgency(lines: readonly TextLine[]): string | null {
  for (const line of lines) {
    const match = DATELINE.exec(line.bare.slice(0, 160))
    if (match?.[1] !== undefined) return match[1]
  }
  return null
}

function footerSource(lines: readonly TextLine[]): string | null {
  for (const line of [...lines].reverse()) {
    if (line.bare.length > 200) continue
    for (const pattern of FOOTER) {
      const name = pattern
        .exec(line.bare)?.[1]
        ?.trim()
        .replace(/[.,]+$/, '')
      if (name !== undefined && name.length >= 3 && !/^(?:all rights|the author)/i.test(name)) return name
    }
  }
  return null
}

/** "ANA RUIZ" → "Ana Ruiz"; mixed case stays. */
function titleCased(name: string): string {
  if (name !== name.toUpperCase()) return name
  return name.replace(/\p{L}[\p{L}’']*/gu, (word) => word[0] + word.slice(1).toLowerCase())
}
