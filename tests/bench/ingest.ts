// Words per second of ingesting into SQLite with 1 and 2 workers, beside those of extraction alone in one process.
// `npm run bench:ingest [articles] [threads…]`. On a busy machine compare the CPU seconds, not the clock.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { workerEngine } from '../../ingest/engine'
import { extract } from '../../ingest/extract/extract'
import { ingest } from '../../ingest/ingest'
import { findInputs } from '../../ingest/read/inputs'
import { DEFAULT_MAX_BYTES } from '../../ingest/read/limits'
import { readBytes } from '../../ingest/read/read'
import { openSqlite } from '../../lib/store/sqlite/store'
import { writeArticles } from './articles'

interface Figures {
  readonly seconds: number
  readonly cpu: number
  readonly peakMegabytes: number
}

/** Every run is a process of its own: `tsx ingest.ts --run THREADS FOLDER` (0: extraction alone). */
if (process.argv[2] === '--run') {
  const [threads, folder] = [Number(process.argv[3]), process.argv[4] ?? '']
  const figures = threads === 0 ? measured(() => extractAll(folder)) : ingestAll(folder, threads)
  console.log(JSON.stringify(await figures))
} else {
  const count = Number(process.argv[2] ?? 2000)
  const threads = process.argv.slice(3).map(Number)
  compare(count, threads.length > 0 ? threads : [1, 2])
}

function compare(count: number, threads: readonly number[]): void {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-'))
  const words = writeArticles(folder, count)
  const run = (number: number): Figures => {
    const args = [...process.execArgv, import.meta.filename, '--run', String(number), folder]
    return JSON.parse(
      execFileSync(process.execPath, args, { encoding: 'utf8' }).trim().split('\n').at(-1) ?? '',
    ) as Figures
  }
  const row = (name: string, { seconds, cpu, peakMegabytes }: Figures) =>
    console.log(
      `${name.padEnd(24)}${grouped(words / seconds)} words/s ${grouped(words / cpu)} words/CPU s ${grouped(peakMegabytes)} MB`,
    )
  try {
    console.log(`${count} articles, ${words} words`)
    row('extraction alone', run(0))
    for (const number of threads) row(`ingest, ${number} worker${number === 1 ? '' : 's'}`, run(number))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measured(work: () => Promise<void>): Promise<Figures> {
  const [started, before] = [performance.now(), process.cpuUsage()]
  await work()
  const { user, system } = process.cpuUsage(before)
  return {
    seconds: (performance.now() - started) / 1000,
    cpu: (user + system) / 1e6,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
  }
}

async function extractAll(folder: string): Promise<void> {
  for (const name of readdirSync(folder)) {
    const bytes = readFileSync(join(folder, name))
    extract(await readBytes(name, bytes, { maxBytes: DEFAULT_MAX_BYTES }))
  }
}

/** Without the start of the threads: of extraction alone loading the extractor is not counted either. */
async function ingestAll(folder: string, threads: number): Promise<Figures> {
  process.env.HEARSAY_ROOT ??= join(import.meta.dirname, '../..')
  const data = mkdtempSync(join(tmpdir(), 'hearsay-bench-store-'))
  const store = openSqlite(join(data, 'hearsay.sqlite'))
  const engine = workerEngine(threads)
  try {
    await Promise.all(Array.from({ length: threads }, () => engine.extractorVersion()))
    const inputs = await findInputs([folder])
    return await measured(async () => {
      const { failed } = await ingest(store, inputs, { engine, maxBytes: DEFAULT_MAX_BYTES })
      if (failed > 0) throw new Error(`${failed} articles failed.`)
    })
  } finally {
    await engine.close()
    await store.close()
    rmSync(data, { recursive: true, force: true })
  }
}

function grouped(value: number): string {
  return Math.round(value).toLocaleString('en').padStart(8)
}
