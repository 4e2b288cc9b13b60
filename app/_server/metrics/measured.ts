// A store whose every question is timed.
import 'server-only'
import type { GraphStore } from '../../../lib/store/store'
import { metrics } from './metrics'

/** Streams are not timed: their pace is the client's. */
export function measured(store: GraphStore): GraphStore {
  const timed = Object.entries(store).map(([name, value]) =>
    typeof value === 'function' ? [name, timing(name, value)] : [name, value],
  )
  return Object.fromEntries(timed) as GraphStore
}

type Operation = (...args: unknown[]) => unknown

function timing(operation: string, work: Operation): Operation {
  return (...args) => {
    const begun = performance.now()
    const answer = work(...args)
    if (!(answer instanceof Promise)) return answer
    const done = (outcome: 'ok' | 'error') =>
      metrics().store.observe({ operation, outcome }, (performance.now() - begun) / 1000)
    answer.then(
      () => done('ok'),
      () => done('error'),
    )
    return answer
  }
}
