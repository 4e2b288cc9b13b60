// How the server ends: nothing new begins, what is under way ends within a limit, the store is closed. A second signal
// ends it at once; the store is as after a crash then, whole up to the last article.
import 'server-only'
import { operationConfig } from '../../lib/operation-config'
import { log, logError } from './log'
import { metrics } from './metrics/metrics'
import { beginStopping, stopSignal, workUnderWay } from './stopping'
import { closeStore } from './store'
import { listeningServer } from './watch-requests'

/** As a shell tells an end by a signal: 128 and its number. */
const CODES = { SIGINT: 130, SIGTERM: 143 } as const
const LOOK_EVERY_MS = 25
const CLOSE_WITHIN_MS = 1000

/** Takes the signals over from Next, which must have been told to leave them (NEXT_MANUAL_SIG_HANDLE). */
export function endOnSignals(): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (stopSignal().aborted) process.exit(CODES[signal])
      void end(CODES[signal])
    })
  }
  // Whoever started us is gone, and nobody else would end us
  process.once('disconnect', () => {
    if (!stopSignal().aborted) void end(CODES.SIGTERM)
  })
}

/** Exit code 0 when all was done in time, `code` when something was cut off. */
async function end(code: number): Promise<void> {
  log().info({ underWay: metrics().underWay }, 'stopping')
  beginStopping()
  const inTime = await drained(operationConfig().stopSeconds * 1000)
  if (!inTime) log().error({ underWay: metrics().underWay }, 'stopped with requests under way')
  await Promise.race([closeStore(), pause(CLOSE_WITHIN_MS)]).catch((error: unknown) => logError(error))
  log().info('stopped')
  process.exit(inTime ? 0 : code)
}

/** True when nothing is under way any more, false when that took longer than the limit (in milliseconds). */
async function drained(limit: number): Promise<boolean> {
  const server = listeningServer()
  server?.close()
  const until = performance.now() + limit
  while (metrics().underWay > 0 || workUnderWay() > 0) {
    if (performance.now() > until) return false
    await pause(LOOK_EVERY_MS)
  }
  server?.closeAllConnections()
  return true
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
