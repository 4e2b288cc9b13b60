// Feeds (RSS, Atom, RDF): every entry a document with its title, author, date and address. Nothing is fetched for it.
import { errorLine, InvalidInput } from '../../../lib/errors'
import type { PartsOptions } from '../containers'
import { parseDate } from '../dates'
import { decode } from '../decode'
import { FEED_ENTRIES } from '../limits'
import type { Input } from '../load'
import { bytesOf, failedPart, type Source } from '../source'
import { canonicalUrl } from '../url'
import { type Entry, type Feed, feedOf } from './feed-entries'

const SUMMARY = 'Only its summary is in the feed.'

/** @throws InvalidInput when it is no feed, or declares entities of its own */
export async function* feedParts(source: Source, options: PartsOptions): AsyncGenerator<Input> {
  const bytes = await bytesOf(source, options.maxBytes)
  const feed = await parsed(decode(bytes, declaredEncoding(bytes)).text)
  if (feed.entries.length === 0) throw new InvalidInput('The feed has no entries.')
  const names = new Map<string, number>()
  for (const entry of feed.entries) {
    const title = entry.title ?? entry.url ?? 'entry without a title'
    const times = (names.get(title) ?? 0) + 1
    names.set(title, times)
    const name = `${source.name} › ${title.slice(0, 120)}${times > 1 ? ` (${times})` : ''}`
    yield entryPart(name, entry, feed)
  }
}

async function parsed(xml: string): Promise<Feed> {
  if (/<!ENTITY/i.test(xml)) {
    throw new InvalidInput('It declares entities of its own, which could unfold without end.', {
      remedy: 'Do not trust this feed.',
    })
  }
  const { parseFeed } = await import('feedsmith')
  try {
    return feedOf(parseFeed(xml, { maxItems: FEED_ENTRIES }))
  } catch (error) {
    throw new InvalidInput(`This is no RSS or Atom feed (${errorLine(error)}).`, {
      remedy: 'Of other XML, give the documents as text or HTML.',
      cause: error,
    })
  }
}

/** An entry whose full text is elsewhere is its summary, and says so. */
function entryPart(name: string, entry: Entry, feed: Feed): Input {
  const content = entry.content ?? entry.summary
  if (content === null) {
    return failedPart(name, 'The entry has neither text nor summary.', 'Read the page that it links to.')
  }
  const url = canonicalUrl(entry.url)
  const about = {
    title: entry.title ?? undefined,
    byline: entry.author ?? undefined,
    source: entry.source ?? feed.title ?? undefined,
    publishedAt: parseDate(entry.date) ?? undefined,
    url: url ?? undefined,
    language: feed.language?.slice(0, 2).toLowerCase(),
  }
  const format = /<[a-z][^>]{0,1000}>/i.test(content) ? 'html' : 'text'
  const note = entry.content === null ? SUMMARY : undefined
  return { kind: 'bytes', name, bytes: new TextEncoder().encode(content), format, about, note }
}

function declaredEncoding(bytes: Buffer): string | null {
  const head = bytes.subarray(0, 200).toString('latin1')
  return /^<\?xml[^>]*?encoding\s*=\s*["']([\w.-]{2,40})["']/.exec(head)?.[1]?.toLowerCase() ?? null
}
