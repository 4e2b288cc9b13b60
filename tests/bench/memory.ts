// Is memory flat over many articles? Ingests into SQLite with one worker and prints what the process holds on the way.
// `npm run bench:memory [articles…]`: the numbers of articles to stop and look at; the last one is how many there are.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { workerEngine } from '../../ingest/engine'
import { ingest } from '../../ingest/ingest'
import { findInputs } from '../../ingest/read/inputs'
import { DEFAULT_MAX_BYTES } from '../../ingest/read/limits'
import { openSqlite } from '../../lib/store/sqlite/store'
import { writeArticles } from './articles'

const asked = process.argv.slice(2).map(Number)
const marks = asked.length > 0 ? asked : [100, 1000, 5000, 10_000]
const folder = mkdtempSync(join(tmpdir(), 'hearsay-memory-'))
process.env.HEARSAY_ROOT ??= join(import.meta.dirname, '../..')

try {
  writeArticles(join(folder, 'articles'), Math.max(...marks))
  await ingestAndLook()
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function ingestAndLook(): Promise<void> {
  const store = openSqlite(join(folder, 'hearsay.sqlite'))
  const engine = workerEngine(1)
  let done = 0
  console.log('articles   resident   heap here   CPU s')
  const { failed } = await ingest(store, await findInputs([join(folder, 'articles')]), {
    engine,
    maxBytes: DEFAULT_MAX_BYTES,
    onProgress: ({ stage }) => {
      if (stage === 'done') done += 1
      if (stage === 'done' && marks.includes(done)) look(done)
    },
  })
  await engine.close()
  await store.close()
  if (failed > 0) throw new Error(`${failed} articles failed.`)
}

/** Resident: the whole process with its worker. Heap: this thread's, which holds the store and the results. */
function look(articles: number): void {
  const { rss, heapUsed } = process.memoryUsage()
  const { user, system } = process.cpuUsage()
  const columns = [String(articles), megabytes(rss), megabytes(heapUsed), ((user + system) / 1e6).toFixed(1)]
  console.log(columns.map((text, index) => text.padStart([8, 11, 12, 8][index] ?? 0)).join(''))
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1_048_576)} MB`
}
