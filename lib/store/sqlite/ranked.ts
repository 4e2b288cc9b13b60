// The first rows of a ranking without ranking everything: of those that can come first, by a bound that is cheap to read.
import { afterKey, keyParameters, type OrderTerm, orderBy, type Paging } from '../cursor'
import type { StoredRow } from '../read-rows'
import type { Database } from './database'

/** The name of the rows (id, bound) that are looked at; null: all. */
export type Among = 'likely' | null

export interface Ranking {
  /** Rows (id, bound) of all that may be ranked: none ranks higher than its bound. */
  readonly bounds: string
  /** The ranking's rows, with the columns of its order. */
  readonly ranked: (among: Among) => string
  /** The first column is what the bounds are of. */
  readonly terms: readonly OrderTerm[]
  readonly parameters: object
}

/** Those with the highest bounds that are looked at first, then all. */
const LOOKED_AT = [150, 1500] as const

/**
 * A page and one more row, as ranking all would give it. Where the last of them ranks higher than any bound that was not looked
 * at, nobody else can be among them.
 */
export function firstRanked(
  db: Database,
  page: Paging,
  { bounds, ranked, terms, parameters }: Ranking,
): readonly StoredRow[] {
  const limit = page.limit + 1
  const given = { ...parameters, ...keyParameters(page.after), limit }
  const chosen = `WHERE ${afterKey(terms, page.after)} ORDER BY ${orderBy(terms)} LIMIT $limit`
  const [first] = terms
  for (const most of LOOKED_AT) {
    const rows = db.all(
      `WITH likely AS MATERIALIZED (SELECT id, bound FROM (${bounds}) ORDER BY bound DESC LIMIT $most)
       SELECT *, (SELECT min(bound) FROM likely) AS least FROM (${ranked('likely')}) ${chosen}`,
      { ...given, most },
    )
    const last = rows.at(-1)
    if (rows.length === limit && Number(last?.[first?.column ?? '']) > Number(last?.least)) return rows
  }
  return db.all(`SELECT * FROM (${ranked(null)}) ${chosen}`, given)
}
