// What the server does besides answering, set up once when its process starts.
import 'server-only'
import { captureConsole, log } from './log'
import { metrics } from './metrics/metrics'
import { endOnSignals } from './shutdown'
import { serverVersion } from './version'
import { watchRequests } from './watch-requests'

/** In development Next's own lines are wanted as they are, and Next ends itself. */
export function operate(): void {
  metrics()
  watchRequests()
  if (process.env.NODE_ENV === 'development') return
  captureConsole()
  if (process.env.NEXT_MANUAL_SIG_HANDLE !== undefined) endOnSignals()
  log().info({ version: serverVersion(), node: process.version }, 'started')
}
