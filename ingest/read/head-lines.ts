// The lines above an article, one after the other: title, byline, label, date, publisher. What is unclear stays unread.
import type { Zone, ZoneKind } from '../../lib/model/article'
import { bareNames, parseByline } from './byline'
import { findDate } from './dates'
import type { TextLine } from './lines'
import { isOutlet } from './outlets'

const LABEL =
  /^(author|by|byline|date|published|publication date|source|publisher|title|headline|url|link)\s*:\s+(.{2,300})$/i
const DATE_LINE =
  /^(?:(?:first |last )?(?:published|posted|updated|issued|date|created|modified)(?: on| at)?:?\s*|(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)*$/i
const AFTER_DATE =
  /^[\s,|•·–—-]*(?:at\s+)?(?:\d{1,2}[:.]\d{2}(?:[:.]\d{2})?)?\s*(?:[ap]\.?m\.?)?\s*(?:[A-Z]{2,5}|[+-]\d{2}:?\d{2})?[\s.|)]*$/
const EDGE = /^[\s,|•·–—-]+|(?<![\s,|•·–—-])[\s,|•·–—-]+$/g

export interface Draft {
  title: string | null
  byline: string | null
  source: string | null
  publishedAt: string | null
  url: string | null
  readonly zones: Zone[]
}

/** Fills the draft from the lines, first to last. */
export function readHead(draft: Draft, lines: readonly TextLine[]): void {
  const kicker = kickerBefore(lines)
  lines.forEach((line, index) => {
    if (index === 0 && kicker !== null) {
      if (kicker === 'source') draft.source = line.bare
      mark(draft, line, kicker === 'source' ? 'byline' : 'heading')
    } else if (!readLine(draft, line, lines, index) && draft.title === null && isTitle(line, index, lines)) {
      draft.title = line.bare
      mark(draft, line, 'headline')
    }
  })
}

function readLine(draft: Draft, line: TextLine, lines: readonly TextLine[], index: number): boolean {
  if (line.bare.length > 300) return false
  return (
    readByline(draft, line) ||
    readLabel(draft, line) ||
    readDateLine(draft, line) ||
    readPublisher(draft, line, lines, index) ||
    readBareNames(draft, line, lines, index)
  )
}

function mark(draft: Draft, { start, end }: TextLine, kind: ZoneKind): true {
  draft.zones.push({ start, end, kind })
  return true
}

/** "OPINION" or "The Port Ellery Courier" above the title; null when the first line is something else. */
function kickerBefore(lines: readonly TextLine[]): 'section' | 'source' | null {
  const [first, second] = lines
  if (first === undefined || second === undefined || !isTitle(second, 1, lines)) return null
  if (isHeadMatter(second) || isCapitals(second.bare)) return null
  if (isOutlet(first.bare)) return 'source'
  return isCapitals(first.bare) && first.bare.split(/\s+/).length <= 3 ? 'section' : null
}

function isHeadMatter(line: TextLine): boolean {
  return parseByline(line.bare) !== null || LABEL.test(line.bare) || dateOf(line) !== null
}

function isCapitals(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text)
}

function readByline(draft: Draft, line: TextLine): boolean {
  const found = parseByline(line.bare)
  if (found === null) return false
  draft.byline ??= found.byline
  draft.source ??= found.source
  draft.publishedAt ??= found.publishedAt
  return mark(draft, line, 'byline')
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
  return mark(draft, line, /^(?:title|head)/i.test(label) ? 'headline' : 'byline')
}

/** "Published: July 10, 2024 at 5:03 PM EDT", "Radio Ossel, 5 March 2026" */
function readDateLine(draft: Draft, line: TextLine): boolean {
  const found = dateOf(line)
  if (found === null) return false
  draft.publishedAt ??= found.date
  draft.source ??= found.source
  return mark(draft, line, 'byline')
}

/** The date of a line that is a date and nothing else of weight but a publisher. */
function dateOf({ bare }: TextLine): { readonly date: string; readonly source: string | null } | null {
  const date = bare.length > 80 ? null : findDate(bare)
  if (date === null) return null
  const before = bare.slice(0, date.start)
  const after = bare.slice(date.end)
  const plainBefore = DATE_LINE.test(before)
  const plainAfter = AFTER_DATE.test(after)
  if (plainBefore && plainAfter) return { date: date.iso, source: null }
  const rest = (plainAfter ? before : plainBefore ? after : '').replace(EDGE, '')
  return isOutlet(rest) ? { date: date.iso, source: rest } : null
}

/** "The Port Ellery Courier" on a line of its own, below the title and beside a byline or a date. */
function readPublisher(draft: Draft, line: TextLine, lines: readonly TextLine[], index: number): boolean {
  if (draft.title === null || draft.source !== null || !isOutlet(line.bare)) return false
  if (!touchesHeadMatter(lines, index)) return false
  draft.source = line.bare
  return mark(draft, line, 'byline')
}

function touchesHeadMatter(lines: readonly TextLine[], index: number): boolean {
  return [lines[index - 1], lines[index + 1]].some((line) => line !== undefined && isHeadMatter(line))
}

/** "Ana Ruiz" between the headline and the date (or the publisher above the date). */
function readBareNames(draft: Draft, line: TextLine, lines: readonly TextLine[], index: number): boolean {
  if (draft.title === null || draft.byline !== null) return false
  const below = lines.slice(index + 1, index + 3).filter((next) => !isOutlet(next.bare))[0]
  if (below === undefined || dateOf(below) === null) return false
  const names = bareNames(line.bare)
  if (names === null) return false
  draft.byline = names
  return mark(draft, line, 'byline')
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
