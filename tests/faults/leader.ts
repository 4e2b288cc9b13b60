// What a cluster says while another server becomes its leader: thrown by the driver at random moments, before and after the
// work was done.
import neo4j, { type Driver, type ManagedTransaction, Neo4jError, type Session } from 'neo4j-driver'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Neo4jConfig } from '../../lib/config'
import { connectionOn } from '../../lib/store/neo4j/connection'
import { neo4jStoreOn } from '../../lib/store/neo4j/store'
import type { GraphStore } from '../../lib/store/store'
import { digestOf, fill } from '../store/contract/stock'
import { hub } from '../support/hub'
import { emptyNeo4j } from '../support/neo4j-store'
import { type Random, seeded } from '../support/random'
import { MARA } from '../support/world'
import { figure, times } from './support/scale'

export const PASSING_CODES = [
  'Neo.ClientError.Cluster.NotALeader',
  'Neo.ClientError.General.ForbiddenOnReadOnlyDatabase',
  'Neo.TransientError.General.DatabaseUnavailable',
  'Neo.TransientError.Transaction.DeadlockDetected',
  'Neo.TransientError.Transaction.LeaderSwitch',
  'SessionExpired',
  'ServiceUnavailable',
] as const

export function switchesLeader(config: Neo4jConfig): void {
  describe('while another server becomes the leader', () => {
    let driver: Driver
    let store: GraphStore
    beforeAll(async () => {
      await (await emptyNeo4j(config)).close()
      driver = neo4j.driver(config.uri, neo4j.auth.basic(config.user, config.password), {
        disableLosslessIntegers: true,
        maxTransactionRetryTime: 0,
      })
      store = neo4jStoreOn(connectionOn(driver, config))
    })
    afterAll(() => store.close())

    test('everything is tried again, and nothing done twice', async () => {
      const examples = hub(times(120, 8))
      const action = {
        kind: 'rename',
        entity: { id: MARA, kind: 'person', name: '' },
        name: 'Ruth Hale',
      } as const
      const draft = { action, by: 'x', why: '' }
      const at = '2026-11-26T10:00:00.000Z'
      await fill(store, examples)
      const plain = await digestOf(store)
      const { id } = await store.correct(draft, at)
      const renamed = await digestOf(store)
      await store.undoCorrection(id, draft, at)
      for (const { article } of examples) await store.deleteArticle(article.id)

      const trouble = { next: seeded(3), thrown: 0 }
      const troubled = neo4jStoreOn(connectionOn(throwing(driver, trouble), config, { limit: 60_000 }))
      for (const { article, facts } of examples) {
        expect(await troubled.replaceArticle(article, facts, '1')).toBe('added')
      }
      expect(await digestOf(troubled)).toBe(plain)
      await troubled.redoCorrection(id, draft, at)
      expect(await digestOf(troubled)).toBe(renamed)
      await troubled.undoCorrection(id, draft, at)
      expect(await digestOf(troubled)).toBe(plain)
      for (const { article } of examples) await troubled.deleteArticle(article.id)
      expect(await troubled.counters()).toMatchObject({ articles: 0, quotes: 0 })
      expect((await troubled.corrections({ limit: 10 })).total).toBe(1)
      expect(trouble.thrown).toBeGreaterThan(5)
      figure(
        'errors of a cluster that changes its leader',
        'Neo4j',
        trouble.thrown,
        'all passed; nothing done twice',
      )
    })
  })
}

interface Trouble {
  readonly next: Random
  thrown: number
}

/** The driver, whose transactions fail now and then: before a statement, or when the commit was kept already. */
function throwing(driver: Driver, trouble: Trouble): Driver {
  const perhaps = (probability: number) => {
    if (!trouble.next.chance(probability)) return
    trouble.thrown += 1
    throw passingError(trouble.next.pick(PASSING_CODES))
  }
  type Work<T> = (tx: ManagedTransaction) => Promise<T>
  const spoiled = <T>(work: Work<T>): Work<T> => {
    return (tx) =>
      work(
        changed(tx, {
          run: (...args: Parameters<ManagedTransaction['run']>) => {
            perhaps(0.01)
            return tx.run(...args)
          },
        }),
      )
  }
  const session = (...args: Parameters<Driver['session']>): Session => {
    const real = driver.session(...args)
    const managed = (method: 'executeRead' | 'executeWrite') => async (work: Work<unknown>) => {
      const answer = await real[method](spoiled(work))
      perhaps(0.08)
      return answer
    }
    return changed(real, {
      executeRead: managed('executeRead'),
      executeWrite: managed('executeWrite'),
    } as never)
  }
  return changed(driver, { session })
}

/** The same object with other members. */
function changed<T extends object>(object: T, members: Partial<T>): T {
  return new Proxy(object, {
    get: (target, name) => {
      const own = Reflect.get(members, name) as unknown
      if (own !== undefined) return own
      const value = Reflect.get(target, name, target) as unknown
      return typeof value === 'function' ? (value.bind(target) as unknown) : value
    },
  })
}

export function passingError(code: string): Neo4jError {
  return new Neo4jError(`made up: ${code}`, code, '50N42', 'made up')
}
