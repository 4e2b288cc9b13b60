// Many readers and a few writers on the built server: does anything fail, grow or stand still?
// `npm run bench:load [minutes] [readers] [writers] [articles]` on SQLite; with NEO4J_URI set on that server. The graph of
// that server is filled, too: use an empty one. LOAD_URL names a server that runs already instead.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildIfNeeded } from '../../../ingest/cli/start/build'
import { readConfig } from '../../../lib/config'
import { ROOT, startApp, TEST_DIST } from '../../support/app'
import { writeArticles } from '../articles'
import { growth, type LoadReport, quantile, runLoad } from './run'

const [minutes = 10, readers = 50, writers = 2, articles = 400] = process.argv.slice(2).map(Number)
const folder = mkdtempSync(join(tmpdir(), 'hearsay-load-'))
try {
  const given = process.env.LOAD_URL
  const app = given === undefined ? await started() : { url: given, stop: async () => undefined }
  try {
    const options = { url: app.url, readers, writers, pause: 1000, every: 10 }
    const report = await runLoad({ ...options, seconds: minutes * 60 })
    print(report)
    process.exitCode = report.failures.size === 0 ? 0 : 1
  } finally {
    await app.stop()
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function started() {
  process.env.HEARSAY_DIST = TEST_DIST
  await buildIfNeeded(ROOT)
  writeArticles(folder, articles)
  return startApp({ documents: [folder], neo4j: readConfig().neo4j })
}

function print({ times, failures, looks }: LoadReport): void {
  const all = [...times.values()].reduce((sum, list) => sum + list.length, 0)
  console.log(`${all} requests in ${minutes} min from ${readers} readers and ${writers} writers`)
  console.log(`${'route'.padEnd(38)}   count    p50    p95    p99   most  (ms)`)
  for (const [name, list] of [...times].sort()) {
    const cells = [quantile(list, 0.5), quantile(list, 0.95), quantile(list, 0.99), list.at(-1) ?? 0]
    const row = cells.map((ms) => ms.toFixed(0).padStart(7)).join('')
    console.log(`${name.padEnd(38)}${String(list.length).padStart(8)}${row}`)
  }
  const warm = Math.min(120, minutes * 12)
  const [early, late] = [looks.find(({ seconds }) => seconds >= warm), looks.at(-1)]
  console.log(
    `resident: ${early?.megabytes.toFixed(0)} MB after ${(warm / 60).toFixed(1)} min, ` +
      `${late?.megabytes.toFixed(0)} MB at the end, ${growth(looks, warm).toFixed(2)} MB a minute between`,
  )
  const lags = looks.map(({ lag99 }) => lag99).sort((a, b) => a - b)
  const most = Math.max(...looks.map(({ lagMost }) => lagMost))
  console.log(
    `event loop delay, p99 of each 10 s: ${quantile(lags, 0.5).toFixed(0)} ms in the middle, ` +
      `${(lags.at(-1) ?? 0).toFixed(0)} ms at worst; longest ${most.toFixed(0)} ms`,
  )
  console.log(failures.size === 0 ? 'nothing failed' : 'failed:')
  for (const [what, count] of failures) console.log(`${String(count).padStart(6)} × ${what}`)
}
