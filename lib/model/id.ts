// Ids are made from content, so that ingesting twice, on another machine or in another order gives the same ids.
import { createHash } from 'node:crypto'
import type { Article } from './article'
import type { EntityKind } from './entity'
import { nameKey } from './name-key'
import type { QuoteKind } from './quote'

/** First 20 hex digits of the SHA-256 of the parts, joined so that no two lists of parts collide. */
function contentId(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 20)
}

/** SHA-256, hex. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** `a:` + hash of the canonical URL, or of the text when there is none. */
export function articleId(url: string | null, text: string): string {
  return `a:${url === null ? contentId('text', text) : contentId('url', url)}`
}

/** SHA-256 (hex) of the stored text, the metadata and, where there are any, the locators. */
export function contentHash(article: Omit<Article, 'id' | 'contentHash' | 'origin'>): string {
  const { text, title, byline, source, publishedAt, language, url, zones, locators } = article
  const content = [text, title, byline, source, publishedAt, language, url, zones]
  return sha256(JSON.stringify(locators.length === 0 ? content : [...content, locators]))
}

/** Where a file lies: `f:` + hash of its absolute path, so that nobody's folders are told. */
export function placeId(path: string): string {
  return `f:${contentId('file', path)}`
}

/** Id of a named entity: the same wherever the kind and the name (see `nameKey`) are the same. */
export function entityId(kind: EntityKind, name: string): string {
  return `${ENTITY_PREFIX[kind]}:${contentId('entity', kind, nameKey(name))}`
}

/** Id of an unnamed source ("a senior official"): its own in every article. */
export function unnamedId(kind: EntityKind, articleId: string, phrase: string, ordinal: number): string {
  return `${ENTITY_PREFIX[kind]}:${contentId('unnamed', kind, articleId, nameKey(phrase), String(ordinal))}`
}

/** Id of one of several who share an entity's id, told apart by `mark`: a role, an article. Of the same kind. */
export function derivedId(id: string, mark: string): string {
  return `${id.slice(0, 1)}:${contentId('of', id, mark)}`
}

export function quoteId(articleId: string, kind: QuoteKind, start: number, end: number): string {
  return `q:${contentId('quote', articleId, kind, String(start), String(end))}`
}

/** Id of a kept view: names that are the same to `nameKey` are one view. */
export function viewId(name: string): string {
  return `v:${contentId('view', nameKey(name))}`
}

/** Id of the entity that is told apart from `entity` by a note: the same wherever both are. */
export function splitId(kind: EntityKind, entity: string, name: string, note: string): string {
  return `${ENTITY_PREFIX[kind]}:${contentId('split', entity, nameKey(name), nameKey(note))}`
}

/** Id of an unnamed source that is of another kind: its own, too. */
export function retypedId(kind: EntityKind, entity: string): string {
  return `${ENTITY_PREFIX[kind]}:${contentId('retyped', entity)}`
}

/** `c:` + hash of a line of the journal; `content` is its JSON in one order of names. */
export function correctionId(content: string): string {
  return `c:${contentId('correction', content)}`
}

export function groupId(articleId: string, start: number): string {
  return `g:${contentId('group', articleId, String(start))}`
}

const ENTITY_PREFIX: Readonly<Record<EntityKind, string>> = {
  person: 'p',
  organization: 'o',
  event: 'e',
  place: 'l',
}
