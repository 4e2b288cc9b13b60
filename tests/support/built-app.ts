// Vitest's global set-up of the explorer's tests: the app as it is shipped, built once for the whole run.
import { buildIfNeeded } from '../../ingest/cli/start/build'
import { ROOT, TEST_DIST } from './app'

export default async function setup(): Promise<void> {
  process.env.HEARSAY_DIST = TEST_DIST
  process.env.NEXT_TELEMETRY_DISABLED = '1'
  await buildIfNeeded(ROOT)
}
