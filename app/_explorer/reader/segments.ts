// Cuts an article's text at every border of a quote or a mention, so that each piece can be shown with all it is part of.
import type { ZoneKind } from '../../../lib/model/article'
import type { ArticleMention, ArticleRecord } from '../../../lib/model/records'
import type { Span } from '../../../lib/model/span'
import type { Mark, Role } from './proof'

export interface Segment extends Span {
  readonly text: string
  /** Quotes around it, outermost first. */
  readonly quoteIds: readonly string[]
  readonly mention: ArticleMention | null
  /** Within the passage to show, when that is not a quote. */
  readonly inPassage: boolean
  /** What these words are for the current quote's speaker; null for nothing. */
  readonly role: Role | null
}

export interface Paragraph {
  readonly start: number
  readonly zone: ZoneKind
  /** The page or time at which it begins, when it is another than the paragraph's before. */
  readonly place: string | null
  readonly segments: readonly Segment[]
}

type Source = Pick<ArticleRecord, 'text' | 'zones' | 'locators' | 'quotes' | 'mentions'>

/**
 * The article's paragraphs without its markup; every other character of the text is in exactly one segment. `marks`: of
 * two that cover the same words the first counts.
 */
export function paragraphsOf(
  article: Source,
  passage: Span | null,
  marks: readonly Mark[] = [],
): Paragraph[] {
  const markup = article.zones.filter((z) => z.kind === 'markup')
  let place: string | null = null
  return blocks(article.text).map((block) => {
    const before: string | null = place
    place = placeOf(article, block) ?? place
    const within = touching(article, block)
    const borders = bordersOf([
      ...within.quotes,
      ...within.mentions,
      ...markup,
      ...marks,
      ...(passage === null ? [] : [passage]),
    ])
    const cuts = [block.start, ...borders.filter((b) => b > block.start && b < block.end), block.end]
    const pieces = cuts.slice(0, -1).map((start, i) => ({ start, end: cuts[i + 1] ?? block.end }))
    return {
      start: block.start,
      zone: zoneOf(article, block),
      place: place === before ? null : place,
      segments: pieces
        .filter((piece) => !markup.some((m) => covers(m, piece)))
        .map((piece) => segmentOf(within, piece, passage, marks)),
    }
  })
}

/** The article with only the marks that touch the block: a long one has thousands. */
function touching(article: Source, block: Span): Source {
  const near = (s: Span) => s.start < block.end && block.start < s.end
  return { ...article, quotes: article.quotes.filter(near), mentions: article.mentions.filter(near) }
}

function segmentOf(article: Source, piece: Span, passage: Span | null, marks: readonly Mark[]): Segment {
  return {
    ...piece,
    text: article.text.slice(piece.start, piece.end),
    quoteIds: article.quotes.filter((q) => covers(q, piece)).map((q) => q.id),
    mention: article.mentions.findLast((m) => covers(m, piece)) ?? null,
    inPassage: passage !== null && covers(passage, piece),
    role: marks.find((m) => covers(m, piece))?.role ?? null,
  }
}

/** Stretches between line breaks that hold more than white space. */
function blocks(text: string): Span[] {
  return [...text.matchAll(/(?<![^\n])[^\S\n]*\S[^\n]*/gu)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
  }))
}

function bordersOf(spans: readonly Span[]): number[] {
  return [...new Set(spans.flatMap((s) => [s.start, s.end]))].sort((a, b) => a - b)
}

function zoneOf(article: Source, block: Span): ZoneKind {
  const zone = article.zones.find(
    (z) => z.kind !== 'markup' && z.kind !== 'speaker' && z.start < block.end && block.start < z.end,
  )
  return zone?.kind ?? 'body'
}

/** "p. 12", "00:12:05": the first locator that begins in the paragraph, else the one that holds at its start. */
function placeOf({ locators }: Source, block: Span): string | null {
  const locator =
    locators.find(({ start }) => block.start <= start && start < block.end) ??
    locators.findLast(({ start }) => start <= block.start)
  if (locator === undefined) return null
  return locator.kind === 'page' ? `p. ${locator.label}` : locator.label
}

function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}
