// One SQLite database: opened, brought up to date, its statements prepared once, its failures told in plain words.
import { mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { pathToFileURL } from 'node:url'
import { DatabaseSync, type StatementSyncInstance } from '@photostructure/sqlite'
import { StoreUnavailable } from '../../errors'
import { echoKeys } from '../../graph/echoes'
import type { StoredRow } from '../read-rows'
import { guarded, isUnwritable } from './errors'
import { MIGRATIONS, SCHEMA_VERSION } from './schema'

/** How long a writer waits for other processes to finish their articles, in milliseconds. */
const BUSY_TIMEOUT = 30_000

export interface OpenOptions {
  /** Instead of half a minute. Nothing else happens in this process meanwhile. */
  readonly busyTimeout?: number | undefined
  /** Where nothing can be written, reading will do. */
  readonly readOnly?: boolean | undefined
}

type Parameter = string | number | null

/** Values as SQLite takes them are made by `bind`; names a statement does not use are ignored. */
export type Parameters = object

export interface Database {
  readonly file: string
  /** Parameters are written `$name`. */
  all(sql: string, parameters?: Parameters): readonly StoredRow[]
  get(sql: string, parameters?: Parameters): StoredRow | undefined
  /** Answers the row id of the last row inserted. */
  run(sql: string, parameters?: Parameters): number
  /** Runs `work` as a whole or not at all. It must not wait for anything. */
  transaction<T>(work: () => T): T
  /** Runs several reads on one state of the database, whatever other processes write meanwhile. */
  snapshot<T>(work: () => T): T
  close(): void
}

/**
 * Opens or makes the database and brings it to the current version. Throws StoreUnavailable when the folder cannot
 * be written (unless reading will do), the file is not a database or damaged, or it was made by a newer Hearsay.
 */
export function openDatabase(file: string, options: OpenOptions = {}): Database {
  return guarded(file, () => {
    try {
      return opened(file, () => {
        if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true })
        return new DatabaseSync(file, connectionOptions(options))
      })
    } catch (error) {
      if (options.readOnly !== true || !isUnwritable(error)) throw error
      return opened(file, () => openToRead(file, options))
    }
  })
}

function connectionOptions({ busyTimeout = BUSY_TIMEOUT }: OpenOptions) {
  return { timeout: busyTimeout, allowUnknownNamedParameters: true }
}

function opened(file: string, open: () => Connection): Database {
  const db = open()
  try {
    prepareConnection(db)
    migrate(db, file)
    return databaseOf(db, file)
  } catch (error) {
    db.close()
    throw error
  }
}

/**
 * Even readers write beside the file, to tell each other what is current. Where that cannot be, nobody writes, and SQLite
 * takes the file as it lies there: if it was closed in order, and so has no log beside it.
 */
function openToRead(file: string, options: OpenOptions): Connection {
  const reading = { ...connectionOptions(options), readOnly: true }
  const db = new DatabaseSync(file, reading)
  try {
    db.prepare('PRAGMA user_version').get()
    return db
  } catch (error) {
    db.close()
    const log = statSync(`${file}-wal`, { throwIfNoEntry: false })
    if (log !== undefined && log.size > 0) throw error
  }
  const address = pathToFileURL(file)
  address.search = 'immutable=1'
  return new DatabaseSync(address, reading)
}

type Connection = InstanceType<typeof DatabaseSync>

function prepareConnection(db: Connection): void {
  db.exec('PRAGMA journal_mode = WAL')
  db.exec('PRAGMA synchronous = NORMAL')
  // Pages: copying the log into the database less often than SQLite would by itself saves a third of an ingest's writing.
  db.exec('PRAGMA wal_autocheckpoint = 8000')
  db.exec('PRAGMA foreign_keys = ON')
  db.exec('PRAGMA cache_size = -65536')
  db.exec('PRAGMA temp_store = MEMORY')
  db.function('echoKeys', { deterministic: true }, (text: unknown) => JSON.stringify(echoKeys(String(text))))
}

function migrate(db: Connection, file: string): void {
  const version = () => Number(Object.values(db.prepare('PRAGMA user_version').get() ?? {})[0])
  if (version() === SCHEMA_VERSION) return
  db.exec('BEGIN IMMEDIATE')
  try {
    const from = version()
    refuseNewer(from, file)
    for (const step of MIGRATIONS.slice(from)) db.exec(step)
    db.exec(`PRAGMA user_version = ${SCHEMA_VERSION}`)
    db.exec('COMMIT')
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK') // of a full disk SQLite has gone back by itself
    throw error
  }
}

function refuseNewer(version: number, file: string): void {
  if (version <= SCHEMA_VERSION) return
  throw new StoreUnavailable(
    `This database was made by a newer Hearsay (its version is ${version}, this one reads up to ${SCHEMA_VERSION}).`,
    { where: file, remedy: 'Update Hearsay, or set HEARSAY_DATA to another folder.' },
  )
}

function databaseOf(db: Connection, file: string): Database {
  const statements = new Map<string, StatementSyncInstance>()
  const prepared = (sql: string) => {
    const known = statements.get(sql)
    if (known !== undefined) return known
    const statement = db.prepare(sql)
    statements.set(sql, statement)
    return statement
  }
  const all = (sql: string, parameters: Parameters = {}) =>
    guarded(file, () => prepared(sql).all(bind(parameters)) as readonly StoredRow[])
  return {
    file,
    all,
    get: (sql, parameters = {}) =>
      guarded(file, () => prepared(sql).get(bind(parameters)) as StoredRow | undefined),
    run: (sql, parameters = {}) =>
      guarded(file, () => Number(prepared(sql).run(bind(parameters)).lastInsertRowid)),
    transaction: (work) => guarded(file, () => transaction(db, 'BEGIN IMMEDIATE', work)),
    snapshot: (work) => guarded(file, () => transaction(db, 'BEGIN', work)),
    close: () => {
      statements.clear()
      if (db.isOpen) db.close()
    },
  }
}

function transaction<T>(db: Connection, begin: string, work: () => T): T {
  db.exec(begin)
  try {
    const result = work()
    db.exec('COMMIT')
    return result
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK')
    throw error
  }
}

/** Flags become 0 and 1, lists JSON. */
function bind(parameters: Parameters): Record<string, Parameter> {
  const bound: Record<string, Parameter> = {}
  for (const [name, value] of Object.entries(parameters) as [string, unknown][]) {
    if (value === undefined) bound[name] = null
    else if (typeof value === 'boolean') bound[name] = value ? 1 : 0
    else if (value !== null && typeof value === 'object') bound[name] = JSON.stringify(value)
    else bound[name] = value as Parameter
  }
  return bound
}
