// What reading a file gives before it has an id: the text, what is known about it, and which part is what.
import { InvalidInput } from '../../lib/errors'
import type { Article, Locator, Zone } from '../../lib/model/article'
import { articleId, contentHash } from '../../lib/model/id'
import { languageOf } from './language'
import { canonicalUrl } from './url'

/** What a document says about itself; null where it says nothing. */
export interface Metadata {
  readonly title: string | null
  readonly byline: string | null
  readonly source: string | null
  readonly publishedAt: string | null
  readonly language: string | null
  readonly url: string | null
}

export interface ReadDocument extends Metadata {
  readonly text: string
  readonly zones: readonly Zone[]
  /** Pages or times of what was read, where it has any. */
  readonly locators?: readonly Locator[]
}

/** What the person who adds a document knows about it; wins over what the document says. */
export type KnownMetadata = { readonly [Field in keyof Metadata]?: string | undefined }

export const NOTHING_KNOWN: Metadata = {
  title: null,
  byline: null,
  source: null,
  publishedAt: null,
  language: null,
  url: null,
}

/** @throws InvalidInput when there is nothing to read in the document. */
export function toArticle(document: ReadDocument, origin: string, known: KnownMetadata = {}): Article {
  const { zones } = document
  const locators = (document.locators ?? []).map((each) => ({ ...each, label: storable(each.label) }))
  const text = storable(document.text)
  if (text.trim() === '') {
    throw new InvalidInput(
      text === '' ? 'The document is empty.' : 'The document has no text, only white space.',
    )
  }
  const metadata = {
    title: storable(known.title ?? document.title),
    byline: storable(known.byline ?? document.byline),
    source: storable(known.source ?? document.source),
    publishedAt: storable(known.publishedAt ?? document.publishedAt),
    language: storable(known.language ?? languageOf(text, document.language)),
    url: canonicalUrl(known.url ?? document.url),
  }
  const content = { text, ...metadata, zones, locators }
  return { id: articleId(metadata.url, text), ...content, contentHash: contentHash(content), origin }
}

/** NUL and half a pair of surrogates, which no store gives back as they were, are U+FFFD; nothing moves. */
function storable<T extends string | null>(text: T): T {
  return (text?.replace(/[\0\p{Cs}]/gu, '\uFFFD') ?? null) as T
}
