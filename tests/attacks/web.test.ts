// Addresses that lead behind the wall: however they are written, wherever a redirect or a name leads, and when a name says
// something else the second time. Beside tests/read/{address,fetch}, which have the tables of addresses.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { fetchDocument } from '../../ingest/read/web/fetch'
import { isPublicAddress } from '../../ingest/read/web/public-address'
import type { Resolve } from '../../ingest/read/web/request'

/** What a redirect may say; the port is filled in. */
const BEHIND: readonly string[] = [
  'http://127.0.0.1:PORT/secret',
  'http://localhost:PORT/secret',
  'http://2130706433:PORT/secret',
  'http://0x7f.0.0.1:PORT/secret',
  'http://0177.1:PORT/secret',
  'http://127.1:PORT/secret',
  'http://[::1]:PORT/secret',
  'http://[::ffff:7f00:1]:PORT/secret',
  'http://[::ffff:127.0.0.1]:PORT/secret',
  'http://[64:ff9b::7f00:1]:PORT/secret',
  'http://[2002:7f00:1::]:PORT/secret',
  'http://[fe80::1]:PORT/secret',
  'http://[ff02::1]:PORT/secret',
  'http://10.0.0.1/secret',
  'http://192.168.1.1/secret',
  'http://100.64.0.1/secret',
  'http://169.254.169.254/latest/meta-data/',
  'http://[fd00:ec2::254]/latest/meta-data/',
  'http://0.0.0.0:PORT/secret',
  'http://224.0.0.1/secret',
  '//127.0.0.1:PORT/secret',
  '\\\\127.0.0.1:PORT\\secret',
  'https:127.0.0.1:PORT/secret',
  'http://ana@outer.example:PORT/page',
  'http://outer.example:PORT@127.0.0.1/secret',
  'http://outer.example:22/',
  'http://outer.example:6379/',
  'https://outer.example:25/',
  'file:///etc/passwd',
  'ftp://outer.example/x',
  'gopher://outer.example/_x',
  'data:text/html,secret',
  'javascript:alert(1)',
  'blob:http://outer.example/x',
  'ws://outer.example/',
  'http://outer.example:PORT/page\r\nX: y',
]

let server: Server
let port = 0
let asked: string[] = []
let location = ''
beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '')
    if (request.url === '/lead') response.writeHead(302, { location: location.replace(/[\r\n]/g, '') }).end()
    else if (request.url === '/bomb')
      response
        .writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' })
        .end(gzipSync(Buffer.alloc(50_000_000, 97)))
    else
      response
        .writeHead(200, { 'content-type': 'text/html' })
        .end('<p>The ferry sails, Ines Halloran said.</p>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})
beforeEach(() => {
  asked = []
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

/** "outer" is on this machine, and taken for public only as an answer of the resolver: no other way leads there. */
let outer = false
const resolve: Resolve = (host, done) => {
  outer = host === 'outer.example'
  if (outer || host === 'localhost') done(null, [{ address: '127.0.0.1', family: 4 }])
  else done(Object.assign(new Error('none'), { code: 'ENOTFOUND' }), [])
  outer = false
}
const isPublic = (address: string) => outer || isPublicAddress(address)

function get(path: string, more: Partial<Parameters<typeof fetchDocument>[1]> = {}) {
  return fetchDocument(`http://outer.example:${port}${path}`, {
    maxBytes: 1e6,
    ports: [port],
    resolve,
    isPublic,
    ...more,
  })
}

describe('a redirect', () => {
  it.each(BEHIND)('to %s leads nowhere', async (to) => {
    location = to.replaceAll('PORT', String(port))
    const gone = await get('/lead').then(
      () => 'fetched',
      () => 'refused',
    )
    // A line break in an address is dropped, and adds no header
    expect([gone, asked]).toEqual(
      to.includes('\r') ? ['fetched', ['/lead', '/pageX:%20y']] : ['refused', ['/lead']],
    )
  })
})

describe('a name', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '169.254.169.254',
    '100.100.100.200',
    '0.0.0.0',
    '::1',
    '::ffff:10.0.0.1',
    'fd00::1',
    '64:ff9b::a9fe:a9fe',
    '2002:a9fe:a9fe::',
  ])('that means %s is not asked', async (address) => {
    const family = address.includes(':') ? 6 : 4
    const private_: Resolve = (_host, done) => done(null, [{ address, family }])
    await expect(get('/page', { resolve: private_, isPublic: isPublicAddress })).rejects.toThrow(
      /public internet/,
    )
    const both: Resolve = (_host, done) =>
      done(null, [
        { address: '93.184.216.34', family: 4 },
        { address, family },
      ])
    await expect(get('/page', { resolve: both, isPublic: isPublicAddress })).rejects.toThrow(
      /public internet/,
    )
    expect(asked).toEqual([])
  })

  it('that means something else the second time is resolved once, and asked there', async () => {
    const answers = ['127.0.0.1', '127.0.0.2']
    let times = 0
    const turning: Resolve = (_host, done) => done(null, [{ address: answers[times++] ?? '', family: 4 }])
    const page = await get('/page', { resolve: turning, isPublic: (address) => address === '127.0.0.1' })
    expect([page.kind, times, asked]).toEqual(['bytes', 1, ['/page']])
  })

  it('that turns private for the redirect is checked again', async () => {
    location = '/secret'
    const answers = ['127.0.0.1', '127.0.0.2']
    const turning: Resolve = (_host, done) => done(null, [{ address: answers.shift() ?? '', family: 4 }])
    const only = (address: string) => address === '127.0.0.1'
    await expect(get('/lead', { resolve: turning, isPublic: only })).rejects.toThrow(/public internet/)
    expect(asked).toEqual(['/lead'])
  })
})

it('50 MB in 50 kB are given up at the limit', async () => {
  await expect(get('/bomb')).rejects.toThrow(/larger than/)
})
