// Hostile values in every parameter, id and body of every route: refused or answered as text, never a failure of the server.
import { Buffer } from 'node:buffer'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { ROUTES, type RouteSpec } from '../../lib/api/routes'
import { readGraphFiles } from '../../lib/import/formats'
import { servedWorld } from '../api/served-world'
import { call, HOST, post } from '../api/server'
import { MARA, TOMAS } from '../support/world'
import { named, WRITING } from './asks'

vi.mock('server-only', () => ({}))

const store = servedWorld()

const unexpected = vi.spyOn(console, 'error')
beforeAll(() => {
  unexpected.mockImplementation(() => undefined)
})
afterAll(() => unexpected.mockRestore())
beforeEach(() => {
  vi.stubEnv('HOST', '127.0.0.1')
  vi.stubEnv('HEARSAY_HOSTS', '')
  vi.stubEnv('HEARSAY_READ_ONLY', '')
})
afterEach(() => {
  expect(unexpected.mock.calls).toEqual([])
  expect(Object.keys(Object.prototype)).toEqual([])
})

const HOSTILE: readonly string[] = [
  "' OR 1=1 --",
  "'); DROP TABLE article; --",
  '`) DETACH DELETE n //',
  "'}) MATCH (n) RETURN n //",
  '$id',
  '{"$ne":null}',
  '" OR words:* NEAR(a b) AND NOT ^"',
  '*"*(()):^-+~/\\',
  '../../../../etc/passwd',
  '..\\..\\windows\\win.ini',
  '%2e%2e%2f',
  'a\u0000b',
  'a\r\nset-cookie: x=1',
  '\u202egnp.exe',
  '\ud800',
  '__proto__',
  'constructor',
  'toString',
  '<script>globalThis.owned = 1</script>',
  '{{7*7}}',
  '9'.repeat(400),
  '-1',
  'NaN',
  '1e999',
  '('.repeat(450),
  `${'a'.repeat(450)}!`,
  ' '.repeat(499),
  `${'"'.repeat(499)}`,
  '*'.repeat(499),
  `2025-${'0'.repeat(400)}`,
  Buffer.from('["x",{"a":1}]').toString('base64url'),
  Buffer.from('[null]').toString('base64url'),
]

/** What a question needs so that one parameter can be tried after the other. */
const NEEDED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '/api/nodes': { ids: MARA },
  '/api/evidence': { relation: 'MENTIONED_IN', source: MARA, target: 'a:1' },
  '/api/compare': { a: MARA, b: TOMAS },
  '/api/paths': { from: MARA, to: TOMAS },
  '/api/export': { format: 'json' },
}

const READS = ROUTES.filter(({ method }) => method === 'GET')

describe.each(named(READS))('%s', (_name, route) => {
  it('takes every parameter for text', async () => {
    const path = route.path.replace('{id}', encodeURIComponent(MARA))
    for (const parameter of [...Object.keys(route.query?.shape ?? {}), 'more']) {
      for (const value of HOSTILE) {
        const query = new URLSearchParams({ ...NEEDED[route.path], [parameter]: value })
        const { status } = await call('GET', `${path}?${query}`)
        expect([200, 400, 404], `${parameter}=${value}`).toContain(status)
      }
    }
  })
})

describe.each(named(ROUTES.filter(({ path }) => path.includes('{id}'))))('%s', (_name, route) => {
  it('finds nothing under an id that is none', async () => {
    for (const value of [...HOSTILE, 'x'.repeat(5000)]) {
      const path = route.path.replace('{id}', encodeURIComponent(value.replace(/\p{Surrogate}/gu, '\ufffd')))
      expect((await call(route.method, path)).status, value).toBe(404)
    }
  })
})

it('and everything is still there', async () => {
  const { articles, quotes } = await store().counters()
  expect([articles > 0, quotes > 0]).toEqual([true, true])
})

describe('keys that would change every object', () => {
  const KEYS = '"__proto__":{"owned":1,"isAdmin":true},"constructor":{"prototype":{"owned":1}}'
  const bodies: readonly RouteSpec[] = ROUTES.filter(({ body }) => body?.json !== undefined)

  it.each(named(bodies))('in the body of %s', async (_name, { path }) => {
    for (const body of [
      `{${KEYS}}`,
      `{"ids":[],${KEYS}}`,
      `{"name":"x","view":"v","steps":[{${KEYS}}],${KEYS}}`,
      `[${KEYS.length}]`,
      'null',
      '"x"',
      '1',
    ])
      expect([200, 400]).toContain((await post(path, body)).status)
    expect(({} as Record<string, unknown>).owned).toBeUndefined()
  })

  it('in the fields and names of a form', async () => {
    const form = new FormData()
    form.append('__proto__', 'x')
    form.append('constructor', 'x')
    form.append('__proto__', new File(['The ferry sails, Ines Halloran said.'], '__proto__'))
    expect((await call('POST', '/api/articles', { body: form })).status).toBe(400)
  })

  it('in the address', async () => {
    for (const query of ['__proto__=x', '__proto__[owned]=1', 'constructor.prototype.owned=1'])
      expect((await call('GET', `/api/quotes?${query}`)).status).toBe(400)
  })

  it('in a graph file', async () => {
    const node = `{"id":"p:1","kind":"person","label":"A",${KEYS},"view":{"x":1,"y":2,${KEYS}}}`
    const file = `{"format":"hearsay-graph","version":1,"nodes":[${node}],"edges":[{${KEYS}}],${KEYS}}`
    const { nodes } = await readGraphFiles([{ name: 'graph.json', bytes: new TextEncoder().encode(file) }])
    expect(nodes.map(({ id }) => id)).toEqual(['p:1'])
  })
})

describe('names of uploaded files', () => {
  it.each([
    ['../../../etc/cron.d/x.txt', 'etc/cron.d/x.txt'],
    ['..\\..\\x.txt', 'x.txt'],
    ['/etc/x.txt', 'etc/x.txt'],
    ['C:\\x.txt', 'x.txt'],
    ['a/./b/../x.txt', 'a/b/x.txt'],
    ['..', 'unnamed file'],
  ])('%s is only %s', async (name, shown) => {
    const { documentsOf } = await import('../../app/_server/documents')
    const body = new FormData()
    body.append('files', new File(['x'], name))
    const { inputs } = await documentsOf(new Request(`http://${HOST}/`, { method: 'POST', body }))
    expect(inputs.map((input) => input.name)).toEqual([shown])
    expect(inputs.every(({ kind }) => kind === 'bytes')).toBe(true)
  })
})

describe('names of downloads', () => {
  it('are ours, whatever was asked for', async () => {
    const files = READS.filter(({ otherTypes, path }) => otherTypes !== undefined && path !== '/api/metrics')
    for (const { path } of files) {
      const query = path === '/api/export' ? '?format=csv' : '?format=jsonl'
      const answer = await call('GET', `${path}${query}`)
      expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="[a-z]+\.[a-z0-9]+"$/)
    }
  })
})

it('no route that writes is left out of the attacks', () => {
  expect(WRITING.length).toBeGreaterThan(5)
  const methods = ROUTES.filter(({ method }) => method === 'DELETE').every(({ writes }) => writes === true)
  expect(methods).toBe(true)
})
