// Which article was found where last, in (:FoundAt) nodes: a file that was edited takes the place of what it held before.
import { NotFound } from '../../errors'
import { nearSame } from '../../graph/near-same'
import type { FoundResult } from '../article-writes'
import type { Place } from '../keeping'
import type { Connection, Transaction } from './connection'
import { LOCK } from './journal'
import { takeOut } from './write'

/** Places read at once. */
const MOST = 1000

/** Throws NotFound. */
export async function foundAt(
  connection: Connection,
  articleId: string,
  place: string,
): Promise<FoundResult> {
  const there = await connection.read((tx) => isThere(tx, articleId, place))
  return there ? 'unchanged' : connection.write((tx) => settle(tx, articleId, place))
}

async function isThere(tx: Transaction, articleId: string, place: string): Promise<boolean> {
  const cypher = 'MATCH (f:FoundAt {place: $place, articleId: $articleId}) RETURN f.place'
  return (await tx.run(cypher, { place, articleId })).length > 0
}

/** To be run within a transaction. Articles are locked, so that none is taken out that is just found elsewhere. */
export async function settle(tx: Transaction, articleId: string, place: string): Promise<FoundResult> {
  const [found] = await tx.run(
    `MATCH (a:Article {id: $articleId}) ${LOCK('a')} MERGE (f:FoundAt {place: $place}) ${LOCK('f')}
     WITH f, f.articleId AS before SET f.articleId = $articleId RETURN before`,
    { place, articleId },
  )
  if (found === undefined) throw new NotFound('There is no such article.', { where: articleId })
  const { before } = found
  if (before === null || before === articleId) return 'unchanged'
  const old = String(before)
  if (await isHeld(tx, old)) return 'unchanged'
  if (!nearSame(await textOf(tx, old), await textOf(tx, articleId))) return 'unchanged'
  await takeOut(tx, old)
  return 'replaced'
}

/** By article id, then place. */
export async function* places({ read }: Connection): AsyncGenerator<Place> {
  for (let last: Place = { articleId: '', place: '' }; ; ) {
    const rows = await read((tx) =>
      tx.run(
        `MATCH (f:FoundAt) WHERE f.articleId > $articleId OR f.articleId = $articleId AND f.place > $place
         RETURN f.articleId AS articleId, f.place AS place ORDER BY articleId, place LIMIT ${MOST}`,
        last,
      ),
    )
    const batch = rows.map(({ articleId, place }) => ({ articleId: String(articleId), place: String(place) }))
    yield* batch
    if (batch.length < MOST) return
    last = batch.at(-1)!
  }
}

async function isHeld(tx: Transaction, id: string): Promise<boolean> {
  await tx.run(`MATCH (a:Article {id: $id}) ${LOCK('a')}`, { id })
  return (await tx.run('MATCH (f:FoundAt {articleId: $id}) RETURN f.place LIMIT 1', { id })).length > 0
}

async function textOf(tx: Transaction, id: string): Promise<string> {
  const [row] = await tx.run('MATCH (a:Article {id: $id}) RETURN a.text AS text', { id })
  return String(row?.text ?? '')
}
