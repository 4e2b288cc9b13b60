// The index of name forms: which articles use which form, and who it stands for across articles. Kept block by block, so
// that one more article reads only the names like its own. (:Article)-[:NAMES]->(:NameForm)-[:IN_BLOCK]->(:NameBlock).
import type { GivenNames } from '../../graph/identify'
import { blocksOf } from '../../identity/blocks'
import type { Identity } from '../../identity/decide'
import { formFrom, formsOf, type NameForm } from '../../identity/form'
import { underGivenNames } from '../../identity/given-aliases'
import { type Identities, idsInArticle } from '../../identity/ids-in-article'
import type { ArticleFacts } from '../../model/facts'
import { byCodeUnit } from '../../model/order'
import { MOST_ARTICLES } from '../duplicates'
import { blocksDeciding } from '../names'
import type { Transaction } from './connection'
import { dropEmptyBlocks, firstArticles, keepFirst, keepInLists, lockBlocks, settle } from './name-blocks'

/** What is known beyond an article about who its entities are. */
export interface KnownNames {
  readonly ids: Identities
  readonly names: GivenNames
}

/** As of now, by the ids the article gives. */
export async function knownNames(
  tx: Transaction,
  { articleId, entities }: ArticleFacts,
): Promise<KnownNames> {
  const given = await givenNames(
    tx,
    entities.map(({ id }) => id),
  )
  const seen = underGivenNames({ entities }, given)
  const forms = formsOf(seen)
  const ids = new Map([...seen].map(([own, { id }]) => [own, id]))
  for (const [own, id] of idsInArticle(articleId, forms, await identitiesOf(tx, forms))) ids.set(own, id)
  return { ids, names: given }
}

/**
 * Notes the forms of an article (null: it goes) and decides anew where forms came or went. Answers the other articles
 * whose entities have other ids now. The blocks of the forms are locked in one order.
 */
export async function noteForms(
  tx: Transaction,
  id: string,
  extracted: ArticleFacts | null,
): Promise<readonly string[]> {
  const stored = await tx.run('MATCH (:Article {id: $id})-[:NAMES]->(f:NameForm) RETURN f.key AS key', { id })
  const before = new Set(stored.map(({ key }) => String(key)))
  const now = extracted === null ? new Map<string, NameForm>() : await formsIn(tx, extracted)
  const added = [...now.keys()].filter((key) => !before.has(key))
  const removed = [...before].filter((key) => !now.has(key))
  if (added.length + removed.length === 0) return []
  await lockBlocks(tx, blocksDeciding(listsOf([...added, ...removed])))
  const touched = [...(await addForms(tx, id, added)), ...(await removeForms(tx, id, removed))]
  const others = await settle(tx, listsOf(touched))
  if (removed.length > 0) await dropEmptyBlocks(tx, removed)
  return others.filter((other) => other !== id)
}

function listsOf(keys: readonly string[]): readonly string[] {
  return [...new Set(keys.flatMap((key) => blocksOf(formFrom(key))))]
}

/** Keys of the forms that the index has of an article, and of those that the article uses. */
export async function formKeys(tx: Transaction, extracted: ArticleFacts) {
  const rows = await tx.run('MATCH (:Article {id: $id})-[:NAMES]->(f:NameForm) RETURN f.key AS key', {
    id: extracted.articleId,
  })
  return {
    stored: new Set(rows.map(({ key }) => String(key))),
    used: new Set((await formsIn(tx, extracted)).keys()),
  }
}

async function formsIn(tx: Transaction, { entities }: ArticleFacts): Promise<ReadonlyMap<string, NameForm>> {
  const given = await givenNames(
    tx,
    entities.map(({ id }) => id),
  )
  const forms = formsOf(underGivenNames({ entities }, given))
  return new Map([...forms.values()].map((form) => [form.key, form]))
}

async function givenNames(tx: Transaction, ids: readonly string[]): Promise<GivenNames> {
  if (ids.length === 0) return new Map()
  const rows = await tx.run('MATCH (g:GivenAlias) WHERE g.id IN $ids RETURN g.id AS id, g.name AS name', {
    ids,
  })
  return new Map(rows.map(({ id, name }) => [String(id), String(name)]))
}

/** Answers those whose blocks are to be looked at: new ones, and unclear ones that tell of this article now. */
async function addForms(tx: Transaction, id: string, keys: readonly string[]): Promise<readonly string[]> {
  if (keys.length === 0) return []
  const rows = await tx.run(
    `MATCH (a:Article {id: $id}) UNWIND $forms AS form MERGE (f:NameForm {key: form.key})
       ON CREATE SET f.own = form.own CREATE (a)-[:NAMES]->(f)
     RETURN f.key AS key, f.identity AS identity, f.first AS first`,
    { id, forms: keys.map((key) => ({ key, own: formFrom(key).id })) },
  )
  const fresh = rows.filter(({ first }) => first === null).map(({ key }) => String(key))
  await keepInLists(tx, fresh)
  const listed = rows.flatMap(({ key, identity, first }) => {
    const now = [...((first as readonly string[] | null) ?? []), id].sort(byCodeUnit).slice(0, MOST_ARTICLES)
    return now.includes(id) ? [{ key: String(key), identity, first: now }] : []
  })
  await keepFirst(tx, listed)
  return listed.filter(({ key, identity }) => identity === null || fresh.includes(key)).map(({ key }) => key)
}

/** Answers those whose blocks are to be looked at: gone ones, and unclear ones that told of this article. */
async function removeForms(tx: Transaction, id: string, keys: readonly string[]): Promise<readonly string[]> {
  if (keys.length === 0) return []
  const rows = await tx.run(
    `UNWIND $keys AS key MATCH (:Article {id: $id})-[r:NAMES]->(f:NameForm {key: key}) DELETE r
     WITH key, f, f.identity AS identity, $id IN f.first AS listed, EXISTS { (f)<-[:NAMES]-() } AS used
     FOREACH (_ IN CASE WHEN used THEN [] ELSE [1] END | DETACH DELETE f)
     RETURN key, used, identity, listed`,
    { id, keys },
  )
  const listed = rows.filter(({ used, listed: told }) => used === true && told === true)
  const first = await firstArticles(
    tx,
    listed.map(({ key }) => String(key)),
  )
  await keepFirst(tx, first)
  return rows
    .filter(({ used, identity, listed: told }) => used === false || (identity === null && told === true))
    .map(({ key }) => String(key))
}

async function identitiesOf(
  tx: Transaction,
  forms: ReadonlyMap<string, NameForm>,
): Promise<ReadonlyMap<string, Identity>> {
  if (forms.size === 0) return new Map()
  const rows = await tx.run(
    'MATCH (f:NameForm) WHERE f.key IN $keys RETURN f.key AS key, f.identity AS identity',
    { keys: [...forms.values()].map(({ key }) => key) },
  )
  return new Map(rows.map(({ key, identity }) => [String(key), identity as Identity]))
}
