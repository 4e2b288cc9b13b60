// Two extractions of one article side by side: which statements came, went, found another speaker or other borders.
import type { ArticleEntity } from '../model/entity'
import type { ArticleFacts } from '../model/facts'
import { nameKey } from '../model/name-key'
import { byCodeUnit } from '../model/order'
import type { Quote, QuoteKind } from '../model/quote'
import type { Span } from '../model/span'
import { countedQuotes } from './changes'
import { sameFacts } from './derive'

/** A statement as one of the extractions has it; start and end are UTF-16 offsets of the article's text. */
export interface RunQuote extends Span {
  readonly id: string
  readonly kind: QuoteKind
  readonly text: string
  readonly speaker: { readonly id: string; readonly name: string } | null
  /** Name of the rule that decided on the speaker. */
  readonly rule: string
}

/** `reattributed`: another speaker, whatever the borders. `recut`: the same speaker, but other borders or another kind. */
export type QuoteChange =
  | { readonly change: 'added'; readonly before: null; readonly after: RunQuote }
  | { readonly change: 'lost'; readonly before: RunQuote; readonly after: null }
  | { readonly change: 'reattributed' | 'recut'; readonly before: RunQuote; readonly after: RunQuote }

export interface RunDiff {
  /** Statements with the same speaker, borders and kind. */
  readonly kept: number
  /** In text order. */
  readonly changes: readonly QuoteChange[]
  /** Whether the facts differ at all: names, events and subjects may where no statement does. */
  readonly differs: boolean
}

/** Statements of two extractions are one when they share this part of all the text either covers. */
const SAME_STRETCH = 0.8

interface Pair {
  readonly before: Quote
  readonly after: Quote
}

/**
 * Compares two extractions of one article. Statements are paired by id (kind and borders), those left over by their
 * overlap, the largest first: intersection over union of the two stretches, at least 0.8.
 */
export function runDiff(before: ArticleFacts, after: ArticleFacts): RunDiff {
  const old = statements(before)
  const now = statements(after)
  const same = pairsById(old, now)
  const moved = pairsByOverlap(without(old, same, 'before'), without(now, same, 'after'))
  const pairs = [...same, ...moved]
  const [nameBefore, nameAfter] = [namesIn(before), namesIn(after)]
  const changes = [
    ...without(old, pairs, 'before').map(
      (quote): QuoteChange => ({
        change: 'lost',
        before: runQuote(quote, nameBefore),
        after: null,
      }),
    ),
    ...without(now, pairs, 'after').map(
      (quote): QuoteChange => ({
        change: 'added',
        before: null,
        after: runQuote(quote, nameAfter),
      }),
    ),
    ...pairs.flatMap((pair): readonly QuoteChange[] => {
      const change = changeIn(pair, nameBefore, nameAfter)
      if (change === null) return []
      return [{ change, before: runQuote(pair.before, nameBefore), after: runQuote(pair.after, nameAfter) }]
    }),
  ]
  return {
    kept: old.length - changes.filter((each) => each.before !== null).length,
    changes: changes.sort(inTextOrder),
    differs: !sameFacts(before, after),
  }
}

function statements({ quotes }: ArticleFacts): readonly Quote[] {
  const counted = countedQuotes(quotes)
  return quotes.filter(({ id }) => counted.has(id))
}

function pairsById(old: readonly Quote[], now: readonly Quote[]): readonly Pair[] {
  const byId = new Map(old.map((quote) => [quote.id, quote]))
  return now.flatMap((after) => {
    const before = byId.get(after.id)
    return before === undefined ? [] : [{ before, after }]
  })
}

function pairsByOverlap(old: readonly Quote[], now: readonly Quote[]): readonly Pair[] {
  const close = old.flatMap((before) =>
    now.flatMap((after) => {
      const share = overlap(before, after)
      return share >= SAME_STRETCH ? [{ before, after, share }] : []
    }),
  )
  const taken = new Set<string>()
  return close
    .sort((a, b) => b.share - a.share || a.before.start - b.before.start || a.after.start - b.after.start)
    .filter(({ before, after }) => {
      if (taken.has(before.id) || taken.has(after.id)) return false
      taken.add(before.id).add(after.id)
      return true
    })
}

/** Intersection over union of two stretches, 0–1. */
function overlap(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start))
}

function without(quotes: readonly Quote[], pairs: readonly Pair[], side: keyof Pair): readonly Quote[] {
  const paired = new Set(pairs.map((pair) => pair[side].id))
  return quotes.filter(({ id }) => !paired.has(id))
}

type Names = ReadonlyMap<string, ArticleEntity>

function namesIn({ entities }: ArticleFacts): Names {
  return new Map(entities.map((entity) => [entity.id, entity]))
}

function changeIn(
  { before, after }: Pair,
  nameBefore: Names,
  nameAfter: Names,
): 'reattributed' | 'recut' | null {
  if (speakerKey(before, nameBefore) !== speakerKey(after, nameAfter)) return 'reattributed'
  return before.id === after.id ? null : 'recut'
}

/** Unnamed sources are numbered as they come, so one more before them gives them other ids: their phrase tells. */
function speakerKey({ speaker }: Quote, names: Names): string | null {
  const entity = speaker === null ? undefined : names.get(speaker.entityId)
  return entity?.unnamed ? `unnamed ${entity.kind} ${nameKey(entity.name)}` : (speaker?.entityId ?? null)
}

function runQuote({ id, kind, start, end, text, speaker, reason }: Quote, names: Names): RunQuote {
  const name = speaker === null ? '' : (names.get(speaker.entityId)?.name ?? speaker.entityId)
  return {
    id,
    kind,
    start,
    end,
    text,
    speaker: speaker === null ? null : { id: speaker.entityId, name },
    rule: reason.rule,
  }
}

function inTextOrder(a: QuoteChange, b: QuoteChange): number {
  const [one, other] = [a.after ?? a.before, b.after ?? b.before]
  if (one === null || other === null) return 0
  return one.start - other.start || one.end - other.end || byCodeUnit(a.change, b.change)
}
