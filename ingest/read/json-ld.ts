// schema.org data in a page's <script type="application/ld+json">: read as data, checked field by field.

export interface LinkedArticle {
  readonly title: string | null
  readonly byline: string | null
  readonly source: string | null
  readonly publishedAt: string | null
  readonly url: string | null
}

type Json = unknown
type Properties = Readonly<Record<string, Json>>

const ARTICLE = /(?:Article|BlogPosting|Report|Review|LiveBlog|WebPage)/
const MAX_SCRIPT = 1_000_000

/** Of the page's first article (any schema.org kind of article); all null when there is none. */
export function linkedArticle(page: Document): LinkedArticle {
  const things = [...page.querySelectorAll('script[type="application/ld+json"]')].flatMap(thingsIn)
  const articles = things.filter((thing) => ARTICLE.test(typeOf(thing)))
  const best = articles.find((thing) => !typeOf(thing).includes('WebPage')) ?? articles[0]
  return {
    title: text(best?.headline),
    byline: names(best?.author).join(', ') || null,
    source: names(best?.publisher)[0] ?? null,
    publishedAt: text(best?.datePublished),
    url: text(best?.url) ?? text(best?.mainEntityOfPage) ?? text(properties(best?.mainEntityOfPage)?.['@id']),
  }
}

function thingsIn(script: Element): Properties[] {
  const source = script.textContent ?? ''
  if (source.length > MAX_SCRIPT) return []
  try {
    return flatten(JSON.parse(source))
  } catch (error) {
    // Publishers do ship broken JSON-LD; the meta tags then have to do.
    if (error instanceof SyntaxError) return []
    throw error
  }
}

/** A thing, a list of things, or things under "@graph". */
function flatten(value: Json): Properties[] {
  const list = Array.isArray(value) ? value : [value]
  return list.flatMap((item: Json) => {
    const thing = properties(item)
    if (thing === null) return []
    const graph = Array.isArray(thing['@graph']) ? thing['@graph'].map(properties) : []
    return [thing, ...graph.filter((inner) => inner !== null)]
  })
}

function properties(value: Json): Properties | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Properties) : null
}

function typeOf(thing: Properties): string {
  const type = thing['@type']
  return Array.isArray(type) ? type.join(' ') : String(type ?? '')
}

function text(value: Json): string | null {
  const line = typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : ''
  return line === '' || line.length > 1000 ? null : line
}

/** Names of a person or organization, or of a list of them; plain strings count. */
function names(value: Json): string[] {
  const list = Array.isArray(value) ? value : [value]
  return list
    .flatMap((item: Json) => text(item) ?? text(properties(item)?.name) ?? [])
    .filter((n) => !/^https?:/.test(n))
}
