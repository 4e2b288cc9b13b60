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
import { MARA, row, TOMAS, world } from '../support/world'
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

const CYPHER: readonly Damage[] = [
  ['a text with a letter less', 'span', 'MATCH (a:Article {id: $id}) SET a.text = substring(a.text, 1)'],
  [
    'a text with another letter',
    'hash',
    "MATCH (a:Article {id: $id}) SET a.text = replace(a.text, 'shouted', 'shovted')",
  ],
  ['zones that are no JSON', 'row', "MATCH (a:Article {id: $id}) SET a.zones = '['"],
  [
    'a mention that is moved',
    'span',
    'MATCH (:Entity {id: $mara})-[m:MENTIONED_IN]->(:Article {id: $id}) SET m.starts = [1, 2]',
  ],
  [
    'a quote that is moved',
    'id',
    'MATCH (q:Quote {articleId: $id, ord: 3}) SET q.start = q.start + 1, q.text = substring(q.text, 1)',
  ],
  [
    'a speaker who is another',
    'derived',
    'MATCH (q:Quote {articleId: $id, ord: 0}) SET q.speakerId = $tomas',
  ],
  [
    'a relation SAID that is missing',
    'reference',
    'MATCH (q:Quote {articleId: $id, ord: 0})<-[r:SAID]-() DELETE r',
  ],
  [
    'a relation SAID of another',
    'reference',
    'MATCH (q:Quote {articleId: $id, ord: 0}) MATCH (e:Entity {id: $tomas}) CREATE (e)-[:SAID]->(q)',
  ],
  [
    'a relation IN that is missing',
    'reference',
    'MATCH (q:Quote {articleId: $id, ord: 0})-[r:IN]->() DELETE r',
  ],
  [
    'a relation ABOUT that is missing',
    'reference',
    'MATCH (q:Quote {articleId: $id, ord: 0})-[r:ABOUT]->() DELETE r',
  ],
  [
    'a relation ABOUT of another',
    'reference',
    'MATCH (q:Quote {articleId: $id, ord: 3}) MATCH (e:Entity {id: $tomas}) CREATE (q)-[:ABOUT]->(e)',
  ],
  [
    'a relation ADDRESSED_TO twice',
    'reference',
    'MATCH (q:Quote {articleId: $id, ord: 2})-[:ADDRESSED_TO]->(e) CREATE (q)-[:ADDRESSED_TO]->(e)',
  ],
  [
    'a relation INSIDE that is missing',
    'reference',
    'MATCH (q:Quote {articleId: $id})-[r:INSIDE]->() DELETE r',
  ],
  [
    'a quote of no article',
    'reference',
    "MATCH (q:Quote {articleId: $id, ord: 3}) DETACH DELETE q CREATE (:Quote {id: 'q:0', articleId: 'a:0', counted: false})",
  ],
  [
    'an affiliation of no article',
    'reference',
    "MATCH ()-[r:AFFILIATED_WITH {articleId: $id}]->() SET r.articleId = 'a:0'",
  ],
  ['a place of no article', 'reference', "MATCH (f:FoundAt) SET f.articleId = 'a:0'"],
  ['a label that is another', 'row', 'MATCH (e:Entity {id: $mara}) REMOVE e:Person SET e:Place'],
  ['a date beside the facts', 'row', "MATCH (q:Quote {articleId: $id, ord: 0}) SET q.date = '1999-01-01'"],
  ['words to be found by', 'row', "MATCH (q:Quote {articleId: $id, ord: 0}) SET q.words = 'nothing'"],
  ['keys that are missing', 'row', 'MATCH (q:Quote {articleId: $id, ord: 0}) REMOVE q.echo'],
  [
    'a correction that is not said to change it',
    'derived',
    'MATCH (:Article {id: $id})-[r:CORRECTED_BY]->() DELETE r',
  ],
  ['extracted facts that are no JSON', 'row', "MATCH (x:Extracted {articleId: $id}) SET x.facts = ''"],
  ['a count of an entity', 'sum', 'MATCH (e:Entity {id: $mara}) SET e.quoteCount = 9'],
  [
    'an entity that nothing mentions',
    'sum',
    "CREATE (:Entity:Person {id: 'p:11111111111111111111', kind: 'person', name: 'X'})",
  ],
  [
    'a count of who speaks about whom',
    'sum',
    'MATCH (:Entity {id: $mara})-[r:SAID_ABOUT]->() SET r.count = r.count + 1',
  ],
  ['who speaks about whom, missing', 'sum', 'MATCH (:Entity {id: $mara})-[r:SAID_ABOUT]->() DELETE r'],
  [
    'who speaks about whom, made up',
    'sum',
    'MATCH (s:Entity {id: $mara}) MATCH (t:Entity {unnamed: true}) CREATE (s)-[:SAID_ABOUT {count: 1}]->(t)',
  ],
  ['a form of a name that is missing', 'names', 'MATCH (:Article {id: $id})-[r:NAMES]->() DELETE r'],
  ['a name that stands for another', 'names', "MATCH (f:NameForm) SET f.identity = 'p:00000000000000000000'"],
  [
    'a line of the journal, altered',
    'journal',
    "MATCH (c:Correction {seq: 1}) SET c.entry = replace(c.entry, 'Tom Brandt', 'Tim Brandt')",
  ],
  ['a line of the journal, gone', 'journal', 'MATCH (c:Correction {seq: 1}) DETACH DELETE c'],
  ['an alias of another id', 'id', "MATCH (g:GivenAlias) SET g.alias = 'The Baker'"],
  ['a view of another name', 'view', "MATCH (v:SavedView) SET v.name = 'Airport'"],
]

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

  test.each(CYPHER)('%s is told as %s', async (_name, kind, statement) => {
    const parameters = { id: ID, mara: MARA, tomas: TOMAS }
    const troubles: Trouble[] = []
    const damaged = connection.write(async (tx) => {
      await tx.run(statement, parameters)
      troubles.push(...(await all(check({ ...connection, read: (work) => work(tx) }))))
      throw new Error('and nothing of it is kept')
    })
    await expect(damaged).rejects.toThrow()
    expect(troubles.map((each) => each.kind)).toContain(kind)
  })
})
