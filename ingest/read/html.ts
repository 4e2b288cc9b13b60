// HTML pages: the article without the page around it, as paragraphs of plain text. Scripts are dropped, never run.
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom/worker'
import type { Zone } from '../../lib/model/article'
import { parseDate } from './dates'
import type { ReadDocument } from './document'
import { type Block, blocksOf } from './html-blocks'
import { removeFurniture } from './html-furniture'
import { htmlMetadata } from './html-metadata'
import { textMetadata } from './metadata'

/** Readability walks the tree recursively: deeper pages are read whole. */
const MAX_DEPTH = 300
const MAX_ELEMENTS = 200_000

interface MainContent {
  readonly blocks: readonly Block[]
  readonly title: string | null
  readonly byline: string | null
  readonly siteName: string | null
}

/** Stored text: the headline, then the blocks of the article, parted by blank lines; every block is a zone. */
export function readHtml(html: string): ReadDocument {
  const page = parse(html)
  const stated = htmlMetadata(page)
  if (!tooDeep(page)) removeFurniture(page)
  const main = mainContent(page) ?? wholePage(parse(html))
  const title = stated.title ?? main.title
  const { text, zones } = assemble(title, main.blocks)
  const { metadata: found, zones: bylines } = textMetadata(text)
  return {
    title: title ?? found.title,
    byline: stated.byline ?? authorOf(main.byline) ?? found.byline,
    source: stated.source ?? main.siteName ?? found.source,
    publishedAt: stated.publishedAt ?? parseDate(main.byline) ?? found.publishedAt,
    language: stated.language,
    url: stated.url,
    text,
    zones: zones.map(
      (zone) => bylines.find((line) => line.kind === 'byline' && sameSpan(line, zone)) ?? zone,
    ),
  }
}

function sameSpan(a: Zone, b: Zone): boolean {
  return a.start === b.start && a.end === b.end
}

function parse(html: string): Document {
  const whole = /<html[\s>]/i.test(html.slice(0, 10_000))
    ? html
    : `<!doctype html><html><body>${html}</body></html>`
  const page = parseHTML(whole).document as unknown as Document
  giveBody(page)
  return page
}

/** `<html><p>…</p></html>` is a page whose body begins by itself; the parser leaves its parts beside an empty one. */
function giveBody(page: Document): void {
  const root = page.documentElement
  const parts = [...(root?.childNodes ?? [])]
  if (root === null || parts.some(({ nodeName }) => /^(?:body|frameset)$/i.test(nodeName))) return
  const body = page.createElement('body')
  for (const part of parts) if (!/^head$/i.test(part.nodeName)) body.appendChild(part)
  root.appendChild(body)
}

/** Null when Readability finds no article, or the page is too deep or too large for it. */
function mainContent(page: Document): MainContent | null {
  if (tooDeep(page)) return null
  const article = new Readability<Node>(page, { serializer: (node) => node }).parse()
  if (article?.content == null) return null
  const blocks = blocksOf(article.content)
  if (blocks.length === 0) return null
  const { title, byline, siteName } = article
  return { blocks, title: title || null, byline: byline || null, siteName: siteName || null }
}

function wholePage(page: Document): MainContent {
  const root = page.body ?? page.documentElement
  const title = page.querySelector('title')?.textContent?.replace(/\s+/g, ' ').trim() || null
  return { blocks: root === null ? [] : blocksOf(root), title, byline: null, siteName: null }
}

/** Measured without recursion, by walking the tree in document order. */
function tooDeep(page: Document): boolean {
  let depth = 0
  let elements = 0
  let node: Element | null = page.documentElement
  while (node !== null) {
    elements += 1
    if (depth > MAX_DEPTH || elements > MAX_ELEMENTS) return true
    if (node.firstElementChild !== null) {
      node = node.firstElementChild
      depth += 1
      continue
    }
    while (node !== null && node.nextElementSibling === null) {
      node = node.parentElement
      depth -= 1
    }
    node = node?.nextElementSibling ?? null
  }
  return false
}

function assemble(title: string | null, blocks: readonly Block[]): { text: string; zones: Zone[] } {
  const first = blocks[0]?.text
  const headline: Block[] = title === null || first === title ? [] : [{ kind: 'headline', text: title }]
  const zones: Zone[] = []
  let text = ''
  for (const block of [...headline, ...blocks]) {
    if (text !== '') text += '\n\n'
    const kind = block.text === title ? 'headline' : block.kind
    zones.push({ kind, start: text.length, end: text.length + block.text.length })
    text += block.text
  }
  return { text, zones }
}

/** "By Ana Ruiz | 3 March 2025" → "Ana Ruiz" */
function authorOf(byline: string | null): string | null {
  const name = byline
    ?.replace(/\s+/g, ' ')
    .replace(/^by:?\s+/i, '')
    .split(/\s*[|•·]\s*/)[0]
    ?.trim()
  return name === undefined || name === '' || name.length > 120 || /^\d/.test(name) ? null : name
}
