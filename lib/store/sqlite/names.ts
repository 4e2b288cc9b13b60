// The index of name forms: which articles use which form, and who it stands for across articles. Kept block by block, so
// that one more article reads only the names like its own.
import type { GivenNames } from '../../graph/identify'
import { blocksOf } from '../../identity/blocks'
import type { Identity } from '../../identity/decide'
import { formFrom, formsOf, type NameForm } from '../../identity/form'
import { underGivenNames } from '../../identity/given-aliases'
import { type Identities, idsInArticle } from '../../identity/ids-in-article'
import type { ArticleFacts } from '../../model/facts'
import { MOST_ARTICLES } from '../duplicates'
import type { Database } from './database'
import { settle } from './name-blocks'

/** What is known beyond an article about who its entities are. */
export interface KnownNames {
  readonly ids: Identities
  readonly names: GivenNames
}

/** As of now, by the ids the article gives. */
export function knownNames(db: Database, { articleId, entities }: ArticleFacts): KnownNames {
  const given = givenNames(
    db,
    entities.map(({ id }) => id),
  )
  const seen = underGivenNames({ entities }, given)
  const forms = formsOf(seen)
  const ids = new Map([...seen].map(([own, { id }]) => [own, id]))
  for (const [own, id] of idsInArticle(articleId, forms, identitiesOf(db, forms))) ids.set(own, id)
  return { ids, names: given }
}

/**
 * Notes the forms of an article (null: it goes) and decides anew where forms came or went. Answers the other articles
 * whose entities have other ids now.
 */
export function noteForms(
  db: Database,
  articleId: string,
  extracted: ArticleFacts | null,
): readonly string[] {
  const stored = db.all('SELECT form FROM articleName WHERE articleId = $articleId', { articleId })
  const before = new Set(stored.map(({ form }) => String(form)))
  const now = extracted === null ? new Map<string, NameForm>() : formsIn(db, extracted)
  const added = [...now.keys()].filter((key) => !before.has(key))
  const removed = [...before].filter((key) => !now.has(key))
  const touched = [
    ...added.filter((form) => addForm(db, form, articleId)),
    ...removed.filter((form) => removeForm(db, form, articleId)),
  ]
  const lists = touched.flatMap((key) => blocksOf(formFrom(key)))
  return settle(db, lists).filter((id) => id !== articleId)
}

/** Is its block to be looked at: because it is new, or told article by article whom it may stand for? */
function addForm(db: Database, key: string, articleId: string): boolean {
  db.run('INSERT INTO articleName (form, articleId) VALUES ($key, $articleId)', { key, articleId })
  const known = db.get('SELECT identity FROM nameForm WHERE key = $key', { key })
  if (known !== undefined) return known.identity === null && isListed(db, key, articleId)
  const form = formFrom(key)
  db.run('INSERT INTO nameForm (key, own, identity) VALUES ($key, $own, NULL)', { key, own: form.id })
  for (const block of blocksOf(form)) {
    db.run('INSERT INTO nameBlock (block, form) VALUES ($block, $key)', { block, key })
  }
  return true
}

/** Is its block to be looked at: because it is gone, or told article by article whom it may stand for? */
function removeForm(db: Database, key: string, articleId: string): boolean {
  db.run('DELETE FROM articleName WHERE form = $key AND articleId = $articleId', { key, articleId })
  if (db.get('SELECT 1 FROM articleName WHERE form = $key LIMIT 1', { key }) === undefined) {
    db.run('DELETE FROM nameForm WHERE key = $key', { key })
    return true
  }
  const unclear =
    db.get('SELECT 1 FROM nameForm WHERE key = $key AND identity IS NULL', { key }) !== undefined
  return unclear && isListed(db, key, articleId)
}

/** Of the articles that use a form the first few by id are told as likely duplicates. */
function isListed(db: Database, key: string, articleId: string): boolean {
  const before = db.all(
    `SELECT 1 FROM articleName WHERE form = $key AND articleId < $articleId LIMIT ${MOST_ARTICLES}`,
    { key, articleId },
  )
  return before.length < MOST_ARTICLES
}

/** Keys of the forms that the index has of an article, and of those that the article uses. */
export function formKeys(db: Database, extracted: ArticleFacts) {
  const { articleId } = extracted
  const rows = db.all('SELECT form FROM articleName WHERE articleId = $articleId', { articleId })
  return {
    stored: new Set(rows.map(({ form }) => String(form))),
    used: new Set(formsIn(db, extracted).keys()),
  }
}

function formsIn(db: Database, { entities }: ArticleFacts): ReadonlyMap<string, NameForm> {
  const given = givenNames(
    db,
    entities.map(({ id }) => id),
  )
  return new Map([...formsOf(underGivenNames({ entities }, given)).values()].map((form) => [form.key, form]))
}

function givenNames(db: Database, ids: readonly string[]): GivenNames {
  const rows = db.all('SELECT id, name FROM givenAlias WHERE id IN (SELECT value FROM json_each($ids))', {
    ids,
  })
  return new Map(rows.map(({ id, name }) => [String(id), String(name)]))
}

function identitiesOf(db: Database, forms: ReadonlyMap<string, NameForm>): ReadonlyMap<string, Identity> {
  const keys = [...forms.values()].map(({ key }) => key)
  const rows = db.all(
    'SELECT key, identity FROM nameForm WHERE key IN (SELECT value FROM json_each($keys))',
    { keys },
  )
  return new Map(rows.map(({ key, identity }) => [String(key), identity as Identity]))
}
