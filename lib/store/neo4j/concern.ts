// How much of the graph names an entity: for the preview of a correction.
import { type Concern, type EntityAction, placeOf, subjectOf } from '../corrections/preview'
import type { Transaction } from './connection'
import { rowsOf } from './facts'

export async function concernOf(tx: Transaction, action: EntityAction): Promise<Concern> {
  const id = subjectOf(action)
  const split = action.kind === 'split'
  const parameters = { id, articleIds: split ? action.articleIds : [] }
  const among = (article: string) => (split ? `WHERE ${article} IN $articleIds` : '')
  const [[mentions], [quotes], places, shared] = await Promise.all([
    tx.run(
      `MATCH (:Entity {id: $id})-[m:MENTIONED_IN]->(a:Article) ${among('a.id')}
       RETURN count(*) AS articles, sum(m.count) AS mentions`,
      parameters,
    ),
    tx.run(
      `CALL () {
         MATCH (:Entity {id: $id})-[:SAID|ABOUT|ADDRESSED_TO]-(q:Quote) RETURN q
         UNION MATCH (q:Quote {eventId: $id}) WHERE q.counted RETURN q
       } WITH q ${among('q.articleId')} RETURN count(q) AS count`,
      parameters,
    ),
    rowsOf(
      tx,
      `MATCH (:Entity {id: $id})-[m:MENTIONED_IN]->(a:Article) ${among('a.id')}
       WITH m, a ORDER BY coalesce(m.date, '') DESC, a.id LIMIT 5
       RETURN m{.*, articleId: a.id, articleText: a.text} AS row`,
      parameters,
    ),
    action.kind === 'merge' ? together(tx, action.from.id, action.into.id) : 0,
  ])
  return {
    articles: Number(mentions?.articles),
    mentions: Number(mentions?.mentions),
    quotes: Number(quotes?.count),
    places: places.flatMap(placeOf),
    shared,
  }
}

async function together(tx: Transaction, a: string, b: string): Promise<number> {
  const [row] = await tx.run(
    `MATCH (:Entity {id: $a})-[:MENTIONED_IN]->(x:Article)<-[:MENTIONED_IN]-(:Entity {id: $b})
     RETURN count(x) AS count`,
    { a, b },
  )
  return Number(row?.count)
}
