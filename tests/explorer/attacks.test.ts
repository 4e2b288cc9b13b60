// Attacks on the explorer as it is served: requests no browser would send, and a collection in which every word would run if
// it were taken for more than a word.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { HOSTILE as WORDS } from '../export/sample'
import { type App, startApp } from '../support/app'
import { launchBrowser } from '../support/browser'
import { drawn, settled } from '../support/page'
import { HOSTILE } from './hostile-words'

const NAME = '<img src=x onerror="globalThis.owned=1">'

let app: App
let browser: Browser
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearsay-hostile-'))
  const rows = HOSTILE.map((words, i) => ({
    text: `${words}\n\n“${words} is what we say,” Mira Holt told reporters. ${words}\n\n“We agree,” said Tomas Verhaegen about Mira Holt.`,
    ...{ title: words, byline: words, source: words, publishedAt: '2031-03-14' },
    url: i === 0 ? 'https://courier.example/ferry' : `javascript:globalThis.owned=${i}`,
  }))
  await writeFile(join(folder, 'rows.jsonl'), rows.map((row) => JSON.stringify(row)).join('\n'))
  await writeFile(
    join(folder, `${NAME.replaceAll('/', '')}.html`),
    `<title>${WORDS[0]}</title><p>“${NAME},” said Mira Holt of the ferry line.</p>`,
  )
  app = await startApp({ documents: [folder], neo4j: null })
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await app?.stop()
  await rm(folder, { recursive: true, force: true })
})

/** What the server answers to these very bytes. */
function raw(...lines: readonly string[]): Promise<string> {
  const { port, host } = new URL(app.url)
  const text = lines.join('\r\n').replaceAll('HOST', host)
  return new Promise((resolve, reject) => {
    let answer = ''
    const socket = connect(Number(port), '127.0.0.1', () => socket.write(text))
    socket.setTimeout(10_000, () => socket.destroy(new Error('no answer')))
    socket.on('data', (chunk) => {
      answer += chunk.toString()
    })
    socket.on('error', reject)
    socket.on('close', () => resolve(answer))
  })
}

const END = ['Connection: close', '', '']
const VIEW = '{"name":"x","view":"v"}'
const write = (...headers: readonly string[]) =>
  raw(
    'POST /api/views HTTP/1.1',
    'Host: HOST',
    'Content-Type: application/json',
    `Content-Length: ${VIEW.length}`,
    ...headers,
    'Connection: close',
    '',
    VIEW,
  )

describe('a request', () => {
  it.each([
    ['under another name', /^HTTP\/1\.1 403 /, ['GET /api/health HTTP/1.1', 'Host: evil.example']],
    [
      'for a page, under another name',
      /^HTTP\/1\.1 403 /,
      ['GET / HTTP/1.1', 'Host: evil.example', 'X-Forwarded-Host: HOST'],
    ],
    [
      'that says a proxy had our name',
      /^HTTP\/1\.1 403 /,
      ['GET /api/health HTTP/1.1', 'Host: evil.example', 'X-Forwarded-Host: HOST'],
    ],
    [
      'under two names',
      /^HTTP\/1\.1 40[03] /,
      ['GET /api/health HTTP/1.1', 'Host: evil.example', 'Host: HOST'],
    ],
    ['under no name', /^HTTP\/1\.1 400 /, ['GET /api/health HTTP/1.1']],
    [
      'whose address has our name, not its header',
      /^HTTP\/1\.1 (?:30\d|40\d) /,
      ['GET http://HOST/api/health HTTP/1.1', 'Host: evil.example'],
    ],
    [
      'of two lengths',
      /^HTTP\/1\.1 400 /,
      ['POST /api/edges HTTP/1.1', 'Host: HOST', 'Content-Length: 5', 'Transfer-Encoding: chunked'],
    ],
    [
      'with a head of 20 kB',
      /^HTTP\/1\.1 431 /,
      ['GET /api/health HTTP/1.1', 'Host: HOST', `X: ${'a'.repeat(20_000)}`],
    ],
    [
      'for a file outside',
      /^HTTP\/1\.1 40\d /,
      ['GET /_next/static/../../../../etc/passwd HTTP/1.1', 'Host: HOST'],
    ],
    [
      'for a file outside, encoded',
      /^HTTP\/1\.1 40\d /,
      ['GET /_next/static/%2e%2e%2f%2e%2e%2fpackage.json HTTP/1.1', 'Host: HOST'],
    ],
    [
      'to fetch and decode a picture',
      /^HTTP\/1\.1 404 /,
      ['GET /_next/image?url=%2Ficon.svg&w=64&q=75 HTTP/1.1', 'Host: HOST'],
    ],
    [
      'that calls a function of the page',
      /^HTTP\/1\.1 405 /,
      ['POST / HTTP/1.1', 'Host: HOST', 'Next-Action: 00', 'Content-Length: 0'],
    ],
  ])('%s is refused', async (_what, status, lines) => {
    const answer = await raw(...lines, ...END)
    expect(answer).toMatch(status)
    expect(answer).not.toMatch(/root:|"counts"|"dependencies"/)
  })

  it('that was forwarded needs a token, and nobody forges who forwarded it', async () => {
    expect(await write()).toMatch(/^HTTP\/1\.1 200 /)
    for (const header of [
      'X-Forwarded-For: 127.0.0.1',
      'Via: 1.1 x',
      'Forwarded: for=127.0.0.1',
      'X-Real-IP: ::1',
    ])
      expect(await write(header), header).toMatch(/^HTTP\/1\.1 401 /)
    expect(await write('X-Hearsay-Forwarded: 1', 'X-Hearsay-Client: 10.0.0.1')).toMatch(/^HTTP\/1\.1 200 /)
  })

  it.each(['/', '/api/health', '/nowhere', '/icon.svg'])('%s is answered with every guard', async (path) => {
    const { headers } = await fetch(`${app.url}${path}`)
    expect(Object.fromEntries(headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=()'),
    })
    expect(headers.get('x-powered-by')).toBeNull()
    expect(headers.get('access-control-allow-origin')).toBeNull()
  })
})

interface Watched {
  readonly page: Page
  readonly trouble: readonly string[]
}

/** A page with all it ran, asked for or had forbidden. */
async function watched(): Promise<Watched> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  const trouble: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') trouble.push(message.text())
  })
  page.on('pageerror', (error) => trouble.push(error.message))
  page.on('dialog', (dialog) => trouble.push(dialog.message()))
  page.on('popup', (popup) => trouble.push(popup.url()))
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(app.url) && !/^(?:blob|data):/.test(url)) trouble.push(url)
  })
  await page.exposeFunction('forbidden', (what: string) => trouble.push(what))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      ;(globalThis as unknown as { forbidden: (what: string) => void }).forbidden(
        `${violatedDirective} ${blockedURI}`,
      )
    })
  })
  return { page, trouble }
}

const post = (path: string, body: unknown) =>
  fetch(`${app.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

// Names, titles, quotes, views, reasons: all of it is shown, as text; nothing runs, nothing is asked of anybody else.
test('a hostile collection in the explorer', async () => {
  const found = (await (await fetch(`${app.url}/api/search?q=holt&kind=person`)).json()) as {
    readonly items: readonly { readonly node: { readonly id: string } }[]
  }
  const id = found.items[0]?.node.id ?? ''
  const named = await post('/api/corrections', {
    action: { kind: 'rename', entity: { id }, name: NAME },
    by: NAME,
    why: HOSTILE[0],
  })
  expect(named.status).toBe(201)
  expect((await post('/api/views', { name: NAME, note: HOSTILE[1], view: `v=actors&n=${id}` })).status).toBe(
    200,
  )

  const { page, trouble } = await watched()
  await page.goto(app.url)
  await page.getByRole('button', { name: 'Add documents' }).first().waitFor()
  await settled(page)
  expect((await drawn(page)).nodes.map(({ label }) => label)).toContain(NAME)

  await page.keyboard.press('/')
  await page.keyboard.type('onerror')
  await page.keyboard.press('Enter')
  const card = page.getByRole('region', { name: 'Selection' })
  await expect.poll(() => card.getByRole('heading', { level: 2 }).textContent()).toBe(NAME)
  await page.getByRole('button', { name: /^Expand Said/ }).click()
  await settled(page)
  const evidence = page.getByRole('complementary', { name: 'Evidence' })
  await evidence
    .getByRole('button', { name: /is what we say/ })
    .first()
    .click()
  await page.getByTestId('article-text').waitFor()
  await page.keyboard.press('t')
  await page.getByRole('tab', { name: /^Articles/ }).click()
  const list = page.getByRole('complementary', { name: 'List, filters and articles' })
  await expect.poll(() => list.getByRole('button').count()).toBeGreaterThan(5)
  for (const button of (await list.getByRole('button').all()).slice(3, 9)) {
    await button.click()
    await page.getByTestId('article-text').waitFor()
    for (const link of await page.locator('a[target=_blank]').all())
      expect(await link.getAttribute('href')).toMatch(/^https:\/\/courier\.example\//)
  }
  await page.getByRole('button', { name: 'Views', exact: true }).click()
  await page.getByRole('menuitem', { name: /^Kept views/ }).click()
  await page.getByText(NAME).first().waitFor()
  await page.getByRole('button', { name: 'Questions to the collection' }).click()
  await page.getByRole('menuitem', { name: /^Corrections/ }).click()
  await page
    .getByText(HOSTILE[0] ?? '')
    .first()
    .waitFor()

  expect(await page.evaluate(() => 'owned' in globalThis)).toBe(false)
  expect(
    await page.locator('iframe, object, embed, base, form[action], img, body script[src^="http"]').count(),
  ).toBe(0)
  expect(trouble).toEqual([])
  await page.context().close()
})

// Not only what is forbidden today: a script, a style, a picture or a request that got in anyway would be held up.
test('the policy holds up what would get in', async () => {
  const { page, trouble } = await watched()
  await page.goto(app.url)
  await settled(page)
  await page.evaluate(() => {
    document.body.insertAdjacentHTML(
      'beforeend',
      '<img src="https://evil.example/x.png" onerror="globalThis.owned=1"><p id="red" style="color:red">x</p>' +
        '<style>#red { display: none }</style><iframe src="https://evil.example/"></iframe>',
    )
    document.querySelector('#red')?.insertAdjacentHTML('afterend', '<script>globalThis.owned = 1</script>')
    document.querySelector('#red')?.setAttribute('onclick', 'globalThis.owned = 1')
  })
  await page.locator('#red').click()
  const asked = await page.evaluate(() =>
    fetch('https://evil.example/').then(
      () => true,
      () => false,
    ),
  )
  expect(asked).toBe(false)
  expect(await page.locator('#red').evaluate((p) => getComputedStyle(p).color)).not.toBe('rgb(255, 0, 0)')
  expect(await page.evaluate(() => 'owned' in globalThis)).toBe(false)
  const directives = trouble.filter((line) => /^\S+-src\S* /.test(line)).map((line) => line.split(' ')[0])
  expect([...new Set(directives)].sort()).toEqual(
    expect.arrayContaining([
      'connect-src',
      'frame-src',
      'img-src',
      'script-src-attr',
      'style-src-attr',
      'style-src-elem',
    ]),
  )
  await page.context().close()
})
