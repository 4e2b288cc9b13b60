// What a page says about its article: JSON-LD first, then Open Graph and the older meta tags, then the markup.
import { parseDate } from './dates'
import type { Metadata } from './document'
import { type LinkedArticle, linkedArticle } from './json-ld'
import { canonicalUrl } from './url'

const DATE_NAMES = [
  'article:published_time',
  'og:article:published_time',
  'parsely-pub-date',
  'pubdate',
  'publishdate',
  'publish-date',
  'date',
  'dc.date',
  'dc.date.issued',
  'dcterms.created',
  'citation_publication_date',
]
const AUTHOR_NAMES = ['author', 'article:author', 'parsely-author', 'dc.creator', 'byl', 'citation_author']

export function htmlMetadata(page: Document): Metadata {
  const linked = linkedArticle(page)
  const meta = metaTags(page)
  const first = (names: readonly string[]) =>
    names.map((name) => meta.get(name)).find((value) => value !== undefined)
  const url = canonicalUrl(
    page.querySelector('link[rel~="canonical"]')?.getAttribute('href') ?? meta.get('og:url') ?? linked.url,
  )
  return {
    title: linked.title ?? first(['og:title', 'twitter:title', 'dc.title']) ?? onlyHeading(page),
    byline: linked.byline ?? personName(first(AUTHOR_NAMES)) ?? markedAuthor(page),
    source:
      linked.source ??
      first(['og:site_name', 'application-name', 'dc.publisher', 'citation_journal_title']) ??
      null,
    publishedAt: publishedAt(page, linked, first(DATE_NAMES)),
    language: languageOf(page),
    url,
  }
}

function publishedAt(page: Document, linked: LinkedArticle, stated: string | undefined): string | null {
  const marked = page.querySelector('[itemprop="datePublished"]')
  const time = page.querySelector('article time[datetime], header time[datetime], main time[datetime]')
  return (
    parseDate(linked.publishedAt) ??
    parseDate(stated) ??
    parseDate(marked?.getAttribute('content') ?? marked?.getAttribute('datetime')) ??
    parseDate(time?.getAttribute('datetime'))
  )
}

/** Lower-case name or property → content; the first of a name wins, empty ones left out. */
function metaTags(page: Document): ReadonlyMap<string, string> {
  const tags = new Map<string, string>()
  for (const tag of page.querySelectorAll('meta[content]')) {
    const name = (tag.getAttribute('property') ?? tag.getAttribute('name') ?? '').toLowerCase()
    const content = oneLine(tag.getAttribute('content'))
    if (name !== '' && content !== '' && !tags.has(name)) tags.set(name, content)
  }
  return tags
}

function onlyHeading(page: Document): string | null {
  const headings = page.querySelectorAll('h1')
  return headings.length === 1 ? oneLine(headings[0]?.textContent) || null : null
}

function markedAuthor(page: Document): string | null {
  const element = page.querySelector(
    '[itemprop="author"] [itemprop="name"], [itemprop="author"], a[rel~="author"]',
  )
  return personName(oneLine(element?.getAttribute('content') ?? element?.textContent))
}

/** Meta tags hold addresses and handles as well as names. */
function personName(text: string | undefined): string | null {
  const name = text?.replace(/^by:?\s+/i, '') ?? ''
  return name === '' || name.length > 160 || /^https?:|^@|@\w+\.\w/.test(name) ? null : name
}

function languageOf(page: Document): string | null {
  const code = page.documentElement?.getAttribute('lang')?.slice(0, 2).toLowerCase() ?? ''
  return /^[a-z]{2}$/.test(code) ? code : null
}

function oneLine(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim()
}
