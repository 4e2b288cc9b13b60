// The metrics as another program reads them, and who may.
import parse from 'parse-prometheus-text-format'
import { afterEach, expect, test, vi } from 'vitest'
import { createRegistry } from '../../app/_server/metrics/registry'
import { servedWorld } from '../api/served-world'
import { call } from '../api/server'

vi.mock('server-only', () => ({}))
servedWorld()
afterEach(() => {
  vi.stubEnv('HOST', '127.0.0.1')
  vi.stubEnv('HEARSAY_TOKEN', '')
  vi.stubEnv('HEARSAY_METRICS', '')
})

/** The format's own grammar: a comment, or a name, labels in quotes and a number. */
const LINE =
  /^(?:# (?:HELP|TYPE) \w+ .+|[a-z_]\w*(?:\{\w+="(?:[^"\\\n]|\\["\\n])*"(?:,\w+="(?:[^"\\\n]|\\["\\n])*")*\})? -?[\d.e+-]+)$/

test('a foreign parser reads counters, gauges and histograms', () => {
  const registry = createRegistry()
  const counter = registry.counter('docs_total', 'Documents.')
  counter.inc({ result: 'said "no"\\\n' })
  counter.inc({ result: 'added' }, 2)
  registry.gauge('heap_bytes', 'Heap.', () => 12)
  const histogram = registry.histogram('answer_seconds', 'Answers.', [0.1, 1])
  for (const value of [0.05, 0.1, 0.5, 7]) histogram.observe({ route: '/' }, value)
  const text = registry.text()
  for (const line of text.trim().split('\n')) expect(line).toMatch(LINE)
  expect(parse(text)).toMatchObject([
    {
      name: 'docs_total',
      type: 'COUNTER',
      metrics: [{ value: '1' }, { value: '2', labels: { result: 'added' } }],
    },
    { name: 'heap_bytes', type: 'GAUGE', help: 'Heap.', metrics: [{ value: '12' }] },
    {
      name: 'answer_seconds',
      type: 'HISTOGRAM',
      metrics: [{ buckets: { '0.1': '2', '1': '3', '+Inf': '4' } }],
    },
  ])
  // That parser does not keep the labels of histograms
  expect(text).toContain('answer_seconds_bucket{route="/",le="+Inf"} 4\nanswer_seconds_sum{route="/"} 7.65')
})

test('the server tells of its store, its loop, its memory and its build', async () => {
  await call('GET', '/api/overview')
  const { status, type, text } = await call('GET', '/api/metrics')
  expect({ status, type }).toEqual({ status: 200, type: 'text/plain; version=0.0.4; charset=utf-8' })
  for (const line of text.trim().split('\n')) expect(line).toMatch(LINE)
  const families = new Map(parse(text).map((family) => [family.name, family]))
  expect(text).toMatch(
    /hearsay_store_operation_duration_seconds_count\{operation="overview",outcome="ok"\} \d/,
  )
  expect(families.get('hearsay_store_operation_duration_seconds')?.type).toBe('HISTOGRAM')
  for (const name of ['hearsay_build_info', 'nodejs_eventloop_lag_seconds', 'process_resident_memory_bytes'])
    expect(families.has(name), name).toBe(true)
})

test('off loopback only those with the token read them, unless it is said otherwise', async () => {
  vi.stubEnv('HOST', '0.0.0.0')
  const ask = async (headers: Record<string, string> = {}) =>
    (await call('GET', '/api/metrics', { headers })).status
  expect(await ask()).toBe(401)
  vi.stubEnv('HEARSAY_TOKEN', 'open-sesame')
  expect(await ask()).toBe(401)
  expect(await ask({ authorization: 'Bearer wrong' })).toBe(401)
  expect(await ask({ authorization: 'Bearer open-sesame' })).toBe(200)
  vi.stubEnv('HEARSAY_METRICS', 'open')
  expect(await ask()).toBe(200)
  vi.stubEnv('HEARSAY_METRICS', 'off')
  expect(await ask({ authorization: 'Bearer open-sesame' })).toBe(404)
})
