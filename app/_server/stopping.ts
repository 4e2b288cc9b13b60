// Is the server about to end? Asked by what should not begin any more, and by the readiness probe.
import 'server-only'

interface Stopping {
  readonly controller: AbortController
  /** Work that goes on without a request: an ingest whose client has left. */
  readonly work: Set<Promise<unknown>>
}

const kept = globalThis as { hearsayStopping?: Stopping }

function state(): Stopping {
  kept.hearsayStopping ??= { controller: new AbortController(), work: new Set() }
  return kept.hearsayStopping
}

/** Aborted when the server was told to stop. */
export function stopSignal(): AbortSignal {
  return state().controller.signal
}

export function beginStopping(): void {
  state().controller.abort()
}

/** The server waits for it before it ends. */
export function untilDone<T>(work: Promise<T>): Promise<T> {
  const { work: all } = state()
  all.add(work)
  const forget = () => all.delete(work)
  work.then(forget, forget)
  return work
}

export function workUnderWay(): number {
  return state().work.size
}
