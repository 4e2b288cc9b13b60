// Which of the articles that share keys with one are the same text, and which it is a reprint of: alike on both stores.
import { mayStandIn, type Shingles, shinglesOf, standsIn, textShares } from '../graph/reprints'
import type { Article, Zone } from '../model/article'
import { byCodeUnit } from '../model/order'
import { REPRINT_KINDS, type Reprint, type Reprints } from '../model/reprint'
import { articleNodeOf, type StoredRow } from './read-rows'

/**
 * Of the articles with a key those printed just before an article can make it a reprint: so many of each key. When an article
 * comes or goes it is also those just after it that are decided anew, however many have the key.
 */
export const DECIDING = 2

/** Articles to be settled after a text came, changed or went. */
export interface Unsettled {
  /** Whose candidates may be any others than before. */
  readonly anew: readonly string[]
  /**
   * Who have the text that came among their candidates now, and maybe lack one they had: those that are no reprint can have
   * become one of that text only.
   */
  readonly after: readonly string[]
}

/** Text keys of articles by id, in ascending order. */
export type KeysById = ReadonlyMap<string, readonly number[]>

/** Those that, by their keys, may be one of which `id` is a reprint. */
export function likelyOriginals(
  id: string,
  candidates: readonly string[],
  keys: KeysById,
): readonly string[] {
  const own = keys.get(id) ?? []
  return candidates.filter((each) => mayStandIn(own, keys.get(each) ?? []))
}

/** Those of which most, by their keys, may stand in `id`. */
export function likelyReprints(id: string, others: readonly string[], keys: KeysById): readonly string[] {
  return others.filter((each) => mayStandIn(keys.get(each) ?? [], keys.get(id) ?? []))
}

/** So many of each key, printed just before and just after, are looked at for a list; of all those so many are compared. */
export const NEAR = 25
export const LOOKED_AT = 100
const MOST = 50

/** `row` has the columns `text` and `zones`. */
function textOf(row: StoredRow): Pick<Article, 'text' | 'zones'> {
  return { text: String(row.text), zones: JSON.parse(String(row.zones)) as readonly Zone[] }
}

/** Shingles by the hash of their article's content: those of an article that comes are asked for twice. Some MB at most. */
const kept = new Map<string, Shingles>()
const MOST_KEPT = 500

/** Shingles of an article that is about to be settled. */
export function shinglesKept(contentHash: string, make: () => Shingles): Shingles {
  const found = kept.get(contentHash) ?? make()
  kept.delete(contentHash)
  kept.set(contentHash, found)
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value ?? contentHash)
  return found
}

/** `row` has the columns `contentHash`, `text` and `zones`. */
function shinglesIn(row: StoredRow): Shingles {
  return shinglesKept(String(row.contentHash), () => shinglesOf(textOf(row)))
}

/** The first of the candidates in which most of the text stands. Each row has `id`, `contentHash`, `text` and `zones`. */
export function originalAmong(own: StoredRow, candidates: readonly StoredRow[]): string | null {
  const mine = shinglesIn(own)
  const found = candidates.find((row) => standsIn(mine, shinglesIn(row)))
  return found === undefined ? null : String(found.id)
}

/** Rows have the columns of articles, with `text`, `zones` and `printed`. */
export function reprintsAmong(
  own: StoredRow,
  others: readonly StoredRow[],
  original: string | null,
): Reprints {
  const mine = shinglesIn(own)
  const found = others.flatMap((row): readonly (Reprint & { readonly printed: string })[] => {
    const shares = textShares(mine, shinglesIn(row))
    if (shares === null) return []
    const printed = String(row.printed)
    return [{ ...shares, article: articleNodeOf(row), earlier: isBefore(row, own), printed }]
  })
  const inOrder = found.sort(
    (a, b) =>
      REPRINT_KINDS.indexOf(a.kind) - REPRINT_KINDS.indexOf(b.kind) ||
      byCodeUnit(a.printed, b.printed) ||
      byCodeUnit(a.article.id, b.article.id),
  )
  return { items: inOrder.slice(0, MOST).map(({ printed: _printed, ...item }) => item), original }
}

function isBefore(a: StoredRow, b: StoredRow): boolean {
  return (byCodeUnit(String(a.printed), String(b.printed)) || byCodeUnit(String(a.id), String(b.id))) < 0
}
