// Adding and deleting articles over HTTP: what is kept, what is refused, and who may.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { IngestProgress } from '../../lib/api/responses'
import { ANSWERS } from '../../lib/api/schemas'
import { zipOf } from '../read/make/zip'
import { call, HOST, post } from './server'

vi.mock('server-only', () => ({}))

beforeEach(() => {
  vi.stubEnv('HEARSAY_DATA', ':memory:')
  vi.stubEnv('NEO4J_URI', '')
  vi.stubEnv('HOST', '127.0.0.1')
  vi.stubEnv('HEARSAY_TOKEN', '')
  vi.stubEnv('HEARSAY_READ_ONLY', '')
})
afterEach(async () => {
  await (await import('../../app/_server/store')).closeStore()
  vi.unstubAllEnvs()
})

const TEXT =
  'The ferry will sail again in May, Ines Halloran said.\n\n“We have the money,” Halloran told reporters.\n'

function form(
  files: readonly (readonly [string, BlobPart])[],
  fields: Record<string, string> = {},
): FormData {
  const data = new FormData()
  for (const [name, content] of files) data.append('files', new File([content], name))
  for (const [name, value] of Object.entries(fields)) data.append(name, value)
  return data
}

describe('POST /api/articles', () => {
  it('takes pasted text with what is known about it', async () => {
    const known = {
      title: 'Ferry returns',
      byline: 'Ola Brandt',
      source: 'Quay Post',
      publishedAt: '2025-03-14',
      url: 'https://quay.example/ferry?utm_source=x',
    }
    const summary = ANSWERS.IngestSummary.parse((await post('/api/articles', { text: TEXT, ...known })).body)
    expect(summary).toMatchObject({ added: 1, failed: 0 })
    const id = summary.items[0]?.articleId ?? ''
    const article = ANSWERS.Article.parse((await call('GET', `/api/articles/${id}`)).body)
    expect(article).toMatchObject({
      ...known,
      url: 'https://quay.example/ferry',
      text: TEXT,
      origin: 'pasted text',
    })
    expect(article.quotes.map(({ text }) => text)).toContain('We have the money,')
  })

  it('changes nothing when the same comes again', async () => {
    await post('/api/articles', { text: TEXT })
    const again = ANSWERS.IngestSummary.parse((await post('/api/articles', { text: TEXT })).body)
    expect(again).toMatchObject({ added: 0, unchanged: 1 })
  })

  it('keeps the good files of an upload and names the bad ones', async () => {
    const body = form(
      [
        ['a.txt', TEXT],
        ['empty.txt', ''],
        ['picture.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0])],
        ['table.xlsx', 'PK'],
        [
          '../../b.html',
          '<title>x</title><p>A long enough paragraph about the quay and the boats on it.</p>',
        ],
      ],
      { source: 'Quay Post' },
    )
    const summary = ANSWERS.IngestSummary.parse((await call('POST', '/api/articles', { body })).body)
    expect(summary.items.map(({ file, result }) => [file, result])).toEqual([
      ['a.txt', 'added'],
      ['empty.txt', 'failed'],
      ['picture.txt', 'failed'],
      ['table.xlsx', 'failed'],
      ['b.html', 'added'],
    ])
    expect(summary.items.map(({ why }) => why).join(' ')).toMatch(
      /empty\.txt: .*picture\.txt: .*table\.xlsx: /,
    )
    const { items } = ANSWERS.Sources.parse((await call('GET', '/api/sources')).body)
    expect(items).toEqual([{ source: 'Quay Post', articles: 2 }])
  })

  it('reports progress line by line when asked', async () => {
    const body = form([
      ['a.txt', TEXT],
      ['empty.txt', ''],
    ])
    const answer = await call('POST', '/api/articles', { body, headers: { accept: 'application/x-ndjson' } })
    expect(answer.type).toBe('application/x-ndjson')
    const lines = answer.text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as IngestProgress)
    const of = (file: string) => lines.filter((line) => line.file === file).map(({ stage }) => stage)
    expect(of('a.txt')).toEqual(['reading', 'extracting', 'storing', 'done'])
    expect(of('empty.txt')).toEqual(['reading', 'failed'])
    expect(lines.find(({ stage }) => stage === 'done')).toMatchObject({ result: 'added', quotes: 2 })
    expect(lines.find(({ stage }) => stage === 'failed')?.why).toMatch(/^empty\.txt: /)
  })

  it('takes archives and folders apart: a line for each document, also for those that fail', async () => {
    const archive = zipOf([
      { name: 'letter.txt', content: TEXT },
      { name: '../out.txt', content: TEXT },
    ])
    const body = form([
      ['minutes/march/a.txt', `${TEXT}In March.`],
      ['minutes/rows.jsonl', `${JSON.stringify({ text: `${TEXT}In a table.` })}\n{}\n`],
      ['docs.zip', new Uint8Array(archive)],
    ])
    const answer = await call('POST', '/api/articles', { body, headers: { accept: 'application/x-ndjson' } })
    const lines = answer.text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as IngestProgress)
      .filter(({ stage }) => stage === 'opened' || stage === 'done' || stage === 'failed')
    expect(Object.fromEntries(lines.map(({ file, stage }) => [file, stage]))).toEqual({
      'minutes/march/a.txt': 'done',
      'minutes/rows.jsonl': 'opened',
      'minutes/rows.jsonl, line 1': 'done',
      'minutes/rows.jsonl, line 2': 'failed',
      'docs.zip': 'opened',
      'docs.zip › letter.txt': 'done',
      'docs.zip › ../out.txt': 'failed',
    })
  })

  it('fetches an address; one behind the wall is refused before anything is asked of it', async () => {
    let asked = 0
    const server = createServer((_request, response) => {
      asked += 1
      response.writeHead(200, { 'content-type': 'text/html' }).end(`<h1>Ferry</h1><p>${TEXT}</p>`)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/ferry`
    try {
      vi.stubEnv('HEARSAY_URL_PORTS', new URL(url).port)
      const refused = await post('/api/articles', { url })
      expect(ANSWERS.Problem.parse(refused.body)).toMatchObject({ status: 400, field: 'url' })
      expect(asked).toBe(0)
      vi.stubEnv('HEARSAY_ALLOW_PRIVATE_URLS', '1')
      const added = ANSWERS.IngestSummary.parse(
        (await post('/api/articles', { url, source: 'Quay Post' })).body,
      )
      expect(added).toMatchObject({ added: 1, items: [{ file: url, note: null }] })
      const id = added.items[0]?.articleId ?? ''
      expect((await call('GET', `/api/articles/${id}`)).body).toMatchObject({
        url,
        source: 'Quay Post',
        title: 'Ferry',
      })
    } finally {
      server.close()
    }
  })

  it.each([
    ['no text', {}, 'text'],
    ['blank text', { text: ' \n ' }, 'text'],
    ['a bad date', { text: 'x', publishedAt: 'yesterday' }, 'publishedAt'],
    ['a bad address', { text: 'x', url: 'javascript:alert(1)' }, 'url'],
    ['an address of no page', { url: 'file:///etc/passwd' }, 'url'],
    ['an unknown field', { text: 'x', autor: 'y' }, 'autor'],
    ['a list', [], 'request'],
  ])('refuses %s', async (_name, body, field) => {
    const answer = await post('/api/articles', body)
    expect(ANSWERS.Problem.parse(answer.body)).toMatchObject({ status: 400, field })
  })

  it('refuses other kinds of body, broken forms and forms without a file', async () => {
    const plain = await post('/api/articles', 'text', { 'content-type': 'text/plain' })
    expect(plain.body).toMatchObject({ status: 400, field: 'Content-Type' })
    const broken = await post('/api/articles', '--x', { 'content-type': 'multipart/form-data; boundary=y' })
    expect(broken.body).toMatchObject({ status: 400, field: 'body' })
    const none = await call('POST', '/api/articles', { body: form([], { source: 'x' }) })
    expect(none.body).toMatchObject({ status: 400, field: 'files' })
  })

  it('stops reading past the limit, whatever length was announced', async () => {
    const chunk = new Uint8Array(1024 * 1024)
    let sent = 0
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1
        controller.enqueue(chunk)
      },
    })
    const init = { body, duplex: 'half', headers: { 'content-type': 'application/json' } } as RequestInit
    const answer = await call('POST', '/api/articles', init)
    expect(answer.body).toMatchObject({ status: 413, title: 'Too large' })
    expect(sent).toBeLessThan(30)
  })
})

describe('DELETE /api/articles/{id}', () => {
  it('takes the article and what only it says out', async () => {
    const { items } = ANSWERS.IngestSummary.parse((await post('/api/articles', { text: TEXT })).body)
    const path = `/api/articles/${encodeURIComponent(items[0]?.articleId ?? '')}`
    expect((await call('DELETE', path)).status).toBe(204)
    expect((await call('DELETE', path)).body).toMatchObject({ status: 404, field: 'id' })
    const health = ANSWERS.Health.parse((await call('GET', '/api/health')).body)
    expect(health.counts).toMatchObject({ articles: 0, quotes: 0, entities: { person: 0 } })
  })
})

describe('who may', () => {
  const write = (headers: Record<string, string>) => post('/api/articles', { text: TEXT }, headers)
  const edges = (headers: Record<string, string>) => post('/api/edges', { ids: [] }, headers)
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` })

  it.each([
    ['our own page', { origin: `http://${HOST}`, host: HOST, 'sec-fetch-site': 'same-origin' }, 200],
    ['a program', {}, 200],
    ['the other loopback name', { host: 'localhost:3000', origin: 'http://localhost:3000' }, 200],
    ['another site', { origin: 'https://evil.example', host: HOST }, 403],
    ['another port of this machine', { origin: 'http://127.0.0.1:9999', host: HOST }, 403],
    ['a page without an origin', { origin: 'null', host: HOST }, 403],
    ['a browser that says cross-site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['a name that was made to point here', { host: 'evil.example', origin: 'http://evil.example' }, 403],
  ])('write from %s', async (_name, headers, status) => {
    expect((await write(headers)).status).toBe(status)
  })

  it('answers no reading question under another name either', async () => {
    const answer = await call('GET', '/api/health', { headers: { host: 'evil.example' } })
    expect(answer.body).toMatchObject({ status: 403, field: 'Host' })
  })

  it('lets nobody write in read-only mode, but everybody read', async () => {
    vi.stubEnv('HEARSAY_READ_ONLY', '1')
    expect((await write({})).body).toMatchObject({
      status: 403,
      detail: expect.stringContaining('read-only'),
    })
    expect((await call('DELETE', '/api/articles/a:1')).status).toBe(403)
    expect((await edges({})).status).toBe(200)
  })

  it.each([
    ['no token', {}, 401],
    ['a wrong token', bearer('guess'), 401],
    ['half a token', bearer('secret-of-the-qua'), 401],
    ['the token', bearer('secret-of-the-quay'), 200],
  ])('from the network with %s', async (_name, headers, status) => {
    vi.stubEnv('HOST', '0.0.0.0')
    vi.stubEnv('HEARSAY_TOKEN', 'secret-of-the-quay')
    const answer = await write(headers)
    expect(answer.status).toBe(status)
    if (status === 401) expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer/)
    expect((await edges({})).status).toBe(200)
  })

  it('takes no writes from the network when there is no token at all', async () => {
    vi.stubEnv('HOST', '0.0.0.0')
    expect((await write(bearer(''))).status).toBe(401)
    expect((await call('GET', '/api/health')).body).toMatchObject({ tokenNeeded: true })
  })

  it('reports a wrong environment as unavailable, not as a mistake of the request', async () => {
    vi.stubEnv('HEARSAY_READ_ONLY', 'perhaps')
    expect((await call('GET', '/api/health')).status).toBe(503)
  })
})
