// Fetching from a server of our own: where redirects lead, what is too large, too slow or of a wrong kind, and that a
// name is resolved once and the connection goes where it was checked.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { documentsIn } from '../../ingest/read/documents'
import { readInput } from '../../ingest/read/read'
import { fetchDocument, type WebOptions } from '../../ingest/read/web/fetch'
import type { Resolve } from '../../ingest/read/web/request'

const PAGE =
  '<html><head><meta charset="utf-8"><title>Ferry returns</title><link rel="canonical" href="CANONICAL"></head>' +
  '<body><article><h1>Ferry returns</h1><p>The ferry will sail in May, Ines Halloran said.</p></article></body></html>'

let server: Server
let port = 0
let asked: IncomingMessage[] = []
const resolved: string[] = []

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request)
    answer(request.url ?? '', response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})
beforeEach(() => {
  asked = []
  resolved.length = 0
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

function answer(path: string, response: ServerResponse): void {
  const html = (text: string, headers = {}) => {
    response.writeHead(200, { 'content-type': 'text/html', ...headers })
    response.end(text)
  }
  const on = (status: number, location: string) => response.writeHead(status, { location }).end('elsewhere')
  const step = /^\/hops\/(\d+)$/.exec(path)?.[1]
  if (step !== undefined) on(302, Number(step) === 0 ? '/page' : `/hops/${Number(step) - 1}`)
  else if (path === '/to-private') on(301, `http://127.0.0.2:${port}/secret`)
  else if (path === '/to-name') on(307, `http://inner.example:${port}/secret`)
  else if (path === '/to-file') on(302, 'file:///etc/passwd')
  else if (path === '/to-password') on(302, `http://ana:secret@outer.example:${port}/page`)
  else if (path === '/to-port') on(302, 'http://outer.example:22/')
  else if (path === '/own-name') html(PAGE.replace('CANONICAL', `http://outer.example:${port}/ferry`))
  else if (path === '/other-name') html(PAGE.replace('CANONICAL', 'https://courier.example/ferry'))
  else if (path === '/latin') html('', { 'content-type': 'text/html; charset=iso-8859-2' })
  else if (path === '/gzip') html(gzipSync(PAGE).toString('latin1'), {})
  else if (path === '/packed')
    response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end(gzipSync(PAGE))
  else if (path === '/bomb')
    response
      .writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' })
      .end(gzipSync(Buffer.alloc(5_000_000, 97)))
  else if (path === '/cut')
    response
      .writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' })
      .end(gzipSync(PAGE).subarray(0, 60))
  else if (path === '/zstd') html('x', { 'content-encoding': 'zstd' })
  else if (path === '/announced') html('x', { 'content-length': '99999999' })
  else if (path === '/endless') endless(response)
  else if (path === '/silent') response.writeHead(200, { 'content-type': 'text/html' }).write('<p>')
  else if (path === '/picture') response.writeHead(200, { 'content-type': 'image/png' }).end('x')
  else if (path === '/rows.csv')
    response
      .writeHead(200, { 'content-type': 'text/plain' })
      .end('title,text\nFerry,"The ferry sails, Ines Halloran said."\n')
  else if (path === '/feed') response.writeHead(200, { 'content-type': 'text/xml' }).end(FEED)
  else if (path === '/page') html(PAGE)
  else response.writeHead(Number(/^\/(\d{3})$/.exec(path)?.[1] ?? 404)).end()
}

const FEED =
  '<rss version="2.0"><channel><title>Quay Post</title><item><title>Crane</title><link>https://quay.example/crane</link><description>The crane is sound, Mirko Vale said.</description></item></channel></rss>'

function endless(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/html' })
  const timer = setInterval(() => response.write('a'.repeat(60_000)), 1)
  response.on('close', () => clearInterval(timer))
}

/** Names of a made-up network: the outer ones are taken for public, though all are on this machine. */
const resolve: Resolve = (host, done) => {
  resolved.push(host)
  const address = host.startsWith('inner') ? '127.0.0.2' : '127.0.0.1'
  if (host.startsWith('nobody')) done(Object.assign(new Error('none'), { code: 'ENOTFOUND' }), [])
  else if (host.startsWith('two'))
    done(null, [
      { address: '127.0.0.1', family: 4 },
      { address: '127.0.0.2', family: 4 },
    ])
  else done(null, [{ address, family: 4 }])
}
const isPublic = (address: string) => address === '127.0.0.1'

function get(path: string, more: Partial<WebOptions & { maxBytes: number }> = {}, host = 'outer.example') {
  return fetchDocument(`http://${host}:${port}${path}`, {
    maxBytes: 1_000_000,
    ports: [port],
    resolve,
    isPublic,
    ...more,
  })
}

describe('a page', () => {
  it('is fetched as Hearsay, from the address that was checked', async () => {
    const page = await get('/page')
    expect(page).toMatchObject({ format: 'html', fetchedFrom: `http://outer.example:${port}/page` })
    expect(asked[0]?.headers).toMatchObject({
      host: `outer.example:${port}`,
      'user-agent': expect.stringMatching(/^Hearsay\/\d/),
    })
    expect(asked[0]?.headers).not.toHaveProperty('cookie')
    expect(resolved).toEqual(['outer.example'])
  })

  it.each([
    ['/page', '/page'],
    ['/own-name', '/ferry'],
    ['/other-name', '/other-name'],
    ['/hops/3', '/page'],
  ])('%s is the article %s', async (path, own) => {
    const article = await readInput(await get(path), { maxBytes: 1_000_000 })
    expect(article).toMatchObject({ title: 'Ferry returns', url: `http://outer.example:${port}${own}` })
  })

  it('comes packed, and in the encoding that the server names', async () => {
    expect(Buffer.from((await get('/packed')).bytes).toString()).toBe(PAGE)
    expect((await get('/latin')).charset).toBe('iso-8859-2')
  })

  it('may be a table or a feed: each part is a document', async () => {
    const options = { maxBytes: 1_000_000, web: { ports: [port], resolve, isPublic } }
    const names = []
    for (const path of ['/rows.csv', '/feed', '/page', '/picture']) {
      const name = `http://outer.example:${port}${path}`
      for await (const document of documentsIn([{ kind: 'url', name, url: name }], options)) {
        names.push(`${document.kind} ${document.name.replace(`http://outer.example:${port}`, '')}`)
      }
    }
    expect(names).toEqual([
      'bytes /rows.csv, line 2',
      'bytes /feed › Crane',
      'bytes /page',
      'failed /picture',
    ])
  })
})

describe('what is refused', () => {
  it.each([
    ['/to-private', /public internet/],
    ['/to-name', /public internet/],
    ['/to-file', /begin with file:/],
    ['/to-password', /user name/],
    ['/to-port', /port 22/],
    ['/hops/6', /more than 5 times/],
    ['/bomb', /larger than/],
    ['/endless', /larger than/],
    ['/announced', /larger than/],
    ['/cut', /breaks off/],
    ['/zstd', /zstd/],
    ['/picture', /image\/png/],
    ['/403', /not give it to everybody/],
    ['/404', /no such page/],
    ['/500', /error \(500\)/],
  ])('%s', async (path, why) => {
    await expect(get(path)).rejects.toMatchObject({
      name: 'InvalidInput',
      where: `http://outer.example:${port}${path}`,
      message: expect.stringMatching(why),
    })
    expect(asked.filter(({ url }) => url === '/secret')).toEqual([])
  })

  it.each([
    ['inner.example', /public internet/],
    ['two.example', /public internet/],
    ['nobody.example', /no server of this name/],
  ])('%s, before anything is sent', async (host, why) => {
    await expect(get('/page', {}, host)).rejects.toThrow(why)
    expect(asked).toEqual([])
  })

  it('this machine under its own name, by the system’s resolver', async () => {
    await expect(
      fetchDocument(`http://localhost:${port}/page`, { maxBytes: 1000, ports: [port] }),
    ).rejects.toThrow(/public internet/)
    expect(asked).toEqual([])
  })

  it.each([
    ['silence', { silence: 100 }, /does not answer/],
    ['an answer without end', { time: 150 }, /too long/],
  ])('%s', async (_what, limits, why) => {
    await expect(get('/silent', limits)).rejects.toThrow(why)
  })

  it('nothing, where private networks may be read', async () => {
    const page = await fetchDocument(`http://127.0.0.1:${port}/page`, {
      maxBytes: 1_000_000,
      allowPrivate: true,
    })
    expect(page.fetchedFrom).toBe(`http://127.0.0.1:${port}/page`)
  })
})
