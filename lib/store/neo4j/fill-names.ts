// The index of names of an older graph made anew: its forms in today's blocks, all of them decided.
import { byCodeUnit } from '../../model/order'
import type { Connection } from './connection'
import { markStale } from './journal'
import { firstArticles, keepFirst, keepInLists, lockBlocks, settle } from './name-blocks'

/** Forms, and blocks, of one transaction. */
const FORMS = 1000
const BLOCKS = 200

/** May be run again when it did not come to its end. Articles that it concerns are left to be derived anew. */
export async function fillNames(connection: Connection): Promise<void> {
  for (const label of ['NameBlock', 'NameBearer', 'LikelyDuplicate']) await clear(connection, label)
  const keys = await column(connection, 'MATCH (f:NameForm) RETURN f.key AS value')
  for (let at = 0; at < keys.length; at += FORMS) {
    const some = keys.slice(at, at + FORMS)
    await connection.write(async (tx) => {
      await keepFirst(tx, await firstArticles(tx, some))
      await keepInLists(tx, some)
    })
  }
  const lists = await column(connection, 'MATCH (b:NameBlock) RETURN b.id AS value')
  const blocks = lists.filter((list) => /^[ops] /.test(list))
  for (let at = 0; at < blocks.length; at += BLOCKS) {
    const some = blocks.slice(at, at + BLOCKS)
    await connection.write(async (tx) => {
      await lockBlocks(tx, some)
      await markStale(tx, await settle(tx, some))
    })
  }
}

async function clear(connection: Connection, label: string): Promise<void> {
  let left: number
  do {
    const cypher = `MATCH (n:${label}) WITH n LIMIT ${FORMS} DETACH DELETE n RETURN count(*) AS count`
    const [row] = await connection.write((tx) => tx.run(cypher))
    left = Number(row?.count)
  } while (left > 0)
}

async function column(connection: Connection, cypher: string): Promise<readonly string[]> {
  const rows = await connection.read((tx) => tx.run(cypher))
  return rows.map(({ value }) => String(value)).sort(byCodeUnit)
}
