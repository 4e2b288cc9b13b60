// Counters, gauges and histograms, written in the Prometheus text format 0.0.4.
import 'server-only'

export type Labels = Readonly<Record<string, string>>
type Sample = readonly [suffix: string, labels: Labels, value: number]

interface Family {
  readonly name: string
  readonly type: 'counter' | 'gauge' | 'histogram'
  readonly help: string
  readonly samples: () => Iterable<Sample>
}

export interface Registry {
  /** The name ends in `_total`. */
  counter(name: string, help: string): { inc(labels: Labels, by?: number): void }
  /** Read when asked for; a value alone or one for each set of labels. */
  gauge(name: string, help: string, read: () => number | readonly (readonly [Labels, number])[]): void
  /** Like a gauge, of what only grows. */
  total(name: string, help: string, read: () => number): void
  /** `bounds` ascending, without infinity. */
  histogram(
    name: string,
    help: string,
    bounds: readonly number[],
  ): { observe(labels: Labels, value: number): void }
  text(): string
}

export const CONTENT_TYPE = 'text/plain; version=0.0.4; charset=utf-8'

export function createRegistry(): Registry {
  const families: Family[] = []
  const reading = (type: 'counter' | 'gauge'): Registry['gauge'] => {
    return (name, help, read) => {
      const samples = () => {
        const value = read()
        const list = typeof value === 'number' ? ([[{}, value]] as const) : value
        return list.map(([labels, number]) => ['', labels, number] as const)
      }
      families.push({ name, type, help, samples })
    }
  }
  return {
    gauge: reading('gauge'),
    total: reading('counter'),
    counter: (name, help) => {
      const values = new Map<string, [Labels, number]>()
      families.push({
        name,
        type: 'counter',
        help,
        samples: () => [...values.values()].map(([labels, value]) => ['', labels, value] as const),
      })
      return {
        inc: (labels, by = 1) => {
          const entry = entryOf(values, labels, () => 0)
          entry[1] += by
        },
      }
    },
    histogram: (name, help, bounds) => {
      const values = new Map<string, [Labels, Buckets]>()
      const samples = () =>
        [...values.values()].flatMap(([labels, each]) => bucketSamples(labels, each, bounds))
      families.push({ name, type: 'histogram', help, samples })
      return {
        observe: (labels, value) => {
          const [, buckets] = entryOf(values, labels, () => ({
            counts: bounds.map(() => 0),
            sum: 0,
            count: 0,
          }))
          const at = bounds.findIndex((bound) => value <= bound)
          if (at !== -1) buckets.counts[at] = (buckets.counts[at] ?? 0) + 1
          buckets.sum += value
          buckets.count += 1
        },
      }
    },
    text: () => families.map(familyText).join(''),
  }
}

interface Buckets {
  /** Not yet added up. */
  readonly counts: number[]
  sum: number
  count: number
}

function entryOf<T>(values: Map<string, [Labels, T]>, labels: Labels, first: () => T): [Labels, T] {
  const key = labelText(labels)
  const known = values.get(key)
  if (known !== undefined) return known
  const fresh: [Labels, T] = [labels, first()]
  values.set(key, fresh)
  return fresh
}

function bucketSamples(labels: Labels, { counts, sum, count }: Buckets, bounds: readonly number[]): Sample[] {
  let below = 0
  const buckets = bounds.map((bound, at): Sample => {
    below += counts[at] ?? 0
    return ['_bucket', { ...labels, le: String(bound) }, below]
  })
  return [
    ...buckets,
    ['_bucket', { ...labels, le: '+Inf' }, count],
    ['_sum', labels, sum],
    ['_count', labels, count],
  ]
}

function familyText({ name, type, help, samples }: Family): string {
  const lines = [...samples()].map(
    ([suffix, labels, value]) => `${name}${suffix}${labelText(labels)} ${value}\n`,
  )
  if (lines.length === 0) return ''
  const escaped = help.replaceAll('\\', '\\\\').replaceAll('\n', '\\n')
  return `# HELP ${name} ${escaped}\n# TYPE ${name} ${type}\n${lines.join('')}`
}

function labelText(labels: Labels): string {
  const parts = Object.entries(labels).map(([name, value]) => `${name}="${escapedValue(value)}"`)
  return parts.length === 0 ? '' : `{${parts.join(',')}}`
}

function escapedValue(value: string): string {
  return value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')
}
