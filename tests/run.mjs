// `npm test`: everything that must hold before a change lands, in order, then one line with the counts.
// Steps: types, lint, then Vitest's projects (unit, store on SQLite and Neo4j, explorer in Chromium on each).
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const scratch = mkdtempSync(join(tmpdir(), 'hearsay-test-'))
const report = join(scratch, 'vitest.json')
const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1' }

/** Runs a package's binary; true when it exits with 0. */
function run(title, binary, args) {
  console.log(`\n── ${title}`)
  const { status, error } = spawnSync(join(root, 'node_modules/.bin', binary), args, {
    cwd: root,
    env,
    stdio: 'inherit',
  })
  if (error) console.error(error.message)
  return status === 0
}

/** Passed and failed tests of Vitest's JSON report; a run that wrote none counts as one failure. */
function vitestCounts() {
  try {
    const { numPassedTests, numFailedTests, numFailedTestSuites, numPendingTests } = JSON.parse(
      readFileSync(report, 'utf8'),
    )
    if (numPendingTests > 0) console.error(`${numPendingTests} tests did not run`)
    const brokenSuites = numFailedTests === 0 && numFailedTestSuites > 0 ? numFailedTestSuites : 0
    return { passed: numPassedTests, failed: numFailedTests + numPendingTests + brokenSuites }
  } catch {
    return { passed: 0, failed: 1 }
  }
}

const steps = [
  run('routes and page types', 'next', ['typegen']),
  run('types', 'tsc', ['--noEmit']),
  run('lint and format', 'biome', ['check', '.']),
]
const vitestPassed = run('tests', 'vitest', [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
  ...process.argv.slice(2),
])
const counts = vitestCounts()
rmSync(scratch, { recursive: true, force: true })

const passed = steps.filter(Boolean).length + counts.passed
const failed = steps.filter((ok) => !ok).length + counts.failed + (vitestPassed || counts.failed > 0 ? 0 : 1)
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
