// A Neo4j cluster: what the driver is told, and that readers and writers ask it for the right kind of session.
import type { Driver } from 'neo4j-driver'
import { describe, expect, it } from 'vitest'
import type { Neo4jConfig } from '../../lib/config'
import { connectionOn, driverOf } from '../../lib/store/neo4j/connection'
import { neo4jStoreOn } from '../../lib/store/neo4j/store'

const config: Neo4jConfig = {
  uri: 'neo4j+s://graph.example',
  user: 'ana',
  password: 'secret',
  database: 'talk',
}

interface Opened {
  readonly session: Record<string, unknown>
  readonly mode: 'read' | 'write' | 'single'
}

/** A driver that answers nothing, and which sessions were opened how. */
function fake(): { readonly driver: Driver; readonly opened: Opened[]; readonly ended: () => number } {
  const opened: Opened[] = []
  let ended = 0
  const result = { records: [] }
  const driver = {
    session: (session: Record<string, unknown>) => {
      const within = (mode: Opened['mode']) => (work: (tx: object) => Promise<unknown>) => {
        opened.push({ session, mode })
        return work({ run: async () => result })
      }
      return {
        executeRead: within('read'),
        executeWrite: within('write'),
        run: async () => {
          opened.push({ session, mode: 'single' })
          return result
        },
        close: async () => {
          ended += 1
        },
      }
    },
    close: async () => undefined,
  }
  return { driver: driver as unknown as Driver, opened, ended: () => ended }
}

describe('on a Neo4j cluster', () => {
  it('readers ask for a session that any server may answer, writers for one that writes', async () => {
    const { driver, opened } = fake()
    const store = neo4jStoreOn(connectionOn(driver, config))
    await store.nodes(['p:1'])
    await store.counters()
    await store.sources()
    await store.views({ limit: 5 })
    await store.corrections({ limit: 5 })
    await store.hasArticle('a:1', '', '')
    expect(opened.map(({ mode }) => mode)).toEqual(Array(6).fill('read'))
    const view = { name: 'Harbour', note: '', view: 'v=actors', steps: [] }
    await store.saveView(view, '2031-05-04T12:00:00.000Z')
    await store.deleteArticle('a:1').catch(() => undefined)
    expect(opened.slice(6).map(({ mode }) => mode)).toEqual(['write', 'write'])
  })

  it('all sessions are of the database that was named and share their bookmarks: readers see what was written', async () => {
    const { driver, opened, ended } = fake()
    const connection = connectionOn(driver, config)
    await connection.write((tx) => tx.run('RETURN 1'))
    await connection.read((tx) => tx.run('RETURN 1'))
    await connection.once('RETURN 1')
    expect(opened.map(({ mode }) => mode)).toEqual(['write', 'read', 'single'])
    const managers = new Set(opened.map(({ session }) => session.bookmarkManager))
    expect(managers.size).toBe(1)
    expect([...managers][0]).toBeDefined()
    expect(opened.map(({ session }) => session.database)).toEqual(['talk', 'talk', 'talk'])
    expect(ended()).toBe(3)
  })

  it('without a name sessions are of the server’s own database', async () => {
    const { driver, opened } = fake()
    await connectionOn(driver, { ...config, database: null }).read((tx) => tx.run('RETURN 1'))
    expect(opened[0]?.session).not.toHaveProperty('database')
  })

  it.each([
    ['neo4j+s://graph.example', true],
    ['neo4j+ssc://graph.example', true],
    ['bolt+s://graph.example', true],
    ['neo4j://graph.example', false],
    ['bolt://graph.example', false],
  ])('%s is encrypted: %s', async (uri, encrypted) => {
    const driver = driverOf({ ...config, uri })
    expect(driver.isEncrypted()).toBe(encrypted)
    await driver.close()
  })

  it('as many connections are held as the configuration says', async () => {
    const pool = (driver: Driver) =>
      (driver as unknown as { _config: { maxConnectionPoolSize: number } })._config
    const [few, usual] = [driverOf({ ...config, maxConnections: 7 }), driverOf(config)]
    expect(pool(few).maxConnectionPoolSize).toBe(7)
    expect(pool(usual).maxConnectionPoolSize).toBe(100)
    await Promise.all([few.close(), usual.close()])
  })
})
