// Step 6, layout that speaks: interviews ("Q. … A. …") and transcripts ("RUIZ: …"). A turn is the words after a label,
// up to the next label; inside turns the other steps report nothing on their own.
import { type Span, spanOf, type TextSpan } from '../../../lib/model/span'
import { firstAuthor } from '../coreference/author'
import type { Document, LocalEntity } from '../document'
import { firstTokenAt } from '../syntax/lines'

/** One speaker's uninterrupted words; `parts` are the paragraphs they run over. */
export interface Turn {
  readonly label: TextSpan
  readonly role: 'name' | 'question' | 'answer'
  /** The reader was told who speaks; it is no guess from the layout. */
  readonly given: boolean
  readonly parts: readonly Span[]
}

const LABEL =
  /^[ \t]*(?:\*\*|__)?((?:[QA])(?=[.:])|(?:\p{Lu}[\p{L}.'’-]*)(?: (?:\p{Lu}[\p{L}.'’-]*|of|the|de|van|al|bin)){0,4})(?:\*\*|__)?(?:[.:](?=\s)|:)(?:\*\*|__)?[ \t]+(?=\S)/u
const NO_LABELS =
  /^(?:Source|Date|By|Presenter|Guests?|Note|Update|Correction|Contact|Photo|Image|Credit|Subject|From|To|Re|Interview|Read more|Related|Tags|Headline|Topic|Location|Time|Moderator|Editor|Video|Audio|Warning|Caution)$/u
const READ = new Set(['body', 'caption', 'heading', 'headline'])

/**
 * Turns of an article that is laid out as a conversation: at least four turns of two labels; otherwise none. Where the
 * reader was told who speaks (captions), those labels are all there are, however few.
 */
export function findTurns(doc: Document): Turn[] {
  const given = doc.article.zones.filter((zone) => zone.kind === 'speaker')
  if (given.length > 0) return toTurns(givenLines(doc, given), null)
  const lines = labelledLines(doc)
  const labels = new Map<string, number>()
  for (const line of lines)
    if (line.label !== null) labels.set(line.label.text, (labels.get(line.label.text) ?? 0) + 1)
  const repeated = [...labels].filter(([, n]) => n > 1)
  const total = [...labels.values()].reduce((a, b) => a + b, 0)
  if (labels.size < 2 || repeated.length < 1 || total < 4) return []
  return toTurns(lines, labels).map((turn, i, all) =>
    i === all.length - 1 ? withoutEpilogue(doc, turn) : turn,
  )
}

/** Paragraphs that open with a given label, and those that go on with the turn before. */
function givenLines(doc: Document, given: readonly Span[]): LabelledLine[] {
  const labels = new Map(given.map((zone) => [zone.start, zone]))
  return doc.paragraphs
    .filter(({ zone }) => READ.has(zone))
    .map(({ start, end }) => {
      const zone = labels.get(start)
      const label = zone === undefined ? null : spanOf(doc.text, zone.start, zone.end)
      const from =
        zone === undefined
          ? start
          : zone.end + (/^:?\s*/.exec(doc.text.slice(zone.end, end))?.[0].length ?? 0)
      return { span: { start, end }, label, from }
    })
}

interface LabelledLine {
  readonly span: Span
  readonly label: TextSpan | null
  /** Where the words begin. */
  readonly from: number
}

function labelledLines(doc: Document): LabelledLine[] {
  const out: LabelledLine[] = []
  for (const paragraph of doc.paragraphs) {
    if (!READ.has(paragraph.zone)) continue
    for (let from = paragraph.start; from < paragraph.end; ) {
      const newline = doc.text.indexOf('\n', from)
      const to = newline < 0 || newline > paragraph.end ? paragraph.end : newline
      if (to > from) out.push(labelled(doc, from, to))
      from = to + 1
    }
  }
  return out
}

function labelled(doc: Document, from: number, to: number): LabelledLine {
  const match = LABEL.exec(doc.text.slice(from, Math.min(to, from + 80)))
  const name = match?.[1]
  if (
    match === null ||
    name === undefined ||
    NO_LABELS.test(name) ||
    isFigure(doc.text.slice(from + match[0].length, to)) ||
    (name.length === 1 && !/^[QA]$/u.test(name))
  )
    return { span: { start: from, end: to }, label: null, from }
  const at = from + match[0].indexOf(name)
  const stop = match[0].slice(match[0].indexOf(name) + name.length)
  if (name.length > 1 && stop.startsWith('.')) return { span: { start: from, end: to }, label: null, from }
  return {
    span: { start: from, end: to },
    label: spanOf(doc.text, at, at + name.length),
    from: from + match[0].length,
  }
}

/** "Ruiz: 46." is a row of a table. */
function isFigure(words: string): boolean {
  return /^[\d\s.,%$€£+–-]+$/u.test(words)
}

/** Lines without a label go on with the turn before; a bracketed stage direction is left out. `labels` null: all are sure. */
function toTurns(lines: readonly LabelledLine[], labels: ReadonlyMap<string, number> | null): Turn[] {
  const turns: (Omit<Turn, 'parts'> & { readonly parts: Span[] })[] = []
  for (const line of lines) {
    if (line.label !== null) {
      const once =
        labels !== null &&
        (labels.get(line.label.text) ?? 0) < 2 &&
        !/^[\p{Lu}.'’ -]+$/u.test(line.label.text)
      if (!once || turns.length > 0) {
        turns.push({
          label: line.label,
          role: labels === null ? 'name' : roleOf(line.label.text),
          given: labels === null,
          parts: [{ start: line.from, end: line.span.end }],
        })
        continue
      }
    }
    turns[turns.length - 1]?.parts.push({ start: line.from, end: line.span.end })
  }
  return turns
}

/** After the last label, a paragraph that does not speak of itself is the writer's again. */
function withoutEpilogue(doc: Document, turn: Turn): Turn {
  const [first, ...rest] = turn.parts
  const end = rest.findIndex((part) => !FIRST_PERSON.test(doc.text.slice(part.start, part.end)))
  return first === undefined || end < 0 ? turn : { ...turn, parts: [first, ...rest.slice(0, end)] }
}

const FIRST_PERSON = /\b(?:I|we|my|our|me|us)\b/u

function roleOf(label: string): Turn['role'] {
  return label === 'Q' ? 'question' : label === 'A' ? 'answer' : 'name'
}

/** The turn's words without white space, stage directions and a closing bracket at the ends. */
export function trimmed(text: string, part: Span): Span | null {
  let { start, end } = part
  const direction = /^\s*(?:\([^)]{1,80}\)|\[[^\]]{1,80}\])\s*/u.exec(text.slice(start, end))
  if (direction !== null) start += direction[0].length
  while (start < end && /\s/u.test(text[start] as string)) start++
  while (end > start && /\s/u.test(text[end - 1] as string)) end--
  return end > start ? { start, end } : null
}

/**
 * Who a label is: the one person whose name holds all its words ("AL-RASHIDI" → Salma al-Rashidi). "A" is the person
 * the title or the text before the first turn names most; "Q" the author. Null when nobody or several fit.
 */
export function labelSpeaker(
  doc: Document,
  turn: Turn,
  first: number,
  people: readonly LocalEntity[],
  byline: string | null,
): LocalEntity | null {
  if (turn.role === 'question') return people.find((p) => byline !== null && sameName(p.name, byline)) ?? null
  if (turn.role === 'answer') return mostNamedBefore(people, first, byline)
  const words = turn.label.text.toLowerCase().split(/\s+/u)
  const fits = people.filter((p) => words.every((w) => nameWords(p).has(w)))
  const covering = people.find((p) =>
    p.mentions.some((m) => m.start <= turn.label.start && turn.label.end <= m.end),
  )
  return fits.length === 1 ? (fits[0] as LocalEntity) : (covering ?? longest(fits, doc))
}

function nameWords(entity: LocalEntity): Set<string> {
  const forms = [entity.name, ...entity.aliases]
  return new Set(forms.flatMap((f) => f.toLowerCase().split(/\s+/u)))
}

function longest(fits: readonly LocalEntity[], doc: Document): LocalEntity | null {
  const named = fits.filter((p) => p.mentions.some((m) => m.start < doc.text.length && /\s/u.test(m.text)))
  return named.length === 1 ? (named[0] as LocalEntity) : null
}

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === firstAuthor(b).toLowerCase()
}

function mostNamedBefore(
  people: readonly LocalEntity[],
  first: number,
  byline: string | null,
): LocalEntity | null {
  const counts = people
    .filter((p) => byline === null || !sameName(p.name, byline))
    .map((p) => [p, p.mentions.filter((m) => m.start < first).length] as const)
    .sort((a, b) => b[1] - a[1])
  const [best, second] = counts
  if (best === undefined || best[1] === 0 || (second !== undefined && second[1] === best[1])) return null
  return best[0]
}

/** Token range of a label, for its phrase. */
export function labelTokens(doc: Document, label: Span): { first: number; last: number } {
  return { first: firstTokenAt(doc, label.start), last: firstTokenAt(doc, label.end - 1) + 1 }
}
