// One SQLite database: opened, brought up to date, its statements prepared once, its failures told in plain words.
import { mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { pathToFileURL } from 'node:url'
import { DatabaseSync, type StatementSyncInstance } from '@photostructure/sqlite'
import { echoKeys, sayingKey } from '../../graph/echoes'
import { printedAt, shinglesOf, textKeys } from '../../graph/reprints'
import { blocksOf } from '../../identity/blocks'
import { formFrom } from '../../identity/form'
import type { Zone } from '../../model/article'
import type { StoredRow } from '../read-rows'
import { guarded, isUnwritable } from './errors'
import { migrate, type Say } from './migrate'

/** How long a writer waits for other processes to finish their articles, in milliseconds. */
const BUSY_TIMEOUT = 30_000

/** KiB of pages that a connection which only reads keeps; there are several of them. */
const READER_CACHE = 32_768

export interface OpenOptions {
  /** Told of a copy that was made before the database was brought up to date; by default people are. */
  readonly say?: Say | undefined
  /** Instead of half a minute. Nothing else happens in this thread meanwhile. */
  readonly busyTimeout?: number | undefined
  /** For a further connection beside the one that writes: whatever would write fails. */
  readonly readOnly?: boolean | undefined
  /** Where nothing can be written, reading will do. */
  readonly readingWillDo?: boolean | undefined
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
  /** From now on all that is read is of this moment, whatever other processes write; nothing can be written. */
  hold(): void
  close(): void
}

/**
 * Opens or makes the database and brings it to the current version. Throws StoreUnavailable when the folder cannot
 * be written (unless reading will do), the file is not a database or damaged, or it was made by a newer Hearsay.
 */
export function openDatabase(file: string, options: OpenOptions = {}): Database {
  return guarded(file, () => {
    try {
      return opened(file, options, () => {
        if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true })
        return new DatabaseSync(file, connectionOptions(options))
      })
    } catch (error) {
      if (options.readingWillDo !== true || !isUnwritable(error)) throw error
      return opened(file, options, () => openToRead(file, options))
    }
  })
}

function connectionOptions({ busyTimeout = BUSY_TIMEOUT }: OpenOptions) {
  return { timeout: busyTimeout, allowUnknownNamedParameters: true }
}

function opened(file: string, options: OpenOptions, open: () => Connection): Database {
  const db = open()
  try {
    prepareConnection(db)
    migrate(db, file, options.say ?? onStandardError)
    if (options.readOnly === true) db.exec(`PRAGMA query_only = ON; PRAGMA cache_size = -${READER_CACHE}`)
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

function onStandardError(line: string): void {
  process.stderr.write(`${line}\n`)
}

function prepareConnection(db: Connection): void {
  db.exec('PRAGMA journal_mode = WAL')
  db.exec('PRAGMA synchronous = NORMAL')
  // Pages: copying the log into the database less often than SQLite would by itself saves a third of an ingest's writing.
  db.exec('PRAGMA wal_autocheckpoint = 8000')
  db.exec('PRAGMA foreign_keys = ON')
  db.exec('PRAGMA cache_size = -65536')
  db.exec('PRAGMA temp_store = MEMORY')
  addFunctions(db)
}

/** Functions that steps of the schema call. */
export function addFunctions(db: Connection): void {
  const pure = { deterministic: true }
  db.function('echoKeys', pure, (text: unknown) => JSON.stringify(echoKeys(String(text))))
  db.function('sayingKey', pure, (text: unknown) => sayingKey(String(text)))
  db.function('textKeys', pure, (text: unknown, zones: unknown) =>
    JSON.stringify(
      textKeys(shinglesOf({ text: String(text), zones: JSON.parse(String(zones)) as readonly Zone[] })),
    ),
  )
  db.function('printedAt', pure, (date: unknown) => printedAt(date === null ? null : String(date)))
  db.function('nameLists', pure, (form: unknown) => JSON.stringify(blocksOf(formFrom(String(form)))))
}

/** A statement, and which parameter goes to each of its places. */
interface Prepared {
  readonly statement: StatementSyncInstance
  readonly names: readonly string[]
}

/** `$name` in a statement; paths into JSON ("$.start") are none. */
const PARAMETER = /\$([a-zA-Z]\w*)/g

/** Places are numbered: the driver looks names up anew at every call, which takes longer than writing a short row. */
function prepareOn(db: Connection, sql: string): Prepared {
  const names = [...new Set(Array.from(sql.matchAll(PARAMETER), ([, name = '']) => name))]
  const numbered = sql.replace(PARAMETER, (_whole, name: string) => `?${names.indexOf(name) + 1}`)
  return { statement: db.prepare(numbered), names }
}

function databaseOf(db: Connection, file: string): Database {
  const statements = new Map<string, Prepared>()
  let held = false
  const prepared = (sql: string) => {
    const known = statements.get(sql)
    if (known !== undefined) return known
    const found = prepareOn(db, sql)
    statements.set(sql, found)
    return found
  }
  const all = (sql: string, parameters: Parameters = {}) =>
    guarded(file, () => {
      const { statement, names } = prepared(sql)
      return statement.all(...bind(names, parameters)) as readonly StoredRow[]
    })
  return {
    file,
    all,
    get: (sql, parameters = {}) =>
      guarded(file, () => {
        const { statement, names } = prepared(sql)
        return statement.get(...bind(names, parameters)) as StoredRow | undefined
      }),
    run: (sql, parameters = {}) =>
      guarded(file, () => {
        const { statement, names } = prepared(sql)
        return Number(statement.run(...bind(names, parameters)).lastInsertRowid)
      }),
    transaction: (work) => guarded(file, () => transaction(db, 'BEGIN IMMEDIATE', work)),
    snapshot: (work) => guarded(file, () => (held ? work() : transaction(db, 'BEGIN', work))),
    hold: () =>
      guarded(file, () => {
        db.exec('BEGIN')
        // The moment is that of the first reading
        db.prepare('SELECT count(*) FROM sqlite_schema').get()
        held = true
      }),
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
function bind(names: readonly string[], parameters: Parameters): Parameter[] {
  return names.map((name) => {
    const value = (parameters as Readonly<Record<string, unknown>>)[name]
    if (value === undefined || value === null) return null
    if (typeof value === 'boolean') return value ? 1 : 0
    return typeof value === 'object' ? JSON.stringify(value) : (value as Parameter)
  })
}
