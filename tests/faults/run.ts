// `npm run faults`: everything that must lose nothing, at full length (hours), and a table of what was tried for docs/trust.md.
// `npm run faults -- --part 0.1 [files…]` tries a tenth of it, and only those files.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

interface Figure {
  readonly what: string
  readonly store: string
  readonly tries: number
  readonly outcome: string
}

const { values, positionals } = parseArgs({
  options: { part: { type: 'string', default: '1' } },
  allowPositionals: true,
})
const part = Number(values.part)
if (!(part > 0 && part <= 1)) {
  console.error('--part: give a number above 0, 1 at most.')
  process.exit(2)
}
const scratch = mkdtempSync(join(tmpdir(), 'hearsay-faults-'))
const figures = join(scratch, 'figures.jsonl')
const { status } = spawnSync(
  join(import.meta.dirname, '../../node_modules/.bin/vitest'),
  ['run', '--project=faults', ...positionals],
  {
    cwd: join(import.meta.dirname, '../..'),
    env: { ...process.env, FAULTS: String(part), FAULTS_FIGURES: figures },
    stdio: ['ignore', 'inherit', 'inherit'],
  },
)
const rows = existsSync(figures) ? readFileSync(figures, 'utf8').trim().split('\n') : []
rmSync(scratch, { recursive: true, force: true })
console.log('| what was done | store | times | what came of it |\n|---|---|---:|---|')
for (const row of rows) {
  const { what, store, tries, outcome } = JSON.parse(row) as Figure
  console.log(`| ${what} | ${store} | ${tries} | ${outcome} |`)
}
process.exitCode = status ?? 1
