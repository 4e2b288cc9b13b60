// What a search asks of a store and how the answer is put together: the same on both.
import { slips } from '../graph/spelling'
import { ENTITY_KINDS, type EntityKind } from '../model/entity'
import type { NodeKind, Page } from '../model/graph'
import { byCodeUnit } from '../model/order'
import type { KindCount, SearchPage } from '../model/records'
import { type Paging, pageOf } from './cursor'
import { type Words, wordsOf } from './filters'
import { SIMILAR_ENTITY_ORDER, SIMILAR_QUOTE_ORDER } from './orders'
import { beyond, type Found, PARTS } from './search-hits'

/** Similar spellings are looked for only when no more than this many entities match as written. */
const SCARCE = 3

/** Most entities (the most quoted) or quotes (the newest) that are looked at for similar spelling. */
export const CONSIDERED = 200

export const NOTHING: SearchPage = { items: [], nextCursor: null, counts: [], suggestions: [] }

/** How many match as written. */
export interface Written {
  readonly entities: ReadonlyMap<EntityKind, number>
  readonly quotes: number
}

export interface Wanted {
  readonly entities: boolean
  readonly similarEntities: boolean
  readonly quotes: boolean
  readonly similarQuotes: boolean
}

/** Which parts the answer needs: similar entities beside few, similar quotes only where nothing matches as written. */
export function wanted(written: Written, kind: NodeKind | undefined, page: Paging): Wanted {
  const entities = total(written.entities)
  const from = Number(page.after?.[0] ?? 0)
  return {
    entities: kind !== 'quote' && from <= PARTS.entities,
    similarEntities: entities <= SCARCE,
    quotes: (kind === 'quote' || kind === undefined) && from <= PARTS.quotes,
    similarQuotes: entities + written.quotes === 0,
  }
}

export interface Parts {
  readonly entities: readonly Found[]
  /** Of all kinds. */
  readonly similarEntities: readonly Found[]
  readonly quotes: readonly Found[]
  readonly similarQuotes: readonly Found[]
}

/** The page without what its entities said. */
export function assemble(kind: NodeKind | undefined, page: Paging, written: Written, parts: Parts) {
  const ofKind = parts.similarEntities.filter(({ hit }) => kind === undefined || hit.node.kind === kind)
  const wantsQuotes = kind === undefined || kind === 'quote'
  const all = [
    ...parts.entities,
    ...(kind === 'quote' ? [] : beyond(SIMILAR_ENTITY_ORDER, ofKind, page.after)),
    ...parts.quotes,
    ...(wantsQuotes ? beyond(SIMILAR_QUOTE_ORDER, parts.similarQuotes, page.after) : []),
  ]
  const found: Page<Found> = pageOf(
    all,
    page,
    ({ key }) => key,
    (shown) => shown,
  )
  if (page.after !== null) return { ...found, counts: [] }
  const counts = countsOf(written, parts)
  const asked = counts.filter((each) => kind === undefined || each.kind === kind)
  return { ...found, counts, total: asked.reduce((sum, { count }) => sum + count, 0) }
}

function countsOf(written: Written, parts: Parts): readonly KindCount[] {
  const similar = (kind: EntityKind) =>
    parts.similarEntities.filter(({ hit }) => hit.node.kind === kind).length
  return [
    ...ENTITY_KINDS.map((kind) => ({ kind, count: (written.entities.get(kind) ?? 0) + similar(kind) })),
    { kind: 'quote' as const, count: written.quotes + parts.similarQuotes.length },
  ].filter(({ count }) => count > 0)
}

export function total(counts: ReadonlyMap<EntityKind, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0)
}

/** More words than this no suggestion goes through. */
const MOST_WORDS = 6

/** The words of a question for which something nearer to the collection is to be found. */
export function doubtful({ words }: Words): readonly string[] {
  return words.slice(0, MOST_WORDS)
}

/** Slips looked through for a suggestion: more than are forgiven when searching. */
export function loosely(word: string): 0 | 1 | 2 {
  if (word.length < 3 || /\p{N}/u.test(word)) return 0
  return word.length === 3 ? 1 : 2
}

/** The words of the collection that are near a word of a question, the nearest first; ties by the word. */
export function nearest(word: string, found: Iterable<string>): readonly string[] {
  const near = [...new Set(found)].flatMap((each) => {
    const edits = slips(word, each, loosely(word))
    return edits === null ? [] : [{ each, edits }]
  })
  return near.sort((a, b) => a.edits - b.edits || byCodeUnit(a.each, b.each)).map(({ each }) => each)
}

/** Each costs a look-up in names and quotes. */
const MOST_TRIED = 6

/**
 * Questions worth trying, best first: all words put right, then without one of them (the last ones first: what is
 * particular often comes first), then each alone. A store keeps those that find.
 */
export function worthTrying(words: Words, nearest: readonly (string | null)[]): readonly Words[] {
  const known = nearest.filter((word) => word !== null)
  const without = known.length < 3 ? [] : known.map((_, left) => known.toSpliced(left, 1).join(' ')).reverse()
  const questions = [known.join(' '), ...without, ...known].filter((q) => q !== '' && q !== words.folded)
  return [...new Set(questions)].slice(0, MOST_TRIED).map(wordsOf)
}
