// Aliases that people gave, in Neo4j: (:GivenAlias).
import { type AliasEntry, aliasEntries, type GivenAlias } from '../../identity/given-aliases'
import { entityId } from '../../model/id'
import type { Connection, Transaction } from './connection'
import { extracted } from './layers'
import { noteForms } from './names'
import { rederive } from './write'

/** Answers how many articles were changed. */
export function saveAliases(connection: Connection, aliases: readonly GivenAlias[]): Promise<number> {
  const entries = aliasEntries(aliases)
  return connection.write(async (tx) => {
    const stored = await tx.run(
      `UNWIND $entries AS row MERGE (g:GivenAlias {id: row.id}) WITH g, row, g.name AS before
       SET g = row RETURN g.id AS id, before`,
      { entries },
    )
    const before = new Map(stored.map((row) => [String(row.id), row.before as string | null]))
    const concerned = entries.flatMap(({ id, kind, name }) => {
      const old = before.get(id) ?? null
      if (old === name) return []
      return old === null ? [id] : [id, entityId(kind, old)]
    })
    const rows = await tx.run(
      `CALL () { MATCH (e:Entity)-[:MENTIONED_IN]->(a:Article) WHERE e.id IN $concerned RETURN a
         UNION MATCH (f:NameForm)<-[:NAMES]-(a:Article) WHERE f.own IN $concerned RETURN a }
       RETURN DISTINCT a.id AS id ORDER BY id`,
      { concerned },
    )
    const articles = rows.map(({ id }) => String(id))
    const others: string[] = []
    for (const id of articles) others.push(...(await noteForms(tx, id, await extracted(tx, id))))
    return (await rederive(tx, [...articles, ...others])).length
  })
}

/** By id. */
export async function aliases(tx: Transaction): Promise<readonly AliasEntry[]> {
  const rows = await tx.run(
    'MATCH (g:GivenAlias) RETURN g.id AS id, g.kind AS kind, g.name AS name, g.alias AS alias ORDER BY id',
  )
  return rows as unknown as readonly AliasEntry[]
}
