// Likely duplicates in Neo4j: nodes of their own (:LikelyDuplicate), kept by block whenever its names change.
import type { Suggestion } from '../../identity/duplicates'
import type { DuplicateQuestion, LikelyDuplicate } from '../../model/duplicates'
import type { Page } from '../../model/graph'
import { afterKey, keyParameters, orderBy, pageOf, paging } from '../cursor'
import {
  LIKELY_ORDER,
  type LikelyRow,
  likelyChanges,
  likelyDuplicate,
  likelyRows,
  toldApart,
  unclearForms,
} from '../duplicates'
import { keyOf } from '../orders'
import type { StoredRow } from '../read-rows'
import type { Transaction } from './connection'
import { journal } from './journal'
import { entityNodes } from './nodes'

/** After the blocks were decided: what is suggested of their names now. */
export async function keepLikely(
  tx: Transaction,
  blocks: ReadonlyMap<string, readonly Suggestion[]>,
): Promise<void> {
  const [kept, articles] = await Promise.all([
    tx.run(
      `UNWIND $blocks AS block MATCH (l:LikelyDuplicate {block: block})
       RETURN block, l.a AS a, l.b AS b, l.reason AS reason, l.score AS score`,
      { blocks: [...blocks.keys()] },
    ),
    articlesOf(tx, [...blocks.values()].flatMap(unclearForms)),
  ])
  const now = [...blocks].flatMap(([block, suggestions]) =>
    likelyRows(block, suggestions, (form) => articles.get(form) ?? []),
  )
  const { gone, come } = likelyChanges(kept as unknown as readonly LikelyRow[], now)
  if (gone.length > 0) {
    await tx.run(
      'UNWIND $gone AS row MATCH (l:LikelyDuplicate {block: row.block}) WHERE l.a = row.a AND l.b = row.b DELETE l',
      { gone },
    )
  }
  if (come.length > 0) await tx.run('UNWIND $come AS row CREATE (l:LikelyDuplicate) SET l = row', { come })
}

/** The first articles of each form, by id. */
async function articlesOf(
  tx: Transaction,
  forms: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (forms.length === 0) return new Map()
  const rows = await tx.run(
    'UNWIND $forms AS key MATCH (f:NameForm {key: key}) RETURN key, f.first AS articles',
    {
      forms,
    },
  )
  return new Map(rows.map((row) => [String(row.key), row.articles as readonly string[]]))
}

const PAIRS = `MATCH (l:LikelyDuplicate) WHERE NOT l.a + ' ' + l.b IN $apart
  MATCH (x:Entity {id: l.a}) WHERE $kind IS NULL OR x.kind = $kind
  MATCH (y:Entity {id: l.b})
  WITH DISTINCT l.a AS a, l.b AS b, l.reason AS reason, l.score AS score`

export async function duplicates(
  tx: Transaction,
  request: DuplicateQuestion,
): Promise<Page<LikelyDuplicate>> {
  const page = paging(request, 'duplicates', request.kind ?? '')
  const parameters = { kind: request.kind, apart: toldApart(await journal(tx)) }
  const [totals, rows] = await Promise.all([
    tx.run(`${PAIRS} RETURN count(*) AS total`, parameters),
    tx.run(
      `${PAIRS} WHERE ${afterKey(LIKELY_ORDER, page.after)}
       RETURN a, b, reason, score ORDER BY ${orderBy(LIKELY_ORDER)} LIMIT $limit`,
      { ...parameters, ...keyParameters(page.after), limit: page.limit + 1 },
    ),
  ])
  const items = await told(tx, rows.slice(0, page.limit))
  const found = pageOf(
    rows,
    page,
    (row) => keyOf(LIKELY_ORDER, row),
    () => items,
  )
  return { ...found, total: Number(totals[0]?.total) }
}

async function told(tx: Transaction, rows: readonly StoredRow[]): Promise<readonly LikelyDuplicate[]> {
  const pairs = rows.map(({ a, b }) => [String(a), String(b)] as const)
  const nodes = await entityNodes(tx, [...new Set(pairs.flat())])
  const shared = await tx.run(
    `UNWIND $pairs AS pair MATCH (:Entity {id: pair[0]})-[:MENTIONED_IN]->(a:Article)<-[:MENTIONED_IN]-(:Entity {id: pair[1]})
     RETURN pair[0] + ' ' + pair[1] AS id, count(a) AS count`,
    { pairs },
  )
  const counts = new Map(shared.map(({ id, count }) => [String(id), Number(count)]))
  return rows.map((row, index) => {
    const [a, b] = pairs[index]!
    const { reason, score } = row as unknown as LikelyRow
    return likelyDuplicate({ reason, score }, [nodes.get(a)!, nodes.get(b)!], counts.get(`${a} ${b}`) ?? 0)
  })
}
