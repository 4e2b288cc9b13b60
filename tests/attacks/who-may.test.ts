// Who may: other host names, other sites, guessed tokens and read-only servers, on every route of the API.
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { servedWorld } from '../api/served-world'
import { HOST, post } from '../api/server'
import { attempt, named, READING, refused, WRITING } from './asks'

vi.mock('server-only', () => ({}))

servedWorld()

beforeEach(async () => {
  vi.stubEnv('HOST', '127.0.0.1')
  vi.stubEnv('HEARSAY_HOSTS', '')
  vi.stubEnv('HEARSAY_TOKEN', '')
  vi.stubEnv('HEARSAY_READ_ONLY', '')
  ;(await import('../../app/_server/rate')).forgetClients()
})

const ALL = named([...READING, ...WRITING])

describe('a name that was made to point here', () => {
  it.each(ALL)('is not answered: %s', async (_name, route) => {
    const answer = await attempt(route, { host: 'evil.example' })
    refused(answer, 403)
    expect(answer.body).toMatchObject({ field: 'Host' })
  })

  const ask = async (host: string, more = {}) => {
    const { refuseHost } = await import('../../app/_server/guard')
    const { readConfig } = await import('../../lib/config')
    const request = new Request(`http://${HOST}/api/health`, { headers: { host, ...more } })
    return refuseHost(request, readConfig())?.status ?? 200
  }

  it.each([
    'evil.example',
    'EVIL.EXAMPLE:3000',
    '127.0.0.1.evil.example',
    'localhost.evil.example',
    'evil.example:3000:127.0.0.1',
    'localhost@evil.example',
    'evil.example#localhost',
    'evil.example/localhost',
    'localhost.',
    'localhost:3000, evil.example',
    'localhost:',
    'localhost:port',
    '127.0.0.1:999999',
    '[::1].evil.example',
    '0.0.0.0',
    '0x7f.1',
    '2130706433',
    'localhosť',
    '',
  ])('"%s" is none of ours', async (host) => {
    expect(await ask(encodeURI(host))).toBe(403)
  })

  it.each([
    'localhost',
    'LocalHost:3000',
    '127.0.0.1:80',
    '127.8.9.1',
    '[::1]:3000',
  ])('%s is', async (host) => {
    expect(await ask(host)).toBe(200)
  })

  it('what a client says of a proxy is not believed', async () => {
    const told = { 'x-forwarded-host': HOST, forwarded: `host=${HOST}`, 'x-host': HOST }
    expect(await ask('evil.example', told)).toBe(403)
  })

  it('names are ours that HEARSAY_HOSTS gives, and only those', async () => {
    vi.stubEnv('HEARSAY_HOSTS', 'hearsay.example')
    expect(await ask('Hearsay.Example:8443')).toBe(200)
    expect(await ask('evil.hearsay.example')).toBe(403)
    expect(await ask('hearsay.example.evil.example')).toBe(403)
  })

  it('a server on all addresses answers to addresses, not to names', async () => {
    vi.stubEnv('HOST', '0.0.0.0')
    expect(await ask('192.0.2.7:3000')).toBe(200)
    expect(await ask('[2001:db8::7]')).toBe(200)
    expect(await ask('192.0.2.7.evil.example')).toBe(403)
  })
})

describe('another site', () => {
  const ELSEWHERE = [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'http://127.0.0.1:9999' },
    { origin: `http://${HOST}.evil.example` },
    { origin: 'file://' },
    { origin: 'no address' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' },
    { origin: 'https://evil.example', 'x-http-method-override': 'GET', 'x-method-override': 'GET' },
  ]

  it.each(named(WRITING))('changes nothing: %s', async (_name, route) => {
    for (const headers of ELSEWHERE) refused(await attempt(route, { host: HOST, ...headers }), 403)
  })

  it.each(named(READING))('may link here, not load from here: %s', async (_name, route) => {
    const site = { host: HOST, 'sec-fetch-site': 'cross-site' }
    for (const dest of ['image', 'script', 'empty', 'iframe', 'object'])
      refused(await attempt(route, { ...site, 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': dest }), 403)
    const link = { ...site, 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }
    expect((await attempt(route, link)).status === 403).toBe(route.method === 'POST')
  })

  // What a form can send without asking first
  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'text/plain; application/json',
    '',
  ])('a body as %s is no JSON', async (type) => {
    for (const path of ['/api/views', '/api/corrections', '/api/articles', '/api/edges'])
      refused(await post(path, '{"name":"x","view":"v"}', { 'content-type': type }), 400)
  })

  it('is told nothing by CORS, by no route', async () => {
    for (const [, route] of ALL) {
      const { headers } = await attempt(route, { host: HOST, origin: `http://${HOST}` })
      expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
      expect(Object.fromEntries(headers)).toMatchObject({
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'cross-origin-resource-policy': 'same-origin',
        'content-security-policy': expect.stringMatching(/default-src 'none'.*sandbox/),
      })
    }
  })
})

describe('the token', () => {
  const TOKEN = 'secret-of-the-quay'
  const open = { host: '192.0.2.7' }
  beforeEach(() => {
    vi.stubEnv('HOST', '0.0.0.0')
    vi.stubEnv('HEARSAY_TOKEN', TOKEN)
  })

  it.each(named(WRITING))('is wanted by %s before anything is read', async (_name, route) => {
    refused(await attempt(route, open), 401)
    refused(await attempt(route, { ...open, authorization: 'Bearer guess' }), 401)
    expect((await attempt(route, { ...open, authorization: `bearer  ${TOKEN}` })).status).not.toBe(401)
  })

  it.each([
    '',
    'Bearer',
    'Bearer ',
    'Bearer null',
    `Basic ${TOKEN}`,
    TOKEN,
    `Bearer ${TOKEN}x`,
    `Bearer ${TOKEN.slice(0, -1)}`,
    `Bearer ${TOKEN.toUpperCase()}`,
    `Bearer ${TOKEN}, Bearer ${TOKEN}`,
    `Bearer guess, Bearer ${TOKEN}`,
    `Bearer ${'x'.repeat(8000)}`,
  ])('is not "%s"', async (authorization) => {
    const answer = await post('/api/views', {}, { ...open, authorization })
    refused(answer, 401)
    expect(answer.text).not.toContain(TOKEN)
  })

  it('cannot be empty, and one that is not set lets nobody in', async () => {
    for (const empty of ['', '  ']) {
      vi.stubEnv('HEARSAY_TOKEN', empty)
      for (const authorization of ['Bearer', 'Bearer ', `Bearer ${empty}`, 'Bearer undefined', 'Bearer null'])
        refused(await post('/api/views', {}, { ...open, authorization }), 401)
    }
  })

  it('is wanted too where a proxy stands before a server on the loopback address', async () => {
    vi.stubEnv('HOST', '127.0.0.1')
    const { FORWARDED } = await import('../../app/_server/arrivals')
    refused(await post('/api/views', {}, { host: HOST, [FORWARDED]: '1' }), 401)
    vi.stubEnv('HEARSAY_HOSTS', 'hearsay.example')
    refused(await post('/api/views', {}, { host: HOST }), 401)
    refused(await post('/api/views', {}, { host: 'hearsay.example' }), 401)
  })
})

describe('a read-only server', () => {
  it.each(named(WRITING))('takes nothing, whoever asks: %s', async (_name, route) => {
    vi.stubEnv('HEARSAY_READ_ONLY', '1')
    vi.stubEnv('HEARSAY_TOKEN', 'secret')
    const answer = await attempt(route, { authorization: 'Bearer secret', 'x-http-method-override': 'GET' })
    refused(answer, 403)
    expect(answer.body).toMatchObject({ detail: expect.stringContaining('read-only') })
  })

  it.each(named(READING))('answers %s, and nothing is written by it', async (_name, route) => {
    vi.stubEnv('HEARSAY_READ_ONLY', '1')
    expect((await attempt(route)).status).not.toBe(403)
  })
})
