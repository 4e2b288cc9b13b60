// HTML pages: the article without the page around it, as paragraphs of plain text. Scripts are dropped, never run.
import { Readability } from '@mozilla/readability'
import type { Zone } from '../../lib/model/article'
import { assemble, type Block } from './blocks'
import { parseDate } from './dates'
import type { ReadDocument } from './document'
import { blocksOf } from './html-blocks'
import { removeFurniture } from './html-furniture'
import { htmlMetadata } from './html-metadata'
import { parsePage } from './html-page'
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
  const page = parsePage(html)
  const stated = htmlMetadata(page)
  if (!tooDeep(page)) removeFurniture(page)
  const main = mainContent(page) ?? wholePage(parsePage(html))
  const title = stated.title ?? main.title
  const { text, zones } = assemble(withHeadline(title, main.blocks))
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

/** Null when Readability finds no article, or the page is too deep or too large for it. */
function mainContent(page: Document): MainContent | null {
  if (tooDeep(page)) return null
  const article = articleIn(page)
  if (article?.content == null) return null
  const blocks = blocksOf(article.content)
  if (blocks.length === 0) return null
  const { title, byline, siteName } = article
  return { blocks, title: title || null, byline: byline || null, siteName: siteName || null }
}

/** Readability trips over some pages whose elements end before they begin: those are read whole. */
function articleIn(page: Document) {
  try {
    return new Readability<Node>(page, { serializer: (node) => node }).parse()
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
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

/** The headline in front, unless the first block says it. */
function withHeadline(title: string | null, blocks: readonly Block[]): readonly Block[] {
  const rest = blocks.map((block): Block => (block.text === title ? { ...block, kind: 'headline' } : block))
  return title === null || blocks[0]?.text === title ? rest : [{ kind: 'headline', text: title }, ...rest]
}

/** "By Ana Ruiz | 3 March 2025" → "Ana Ruiz" */
function authorOf(byline: string | null): string | null {
  const name = byline
    ?.replace(/\s+/g, ' ')
    .replace(/^by:?\s+/i, '')
    .split(/ ?[|•·] ?/)[0]
    ?.trim()
  return name === undefined || name === '' || name.length > 120 || /^\d/.test(name) ? null : name
}
