// The index of name forms: which articles use which form, and who it stands for across articles. Kept block by block, so
// that one more article reads only the names like its own. (:Article)-[:NAMES]->(:NameForm)-[:IN_BLOCK]->(:NameBlock).
import type { GivenNames } from '../../graph/identify'
import { changesOf, decideAll, type Identity, type Known } from '../../identity/decide'
import { blocksOf, formFrom, formsOf, type NameForm } from '../../identity/form'
import { underGivenNames } from '../../identity/given-aliases'
import { type Identities, idsInArticle } from '../../identity/ids-in-article'
import type { ArticleFacts } from '../../model/facts'
import { byCodeUnit } from '../../model/order'
import type { Transaction } from './connection'
import { keepLikely } from './duplicates'

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
  await lockBlocks(
    tx,
    [...added, ...removed].flatMap((key) => blocksOf(formFrom(key))),
  )
  const changed = [...(await addForms(tx, id, added)), ...(await removeForms(tx, id, removed))]
  const unclear = await unclearAmong(tx, [...added, ...removed])
  const blocks = [...changed, ...unclear].flatMap((key) => blocksOf(formFrom(key)))
  return settle(tx, blocks, id)
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

async function lockBlocks(tx: Transaction, blocks: readonly string[]): Promise<void> {
  await tx.run('UNWIND $ids AS id MERGE (b:NameBlock {id: id}) SET b.locked = true REMOVE b.locked', {
    ids: [...new Set(blocks)].sort(byCodeUnit),
  })
}

/** Answers those that no article used before. */
async function addForms(tx: Transaction, id: string, keys: readonly string[]): Promise<readonly string[]> {
  if (keys.length === 0) return []
  const rows = await tx.run(
    `MATCH (a:Article {id: $id}) UNWIND $forms AS form MERGE (f:NameForm {key: form.key})
       ON CREATE SET f.own = form.own CREATE (a)-[:NAMES]->(f)
     WITH f WHERE NOT (f)-[:IN_BLOCK]->() RETURN f.key AS key`,
    { id, forms: keys.map((key) => ({ key, own: formFrom(key).id })) },
  )
  const fresh = rows.map(({ key }) => String(key))
  if (fresh.length === 0) return []
  const pairs = fresh.flatMap((key) => blocksOf(formFrom(key)).map((block) => [key, block]))
  await tx.run(
    `UNWIND $pairs AS pair MATCH (f:NameForm {key: pair[0]}) MATCH (b:NameBlock {id: pair[1]})
     CREATE (f)-[:IN_BLOCK]->(b)`,
    { pairs },
  )
  return fresh
}

/** Answers those that no article uses any more. */
async function removeForms(tx: Transaction, id: string, keys: readonly string[]): Promise<readonly string[]> {
  if (keys.length === 0) return []
  const rows = await tx.run(
    `UNWIND $keys AS key MATCH (:Article {id: $id})-[r:NAMES]->(f:NameForm {key: key}) DELETE r
     WITH key, f WHERE NOT (f)<-[:NAMES]-() DETACH DELETE f RETURN key`,
    { id, keys },
  )
  await tx.run('UNWIND $ids AS id MATCH (b:NameBlock {id: id}) WHERE NOT (b)<-[:IN_BLOCK]-() DELETE b', {
    ids: [...new Set(keys.flatMap((key) => blocksOf(formFrom(key))))],
  })
  return rows.map(({ key }) => String(key))
}

/** Forms that are somebody else in every article: what they may be is told article by article. */
async function unclearAmong(tx: Transaction, keys: readonly string[]): Promise<readonly string[]> {
  const rows = await tx.run(
    'MATCH (f:NameForm) WHERE f.key IN $keys AND f.identity IS NULL RETURN f.key AS key',
    { keys },
  )
  return rows.map(({ key }) => String(key))
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

/** Decides blocks anew, and then those where the ids of their forms are looked at. */
async function settle(tx: Transaction, touched: readonly string[], id: string): Promise<readonly string[]> {
  const changed: string[] = []
  for (let blocks = touched; blocks.length > 0; ) {
    const next = await decideAnew(tx, [...new Set(blocks)].sort(byCodeUnit))
    changed.push(...next)
    blocks = next.flatMap((key) => blocksOf(formFrom(key)).slice(1))
  }
  if (changed.length === 0) return []
  const rows = await tx.run(
    `MATCH (f:NameForm)<-[:NAMES]-(a:Article) WHERE f.key IN $changed AND a.id <> $id
     RETURN DISTINCT a.id AS id ORDER BY id`,
    { changed, id },
  )
  return rows.map((row) => String(row.id))
}

/** Answers the forms whose identity changed. */
async function decideAnew(tx: Transaction, blocks: readonly string[]): Promise<readonly string[]> {
  const known = await formsOfBlocks(tx, blocks)
  const now = new Map([...known].map(([block, forms]) => [block, decideAll(block, forms)]))
  const changes = [...known].flatMap(([block, forms]) => changesOf(forms, now.get(block) ?? []))
  if (changes.length > 0) {
    await tx.run('UNWIND $changes AS row MATCH (f:NameForm {key: row.key}) SET f.identity = row.identity', {
      changes,
    })
  }
  await keepLikely(tx, now)
  return changes.map(({ key }) => key)
}

export async function formsOfBlocks(
  tx: Transaction,
  blocks: readonly string[],
): Promise<ReadonlyMap<string, readonly Known[]>> {
  const rows = await tx.run(
    `UNWIND $blocks AS id MATCH (b:NameBlock {id: id})<-[:IN_BLOCK]-(f:NameForm)
     RETURN id, f.key AS key, f.identity AS identity ORDER BY id, key`,
    { blocks },
  )
  const known = new Map<string, Known[]>(blocks.map((block) => [block, []]))
  for (const { id, key, identity } of rows) {
    known.get(String(id))?.push({ form: formFrom(String(key)), identity: (identity ?? null) as Identity })
  }
  return known
}
