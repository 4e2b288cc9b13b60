// Vitest's global set-up of the explorer's tests: the app as it is shipped, built once for the whole run.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildIfNeeded } from '../../ingest/cli/start/build'
import { ROOT, TEST_DIST } from './app'

export default async function setup(): Promise<void> {
  process.env.HEARSAY_DIST = TEST_DIST
  process.env.NEXT_TELEMETRY_DISABLED = '1'
  // Next writes a build folder of another name into tsconfig.json; that is no change of ours
  const tsconfig = join(ROOT, 'tsconfig.json')
  const before = readFileSync(tsconfig, 'utf8')
  try {
    await buildIfNeeded(ROOT)
  } finally {
    if (readFileSync(tsconfig, 'utf8') !== before) writeFileSync(tsconfig, before)
  }
}
