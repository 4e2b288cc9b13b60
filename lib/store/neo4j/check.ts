// Is all in Neo4j as it should be? Article by article, then what is kept of all of them.
import { type Trouble, trouble } from '../../graph/trouble'
import { keptArticleTroubles, unreadable } from '../check/article'
import { aliasTroubles, blockTroubles, journalTroubles, UNREADABLE, viewTroubles } from '../check/lines'
import { entityTroubles, saidAboutTrouble } from '../check/sums'
import { articleOf, factsOf } from '../read-rows'
import { savedViewOf } from '../saved-views'
import { aliases } from './aliases'
import { graphTroubles, indexTroubles, MENTIONS_OF_ENTITY, SAID_ABOUT } from './check-cypher'
import type { Connection, Transaction } from './connection'
import { factRows, rowsOf } from './facts'
import { correctionsChanging } from './journal'
import { derived, knowledge, readExtracted } from './layers'
import { keptBearers, readBlocks } from './name-blocks'
import { formKeys } from './names'
import { quoteProperties } from './write-facts'

/** Things of one kind that are looked at in one transaction. */
const BATCH = 50

const LINES =
  'MATCH (c:Correction) RETURN c.seq AS seq, c.id AS id, c.entry AS entry, c.chain AS chain ORDER BY seq'

export async function* check(connection: Connection): AsyncGenerator<Trouble> {
  yield* await connection.read(indexTroubles)
  const journal = [...journalTroubles(await connection.read((tx) => tx.run(LINES)))]
  yield* journal
  const legible = !journal.some(({ what }) => what === UNREADABLE)
  yield* each(connection, 'Article', (tx, id) => ofArticle(tx, id, legible))
  yield* each(connection, 'Entity', ofEntity)
  yield* each(connection, 'NameBlock', async (tx, id) => {
    const [blocks, kept] = [await readBlocks(tx, [id]), await keptBearers(tx, [id])]
    return blocks.flatMap((block) => [...blockTroubles(block, kept.get(id) ?? [])])
  })
  yield* each(connection, 'SavedView', ofView)
  yield* (await connection.read((tx) => tx.run(SAID_ABOUT))).map(saidAboutTrouble)
  yield* (await connection.read(aliases)).flatMap((alias) => [...aliasTroubles(alias)])
  yield* graphTroubles(connection)
}

/** What `look` finds for each node of a label, by id. */
async function* each(
  { read }: Connection,
  label: string,
  look: (tx: Transaction, id: string) => Promise<readonly Trouble[]>,
): AsyncGenerator<Trouble> {
  const cypher = `MATCH (n:${label}) WHERE n.id > $last RETURN n.id AS id ORDER BY id LIMIT ${BATCH}`
  for (let last: string | undefined = ''; last !== undefined; ) {
    const after: string = last
    const [ids, found] = await read(async (tx) => {
      const some = (await tx.run(cypher, { last: after })).map(({ id }) => String(id))
      const troubles: Trouble[] = []
      for (const id of some) troubles.push(...(await look(tx, id)))
      return [some, troubles] as const
    })
    yield* found
    last = ids.length === BATCH ? ids.at(-1) : undefined
  }
}

async function ofArticle(tx: Transaction, id: string, legible: boolean): Promise<readonly Trouble[]> {
  const [row] = await rowsOf(tx, 'MATCH (a:Article {id: $id}) RETURN a{.*} AS row', { id })
  const stored = await factRows(tx, id)
  try {
    const article = articleOf(row ?? {})
    const extracted = await readExtracted(tx, id)
    const known = legible ? await knowledge(tx, extracted) : null
    return [
      ...keptArticleTroubles({
        article,
        extractorVersion: String(row?.extractorVersion),
        extracted,
        shown: factsOf(id, stored),
        anew: known === null ? null : () => derived(article, extracted, known),
        stored: { ...stored, article: row ?? {} },
        quoteRow: quoteProperties,
        corrections: await correctionsChanging(tx, id),
        forms: await formKeys(tx, extracted),
      }),
    ]
  } catch (error) {
    return [unreadable(id, error)]
  }
}

async function ofEntity(tx: Transaction, id: string): Promise<readonly Trouble[]> {
  const [row] = await rowsOf(tx, 'MATCH (e:Entity {id: $id}) RETURN e{.*} AS row', { id })
  const mentions = await rowsOf(tx, MENTIONS_OF_ENTITY, { id })
  const [said] = await tx.run('MATCH (:Entity {id: $id})-[r:SAID]->() RETURN count(r) AS count', { id })
  try {
    return [...entityTroubles(row ?? { id }, mentions, Number(said?.count))]
  } catch (error) {
    return [unreadable(id, error)]
  }
}

async function ofView(tx: Transaction, id: string): Promise<readonly Trouble[]> {
  const [row] = await rowsOf(tx, 'MATCH (v:SavedView {id: $id}) RETURN v{.*} AS row', { id })
  try {
    return [...viewTroubles(savedViewOf(row ?? {}))]
  } catch (error) {
    return [trouble('view', id, `It cannot be read (${String(error)}).`)]
  }
}
