// Is what is kept of one article still what was put there? Spans are sliced anew, ids and hashes made anew from content.
import type { Article } from '../model/article'
import type { ArticleEntity, EntityKind } from '../model/entity'
import type { ArticleFacts } from '../model/facts'
import { articleId, contentHash, quoteId, unnamedId } from '../model/id'
import { nameKey } from '../model/name-key'
import { misfitsOf } from './check'
import { type Trouble, trouble } from './trouble'

/** Id, hash, zones and locators of the article itself. */
export function* articleTroubles(article: Article): Generator<Trouble> {
  const { id, url, text } = article
  if (id !== articleId(url, text)) {
    const from = url === null ? 'text' : 'address'
    yield trouble('id', id, `The article's id is not that of its ${from}.`)
  }
  if (article.contentHash !== contentHash(article)) {
    yield trouble('hash', id, 'Text or metadata of the article are not those that its hash was made of.')
  }
  for (const { kind, start, end } of article.zones) {
    if (0 <= start && start <= end && end <= text.length) continue
    yield trouble('span', id, `The zone "${kind}" from ${start} to ${end} is outside of the text.`)
  }
  for (const { label, start } of article.locators) {
    if (0 <= start && start <= text.length) continue
    yield trouble('span', id, `The place "${label}" at ${start} is outside of the text.`)
  }
}

/**
 * Spans, references and ids of an article's facts. Of entities an unnamed source's id comes of its article; a name's may
 * come of many articles, so only its kind shows here (the store's index of names tells the rest).
 */
export function* factTroubles(
  article: Article,
  facts: ArticleFacts,
  layer: 'shown' | 'extracted',
): Generator<Trouble> {
  const of = layer === 'shown' ? '' : ' (what extraction found)'
  for (const { kind, what } of misfitsOf(article, facts)) yield trouble(kind, article.id, `${what}${of}`)
  for (const { id, kind, start, end } of facts.quotes) {
    if (id === quoteId(article.id, kind, start, end)) continue
    yield trouble('id', article.id, `${id} is not the id of the quote from ${start} to ${end}${of}.`)
  }
  for (const entity of facts.entities) {
    if (fitsItsId(article, facts, entity, layer)) continue
    yield trouble('id', article.id, `${entity.id} is not the id of the ${entity.kind} "${entity.name}"${of}.`)
  }
}

const ID: Readonly<Record<EntityKind, RegExp>> = {
  person: /^p:[0-9a-f]{20}$/,
  organization: /^o:[0-9a-f]{20}$/,
  event: /^e:[0-9a-f]{20}$/,
  place: /^l:[0-9a-f]{20}$/,
}

function fitsItsId(
  article: Article,
  { entities }: ArticleFacts,
  { id, kind, name, unnamed }: ArticleEntity,
  layer: 'shown' | 'extracted',
): boolean {
  if (!ID[kind].test(id)) return false
  if (!unnamed || layer === 'shown') return true
  const alike = entities.filter(
    (each) => each.unnamed && each.kind === kind && nameKey(each.name) === nameKey(name),
  )
  return alike.some((_, ordinal) => unnamedId(kind, article.id, name, ordinal) === id)
}
