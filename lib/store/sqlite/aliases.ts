// Aliases that people gave, in the embedded store.
import { type AliasEntry, aliasEntries, type GivenAlias } from '../../identity/given-aliases'
import { entityId } from '../../model/id'
import type { Database } from './database'
import { extracted } from './layers'
import { noteForms } from './names'
import { rederive } from './write'

/** Within a transaction. Answers how many articles were changed. */
export function saveAliases(db: Database, aliases: readonly GivenAlias[]): number {
  const concerned = aliasEntries(aliases).flatMap((entry) => {
    const stored = db.get('SELECT name FROM givenAlias WHERE id = $id', { id: entry.id })
    if (stored?.name === entry.name) return []
    db.run(
      `INSERT INTO givenAlias (id, kind, name, alias) VALUES ($id, $kind, $name, $alias)
       ON CONFLICT (id) DO UPDATE SET name = excluded.name, alias = excluded.alias`,
      entry,
    )
    return stored === undefined ? [entry.id] : [entry.id, entityId(entry.kind, String(stored.name))]
  })
  const rows = db.all(
    `SELECT articleId FROM mentionedIn WHERE entityId IN (SELECT value FROM json_each($concerned))
     UNION SELECT articleId FROM articleName WHERE form IN
       (SELECT key FROM nameForm WHERE own IN (SELECT value FROM json_each($concerned))) ORDER BY articleId`,
    { concerned },
  )
  const articles = rows.map(({ articleId }) => String(articleId))
  const others = articles.flatMap((id) => noteForms(db, id, extracted(db, id)))
  return rederive(db, [...new Set([...articles, ...others])].sort()).length
}

/** By id. */
export function aliases(db: Database): readonly AliasEntry[] {
  return db.all(
    'SELECT id, kind, name, alias FROM givenAlias ORDER BY id',
  ) as unknown as readonly AliasEntry[]
}
