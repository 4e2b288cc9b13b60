// Step 1: what each line of the text is. "Share on Facebook" is furniture, "By Ana Ruiz" a byline,
// "PORT ELLERY (Wire) —" a dateline, "Photo: Ana Ruiz" a caption; the reader's own zones win.
import type { ArticleInput, Zone, ZoneKind } from '../../../lib/model/article'
import type { Span } from '../../../lib/model/span'
import {
  BOILERPLATE,
  BYLINE,
  CAPTION,
  DATELINE,
  SOURCE_HEADINGS,
  SOURCE_LINE,
  TAIL_HEADINGS,
} from '../rules/boilerplate'
import type { Trace } from '../trace'
import { mendBroken } from './broken-lines'
import { findMarkup } from './markup'

/** A block of lines read as one paragraph, and what it is. */
export interface Block extends Span {
  readonly kind: ZoneKind
}

/** Blocks in text order (blank ones left out), and the residue within them. */
export function findZones(article: ArticleInput, trace: Trace): { blocks: Block[]; markup: Span[] } {
  const { text } = article
  const given = article.zones.filter((zone) => zone.kind !== 'markup' && zone.kind !== 'speaker')
  const isProse = (line: Span) => (zoneAt(given, line) ?? 'body') === 'body'
  const { lines, passed } = mendBroken(text, joinWrapped(text, splitLines(text)), isProse)
  const markup = mergeMarkup(
    [...article.zones.filter((zone) => zone.kind === 'markup'), ...passed],
    findMarkup(text),
  )
  const blocks: Block[] = []
  let tail = false
  lines.forEach((line, index) => {
    const known = zoneAt(given, line)
    const bare = visible(text, line, markup)
    const lower = bare.toLowerCase()
    if (index * 3 > lines.length * 2 && TAIL_HEADINGS.test(lower)) tail = true
    if (index * 2 >= lines.length && SOURCE_HEADINGS.test(lower)) tail = true
    const furniture = tail || isListedSource(text, lines, index)
    const kind = known ?? (furniture ? 'boilerplate' : kindOf(bare, index, lines, text))
    if (kind === 'boilerplate' && known === null)
      trace.add('zones', 'boilerplate-line', 'rejected', line, () => 'The line is page furniture.')
    if (kind === 'body') blocks.push(...splitDateline(text, line))
    else blocks.push({ ...line, kind })
  })
  return { blocks, markup }
}

/** A title in marks with its outlet and date, beside another such line. */
function isListedSource(text: string, lines: readonly Span[], index: number): boolean {
  const isSource = (i: number): boolean => {
    const line = lines[i]
    if (line === undefined || line.end - line.start > 400) return false
    return SOURCE_LINE.test(text.slice(line.start, line.end).toLowerCase().trim())
  }
  return isSource(index) && (isSource(index - 1) || isSource(index + 1))
}

/** All zones of the document, as `Document.zones` lists them. */
export function toZones(blocks: readonly Block[], markup: readonly Span[]): Zone[] {
  const residue = markup.map((span): Zone => ({ ...span, kind: 'markup' }))
  return [...blocks, ...residue].sort((a, b) => a.start - b.start || b.end - a.end)
}

function mergeMarkup(given: readonly Span[], found: readonly Span[]): Span[] {
  if (given.length === 0) return [...found]
  const all = [...given, ...found].sort((a, b) => a.start - b.start || b.end - a.end)
  const out: Span[] = []
  for (const { start, end } of all) if (start >= (out.at(-1)?.end ?? 0)) out.push({ start, end })
  return out
}

/** Non-blank lines, without surrounding white space. */
function splitLines(text: string): Span[] {
  const out: Span[] = []
  for (const match of text.matchAll(/[^\r\n\u2028\u2029]+/g)) {
    const lead = match[0].length - match[0].trimStart().length
    const body = match[0].trim()
    if (body !== '') out.push({ start: match.index + lead, end: match.index + lead + body.length })
  }
  return out
}

/** Lines of a text wrapped at a fixed width become paragraphs again: blank lines part them, line ends do not. */
function joinWrapped(text: string, lines: readonly Span[]): Span[] {
  const joined = lines.map((line, i) => i > 0 && !/\n\s*\n/.test(text.slice(lines[i - 1]!.end, line.start)))
  const before = lines.filter((_, i) => joined[i + 1] === true)
  const wide = before.filter((line) => line.end - line.start >= 50 && line.end - line.start <= 100)
  const open = before.filter((line) => !/[.!?:"”’)]/.test(text.charAt(line.end - 1)))
  if (before.length < 5 || wide.length < before.length * 0.6 || open.length < before.length * 0.5)
    return [...lines]
  const out: Span[] = []
  lines.forEach((line, i) => {
    if (joined[i]) out[out.length - 1] = { start: out.at(-1)!.start, end: line.end }
    else out.push(line)
  })
  return out
}

function zoneAt(zones: readonly Zone[], line: Span): ZoneKind | null {
  const zone = within(zones, line)[0] as Zone | undefined
  return zone?.kind ?? null
}

/** The line without its residue, white space collapsed. */
function visible(text: string, line: Span, markup: readonly Span[]): string {
  let out = ''
  let from = line.start
  for (const span of within(markup, line)) {
    out += text.slice(from, Math.max(from, span.start))
    from = Math.max(from, span.end)
  }
  return (out + text.slice(from, line.end)).replace(/\s+/g, ' ').trim()
}

/** Sorted spans that touch the line, found by bisection. */
export function within(spans: readonly Span[], line: Span): readonly Span[] {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]!.end <= line.start) low = middle + 1
    else high = middle
  }
  let end = low
  while (end < spans.length && spans[end]!.start < line.end) end++
  return spans.slice(low, end)
}

function kindOf(line: string, index: number, lines: readonly Span[], text: string): ZoneKind {
  const lower = line.toLowerCase().replaceAll('’', "'")
  if (!/[\p{L}\p{N}]/u.test(line)) return 'boilerplate'
  if (BOILERPLATE.some((rule) => line.length <= rule.upTo && rule.match.test(lower))) return 'boilerplate'
  if (index <= 6 && line.length <= 120 && BYLINE.test(line)) return 'byline'
  if (line.length <= 400 && CAPTION.some((pattern) => pattern.test(line))) return 'caption'
  if (!isTitleLike(line)) return 'body'
  if (index === 0) return lines.length > 1 ? 'headline' : 'body'
  return text.slice(lines[index - 1]!.end, lines[index]!.start).includes('\n') ? 'heading' : 'body'
}

/** Short, no final stop, no quotation that could be a statement. */
function isTitleLike(line: string): boolean {
  return (
    line.length <= 110 && !/[.!?:;,"”)…]$/.test(line) && !/^["“]/.test(line) && /^[\p{Lu}\p{N}‘']/u.test(line)
  )
}

function splitDateline(text: string, line: Span): Block[] {
  const head = text.slice(line.start, Math.min(line.end, line.start + 120))
  const match = DATELINE.exec(head)
  if (match === null || match[0].length >= line.end - line.start) return [{ ...line, kind: 'body' }]
  const cut = line.start + match[0].length
  return [
    { start: line.start, end: cut, kind: 'dateline' },
    { start: cut, end: line.end, kind: 'body' },
  ]
}
