// Every kind of damage that `check` promises to find, done by hand to one store after the other: found, named, with its place.
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { Trouble, TroubleKind } from '../../lib/graph/trouble'
import { check } from '../../lib/store/neo4j/check'
import { type Connection, connect } from '../../lib/store/neo4j/connection'
import { openDatabase } from '../../lib/store/sqlite/database'
import { openSqlite } from '../../lib/store/sqlite/store'
import type { GraphStore } from '../../lib/store/store'
import { scratchFolder } from '../cli/hearsay'
import { all, troublesOf } from '../support/backups'
import { emptyNeo4j } from '../support/neo4j-store'
import { MARA, row, TOMAS, talks, world } from '../support/world'
import { fill } from './contract/stock'

const AT = '2026-11-26T10:00:00.000Z'
const ID = row.article.id
const SIGNED = { by: '', why: '' }

/** A rename in force (so that extracted facts are kept apart), a confirmed quote, an alias, a view, a place. */
async function lived(store: GraphStore): Promise<void> {
  await fill(store, world)
  const entity = { id: TOMAS, kind: 'person' as const, name: '' }
  await store.correct({ action: { kind: 'rename', entity, name: 'Tom Brandt' }, ...SIGNED }, AT)
  const { start, end, text } = row.facts.quotes[0]!
  const quote = { articleId: ID, kind: 'mixed' as const, start, end, text }
  await store.correct({ action: { kind: 'confirm', quote }, ...SIGNED }, AT)
  await store.saveAliases([{ name: 'Mara Okafor', alias: 'The Mayor', kind: 'person' }])
  await store.saveView({ name: 'Harbour', note: '', view: '#v', steps: [] }, AT)
  await store.foundAt(ID, 'f:one')
}

type Damage = readonly [name: string, kind: TroubleKind, statement: string]

const SQL: readonly Damage[] = [
  [
    'a text with a letter less',
    'span',
    'UPDATE articleText SET text = substr(text, 2) WHERE articleId = $id',
  ],
  [
    'a text with another letter',
    'hash',
    "UPDATE articleText SET text = replace(text, 'shouted', 'shovted') WHERE articleId = $id",
  ],
  ['a title that was changed', 'hash', "UPDATE article SET title = 'Other' WHERE id = $id"],
  [
    'an address that was changed',
    'id',
    "UPDATE article SET url = 'https://ellery-post.example/other' WHERE id = $id",
  ],
  [
    'zones outside of the text',
    'span',
    `UPDATE articleText SET zones = '[{"kind":"body","start":0,"end":9999}]' WHERE articleId = $id`,
  ],
  ['zones that are no JSON', 'row', "UPDATE articleText SET zones = '[' WHERE articleId = $id"],
  ['a text that is gone', 'row', 'DELETE FROM articleText WHERE articleId = $id'],
  [
    'a mention that is moved',
    'span',
    "UPDATE mentionedIn SET starts = '[1,2]' WHERE articleId = $id AND entityId = $mara",
  ],
  [
    'a mention with other words',
    'span',
    `UPDATE mentionedIn SET texts = '["Mara","Oka"]' WHERE articleId = $id AND entityId = $mara`,
  ],
  [
    'a quote that is moved',
    'id',
    'UPDATE quote SET start = start + 1, text = substr(text, 2) WHERE articleId = $id AND ord = 3',
  ],
  ['a quote with other words', 'span', "UPDATE quote SET text = 'Nothing' WHERE articleId = $id AND ord = 3"],
  ['a cue with other words', 'span', "UPDATE quote SET cueText = 'sang' WHERE articleId = $id AND ord = 0"],
  [
    'a speaker phrase of nowhere',
    'span',
    "UPDATE quote SET speakerText = 'She', speakerStart = 0, speakerEnd = 3 WHERE articleId = $id AND ord = 0",
  ],
  [
    'a candidate of nowhere',
    'span',
    `UPDATE quote SET candidates = '[{"entityId":null,"mention":{"start":0,"end":3,"text":"She"},"score":0,"why":""}]' WHERE articleId = $id AND ord = 0`,
  ],
  [
    'candidates that are no JSON',
    'row',
    "UPDATE quote SET candidates = '{' WHERE articleId = $id AND ord = 0",
  ],
  [
    'an affiliation with other words',
    'span',
    "UPDATE affiliation SET text = 'of the Union' WHERE articleId = $id",
  ],
  [
    'a participation with other words',
    'span',
    "UPDATE participation SET text = 'Summit' WHERE articleId = $id",
  ],
  [
    'a speaker who is in no row',
    'reference',
    "PRAGMA foreign_keys = OFF; UPDATE quote SET speakerId = 'p:00000000000000000000' WHERE articleId = $id AND ord = 0",
  ],
  [
    'somebody spoken about who is in no row',
    'reference',
    `UPDATE quote SET about = '["p:00000000000000000000"]' WHERE articleId = $id AND ord = 0`,
  ],
  [
    'a speaker who is another',
    'derived',
    'UPDATE quote SET speakerId = $tomas WHERE articleId = $id AND ord = 3',
  ],
  [
    'a stance that is another',
    'derived',
    "UPDATE quote SET stance = 'praises' WHERE articleId = $id AND ord = 0",
  ],
  [
    'a shown name that is another',
    'derived',
    "UPDATE mentionedIn SET name = 'Tim' WHERE articleId = $id AND entityId = $tomas",
  ],
  ['extracted facts that are no JSON', 'row', "UPDATE extracted SET facts = '' WHERE articleId = $id"],
  [
    'extracted facts of elsewhere',
    'span',
    `UPDATE extracted SET facts = replace(facts, '"start":40', '"start":41') WHERE articleId = $id`,
  ],
  ['a correction that is said to change it', 'derived', "INSERT INTO corrected SELECT $id, 'c:0'"],
  ['a correction that is not said to', 'derived', 'DELETE FROM corrected WHERE articleId = $id'],
  [
    'a date beside the facts',
    'row',
    "UPDATE quote SET date = '1999-01-01' WHERE articleId = $id AND ord = 0",
  ],
  [
    'a context beside the facts',
    'row',
    "UPDATE quote SET context = 'Nothing' WHERE articleId = $id AND ord = 0",
  ],
  ['a count of an article', 'row', 'UPDATE article SET quoteCount = 7 WHERE id = $id'],
  ['a count of an entity', 'sum', 'UPDATE entity SET quoteCount = quoteCount + 1 WHERE id = $mara'],
  ['a name of an entity', 'sum', "UPDATE entity SET name = 'Nobody' WHERE id = $mara"],
  ['a tally of an entity', 'sum', "UPDATE entity SET tally = '{}' WHERE id = $mara"],
  [
    'an entity that nothing mentions',
    'sum',
    "INSERT INTO entity SELECT 999, 'p:11111111111111111111', kind, name, labelKey, aliases, aliasKeys, roles, unnamed, metonym, dateStart, dateEnd, quoteCount, articleCount, words, tally FROM entity WHERE id = $mara",
  ],
  ['a count of who speaks about whom', 'sum', 'UPDATE saidAbout SET count = count + 1 WHERE source = $mara'],
  ['who speaks about whom, missing', 'sum', 'DELETE FROM saidAbout WHERE source = $mara'],
  [
    'who speaks about whom, made up',
    'sum',
    'INSERT INTO saidAbout SELECT $mara, id, 1 FROM entity WHERE unnamed = 1',
  ],
  [
    'a name that cannot be found',
    'index',
    'DELETE FROM entityWords WHERE rowid = (SELECT n FROM entity WHERE id = $mara)',
  ],
  [
    'a quote that cannot be found',
    'index',
    'DELETE FROM quoteWords WHERE rowid = (SELECT n FROM quote WHERE articleId = $id AND ord = 0)',
  ],
  [
    'a quote that cannot be found by its subject',
    'index',
    'DELETE FROM quoteAbout WHERE quoteId = (SELECT id FROM quote WHERE articleId = $id AND ord = 0)',
  ],
  [
    'a quote under another subject',
    'index',
    'INSERT INTO quoteAbout SELECT $mara, id FROM quote WHERE articleId = $id AND ord = 3',
  ],
  ['keys that are missing', 'index', 'DELETE FROM quoteKey'],
  ['a key of other words', 'index', 'UPDATE quoteKey SET key = key + 1'],
  ['a word that is not in the list of words', 'index', "DELETE FROM spelling WHERE word = 'harbour'"],
  ['a form of a name that is missing', 'names', 'DELETE FROM articleName WHERE articleId = $id'],
  ['a name that stands for another', 'names', "UPDATE nameForm SET identity = 'p:00000000000000000000'"],
  ['a form of nobody', 'index', "INSERT INTO nameForm VALUES ('[]', '', NULL)"],
  [
    'a line of the journal, altered',
    'journal',
    `UPDATE journal SET entry = replace(entry, 'Tom Brandt', 'Tim Brandt')`,
  ],
  ['a line of the journal, gone', 'journal', 'DELETE FROM journal WHERE seq = 1'],
  ['a line of the journal, unreadable', 'journal', "UPDATE journal SET entry = '' WHERE seq = 1"],
  ['a hash of the journal', 'journal', "UPDATE journal SET chain = '0' WHERE seq = 1"],
  ['an alias of another id', 'id', "UPDATE givenAlias SET alias = 'The Baker'"],
  ['a view of another name', 'view', "UPDATE savedView SET name = 'Airport'"],
  ['a view that cannot be read', 'view', "UPDATE savedView SET steps = '['"],
  ['a place of no article', 'reference', "PRAGMA foreign_keys = OFF; UPDATE foundAt SET articleId = 'a:0'"],
]

describe('damage in SQLite', () => {
  const scratch = scratchFolder()
  afterAll(scratch.remove)
  const parameters = { id: ID, mara: MARA, tomas: TOMAS }
  const whole = join(scratch.path, 'whole.sqlite')
  beforeAll(async () => {
    const file = join(scratch.path, 'lived.sqlite')
    const store = openSqlite(file)
    await lived(store)
    await store.close()
    // Not a plain copy: what was written last may be in the log beside the file
    const db = openDatabase(file)
    db.run('VACUUM INTO $whole', { whole })
    db.close()
  })

  test('none in a store that only its own methods wrote', async () => {
    const store = openSqlite(whole, { still: true })
    expect(await troublesOf(store)).toEqual([])
    await store.close()
  })

  test.each(SQL)('%s is told as %s', async (name, kind, statement) => {
    const file = `${scratch.path}/${name.replace(/\W/g, '-')}.sqlite`
    copyFileSync(whole, file)
    const db = openDatabase(file)
    for (const each of statement.split('; ')) db.run(each, parameters)
    db.close()
    const damaged = openSqlite(file, { still: true })
    const troubles = await troublesOf(damaged)
    await damaged.close()
    expect(troubles.map((each) => each.kind)).toContain(kind)
    for (const { what, where, remedy } of troubles) {
      expect([what, where, remedy]).toEqual(Array(3).fill(expect.stringMatching(/\S/)))
    }
  })

  test('a file whose pages are torn is told, not thrown', async () => {
    const file = join(scratch.path, 'torn.sqlite')
    copyFileSync(whole, file)
    const bytes = readFileSync(file)
    // The page that the mentions begin on
    const db = openDatabase(file)
    const page = Number(db.get("SELECT rootpage FROM sqlite_schema WHERE name = 'mentionedIn'")?.rootpage)
    db.close()
    bytes.fill(0x5a, (page - 1) * 4096, page * 4096)
    writeFileSync(file, bytes)
    const torn = openSqlite(file)
    expect((await troublesOf(torn)).map(({ kind }) => kind)).toContain('database')
    await torn.close()
  })
})

/** Looked at together, which a server takes less time for; what each is told as is its own. */
const CYPHER: Readonly<Record<string, readonly (readonly [TroubleKind, RegExp, string])[]>> = {
  'of what is kept of articles': [
    ['hash', /hash was made of/, "MATCH (a:Article {id: $id}) SET a.title = 'Other'"],
    ['span', /is not "reopen/, 'MATCH (q:Quote {articleId: $id, ord: 1}) SET q.start = q.start + 1'],
    ['id', /is not the id of the quote/, 'RETURN 1'],
    [
      'derived',
      /not what its extracted facts/,
      'MATCH (q:Quote {articleId: $id, ord: 0}) SET q.stance = "asks"',
    ],
    ['row', /other date is kept/, "MATCH (q:Quote {articleId: $id, ord: 2}) SET q.date = '1999-01-01'"],
    ['row', /other words is kept/, "MATCH (q:Quote {articleId: $id, ord: 3}) SET q.words = 'nothing'"],
    [
      'row',
      /other echo is kept/,
      'MATCH (q:Quote {text: "Mara Okafor had lost Port Ellery"}) SET q.echo = "k0"',
    ],
    ['derived', /corrections that are said/, 'MATCH (:Article {id: $id})-[r:CORRECTED_BY]->() DELETE r'],
    ['row', /cannot be read/, "MATCH (a:Article {id: $other}) SET a.zones = '['"],
    ['names', /others than those that the article uses/, 'MATCH (:Article {id: $id})-[r:NAMES]->() DELETE r'],
  ],
  'of relations': [
    [
      'reference',
      /its speakerId tells is missing/,
      'MATCH (q:Quote {articleId: $id, ord: 0})<-[r:SAID]-() DELETE r',
    ],
    [
      'reference',
      /its speakerId does not tell/,
      'MATCH (q:Quote {articleId: $id, ord: 3}) MATCH (e:Entity {id: $tomas}) CREATE (e)-[:SAID]->(q)',
    ],
    [
      'reference',
      /its articleId tells is missing/,
      'MATCH (q:Quote {articleId: $id, ord: 0})-[r:IN]->() DELETE r',
    ],
    [
      'reference',
      /to somebody whom it is about is missing/,
      'MATCH (q:Quote {articleId: $id, ord: 0})-[r:ABOUT]->() DELETE r',
    ],
    [
      'reference',
      /to somebody whom it is not about/,
      'MATCH (q:Quote {articleId: $id, ord: 3}) MATCH (e:Entity {id: $tomas}) CREATE (q)-[:ABOUT]->(e)',
    ],
    [
      'reference',
      /its addresseeId tells more than once/,
      'MATCH (q:Quote {articleId: $id, ord: 2})-[:ADDRESSED_TO]->(e) CREATE (q)-[:ADDRESSED_TO]->(e)',
    ],
    ['reference', /its inside tells is missing/, 'MATCH (q:Quote {articleId: $id})-[r:INSIDE]->() DELETE r'],
    [
      'reference',
      /quote is of an article that is not there/,
      "CREATE (:Quote {id: 'q:0', articleId: 'a:0', counted: false})",
    ],
    [
      'reference',
      /AFFILIATED_WITH is of an article/,
      "MATCH ()-[r:AFFILIATED_WITH {articleId: $id}]->() SET r.articleId = 'a:0'",
    ],
    ['reference', /node FoundAt/, "MATCH (f:FoundAt) SET f.articleId = 'a:0'"],
    ['reference', /node Extracted/, "MATCH (x:Extracted) SET x.articleId = 'a:0' + x.articleId"],
    ['row', /label Person and its kind/, 'MATCH (e:Entity {id: $mara}) REMOVE e:Person'],
  ],
  'of what all articles come to': [
    ['sum', /other quoteCount is kept/, 'MATCH (e:Entity {id: $mara}) SET e.quoteCount = 9'],
    [
      'sum',
      /No article mentions/,
      "CREATE (:Entity:Person {id: 'p:11111111111111111111', kind: 'person', name: 'X'})",
    ],
    [
      'sum',
      /speaks about the other 2 times; there are 1/,
      'MATCH (:Entity {id: $mara})-[r:SAID_ABOUT]->(:Event) SET r.count = r.count + 1',
    ],
    [
      'sum',
      /speaks about the other 0 times/,
      'MATCH (:Entity {id: $mara})-[r:SAID_ABOUT]->(:Place) DELETE r',
    ],
    [
      'sum',
      /there are 0 statements/,
      'MATCH (s:Entity {id: $mara}) MATCH (t:Entity {unnamed: true}) CREATE (s)-[:SAID_ABOUT {count: 1}]->(t)',
    ],
    ['names', /stands for another/, "MATCH (f:NameForm) SET f.identity = 'p:00000000000000000000'"],
    ['names', /form that no article uses/, "CREATE (:NameForm {key: '[]'})"],
    [
      'journal',
      /was altered after/,
      "MATCH (c:Correction {seq: 2}) SET c.entry = replace(c.entry, 'mixed', 'direct')",
    ],
    ['journal', /lines before it are missing/, 'MATCH (c:Correction {seq: 1}) DETACH DELETE c'],
    ['journal', /does not follow/, 'RETURN 1'],
    ['id', /alias "The Baker"/, "MATCH (g:GivenAlias) SET g.alias = 'The Baker'"],
    ['view', /view named "Airport"/, "MATCH (v:SavedView) SET v.name = 'Airport'"],
  ],
}

describe('damage in Neo4j', () => {
  let store: GraphStore
  let connection: Connection
  beforeAll(async () => {
    store = await emptyNeo4j(inject('neo4j'))
    connection = connect(inject('neo4j'))
    await lived(store)
  })
  afterAll(async () => {
    await store.close()
    await connection.close()
    await (await emptyNeo4j(inject('neo4j'))).close()
  })

  test('none in a store that only its own methods wrote', async () => {
    expect(await troublesOf(store)).toEqual([])
  })

  test.each(Object.entries(CYPHER))('%s is told, each as what it is', async (_name, damages) => {
    const parameters = { id: ID, other: talks.article.id, mara: MARA, tomas: TOMAS }
    // What is looked at is never committed
    const troubles: Trouble[] = []
    const damaged = connection.write(async (tx) => {
      for (const [, , statement] of damages) await tx.run(statement, parameters)
      troubles.push(...(await all(check({ ...connection, read: (work) => work(tx) }))))
      throw new Error('and nothing of it is kept')
    })
    await expect(damaged).rejects.toThrow('nothing of it is kept')
    for (const [kind, what] of damages) {
      expect(troubles).toContainEqual(expect.objectContaining({ kind, what: expect.stringMatching(what) }))
    }
  })
})
