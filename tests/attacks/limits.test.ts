// Too much: requests of one client, questions at once, bodies that are large, packed, slow or nested.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { servedWorld } from '../api/served-world'
import { call, HOST, post } from '../api/server'
import { refused } from './asks'

vi.mock('server-only', () => ({}))

const store = servedWorld()
const arrivals = () => import('../../app/_server/arrivals')
const rate = () => import('../../app/_server/rate')

beforeEach(async () => {
  vi.stubEnv('HOST', '127.0.0.1')
  vi.stubEnv('HEARSAY_HOSTS', '')
  vi.stubEnv('HEARSAY_TOKEN', '')
  vi.stubEnv('HEARSAY_READ_ONLY', '')
  ;(await rate()).forgetClients()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('one client', () => {
  const from = async (client: string) => ({ host: HOST, [(await arrivals()).CLIENT]: client })
  const sources = async (client: string) => call('GET', '/api/sources', { headers: await from(client) })

  it('is held up after a burst and told for how long; others are not', async () => {
    vi.stubEnv('HEARSAY_HOSTS', 'hearsay.example')
    vi.useFakeTimers({ toFake: ['Date'] })
    const { RATES } = await rate()
    for (let i = 0; i < RATES.read.burst; i++) expect((await sources('192.0.2.1')).status).toBe(200)
    const late = await sources('192.0.2.1')
    refused(late, 429)
    expect(Number(late.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await sources('192.0.2.2')).status).toBe(200)
    vi.advanceTimersByTime(Number(late.headers.get('retry-after')) * 1000)
    expect((await sources('192.0.2.1')).status).toBe(200)
  })

  it('cannot guess tokens faster than it may write', async () => {
    vi.stubEnv('HEARSAY_HOSTS', 'hearsay.example')
    vi.stubEnv('HEARSAY_TOKEN', 'secret-of-the-quay')
    vi.useFakeTimers({ toFake: ['Date'] })
    const guess = async () =>
      post('/api/views', {}, { ...(await from('192.0.2.3')), authorization: 'Bearer x' })
    const statuses = []
    for (let i = 0; i < (await rate()).RATES.write.burst + 2; i++) statuses.push((await guess()).status)
    expect(statuses.filter((status) => status === 401)).toHaveLength((await rate()).RATES.write.burst)
    expect(statuses.at(-1)).toBe(429)
  })

  it('makes this server ask others only so often', async () => {
    vi.stubEnv('HEARSAY_HOSTS', 'hearsay.example')
    vi.stubEnv('HEARSAY_TOKEN', 'secret')
    vi.useFakeTimers({ toFake: ['Date'] })
    const headers = { ...(await from('192.0.2.4')), authorization: 'Bearer secret' }
    const statuses = []
    for (let i = 0; i <= (await rate()).RATES.fetch.burst; i++)
      statuses.push((await post('/api/articles', { url: 'http://127.0.0.1/' }, headers)).status)
    expect([...new Set(statuses)]).toEqual([400, 429])
  })

  it('is not counted while only this machine can ask', async () => {
    const { take, RATES } = await rate()
    for (let i = 0; i < RATES.write.burst; i++) take('write 127.0.0.1', RATES.write, Date.now())
    const answer = await post('/api/views', {}, await from('127.0.0.1'))
    expect(answer.status).toBe(400)
  })

  it('with endless addresses fills no memory', async () => {
    const { take, RATES, clients } = await rate()
    for (let i = 0; i < 30_000; i++) take(`read ${i}`, RATES.read, 0)
    expect(clients()).toBeLessThanOrEqual(10_000)
  })
})

describe('who asks', () => {
  const note = async (headers: Record<string, string>, remoteAddress: string, trust = false) => {
    const { noteSender, CLIENT, FORWARDED } = await arrivals()
    const noted: Record<string, string | string[] | undefined> = { ...headers }
    noteSender({ headers: noted, socket: { remoteAddress } }, trust)
    expect(Object.keys(noted).filter((name) => /forwarded-(for|host|proto)|real-ip/.test(name))).toEqual([])
    return [noted[CLIENT], noted[FORWARDED]]
  }

  it('is the connection’s address, whatever the client says', async () => {
    const { CLIENT, FORWARDED } = await arrivals()
    expect(await note({ [CLIENT]: '127.0.0.1', [FORWARDED]: '1' }, '192.0.2.9')).toEqual([
      '192.0.2.9',
      undefined,
    ])
    expect(await note({ 'x-forwarded-for': '127.0.0.1' }, '192.0.2.9')).toEqual(['192.0.2.9', '1'])
    expect(await note({ via: '1.1 proxy' }, '::ffff:127.0.0.1')).toEqual(['127.0.0.1', '1'])
  })

  it('is what the trusted proxy saw: the last address, not those before it', async () => {
    const told = { 'x-forwarded-for': '127.0.0.1, 198.51.100.4' }
    expect(await note(told, '127.0.0.1', true)).toEqual(['198.51.100.4', '1'])
    expect(await note({}, '192.0.2.9', true)).toEqual(['192.0.2.9', undefined])
    expect(await note({ 'x-forwarded-for': 'evil\r\nx: y' }, '192.0.2.9', true)).toEqual(['unknown', '1'])
  })

  it('has as many IPv6 addresses as it likes, which count as one', async () => {
    const { networkOf } = await import('../../app/_server/network')
    expect(networkOf('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2')
    expect(networkOf('2001:0DB8:1:2::9')).toBe('2001:db8:1:2')
    expect(networkOf('2001:db8::9')).toBe('2001:db8:0:0')
    expect(networkOf('fe80::1%eth0')).toBe('fe80:0:0:0')
    expect(networkOf('__proto__')).toBe('unknown')
  })
})

describe('expensive questions', () => {
  it('are answered a few at a time, and there is room again when one was read or given up', async () => {
    const { GET } = (await import('../../app/api/export/route')) as unknown as {
      GET: (request: Request, context: unknown) => Promise<Response>
    }
    const ask = () => GET(new Request(`http://${HOST}/api/export?format=json`), {})
    const open = await Promise.all([ask(), ask(), ask(), ask()])
    expect(open.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    const full = await ask()
    expect([full.status, full.headers.get('retry-after')]).toEqual([429, '5'])
    await open[0]?.text()
    await open[1]?.body?.cancel()
    const again = await Promise.all([ask(), ask()])
    expect(again.map(({ status }) => status)).toEqual([200, 200])
    for (const answer of [...open.slice(2), ...again]) await answer.text()
  })

  it('that fail leave no place taken', async () => {
    const broken = vi.spyOn(store(), 'paths').mockRejectedValue(new Error('broken'))
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    for (let i = 0; i < 10; i++) expect((await call('GET', '/api/paths?from=p:1&to=p:2')).status).toBe(500)
    broken.mockRestore()
    log.mockRestore()
  })
})

describe('a body', () => {
  it('is not read when it says that it is too large', async () => {
    const headers = { 'content-type': 'application/json', 'content-length': '99999999999' }
    refused(await call('POST', '/api/views', { body: '{}', headers }), 413)
  })

  it('is not unpacked', async () => {
    for (const packing of ['gzip', 'br', 'gzip, gzip', 'x'])
      refused(await post('/api/views', '{}', { 'content-encoding': packing }), 400)
  })

  it('that stops coming is given up', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    let given = false
    const body = new ReadableStream<Uint8Array>({
      pull: () => new Promise(() => undefined),
      cancel: () => {
        given = true
      },
    })
    const init = { body, duplex: 'half', headers: { 'content-type': 'application/json' } } as RequestInit
    const answer = call('POST', '/api/views', init)
    await vi.waitFor(() => expect(vi.getTimerCount()).toBeGreaterThan(0))
    await vi.advanceTimersByTimeAsync(30_000)
    refused(await answer, 400)
    expect(given).toBe(true)
  })

  it('may be nested as deep as it likes without harm', async () => {
    const deep = '['.repeat(200_000)
    refused(await post('/api/views', `${deep}${']'.repeat(200_000)}`), 400)
    refused(await post('/api/views', deep), 400)
    refused(await post('/api/edges', { ids: Array.from({ length: 2001 }, () => 'p:1') }), 400)
  })
})
