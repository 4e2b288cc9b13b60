// The way to a Neo4j server: one driver, transactions that are retried, answers as plain rows.
import neo4j, { type Driver, type ManagedTransaction, type Session } from 'neo4j-driver'
import type { Neo4jConfig } from '../../config'
import type { StoredRow } from '../read-rows'
import { explained } from './errors'
import { PAGE_PATIENCE, type Patience, patiently } from './patience'

/** Milliseconds: to open a connection, to get one from the pool. */
const CONNECT_TIMEOUT = 5_000
const ACQUIRE_TIMEOUT = 15_000

export interface Transaction {
  /** The connection it is of: what is remembered from one transaction to the next is kept by it. */
  readonly owner: object
  /** Several may be sent without waiting for the first. Integers become Neo4j integers, apart from `margin`. */
  run(cypher: string, parameters?: object): Promise<readonly StoredRow[]>
}

export interface Connection {
  readonly location: string
  /**
   * Reads see everything written through this connection before, on a cluster too. Throws StoreUnavailable, also for a
   * question that takes the server longer than it may.
   */
  read<T>(work: (tx: Transaction) => Promise<T>): Promise<T>
  /**
   * As a whole or not at all; `work` is run again after a deadlock or a broken connection, so it must not do anything
   * else. `lost` is what an earlier run answered whose commit got no answer: it may or may not have been kept.
   */
  write<T>(work: (tx: Transaction, lost: T | undefined) => Promise<T>): Promise<T>
  /** One statement outside a managed transaction, as schema statements want it. */
  once(cypher: string, parameters?: object): Promise<readonly StoredRow[]>
  /** What the server calls itself: "Neo4j/5.26.12". */
  agent(): Promise<string>
  close(): Promise<void>
}

/** The driver for `config`; it connects when it is used first. */
export function driverOf({ uri, user, password, maxConnections }: Neo4jConfig): Driver {
  return neo4j.driver(uri, neo4j.auth.basic(user, password), {
    disableLosslessIntegers: true,
    connectionTimeout: CONNECT_TIMEOUT,
    connectionAcquisitionTimeout: ACQUIRE_TIMEOUT,
    maxTransactionRetryTime: 0, // `patiently` tries again, says so, and knows when to end
    userAgent: 'hearsay',
    ...(maxConnections === undefined ? {} : { maxConnectionPoolSize: maxConnections }),
  })
}

/**
 * Connects lazily: the first call finds out whether the server answers. Later ones are patient. On a cluster (`neo4j://`)
 * reads go to any of its servers and writes to the one that may write; one manager of bookmarks for all sessions has
 * readers wait for what was written over this connection before.
 */
export function connect(config: Neo4jConfig, patience?: Patience): Connection {
  return connectionOn(driverOf(config), config, patience)
}

/** The same on a driver that is there. */
export function connectionOn(driver: Driver, config: Neo4jConfig, patience?: Patience): Connection {
  const place = config.database === null ? {} : { database: config.database }
  const bookmarkManager = neo4j.bookmarkManager()
  const tryAgain = patiently(config.uri, patience)
  const { longest } = patience ?? PAGE_PATIENCE
  const limits = longest === undefined ? {} : { timeout: longest }
  const once = async <T>(work: (open: Session) => Promise<T>): Promise<T> => {
    const open = driver.session({ ...place, bookmarkManager })
    try {
      return await work(open)
    } finally {
      await open.close().catch(() => undefined) // of a connection that broke there is nothing to close
    }
  }
  const within = <T>(work: (open: Session) => Promise<T>): Promise<T> => tryAgain(() => once(work))
  return {
    location: config.uri,
    read: (work) =>
      within((open) =>
        ownPatience(
          (run) => open.executeRead(run, limits),
          (tx) => work(transaction(tx, driver)),
        ),
      ),
    write: <T>(work: (tx: Transaction, lost: T | undefined) => Promise<T>) => {
      let lost: T | undefined
      const remembering = async (tx: ManagedTransaction) => {
        lost = await work(transaction(tx, driver), lost)
        return lost
      }
      return within((open) => ownPatience((run) => open.executeWrite(run), remembering))
    },
    once: (cypher, parameters) =>
      within(async (open) => {
        const result = await open.run(cypher, parametersOf(parameters))
        return result.records.map((record) => record.toObject())
      }),
    agent: async () => {
      try {
        return (await driver.getServerInfo(place)).agent ?? ''
      } catch (error) {
        throw explained(error, config.uri)
      }
    },
    close: () => driver.close(),
  }
}

/** Runs `work` in a transaction of the driver, which would try again by itself, a second later, if it knew why it failed. */
async function ownPatience<T>(
  managed: (work: (tx: ManagedTransaction) => Promise<T>) => Promise<T>,
  work: (tx: ManagedTransaction) => Promise<T>,
): Promise<T> {
  let failure: { readonly error: unknown } | null = null
  try {
    return await managed(async (tx) => {
      try {
        return await work(tx)
      } catch (error) {
        failure = { error }
        throw new Error('rolled back')
      }
    })
  } catch (error) {
    throw failure === null ? error : (failure as { readonly error: unknown }).error
  }
}

function transaction(tx: ManagedTransaction, owner: object): Transaction {
  return {
    owner,
    run: async (cypher, parameters) => {
      const result = await tx.run(cypher, parametersOf(parameters))
      return result.records.map((record) => record.toObject())
    },
  }
}

function parametersOf(parameters: object = {}): Record<string, unknown> {
  return Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, parameter(value, name)]))
}

/** JavaScript has one kind of number; Neo4j shows 12.0 for what is not marked as an integer. */
function parameter(value: unknown, name: string): unknown {
  if (typeof value === 'number')
    return Number.isInteger(value) && name !== 'margin' ? neo4j.int(value) : value
  if (value === undefined) return null
  if (Array.isArray(value)) return value.map((item) => parameter(item, name))
  return value !== null && typeof value === 'object' ? parametersOf(value) : value
}
