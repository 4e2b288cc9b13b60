// How long one slow question stops everybody: the longest standstill of the asking thread, with SQLite in it and in threads.
// `npx tsx tests/bench/standstill.ts FILE`: FILE is a store's hearsay.sqlite; nothing is written.
import { dirname, join } from 'node:path'
import { packThread } from '../../ingest/cli/start/pack-thread'
import { PACKED_THREAD } from '../../ingest/packed-thread'
import { openSqlite } from '../../lib/store/sqlite/store'
import type { GraphStore } from '../../lib/store/store'
import { openSqliteThreads } from '../../lib/store/threads/store'

const root = join(import.meta.dirname, '../..')
const entry = join(root, 'node_modules/.cache/hearsay-thread', PACKED_THREAD)
const file = process.argv[2] ?? ''
await packThread(root, dirname(entry))
await measure('in the asking thread', openSqlite(file, { readOnly: true }))
await measure('in threads', await openSqliteThreads(file, { entry, readers: 3 }))

async function measure(where: string, store: GraphStore): Promise<void> {
  const [hub, other] = (await store.overview(8)).nodes.map(({ id }) => id)
  const questions: Readonly<Record<string, () => Promise<unknown>>> = {
    coverage: () => store.coverage({ by: 'subject', columns: 100, limit: 100 }),
    timeline: () => store.timeline({}),
    facets: () => store.facets({}),
    compare: () => store.compare({ ids: [hub ?? '', other ?? ''], limit: 100 }),
    everything: async () => {
      for await (const _ of store.everything());
    },
  }
  for (const [name, ask] of Object.entries(questions)) {
    const begun = performance.now()
    const longest = await standstill(ask)
    const whole = performance.now() - begun
    console.log(
      `${where.padEnd(22)}${name.padEnd(12)}${whole.toFixed(0).padStart(7)} ms, longest standstill ${longest.toFixed(0)} ms`,
    )
  }
  await store.close()
}

/** Milliseconds between two looks that were to be one apart, at most. */
async function standstill(ask: () => Promise<unknown>): Promise<number> {
  let [last, longest, going] = [performance.now(), 0, true]
  const look = () => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
    if (going) setTimeout(look, 1)
  }
  setTimeout(look, 0)
  await ask()
  going = false
  return Math.max(longest, performance.now() - last)
}
