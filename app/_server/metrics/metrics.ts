// What the server counts. Labels have few values: routes are patterns, never ids, and nothing is named after people.
import 'server-only'
import { type IntervalHistogram, monitorEventLoopDelay } from 'node:perf_hooks'
import { serverVersion } from '../version'
import { createRegistry, type Registry } from './registry'

/** Seconds. */
const ANSWER_BOUNDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]
const STORE_BOUNDS = [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 30]

export interface Metrics {
  readonly registry: Registry
  readonly requests: ReturnType<Registry['histogram']>
  readonly refused: ReturnType<Registry['counter']>
  readonly store: ReturnType<Registry['histogram']>
  readonly articles: ReturnType<Registry['counter']>
  /** Requests being answered now. */
  underWay: number
}

/** The build packs this file more than once; what is counted must be one for all. */
const kept = globalThis as { hearsayMetrics?: Metrics }

export function metrics(): Metrics {
  kept.hearsayMetrics ??= createMetrics()
  return kept.hearsayMetrics
}

function createMetrics(): Metrics {
  const registry = createRegistry()
  const made: Metrics = {
    registry,
    requests: registry.histogram(
      'hearsay_http_request_duration_seconds',
      'Requests by method, route and status, and how long they took.',
      ANSWER_BOUNDS,
    ),
    refused: registry.counter(
      'hearsay_http_refused_total',
      'Requests that were refused because there were too many.',
    ),
    store: registry.histogram(
      'hearsay_store_operation_duration_seconds',
      'Questions to the store and changes of it, by operation and outcome (ok, error).',
      STORE_BOUNDS,
    ),
    articles: registry.counter(
      'hearsay_articles_read_total',
      'Documents sent to the server, by what became of them.',
    ),
    underWay: 0,
  }
  registry.gauge('hearsay_http_requests_in_progress', 'Requests being answered now.', () => made.underWay)
  registry.gauge('hearsay_build_info', 'Always 1; which Hearsay and Node run.', () => [
    [{ version: serverVersion(), node: process.version }, 1],
  ])
  processMetrics(registry)
  return made
}

/** Under the names that dashboards for Node know. */
function processMetrics(registry: Registry): void {
  const { gauge, total } = registry
  const memory = () => process.memoryUsage()
  const cpu = () => process.cpuUsage()
  total('process_cpu_user_seconds_total', 'User CPU time.', () => cpu().user / 1e6)
  total('process_cpu_system_seconds_total', 'System CPU time.', () => cpu().system / 1e6)
  gauge('process_start_time_seconds', 'When the process began, Unix time.', () =>
    Math.round(Date.now() / 1000 - process.uptime()),
  )
  gauge('process_resident_memory_bytes', 'Resident memory.', () => memory().rss)
  gauge('nodejs_heap_size_used_bytes', 'Heap in use.', () => memory().heapUsed)
  gauge('nodejs_heap_size_total_bytes', 'Heap taken.', () => memory().heapTotal)
  gauge('nodejs_external_memory_bytes', 'Memory outside the heap.', () => memory().external)
  const delay = monitorEventLoopDelay({ resolution: 10 })
  delay.enable()
  gauge('nodejs_eventloop_lag_seconds', 'Delay of the event loop since the metrics were read last.', () =>
    lagOf(delay),
  )
}

/** The timer's own 10 ms are no delay. */
function lagOf(delay: IntervalHistogram): readonly (readonly [{ quantile: string }, number])[] {
  const seconds = (nanoseconds: number) => Math.max(0, nanoseconds / 1e9 - 0.01) || 0
  const values = [
    [{ quantile: '0.5' }, seconds(delay.percentile(50))],
    [{ quantile: '0.95' }, seconds(delay.percentile(95))],
    [{ quantile: '0.99' }, seconds(delay.percentile(99))],
    [{ quantile: '1' }, seconds(delay.max)],
  ] as const
  delay.reset()
  return values
}
