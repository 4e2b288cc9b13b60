// Kinds of damage, done by hand to a store: what it is told as, and the statement that does it.
import type { TroubleKind } from '../../lib/graph/trouble'

type Damage = readonly [name: string, kind: TroubleKind, statement: string]

export const SQL: readonly Damage[] = [
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

/** Looked at together, which a server takes less time for; what each is told as is its own. */
export const CYPHER: Readonly<Record<string, readonly (readonly [TroubleKind, RegExp, string])[]>> = {
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
