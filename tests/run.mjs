// `npm test`: everything that must hold before a change lands, then one line with the counts.
// Steps: types, lint, build, then Vitest's projects (unit, store on SQLite and Neo4j, faults, explorer in Chromium on each): two
// runs beside each other, because a browser mostly waits. `npm test -- ARGUMENTS` gives them to one run of Vitest instead.
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const scratch = mkdtempSync(join(tmpdir(), 'hearsay-test-'))
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

/** Runs Vitest; its output goes to this terminal, or is kept and shown at the end. Passed and failed tests. */
async function vitest(name, args, { live }) {
  const report = join(scratch, `${name}.json`)
  const child = spawn(
    join(root, 'node_modules/.bin/vitest'),
    ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...args],
    { cwd: root, env, stdio: ['ignore', live ? 'inherit' : 'pipe', live ? 'inherit' : 'pipe'] },
  )
  const kept = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => kept.push(chunk))
  const ended = await new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('close', (code) => resolve(code))
  })
  const { passed, failed } = countsOf(report)
  return { name, output: Buffer.concat(kept), passed, failed: failed + (ended === 0 || failed > 0 ? 0 : 1) }
}

/** Passed and failed tests of Vitest's JSON report; a run that wrote none counts as one failure. */
function countsOf(report) {
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
const chosen = process.argv.slice(2)
const projects = (...names) => names.map((name) => `--project=${name}`)
if (chosen.length === 0)
  steps.push(run('the explorer, built for its tests', 'tsx', ['tests/support/build-app.ts']))
const runs =
  chosen.length > 0
    ? [await vitest('chosen', chosen, { live: true })]
    : await Promise.all([
        vitest('on Neo4j', projects('unit', 'store', 'explorer-neo4j'), { live: true }),
        vitest('explorer', projects('faults', 'explorer'), { live: false }),
      ])
rmSync(scratch, { recursive: true, force: true })
for (const { name, output } of runs.filter(({ output }) => output.length > 0)) {
  console.log(`\n── tests: ${name}`)
  process.stdout.write(output)
}

const sum = (field) => runs.reduce((total, each) => total + each[field], 0)
const passed = steps.filter(Boolean).length + sum('passed')
const failed = steps.filter((ok) => !ok).length + sum('failed')
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
