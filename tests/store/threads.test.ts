// The contract once more on SQLite held by threads, as the server has it, and what that is for: a slow question stops
// nobody. The thread runs packed, as in a build.
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { packThread } from '../../ingest/cli/start/pack-thread'
import { PACKED_THREAD } from '../../ingest/packed-thread'
import { openSqlite } from '../../lib/store/sqlite/store'
import type { GraphStore } from '../../lib/store/store'
import type { Hand } from '../../lib/store/threads/hands'
import { readersOf } from '../../lib/store/threads/readers'
import { openSqliteThreads } from '../../lib/store/threads/store'
import { row } from '../support/world'
import { PARTS, storeContract } from './contract'
import { correctionHistories } from './contract/correction-histories'
import { identity } from './contract/identity'
import { orders } from './contract/orders'
import { refusal, VERSION } from './contract/stock'

const ROOT = join(import.meta.dirname, '../..')
/** Beside node_modules, where the packed file finds its packages. */
const cache = join(ROOT, 'node_modules/.cache/hearsay-thread')
const entry = join(cache, PACKED_THREAD)

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearsay-threads-'))
  await packThread(ROOT, cache)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const open = (name: string): Promise<GraphStore> =>
  openSqliteThreads(join(folder, name), { entry, readers: 2 })

const backend = { empty: () => open('contract.sqlite'), again: () => open('contract.sqlite'), histories: 3 }

/** Each method is called in some part; long histories of the same ones are the embedded store's own. */
const LONG = new Set([orders, identity, correctionHistories])

storeContract(
  'SQLite in threads',
  backend,
  PARTS.filter((part) => !LONG.has(part)),
)

describe('threads', () => {
  test('close the database: its log is written back', async () => {
    const store = await open('closed.sqlite')
    await store.replaceArticle(row.article, row.facts, VERSION)
    await store.counters()
    await store.close()
    const files = (await readdir(folder)).filter((name) => name.startsWith('closed'))
    expect(files).toEqual(['closed.sqlite'])
    const alone = openSqlite(join(folder, 'closed.sqlite'), { readOnly: true })
    expect(await alone.counters()).toMatchObject({ articles: 1 })
    await expect(alone.deleteArticle(row.article.id)).rejects.toThrow()
    await alone.close()
  })

  test('that cannot open the file say why', async () => {
    await writeFile(
      join(folder, 'letter.sqlite'),
      'Dear Tomas, this is no database but a letter. '.repeat(40),
    )
    expect(await refusal(open('letter.sqlite'))).toMatchObject({
      name: 'StoreUnavailable',
      where: join(folder, 'letter.sqlite'),
    })
  })
})

/** A thread that ends its tasks when it is told to. */
function slowHand(): Hand & { readonly begun: string[]; finish(): Promise<void>; kill(): void } {
  const begun: string[] = []
  let end: (() => void) | null = null
  let alive = true
  return {
    begun,
    busy: () => end !== null,
    alive: () => alive,
    run: (task) =>
      new Promise((resolve, reject) => {
        begun.push('method' in task ? task.method : task.do)
        end = () => {
          end = null
          if (alive) resolve('answer')
          else reject(new Error('gone'))
        }
      }),
    finish: async () => {
      end?.()
      await new Promise((resolve) => setTimeout(resolve, 0))
    },
    kill: () => {
      alive = false
      end?.()
    },
    end: async () => undefined,
  }
}

describe('readers', () => {
  const call = (method: 'paths' | 'entity') => ({ do: 'call', method, args: [] }) as const

  test('keep one free for quick questions, however many slow ones wait', async () => {
    const hands = [slowHand(), slowHand()]
    const [quick, other] = [...hands]
    const readers = readersOf(2, () => hands.shift() as Hand)
    for (let i = 0; i < 3; i += 1) void readers.run(call('paths'), 'slow')
    void readers.run(call('entity'), 'quick')
    expect([quick?.begun, other?.begun]).toEqual([['entity'], ['paths']])
    await quick?.finish()
    expect(quick?.begun).toEqual(['entity'])
    await other?.finish()
    expect(other?.begun).toEqual(['paths', 'paths'])
  })

  test('replace one that died; only its own task fails', async () => {
    const hands = [slowHand(), slowHand(), slowHand()]
    const [, dying, fresh] = [...hands]
    const readers = readersOf(2, () => hands.shift() as Hand)
    const lost = readers.run(call('paths'), 'slow')
    const waiting = readers.run(call('paths'), 'slow')
    dying?.kill()
    await expect(lost).rejects.toThrow('gone')
    await fresh?.finish()
    await expect(waiting).resolves.toMatchObject({ value: 'answer' })
    await expect(readers.run({ do: 'take', stream: 1 }, 'slow', dying)).rejects.toThrow('is gone')
  })
})
