// What SQLite can tell by itself: is the file whole, do references lead somewhere, has each row its row in the indexes?
import { type Trouble, trouble } from '../../graph/trouble'
import type { Database } from './database'

/** Troubles of one kind that are told one by one. */
const MOST = 100

export const MENTIONS_OF_ENTITY = `SELECT mentionedIn.*, entity.kind FROM mentionedIn
  JOIN entity ON entity.id = mentionedIn.entityId WHERE mentionedIn.entityId = $id`

/** Pairs whose kept count is another than that of their statements. */
export const SAID_ABOUT = `
  WITH counted AS (
    SELECT q.speakerId AS source, a.entityId AS target, count(*) AS count
    FROM quote q JOIN quoteAbout a ON a.quoteId = q.id
    WHERE q.counted = 1 AND q.speakerId IS NOT NULL AND a.entityId <> q.speakerId GROUP BY 1, 2
  )
  SELECT source, target, s.count AS kept, c.count AS counted
  FROM saidAbout s FULL JOIN counted c USING (source, target)
  WHERE s.count IS NOT c.count ORDER BY source, target LIMIT ${MOST}`

export function* databaseTroubles(db: Database): Generator<Trouble> {
  for (const row of db.all(`PRAGMA integrity_check(${MOST})`)) {
    const [what] = Object.values(row)
    if (what !== 'ok') yield trouble('database', db.file, `SQLite says: ${String(what)}.`)
  }
  for (const { table, rowid, parent } of db.all('PRAGMA foreign_key_check').slice(0, MOST)) {
    const which = rowid === null ? 'A row' : `Row ${String(rowid)}`
    yield trouble(
      'reference',
      String(table),
      `${which} names something that the table ${String(parent)} lacks.`,
    )
  }
}

interface Indexed {
  /** The id of what lacks its row in an index, or has one too many, as `id`. */
  readonly sql: string
  readonly what: string
}

const INDEXED: readonly Indexed[] = [
  {
    sql: 'SELECT id FROM entity WHERE n NOT IN (SELECT rowid FROM entityWords)',
    what: 'It cannot be found by its names: the index lacks it.',
  },
  {
    sql: 'SELECT id FROM quote WHERE counted = 1 AND n NOT IN (SELECT rowid FROM quoteWords)',
    what: 'The quote cannot be found by its words: the index lacks it.',
  },
  {
    sql: "SELECT 'entityWords ' || rowid AS id FROM entityWords WHERE rowid NOT IN (SELECT n FROM entity)",
    what: 'The index of names has a row of nothing.',
  },
  {
    sql: "SELECT 'quoteWords ' || rowid AS id FROM quoteWords WHERE rowid NOT IN (SELECT n FROM quote WHERE counted = 1)",
    what: 'The index of quotes has a row of nothing.',
  },
  {
    sql: `SELECT quote.id FROM quote, json_each(about) named WHERE counted = 1
      AND NOT EXISTS (SELECT 1 FROM quoteAbout a WHERE a.entityId = named.value AND a.quoteId = quote.id)`,
    what: 'The quote cannot be found by whom it is about.',
  },
  {
    sql: `SELECT quoteId AS id FROM quoteAbout JOIN quote ON quote.id = quoteId
      WHERE counted = 0 OR entityId NOT IN (SELECT value FROM json_each(about))`,
    what: 'The quote is listed under somebody whom it is not about.',
  },
  {
    sql: `SELECT quote.id, keys.value FROM quote, json_each(echoKeys(quote.text)) keys WHERE counted = 1
      EXCEPT SELECT quoteId, key FROM quoteKey`,
    what: 'A key is missing by which those with the same words find it.',
  },
  {
    sql: `SELECT quoteId AS id, key FROM quoteKey
      EXCEPT SELECT quote.id, keys.value FROM quote, json_each(echoKeys(quote.text)) keys WHERE counted = 1`,
    what: 'It has a key of other words.',
  },
  {
    sql: 'SELECT form AS id FROM articleName WHERE form NOT IN (SELECT key FROM nameForm)',
    what: 'An article uses a form of a name that the index of names lacks.',
  },
  {
    sql: 'SELECT articleId AS id FROM articleName WHERE articleId NOT IN (SELECT id FROM article)',
    what: 'The index of names has an article that is not there.',
  },
  {
    sql: 'SELECT key AS id FROM nameForm WHERE key NOT IN (SELECT form FROM articleName)',
    what: 'The index of names has a form that no article uses.',
  },
]

export function indexTroubles(db: Database): readonly Trouble[] {
  return [
    ...INDEXED.flatMap(({ sql, what }) =>
      db
        .all(`SELECT * FROM (${sql}) ORDER BY 1 LIMIT ${MOST}`)
        .map(({ id }) => trouble('index', String(id), what)),
    ),
    ...spellingTroubles(db),
  ]
}

/** Words of the two indexes by which misspelled ones are found. */
function* spellingTroubles(db: Database): Generator<Trouble> {
  for (const index of ['entityWords', 'quoteWords']) {
    db.run(`CREATE VIRTUAL TABLE IF NOT EXISTS temp.${index}Term USING fts5vocab (main, ${index}, row)`)
    const missing = db.all(
      `SELECT term FROM ${index}Term WHERE length(term) BETWEEN 3 AND 40
       AND term NOT IN (SELECT word FROM spelling) ORDER BY term LIMIT ${MOST}`,
    )
    for (const { term } of missing) {
      yield trouble('index', String(term), 'The word is not found when it is misspelled.')
    }
  }
}
