// Text, Markdown and HTML read into articles: the text, its zones, and what the document says about itself.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { readFrontMatter } from '../../ingest/read/front-matter'
import { removeFurniture } from '../../ingest/read/html-furniture'
import { DEFAULT_MAX_BYTES } from '../../ingest/read/limits'
import { readBytes } from '../../ingest/read/read'
import type { Article } from '../../lib/model/article'
import { encoded, MARKDOWN, REPORT } from './fixtures'

const options = { maxBytes: DEFAULT_MAX_BYTES }
const read = (name: string, content: string | Buffer) => readBytes(name, Buffer.from(content), options)
const zonesOf = ({ text, zones }: Article) =>
  zones.map(({ kind, start, end }) => [kind, text.slice(start, end)])
const page = readFileSync(join(import.meta.dirname, '../fixtures/read/page.html'), 'utf8')
const markdown = await read('a.md', MARKDOWN)
const webPage = await read('page.html', page)

describe('text', () => {
  it('is stored as it stands in the file, line ends and all', async () => {
    const crlf = REPORT.replaceAll('\n', '\r\n')
    expect((await read('a.txt', crlf)).text).toBe(crlf)
    expect((await read('a.txt', encoded(crlf, 'windows-1252'))).text).toBe(crlf)
  })

  it('is the same article under another name, and another one with another word', async () => {
    const one = await read('a.txt', REPORT)
    expect(await read('b.txt', REPORT)).toEqual({ ...one, origin: 'b.txt' })
    expect((await read('a.txt', REPORT.replace('May', 'June'))).id).not.toBe(one.id)
  })

  it('is the same article under the same address, with another content hash when it was edited', async () => {
    const known = { url: 'https://courier.example/cafe' }
    const one = await readBytes('a.txt', Buffer.from(REPORT), { ...options, known })
    const edited = await readBytes('a.txt', Buffer.from(`${REPORT}More.`), { ...options, known })
    expect(edited.id).toBe(one.id)
    expect(edited.contentHash).not.toBe(one.contentHash)
  })
})

describe('Markdown', () => {
  it('takes its metadata from the front matter', () => {
    expect(markdown).toMatchObject({
      text: MARKDOWN,
      title: 'Council votes to keep the ferry',
      byline: 'Ines Halloran, Ola Brandt',
      source: 'Port Ellery Courier',
      publishedAt: '2025-03-14',
      url: 'https://courier.example/ferry',
      language: 'en',
    })
  })

  it('marks front matter, headings, code and link definitions', () => {
    expect(zonesOf(markdown)).toEqual([
      ['boilerplate', MARKDOWN.slice(0, MARKDOWN.indexOf('\n# '))],
      ['headline', '# Council votes to *keep* the ferry'],
      ['heading', '## What comes next'],
      ['boilerplate', '```js'],
      ['boilerplate', 'const said = "not speech"'],
      ['boilerplate', '```'],
      ['boilerplate', '[1]: https://council.example/minutes'],
    ])
  })

  it.each([
    ['[Share](https://a.example/s) | [Print](https://a.example/p) | [Subscribe](https://a.example/n)', true],
    ['- [Share](https://a.example/s) [Print](https://a.example/p)', true],
    ['Read next: [Ten birds](https://a.example/birds)', true],
    ['[Ten birds](https://a.example/birds)', false],
    ['The [board](https://a.example/b) and the [pier](https://a.example/p)', false],
  ])('%s is a line of links: %s', async (line, expected) => {
    const { text, zones } = await read('links.md', `# Quay\n\nThe board met.\n\n${line}\n\nIt met again.\n`)
    const found = zones.find((zone) => zone.kind === 'boilerplate')
    expect(found === undefined ? null : text.slice(found.start, found.end)).toBe(expected ? line : null)
  })

  it('takes the title from the first heading when there is no front matter', async () => {
    expect((await read('a.md', '# Tolls *put off*\n\nThe board met on Friday and put it off.')).title).toBe(
      'Tolls put off',
    )
  })

  it.each([
    ['no front matter', 'Text', null],
    ['never closed', '---\ntitle: x\n', null],
    ['a rule, not front matter', '---\n\nText\n\n---\n', {}],
    ['CRLF', '---\r\nTitle: A: b\r\n---\r\nText', { title: 'A: b' }],
    [
      'quotes and comments',
      "---\ntitle: 'It # is'\nlang: en # english\n---\n",
      { title: 'It # is', lang: 'en' },
    ],
  ])('front matter: %s', (_name, text, fields) => {
    const front = readFrontMatter(text)
    expect(front === null ? null : Object.fromEntries(front.fields)).toEqual(fields)
  })
})

describe('HTML', () => {
  it('takes its metadata from JSON-LD and Open Graph', () => {
    expect(webPage).toMatchObject({
      title: 'Harbour board drops toll plan',
      byline: 'Ines Halloran',
      source: 'Port Ellery Courier',
      publishedAt: '2025-03-14T08:30:00+01:00',
      url: 'https://courier.example/2025/03/harbour-toll',
      language: 'en',
    })
  })

  it('keeps the article and drops the page around it, scripts included', () => {
    expect(webPage.text).toContain('“We heard them,” said Marit Oduya, who chairs the board.')
    expect(webPage.text).toContain('a car park with water in it')
    expect(webPage.text).not.toMatch(/Home|News<|script|hijacked|color: red|All rights/)
  })

  it('says what every paragraph is', () => {
    expect(zonesOf(webPage).map(([kind, text]) => `${kind}: ${text?.slice(0, 24)}`)).toEqual([
      'headline: Harbour board drops toll',
      'byline: By Ines Halloran',
      'caption: The north quay on Thursd',
      'body: The harbour board of Por',
      'body: “We heard them,” said Ma',
      'heading: What happens next',
      'body: The board will ask the c',
      'body: Nobody asked for a gift.',
      'body: Fishers’ spokesman Tomas',
    ])
  })

  it.each([
    [
      'broken JSON-LD',
      '<script type="application/ld+json">{"headline":</script><p>The board met.</p>',
      'The board met.',
    ],
    ['a fragment', '<p>The board <b>met</b>.</p><p>It left.</p>', 'The board met.\n\nIt left.'],
    ['breaks', '<p>One<br>two<br><br>three</p>', 'One\ntwo\n\nthree'],
    ['entities', '<p>Fish &amp; chips &lt;cheap&gt; &#8220;said&#8221;</p>', 'Fish & chips <cheap> “said”'],
    ['hidden parts', '<p>Seen</p><p hidden>not</p><p style="display:none">nor</p>', 'Seen'],
    ['no closing tags', '<p>One<p>Two<li>Three', 'One\n\nTwo\n\nThree'],
    ['preformatted text', '<pre>A\n  B</pre>', 'A\nB'],
  ])('reads %s', async (_name, html, text) => {
    expect((await read('x.html', html)).text).toBe(text)
  })

  it.each([
    ['a box by its class', '<div class="newsletter">“The best thing in my inbox,” says a reader.</div>'],
    ['one within the text', '<section class="c-newsletter-box"><p>Sign up, says a reader.</p></section>'],
    ['one by its id', '<div id="share_bar"><p>Share this, said a reader.</p></div>'],
  ])('drops %s', async (_what, box) => {
    const story =
      '<p>The harbour board met on Friday, and it met for a long time in a small room.</p>'.repeat(8)
    const { text } = await read(
      'box.html',
      `<body><main><article>${story}${box}${story}</article>${box}</main></body>`,
    )
    expect(text).toContain('small room')
    expect(text).not.toContain('reader')
  })

  it('keeps an article whose own class sounds like a box', async () => {
    const { text } = await read('own.html', `<div class="related"><h1>Quay</h1><p>The board met.</p></div>`)
    expect(text).toContain('The board met.')
    const box = (name: string) => `<div class="${name}">x</div>`
    const { document } = parseHTML(
      `<html><body>${['share-price', 'share-bar', 'unrelated'].map(box).join('')}long enough</body></html>`,
    )
    removeFurniture(document as unknown as Document)
    expect([...document.querySelectorAll('div')].map((div) => div.className)).toEqual([
      'share-price',
      'unrelated',
    ])
  })

  it.each([
    '<html><script>alert(1)</script><p>"We won," said <b>Ann Lee</b>.</p>',
    '<html><head><title>x</title></head><script>alert(1)</script><p>"We won," said <b>Ann Lee</b>.</p></html>',
    '<html><body><nav>Home</nav><style>p{}</style><p>"We won," said <b>Ann Lee</b>.</p></body></html>',
  ])('reads a page without an article in it: %s', async (html) => {
    expect((await read('short.html', html)).text).toMatch(/(?:^|\n)"We won," said Ann Lee\.$/)
  })

  it('survives 10,000 nested tags and 20,000 siblings', async () => {
    const deep = `<div>${'<div>'.repeat(10_000)}<p>The board met.</p>${'</div>'.repeat(10_000)}</div>`
    expect((await read('deep.html', deep)).text).toBe('The board met.')
    const wide = '<p>The board met, and met, and met again, all day long.</p>'.repeat(20_000)
    expect((await read('wide.html', wide)).text.length).toBeGreaterThan(1_000_000)
  })
})

describe('the table of formats', () => {
  it('loads the library of a format with the first file of it, not before', () => {
    const source = readFileSync(join(import.meta.dirname, '../../ingest/read/formats.ts'), 'utf8')
    const loaded = [...source.matchAll(/^import .*'\.\/(.+)'$/gm)].map(([, path]) => path)
    expect(loaded).toContain('text')
    expect(loaded.filter((path) => /^(?:html|pdf|office)/.test(path ?? ''))).toEqual([])
  })
})

describe('refused, with the name and what to do', () => {
  it.each([
    ['empty.txt', '', /empty\.txt: The document is empty/],
    ['blank.txt', ' \n\t\r\n', /blank\.txt: .*only white space/],
    ['empty.html', '<html><body><script>let x</script></body></html>', /empty\.html: /],
    ['paper.txt', '%PDF-1.4', /paper\.txt: This PDF document is damaged or cut short/],
    ['table.xlsx', 'PK', /table\.xlsx: Files ending in \.xlsx cannot be read.*\.txt/],
  ])('%s', async (name, content, line) => {
    const error = await caught(() => read(name, content))
    expect(error.line()).toMatch(line)
  })

  it('a document over the limit', async () => {
    const error = await caught(() => readBytes('big.txt', Buffer.alloc(11, 'x'), { maxBytes: 10 }))
    expect(error).toMatchObject({ tooLarge: true, where: 'big.txt' })
  })
})

async function caught(work: () => Promise<unknown>): Promise<Error & { line(): string }> {
  try {
    await work()
  } catch (error) {
    return error as Error & { line(): string }
  }
  throw new Error('nothing was thrown')
}
