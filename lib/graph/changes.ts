// What replacing one article's facts by others does to the rest of the graph: entities, counts, who speaks of whom.
import type { EntityKind } from '../model/entity'
import type { ArticleFacts } from '../model/facts'
import { adjust, type Contribution, type Tally } from '../model/merge'
import { byCodeUnit } from '../model/order'
import type { Quote } from '../model/quote'

/** `before` and `after`: what the article said of the entity and says now; null: nothing. */
export interface EntityChange {
  readonly id: string
  readonly kind: EntityKind
  readonly before: Contribution | null
  readonly after: Contribution | null
  readonly quotes: number
}

/** Quotes by `source` about `target`: this many more (or less). Never zero. */
export interface SaidAboutChange {
  readonly source: string
  readonly target: string
  readonly count: number
}

/** Both lists in one fixed order, so that writers who take locks in it cannot block each other for good. */
export interface Changes {
  readonly entities: readonly EntityChange[]
  readonly saidAbout: readonly SaidAboutChange[]
}

/**
 * The quotes that count as statements. A stretch marked within a mixed quote (or a quote that quotes the speaker's
 * own words again) is part of the outer quote and is not counted a second time.
 */
export function countedQuotes(quotes: readonly Quote[]): ReadonlySet<string> {
  const byId = new Map(quotes.map((quote) => [quote.id, quote]))
  const counted = quotes.filter((quote) => {
    const outer = quote.inside === null ? undefined : byId.get(quote.inside)
    return outer === undefined || outer.speaker?.entityId !== quote.speaker?.entityId
  })
  return new Set(counted.map((quote) => quote.id))
}

export function changesBetween(before: ArticleFacts | null, after: ArticleFacts | null): Changes {
  const old = contributions(before)
  const now = contributions(after)
  const quotes = difference(spoken(before), spoken(after))
  const pairs = difference(pairsOf(before), pairsOf(after))
  const touched = [...new Map([...old, ...now])].sort(([a], [b]) => byCodeUnit(a, b))
  return {
    entities: touched.map(([id, { kind }]) => ({
      id,
      kind,
      before: old.get(id) ?? null,
      after: now.get(id) ?? null,
      quotes: quotes.get(id) ?? 0,
    })),
    saidAbout: [...pairs]
      .sort(([a], [b]) => byCodeUnit(a, b))
      .map(([pair, count]) => {
        const [source = '', target = ''] = pair.split(' ')
        return { source, target, count }
      }),
  }
}

/** What all articles together say of an entity, after one of them has changed. */
export function tallyAfter(tally: Tally, { before, after }: EntityChange): Tally {
  const without = before === null ? tally : adjust(tally, before, -1)
  return after === null ? without : adjust(without, after, 1)
}

function contributions(facts: ArticleFacts | null): Map<string, Contribution> {
  return new Map((facts?.entities ?? []).map((entity) => [entity.id, entity]))
}

function spoken(facts: ArticleFacts | null): readonly string[] {
  return statements(facts).flatMap((quote) => quote.speaker?.entityId ?? [])
}

/** `speaker entity` for each entity a statement is about; people who speak of themselves are left out. */
function pairsOf(facts: ArticleFacts | null): readonly string[] {
  return statements(facts).flatMap((quote) => {
    const source = quote.speaker?.entityId
    if (source === undefined) return []
    return quote.about.filter((target) => target !== source).map((target) => `${source} ${target}`)
  })
}

function statements(facts: ArticleFacts | null): readonly Quote[] {
  const counted = countedQuotes(facts?.quotes ?? [])
  return (facts?.quotes ?? []).filter((quote) => counted.has(quote.id))
}

/** How much oftener each value occurs in `after` than in `before`; zeros left out. */
function difference(before: readonly string[], after: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const value of after) counts.set(value, (counts.get(value) ?? 0) + 1)
  for (const value of before) counts.set(value, (counts.get(value) ?? 0) - 1)
  for (const [value, count] of counts) if (count === 0) counts.delete(value)
  return counts
}
