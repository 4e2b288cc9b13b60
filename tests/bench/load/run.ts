// Readers and writers beside each other for a while; what came out: times by route, what failed, the server's memory.
import { seeded } from '../../support/random'
import { read, type Send, thingsOf, write } from './mix'

export interface LoadOptions {
  readonly url: string
  readonly readers: number
  readonly writers: number
  readonly seconds: number
  /** Milliseconds a reader looks at an answer, on average; writers take four times as long. */
  readonly pause: number
  /** The metrics are read every so many seconds. */
  readonly every: number
}

/** Of the server, at one moment. */
export interface Look {
  readonly seconds: number
  readonly megabytes: number
  /** Delay of the event loop since the last look: 99th percentile and worst, milliseconds. */
  readonly lag99: number
  readonly lagMost: number
}

export interface LoadReport {
  /** Milliseconds, ascending, by "METHOD pattern". */
  readonly times: ReadonlyMap<string, readonly number[]>
  /** "GET /api/paths: 503 …", and how often. */
  readonly failures: ReadonlyMap<string, number>
  readonly looks: readonly Look[]
}

const MOST_TIME_MS = 60_000

export async function runLoad(options: LoadOptions): Promise<LoadReport> {
  const { url, readers, writers, seconds, pause, every } = options
  const times = new Map<string, number[]>()
  const failures = new Map<string, number>()
  const send = sender(url, times, failures)
  const things = await thingsOf(send)
  const until = performance.now() + seconds * 1000
  const over = () => performance.now() > until
  const reader = async (seed: number) => {
    const random = seeded(seed)
    while (!over()) {
      await read(send, things, random).catch(() => undefined) // counted where it was sent
      await wait(2 * pause * random.next())
    }
  }
  const writer = async (seed: number) => {
    const random = seeded(seed)
    for (let count = 0; !over(); count += 1) {
      await write(send, `${seed}-${count}`).catch(() => undefined)
      await wait(8 * pause * random.next())
    }
  }
  const looks: Look[] = []
  const watcher = async () => {
    const begun = performance.now()
    while (!over()) {
      await wait(Math.min(every * 1000, Math.max(0, until - performance.now())))
      looks.push(await look(url, (performance.now() - begun) / 1000))
    }
  }
  await Promise.all([
    ...Array.from({ length: readers }, (_, at) => reader(at + 1)),
    ...Array.from({ length: writers }, (_, at) => writer(at + 1001)),
    watcher(),
  ])
  for (const list of times.values()) list.sort((a, b) => a - b)
  return { times, failures, looks }
}

function sender(url: string, times: Map<string, number[]>, failures: Map<string, number>): Send {
  const failed = (what: string) => failures.set(what, (failures.get(what) ?? 0) + 1)
  return async (method, pattern, path, body) => {
    const name = `${method} ${pattern}`
    const begun = performance.now()
    try {
      const response = await fetch(url + path, {
        method,
        signal: AbortSignal.timeout(MOST_TIME_MS),
        ...(body === undefined
          ? {}
          : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
      })
      const text = await response.text()
      times.set(name, [...(times.get(name) ?? []), performance.now() - begun])
      if (!response.ok) throw new Error(`${response.status} ${text.slice(0, 200)}`)
      return response.headers.get('content-type')?.startsWith('application/json')
        ? JSON.parse(text)
        : undefined
    } catch (error) {
      failed(`${name}: ${(error as Error).message}`)
      throw error
    }
  }
}

async function look(url: string, seconds: number): Promise<Look> {
  const text = await (await fetch(`${url}/api/metrics`)).text()
  const value = (name: string) => {
    const line = text.split('\n').find((each) => each.startsWith(`${name} `))
    return Number(line?.slice(name.length + 1))
  }
  const lag = (quantile: string) => value(`nodejs_eventloop_lag_seconds{quantile="${quantile}"}`) * 1000
  const megabytes = value('process_resident_memory_bytes') / 1_048_576
  return { seconds, megabytes, lag99: lag('0.99'), lagMost: lag('1') }
}

/** Of ascending values. */
export function quantile(values: readonly number[], share: number): number {
  return values[Math.min(values.length - 1, Math.floor(share * values.length))] ?? 0
}

/** Megabytes a minute, by least squares over the looks from `from` seconds on. */
export function growth(looks: readonly Look[], from: number): number {
  const points = looks.filter(({ seconds }) => seconds >= from)
  const mean = (of: (each: Look) => number) => points.reduce((sum, each) => sum + of(each), 0) / points.length
  const [x, y] = [mean(({ seconds }) => seconds), mean(({ megabytes }) => megabytes)]
  const above = points.reduce((sum, each) => sum + (each.seconds - x) * (each.megabytes - y), 0)
  const below = points.reduce((sum, each) => sum + (each.seconds - x) ** 2, 0)
  return below === 0 ? 0 : (60 * above) / below
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
