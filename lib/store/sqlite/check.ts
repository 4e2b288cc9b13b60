// Is all in the embedded store as it should be? Article by article, then what is kept of all of them.
import { errorLine } from '../../errors'
import { type Trouble, trouble } from '../../graph/trouble'
import { keptArticleTroubles, unreadable } from '../check/article'
import { aliasTroubles, blockTroubles, journalTroubles, UNREADABLE, viewTroubles } from '../check/lines'
import { entityTroubles, saidAboutTrouble } from '../check/sums'
import { articleOf, factsOf, type StoredRow } from '../read-rows'
import { savedViewOf } from '../saved-views'
import { aliases } from './aliases'
import { databaseTroubles, indexTroubles, MENTIONS_OF_ENTITY, SAID_ABOUT } from './check-sql'
import type { Database } from './database'
import { ARTICLE_WITH_TEXT, factRows } from './facts'
import { correctionsChanging } from './journal'
import { derived, readExtracted } from './layers'
import { keptBearers, readBlock } from './name-blocks'
import { formKeys } from './names'

/** Rows of one kind that are looked at between two breaths. */
const BATCH = 100

export async function* check(db: Database): AsyncGenerator<Trouble> {
  yield* part(db, 'database', () => [...databaseTroubles(db)])
  const rows = 'SELECT * FROM journal ORDER BY seq'
  const journal = part(db, 'journal', () => [...journalTroubles(db.all(rows))])
  yield* journal
  const legible = !journal.some(({ what }) => what === UNREADABLE)
  yield* each(db, 'article', 'id', (id) => ofArticle(db, id, legible))
  yield* each(db, 'entity', 'id', (id) => ofEntity(db, id))
  yield* each(db, 'nameBlock', 'block', (block) => [
    ...blockTroubles(readBlock(db, block), keptBearers(db, block)),
  ])
  yield* each(db, 'savedView', 'id', (id) => ofView(db, id))
  yield* part(db, 'saidAbout', () => db.all(SAID_ABOUT).map(saidAboutTrouble))
  yield* part(db, 'givenAlias', () => aliases(db).flatMap((alias) => [...aliasTroubles(alias)]))
  yield* part(db, 'indexes', () => indexTroubles(db))
}

/** One look at one state of the database; what is damaged so that it cannot be asked is told, and the rest looked at. */
function part(db: Database, where: string, look: () => readonly Trouble[]): readonly Trouble[] {
  try {
    return db.snapshot(look)
  } catch (error) {
    return [trouble('database', where, `It cannot be looked at (${errorLine(error)}).`)]
  }
}

/** What `look` finds for each key of a table, in batches: each is of one state of the database. */
async function* each(
  db: Database,
  table: string,
  column: string,
  look: (key: string) => readonly Trouble[],
): AsyncGenerator<Trouble> {
  const sql = `SELECT DISTINCT ${column} AS key FROM ${table} WHERE ${column} > $last ORDER BY 1 LIMIT ${BATCH}`
  for (let last: string | undefined = ''; last !== undefined; ) {
    const after: string = last
    last = undefined
    yield* part(db, table, () => {
      const keys = db.all(sql, { last: after }).map(({ key }) => String(key))
      if (keys.length === BATCH) last = keys.at(-1)
      return keys.flatMap(look)
    })
  }
}

function ofArticle(db: Database, id: string, legible: boolean): readonly Trouble[] {
  const row = db.get(`${ARTICLE_WITH_TEXT} WHERE article.id = $id`, { id })
  if (row === undefined) return [trouble('row', id, 'The article has no text.')]
  try {
    const [article, stored] = [articleOf(row), factRows(db, id)]
    const extracted = readExtracted(db, id)
    return [
      ...keptArticleTroubles({
        article,
        extractorVersion: String(row.extractorVersion),
        extracted,
        shown: factsOf(id, stored),
        anew: legible ? () => derived(db, article, extracted) : null,
        stored: { ...stored, article: row },
        corrections: correctionsChanging(db, id),
        forms: formKeys(db, extracted),
      }),
    ]
  } catch (error) {
    return [unreadable(id, error)]
  }
}

function ofEntity(db: Database, id: string): readonly Trouble[] {
  const row = db.get('SELECT * FROM entity WHERE id = $id', { id })!
  const quotes = db.get('SELECT count(*) AS count FROM quote WHERE speakerId = $id AND counted = 1', { id })
  try {
    return [...entityTroubles(row, db.all(MENTIONS_OF_ENTITY, { id }), Number(quotes?.count))]
  } catch (error) {
    return [unreadable(id, error)]
  }
}

function ofView(db: Database, id: string): readonly Trouble[] {
  const row: StoredRow = db.get('SELECT * FROM savedView WHERE id = $id', { id })!
  try {
    return [...viewTroubles(savedViewOf(row))]
  } catch (error) {
    return [trouble('view', id, `It cannot be read (${String(error)}).`)]
  }
}
