// The writer's own sentences ("lines"): the text with each quotation as one piece.
// `“Why?” she asked. “Now?” He left.` → [“Why?” she asked.] [“Now?”] [He left.]

import type { Document, Token } from '../document'
import { chunkLine, type Line, type Names, type TokenRange } from './chunks'
import { collectivesOf } from './collectives'
import { cueEntry } from './cues'
import type { Quotation } from './quotations'

export interface Lines {
  readonly lines: Line[]
  /** Line of each quotation, by quotation index; -1 where the text is not read. */
  readonly lineOf: number[]
  /** Chunk of each top-level quotation in its line. */
  readonly chunkOf: number[]
  /** Tokens of each quotation, marks included. */
  readonly ranges: readonly TokenRange[]
}

const READ = new Set(['headline', 'body', 'heading', 'caption', 'dateline', 'byline'])

/** Lines of all paragraphs that are read, in text order. */
export function toLines(
  doc: Document,
  names: Names,
  quotations: readonly Quotation[],
  planted: readonly Quotation[] = [],
): Lines {
  const unseen = marksOf(doc, planted)
  const ranges = quotations.map((q) => tokenRange(doc, q))
  const out: Lines = {
    lines: [],
    lineOf: quotations.map(() => -1),
    chunkOf: quotations.map(() => -1),
    ranges,
  }
  const add = (items: readonly number[], paragraph: number, within: number) => {
    for (const part of splitItems(doc, quotations, items)) addLine(doc, names, out, part, paragraph, within)
  }
  let q = 0
  for (const paragraph of doc.paragraphs) {
    if (!READ.has(paragraph.zone) || paragraph.first === paragraph.last) continue
    const from = doc.sentences[paragraph.first]!.first
    const to = doc.sentences[paragraph.last - 1]!.last
    const items: number[] = []
    for (let t = from; t < to; ) {
      while (q < quotations.length && (quotations[q]!.parent !== null || ranges[q]!.last <= t)) q++
      const range = ranges[q]
      if (range !== undefined && range.first <= t && range.last > t) {
        items.push(-q - 1)
        t = range.last
      } else {
        if (!unseen.has(t)) items.push(t)
        t++
      }
    }
    add(items, paragraph.index, -1)
  }
  for (const outer of quotations)
    if (quotations[outer.index + 1]?.parent === outer.index) {
      const paragraph = doc.sentences[doc.tokens[ranges[outer.index]!.first]?.sentence ?? 0]?.paragraph ?? 0
      add(itemsWithin(quotations, ranges, outer.index), paragraph, outer.index)
    }
  return out
}

function addLine(
  doc: Document,
  names: Names,
  out: Lines,
  items: readonly number[],
  paragraph: number,
  within: number,
): void {
  const chunks = chunkLine(doc, names, items, out.ranges)
  const index = out.lines.length
  for (const [c, chunk] of chunks.entries())
    if (chunk.quote >= 0) {
      out.lineOf[chunk.quote] = index
      out.chunkOf[chunk.quote] = c
    }
  const line: Line = { index, paragraph, within, chunks, collectives: [] }
  out.lines.push({ ...line, collectives: collectivesOf({ doc, line }) })
}

/** The words of a quotation, each quotation inside it as one piece. */
function itemsWithin(
  quotations: readonly Quotation[],
  ranges: readonly TokenRange[],
  outer: number,
): number[] {
  const items: number[] = []
  let child = outer + 1
  const { first, last } = ranges[outer]!
  for (let t = first + 1; t < last; ) {
    while (
      quotations[child] !== undefined &&
      (quotations[child]!.parent !== outer || ranges[child]!.last <= t)
    ) {
      if (quotations[child]!.outer.start >= quotations[outer]!.outer.end) break
      child++
    }
    const range = quotations[child]?.parent === outer ? ranges[child] : undefined
    if (range !== undefined && range.first <= t && range.last > t) {
      items.push(-child - 1)
      t = range.last
    } else items.push(t++)
  }
  return items
}

/** The mark tokens of quotations that are read through. */
function marksOf(doc: Document, planted: readonly Quotation[]): Set<number> {
  return new Set(
    planted.flatMap((q) => [firstTokenAt(doc, q.outer.start), firstTokenAt(doc, q.outer.end - 1)]),
  )
}

/** The tokens that touch a span; found by bisection. */
function tokenRange(doc: Document, q: Quotation): TokenRange {
  return { first: firstTokenAt(doc, q.outer.start), last: firstTokenAt(doc, q.outer.end) }
}

/** Index of the first token that ends after `at` (or starts at or after it). */
export function firstTokenAt(doc: Document, at: number): number {
  let lo = 0
  let hi = doc.tokens.length
  while (lo < hi) {
    const mid = (lo + hi) >> 1
    if ((doc.tokens[mid] as Token).end <= at) lo = mid + 1
    else hi = mid
  }
  return lo
}

/**
 * Words and quotations of the longest line that is read as one. Clauses are looked for line by line, so the cost of a text
 * without a full stop would grow with the square of its length; no sentence of the news is half as long.
 */
const LONGEST_LINE = 300

function splitItems(doc: Document, quotations: readonly Quotation[], items: readonly number[]): number[][] {
  const out: number[][] = []
  let current: number[] = []
  for (let i = 0; i < items.length; i++) {
    current.push(items[i] as number)
    const full = current.length >= LONGEST_LINE
    if (i + 1 < items.length && (full || endsLine(doc, quotations, items, i))) {
      out.push(current)
      current = []
    }
  }
  if (current.length > 0) out.push(current)
  return out
}

/** `― Dana Ruiz⏎“Next reader’s words”`: a quotation that opens a new line of the layout. */
function breaksBefore(doc: Document, quotations: readonly Quotation[], item: number, next: number): boolean {
  if (next >= 0) return false
  const from = (doc.tokens[item] as Token).end
  const to = (quotations[-next - 1] as Quotation).outer.start
  return doc.text.slice(from, to).includes('\n') && !/[:,]$/u.test((doc.tokens[item] as Token).text)
}

const STOPS = /^(?:[.!?…]|\.{2,})$/u

function endsLine(
  doc: Document,
  quotations: readonly Quotation[],
  items: readonly number[],
  i: number,
): boolean {
  const item = items[i] as number
  const next = items[i + 1] as number
  if (item < 0) return quoteEndsLine(doc, quotations[-item - 1] as Quotation, items, i)
  const token = doc.tokens[item] as Token
  if (breaksBefore(doc, quotations, item, next)) return true
  if (next >= 0 && /^[)\]”’"']$/u.test((doc.tokens[next] as Token).text)) return false
  const before = i > 0 ? (items[i - 1] as number) : -1
  if (token.text === '.' && next >= 0 && isWithinWord(doc, token, next)) return false
  if (/^[)\]]$/u.test(token.text) && before >= 0) {
    if (!STOPS.test((doc.tokens[before] as Token).text) || isAside(doc, items, i)) return false
  } else if (!STOPS.test(token.text)) return next >= 0 && endsAtAbbreviation(doc, item, next)
  return next < 0 || startsLine((doc.tokens[next] as Token).text)
}

/** "(D-N.Y)": a stop with letters on both sides. */
function isWithinWord(doc: Document, stop: Token, next: number): boolean {
  const after = doc.tokens[next] as Token
  const before = doc.tokens[stop.index - 1]
  return after.start === stop.end && before?.end === stop.start && /^\p{L}$/u.test(after.text)
}

/** "Capt. (retd.) Holt": a bracket opened within a sentence does not end its line. */
function isAside(doc: Document, items: readonly number[], close: number): boolean {
  for (let i = close - 1; i > Math.max(0, close - 40); i--) {
    const item = items[i] as number
    if (item < 0 || !/^[([]$/u.test((doc.tokens[item] as Token).text)) continue
    const before = items[i - 1] as number
    return before >= 0 && !/^[.!?…)\]]+$/u.test((doc.tokens[before] as Token).text)
  }
  return false
}

function endsAtAbbreviation(doc: Document, item: number, next: number): boolean {
  const a = doc.tokens[item] as Token
  const b = doc.tokens[next] as Token
  return a.sentence !== b.sentence && a.text.endsWith('.')
}

function startsLine(text: string): boolean {
  return /^(?:\p{Lu}|\p{N}|["“‘'«(\-–—•@#[])/u.test(text)
}

/** `“Why?” Ruiz asked.` goes on; `“Why not.” Ruiz left.` does not. */
function quoteEndsLine(doc: Document, q: Quotation, items: readonly number[], i: number): boolean {
  const next = items[i + 1] as number
  const last = doc.text[q.inner.end - 1] as string
  const stops = /[.!?…]/u.test(last)
  if (next < 0) return stops
  const token = doc.tokens[next] as Token
  if (!stops || !/^[\p{Lu}\p{N}]/u.test(token.text)) return false
  return !attributionFollows(doc, items, i + 1, last === '.')
}

/** Within eight words a cue whose sentence ends soon after it: "Holt said." "Ruiz asked, her voice low." */
function attributionFollows(doc: Document, items: readonly number[], from: number, strict: boolean): boolean {
  for (let i = from; i < Math.min(items.length, from + 9); i++) {
    const item = items[i] as number
    if (item < 0) return false
    const token = doc.tokens[item] as Token
    if (STOPS.test(token.text) || token.text === ':') return false
    if (i === from || token.pos !== 'verb') {
      if (token.pos === 'aux' && token.lower !== 'has' && token.lower !== 'had') return false
      continue
    }
    const entry = cueEntry(token.lower)
    if (entry === undefined || !entry.verbs.some((v) => v.strong || v.stance === 'asks')) return false
    const after = items[i + 1]
    if (after === undefined || after < 0) return after === undefined
    const next = doc.tokens[after] as Token
    if (STOPS.test(next.text)) return true
    const asks = entry.verbs.some((v) => v.stance === 'asks')
    return (
      !strict &&
      (asks || next.text === ',' || next.pos === 'prep' || next.tags.has('Date') || next.tags.has('WeekDay'))
    )
  }
  return false
}
