// The entries of a feed in one shape, whichever of the three formats it is in.
import type { parseFeed } from 'feedsmith'

export interface Entry {
  readonly title: string | null
  readonly author: string | null
  readonly date: string | null
  readonly url: string | null
  /** Where it was first published, when the feed gathers from others. */
  readonly source: string | null
  /** HTML or text. */
  readonly content: string | null
  readonly summary: string | null
}

export interface Feed {
  readonly title: string | null
  readonly language: string | null
  readonly entries: readonly Entry[]
}

/** Dates stay as they are written. */
type AnyFeed = ReturnType<typeof parseFeed<string>>
type Of<F extends AnyFeed['format']> = Extract<AnyFeed, { format: F }>['feed']

/** @throws RangeError for a format that is not XML */
export function feedOf(parsed: AnyFeed): Feed {
  if (parsed.format === 'atom') return atom(parsed.feed)
  if (parsed.format === 'rss') return rss(parsed.feed)
  if (parsed.format === 'rdf') return rdf(parsed.feed)
  throw new RangeError('JSON feeds are not read')
}

function rss(feed: Of<'rss'>): Feed {
  const entries = (feed.items ?? []).map(
    (item): Entry => ({
      title: plain(item.title),
      author: first(item.dc?.creators) ?? first(item.authors?.map(({ name, email }) => name ?? email)),
      date: item.pubDate ?? first(item.dc?.dates),
      url: item.link ?? (item.guid?.isPermaLink === false ? null : (item.guid?.value ?? null)),
      source: plain(item.source?.title),
      content: given(item.content?.encoded),
      summary: given(item.description),
    }),
  )
  return { title: plain(feed.title), language: feed.language ?? null, entries }
}

function atom(feed: Of<'atom'>): Feed {
  const authors = (people: Of<'atom'>['authors']) => first(people?.map(({ name }) => name))
  const entries = (feed.entries ?? []).map(
    (entry): Entry => ({
      title: plain(entry.title?.value),
      author: authors(entry.authors) ?? authors(feed.authors),
      date: entry.published ?? entry.updated ?? null,
      url:
        (entry.links?.find(({ rel }) => rel === undefined || rel === 'alternate') ?? entry.links?.[0])
          ?.href ?? null,
      source: plain(entry.source?.title?.value),
      content: given(entry.content?.value),
      summary: given(entry.summary?.value),
    }),
  )
  return { title: plain(feed.title?.value), language: feed.xml?.lang ?? null, entries }
}

function rdf(feed: Of<'rdf'>): Feed {
  const entries = (feed.items ?? []).map(
    (item): Entry => ({
      title: plain(item.title),
      author: first(item.dc?.creators),
      date: first(item.dc?.dates),
      url: item.link ?? null,
      source: null,
      content: given(item.content?.encoded),
      summary: given(item.description),
    }),
  )
  return { title: plain(feed.title), language: first(feed.dc?.languages), entries }
}

function first(values: readonly (string | undefined)[] | undefined): string | null {
  return values?.find((value) => value !== undefined && value.trim() !== '') ?? null
}

function given(text: string | undefined): string | null {
  return text === undefined || text.trim() === '' ? null : text
}

/** Titles may hold markup and runs of spaces. */
function plain(text: string | undefined): string | null {
  return (
    text
      ?.replace(/<[^>]{0,300}>/g, '')
      .replace(/\s+/g, ' ')
      .trim() || null
  )
}
