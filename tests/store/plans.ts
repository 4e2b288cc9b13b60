// Which statements a store runs for given questions: recorded on their way to the database.
import type { Connection, Transaction } from '../../lib/store/neo4j/connection'
import type { Database } from '../../lib/store/sqlite/database'

/** The database, noting each SQL text once. */
export function recordedDatabase(db: Database, statements: Set<string>): Database {
  const noted = <T>(run: (sql: string, parameters?: object) => T) => {
    return (sql: string, parameters?: object) => {
      statements.add(sql)
      return run(sql, parameters)
    }
  }
  return { ...db, all: noted(db.all), get: noted(db.get), run: noted(db.run) }
}

/** The connection, noting each Cypher text once with the parameters it came with first. */
export function recordedConnection(connection: Connection, statements: Map<string, object>): Connection {
  const noted = (tx: Transaction): Transaction => ({
    owner: tx.owner,
    run: (cypher, parameters) => {
      if (!statements.has(cypher)) statements.set(cypher, parameters ?? {})
      return tx.run(cypher, parameters)
    },
  })
  return {
    ...connection,
    read: (work) => connection.read((tx) => work(noted(tx))),
    write: (work) => connection.write((tx, lost) => work(noted(tx), lost)),
  }
}
