// Which of the articles that share keys with one are the same text, and which it is a reprint of: alike on both stores.
import { shinglesOf, standsIn, textShares } from '../graph/reprints'
import type { Article, Zone } from '../model/article'
import { byCodeUnit } from '../model/order'
import { REPRINT_KINDS, type Reprint, type Reprints } from '../model/reprint'
import { articleNodeOf, type StoredRow } from './read-rows'

/**
 * Of the articles with a key those printed just before an article can make it a reprint: so many of each key. When an article
 * comes or goes it is also those just after it that are decided anew, however many have the key.
 */
export const DECIDING = 2
/** Those that share most keys are compared. */
export const COMPARED = 8

/** So many of each key, printed just before and just after, are looked at for a list; of all those so many are compared. */
export const NEAR = 25
export const LOOKED_AT = 100
const MOST = 50

/** `row` has the columns `text` and `zones`. */
function textOf(row: StoredRow): Pick<Article, 'text' | 'zones'> {
  return { text: String(row.text), zones: JSON.parse(String(row.zones)) as readonly Zone[] }
}

interface Kept {
  readonly text: unknown
  readonly zones: unknown
  readonly shingles: ReadonlySet<number>
}

/** Shingles of the texts that were compared last: neighbours of one article are those of the next. Some 20 MB at most. */
const kept = new Map<string, Kept>()
const MOST_KEPT = 500

/** `row` has the columns `id`, `text` and `zones`. */
function shinglesIn(row: StoredRow): ReadonlySet<number> {
  const { text, zones } = row
  const id = String(row.id)
  const known = kept.get(id)
  const shingles = known?.text === text && known?.zones === zones ? known?.shingles : undefined
  const found = shingles ?? shinglesOf(textOf(row))
  kept.delete(id)
  kept.set(id, { text, zones, shingles: found })
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value ?? id)
  return found
}

/** The first of the candidates in which most of the text stands. Each row has `id`, `text` and `zones`. */
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
