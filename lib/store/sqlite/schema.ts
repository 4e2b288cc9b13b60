// The tables of the embedded store. A list of steps: a database of version n has run the first n of them.
import { INDEX_SIZES } from './index-sizes'

/** Never edit a step that was released: add one. */
export const MIGRATIONS: readonly string[] = [
  `
CREATE TABLE article (
  id TEXT PRIMARY KEY, title TEXT, byline TEXT, source TEXT, url TEXT, publishedAt TEXT, language TEXT,
  contentHash TEXT NOT NULL, origin TEXT NOT NULL, extractorVersion TEXT NOT NULL,
  label TEXT NOT NULL, labelKey TEXT NOT NULL, date TEXT NOT NULL, quoteCount INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX articleByDate ON article (COALESCE(publishedAt, '') DESC, labelKey, id);
CREATE INDEX articleBySource ON article (source);

-- Apart, so that lists of articles do not read their texts.
CREATE TABLE articleText (
  articleId TEXT PRIMARY KEY REFERENCES article ON DELETE CASCADE, text TEXT NOT NULL, zones TEXT NOT NULL
) STRICT;

-- Derived from all rows of mentionedIn; tally is what they sum up to (lib/model/merge.ts).
CREATE TABLE entity (
  n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, name TEXT NOT NULL, labelKey TEXT NOT NULL,
  aliases TEXT NOT NULL, aliasKeys TEXT NOT NULL, roles TEXT NOT NULL, unnamed INTEGER NOT NULL, metonym INTEGER NOT NULL,
  dateStart TEXT, dateEnd TEXT, quoteCount INTEGER NOT NULL, articleCount INTEGER NOT NULL,
  words TEXT NOT NULL, tally TEXT NOT NULL
) STRICT;
CREATE INDEX entityByQuotes ON entity (quoteCount DESC, labelKey, id);
CREATE INDEX entityByKind ON entity (kind, quoteCount DESC, labelKey, id);
CREATE VIRTUAL TABLE entityWords USING fts5 (
  words, content = '', contentless_delete = 1, tokenize = 'ascii', detail = none, prefix = '1 2 3'
);

CREATE TABLE mentionedIn (
  entityId TEXT NOT NULL REFERENCES entity (id), articleId TEXT NOT NULL REFERENCES article ON DELETE CASCADE,
  ord INTEGER NOT NULL, date TEXT NOT NULL, source TEXT, name TEXT NOT NULL, aliases TEXT NOT NULL, roles TEXT NOT NULL,
  unnamed INTEGER NOT NULL, metonym INTEGER NOT NULL, dateStart TEXT, dateEnd TEXT, count INTEGER NOT NULL,
  starts TEXT NOT NULL, ends TEXT NOT NULL, texts TEXT NOT NULL, forms TEXT NOT NULL, rules TEXT NOT NULL,
  PRIMARY KEY (entityId, articleId)
) STRICT, WITHOUT ROWID;
CREATE INDEX mentionedInByArticle ON mentionedIn (articleId);
CREATE INDEX mentionedInByDate ON mentionedIn (entityId, date);

-- counted = 0: a stretch marked within a quote of the same speaker. It is no statement of its own.
CREATE TABLE quote (
  n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, articleId TEXT NOT NULL REFERENCES article ON DELETE CASCADE,
  ord INTEGER NOT NULL, date TEXT NOT NULL, source TEXT, kind TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
  text TEXT NOT NULL, label TEXT NOT NULL, labelKey TEXT NOT NULL, counted INTEGER NOT NULL, about TEXT NOT NULL,
  speakerId TEXT REFERENCES entity (id), speakerStart INTEGER, speakerEnd INTEGER, speakerText TEXT,
  stance TEXT, cueStart INTEGER, cueEnd INTEGER, cueText TEXT,
  addresseeId TEXT REFERENCES entity (id), eventId TEXT REFERENCES entity (id),
  groupId TEXT, inside TEXT, saidDate TEXT, rule TEXT NOT NULL, note TEXT NOT NULL, margin REAL NOT NULL,
  candidates TEXT NOT NULL, contextStart INTEGER NOT NULL, context TEXT NOT NULL
) STRICT;
CREATE INDEX quoteByArticle ON quote (articleId, counted, labelKey, id, date);
CREATE INDEX quoteByDate ON quote (counted, date DESC, articleId, start, id);
CREATE INDEX quoteBySpeaker ON quote (speakerId, counted, date DESC, articleId, start, id);
CREATE INDEX quoteBySpeakerLabel ON quote (speakerId, counted, labelKey, id, date);
CREATE INDEX quoteByAddressee ON quote (addresseeId, counted, labelKey, id, date) WHERE addresseeId IS NOT NULL;
CREATE INDEX quoteByEvent ON quote (eventId) WHERE eventId IS NOT NULL;
CREATE VIRTUAL TABLE quoteWords USING fts5 (
  words, content = '', contentless_delete = 1, tokenize = 'ascii', detail = none, prefix = '2 3'
);

-- Statements only; the quote's own list, about, has the order.
CREATE TABLE quoteAbout (
  entityId TEXT NOT NULL REFERENCES entity (id), quoteId TEXT NOT NULL REFERENCES quote (id) ON DELETE CASCADE,
  PRIMARY KEY (entityId, quoteId)
) STRICT, WITHOUT ROWID;
CREATE INDEX quoteAboutByQuote ON quoteAbout (quoteId);

-- Kept sums: statements by one about the other.
CREATE TABLE saidAbout (
  source TEXT NOT NULL REFERENCES entity (id), target TEXT NOT NULL REFERENCES entity (id), count INTEGER NOT NULL,
  PRIMARY KEY (source, target)
) STRICT, WITHOUT ROWID;
CREATE INDEX saidAboutByTarget ON saidAbout (target, source, count);

CREATE TABLE affiliation (
  articleId TEXT NOT NULL REFERENCES article ON DELETE CASCADE, ord INTEGER NOT NULL, date TEXT NOT NULL, source TEXT,
  personId TEXT NOT NULL REFERENCES entity (id), organizationId TEXT NOT NULL REFERENCES entity (id),
  role TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, text TEXT NOT NULL, PRIMARY KEY (articleId, ord)
) STRICT, WITHOUT ROWID;
CREATE INDEX affiliationByPerson ON affiliation (personId, organizationId);
CREATE INDEX affiliationByOrganization ON affiliation (organizationId, personId);

CREATE TABLE participation (
  articleId TEXT NOT NULL REFERENCES article ON DELETE CASCADE, ord INTEGER NOT NULL, date TEXT NOT NULL, source TEXT,
  entityId TEXT NOT NULL REFERENCES entity (id), eventId TEXT NOT NULL REFERENCES entity (id),
  start INTEGER NOT NULL, "end" INTEGER NOT NULL, text TEXT NOT NULL, PRIMARY KEY (articleId, ord)
) STRICT, WITHOUT ROWID;
CREATE INDEX participationByEntity ON participation (entityId, eventId);
CREATE INDEX participationByEvent ON participation (eventId, entityId);
`,
  `
-- What people kept of the page: no part of the graph.
CREATE TABLE savedView (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, nameKey TEXT NOT NULL, note TEXT NOT NULL, view TEXT NOT NULL,
  steps TEXT NOT NULL, stepCount INTEGER NOT NULL, savedAt TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX savedViewByName ON savedView (nameKey, id);
`,
  `
-- Every word of names and quotes, found by its ends: questions are forgiven their spelling with it.
CREATE TABLE spelling (word TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE INDEX spellingByLast ON spelling (substr(word, -1), length(word));
CREATE INDEX spellingByLastTwo ON spelling (substr(word, -2), length(word));
CREATE VIRTUAL TABLE temp.entityTerm USING fts5vocab (main, entityWords, row);
CREATE VIRTUAL TABLE temp.quoteTerm USING fts5vocab (main, quoteWords, row);
INSERT OR IGNORE INTO spelling SELECT term FROM entityTerm WHERE length(term) BETWEEN 3 AND 40;
INSERT OR IGNORE INTO spelling SELECT term FROM quoteTerm WHERE length(term) BETWEEN 3 AND 40;
DROP TABLE temp.entityTerm;
DROP TABLE temp.quoteTerm;
`,
  `
-- Whom somebody speaks to, without reading all that they said.
CREATE INDEX quoteBySpeakerAddressee ON quote (speakerId, addresseeId) WHERE addresseeId IS NOT NULL AND counted = 1;
`,
  `
-- Pages and times of what the text was read from.
ALTER TABLE articleText ADD COLUMN locators TEXT NOT NULL DEFAULT '[]';
`,
  `
-- What extraction found, as JSON, where what is stored and shown differs from it.
CREATE TABLE extracted (
  articleId TEXT PRIMARY KEY REFERENCES article ON DELETE CASCADE, facts TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`,
  `
-- What people mended, a line each, never changed; chain is a hash over all lines up to this one.
CREATE TABLE journal (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, entry TEXT NOT NULL, chain TEXT NOT NULL
) STRICT;

-- Which corrections change which articles now.
CREATE TABLE corrected (
  articleId TEXT NOT NULL REFERENCES article ON DELETE CASCADE, correctionId TEXT NOT NULL,
  PRIMARY KEY (articleId, correctionId)
) STRICT, WITHOUT ROWID;
CREATE INDEX correctedByCorrection ON corrected (correctionId, articleId);

-- Articles that a correction has yet to reach.
CREATE TABLE stale (articleId TEXT PRIMARY KEY REFERENCES article ON DELETE CASCADE) STRICT, WITHOUT ROWID;

ALTER TABLE quote ADD COLUMN confirmedBy TEXT;
`,
  `
-- Which articles use which form of a name, and whom the form stands for (lib/identity); NULL: in every article its own.
CREATE TABLE nameForm (key TEXT PRIMARY KEY, own TEXT NOT NULL, identity TEXT) STRICT, WITHOUT ROWID;
CREATE INDEX nameFormByOwn ON nameForm (own);
CREATE TABLE nameBlock (
  block TEXT NOT NULL, form TEXT NOT NULL REFERENCES nameForm ON DELETE CASCADE, PRIMARY KEY (block, form)
) STRICT, WITHOUT ROWID;
CREATE INDEX nameBlockByForm ON nameBlock (form);
CREATE TABLE articleName (
  form TEXT NOT NULL, articleId TEXT NOT NULL, PRIMARY KEY (form, articleId)
) STRICT, WITHOUT ROWID;
CREATE INDEX articleNameByArticle ON articleName (articleId);
-- Pairs that may be one, of the names of a block.
CREATE TABLE likelyDuplicate (
  block TEXT NOT NULL, a TEXT NOT NULL, b TEXT NOT NULL, reason TEXT NOT NULL, score REAL NOT NULL,
  PRIMARY KEY (block, a, b)
) STRICT, WITHOUT ROWID;
CREATE INDEX likelyDuplicateByScore ON likelyDuplicate (score DESC, a, b);
-- What people told beforehand, by the id an article gives the short name.
CREATE TABLE givenAlias (
  id TEXT PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL, alias TEXT NOT NULL
) STRICT, WITHOUT ROWID;
-- Articles of before are not in the index: they are read anew when they are ingested again.
UPDATE article SET extractorVersion = '';
`,
  `
-- The speakers that were a close call, the closest first.
CREATE INDEX quoteByMargin ON quote (counted, margin, articleId, start, id);
`,
  `
-- Which article was found where last: a place is a file's path (hashed), or an article's own id for what has no place.
CREATE TABLE foundAt (
  place TEXT PRIMARY KEY, articleId TEXT NOT NULL REFERENCES article ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX foundAtByArticle ON foundAt (articleId);
`,
  `
-- Keys of statements (lib/graph/echoes.ts), by which those with the same words are found, the newest first.
CREATE TABLE quoteKey (
  key INTEGER NOT NULL, date TEXT NOT NULL, quoteId TEXT NOT NULL REFERENCES quote (id) ON DELETE CASCADE,
  PRIMARY KEY (key, date DESC, quoteId)
) STRICT, WITHOUT ROWID;
CREATE INDEX quoteKeyByQuote ON quoteKey (quoteId);
INSERT INTO quoteKey SELECT keys.value, quote.date, quote.id FROM quote, json_each(echoKeys(quote.text)) keys
  WHERE quote.counted = 1;
`,
  `
-- Keys of articles' texts (lib/graph/reprints.ts), each with its articles in the order of printing.
CREATE TABLE textKey (
  key INTEGER NOT NULL, printed TEXT NOT NULL, articleId TEXT NOT NULL REFERENCES article ON DELETE CASCADE,
  PRIMARY KEY (key, printed, articleId)
) STRICT, WITHOUT ROWID;
CREATE INDEX textKeyByArticle ON textKey (articleId);
INSERT INTO textKey SELECT keys.value, printedAt(article.publishedAt), article.id
  FROM article JOIN articleText ON articleText.articleId = article.id, json_each(textKeys(text, zones)) keys;

-- Articles most of whose text stands in an earlier one.
CREATE TABLE reprint (
  articleId TEXT PRIMARY KEY REFERENCES article ON DELETE CASCADE, original TEXT NOT NULL
) STRICT, WITHOUT ROWID;
-- Articles of before, of which that has yet to be found out.
CREATE TABLE reprintDue (articleId TEXT PRIMARY KEY REFERENCES article ON DELETE CASCADE) STRICT, WITHOUT ROWID;
INSERT INTO reprintDue SELECT id FROM article;
`,
  `
-- One key for all who repeat a saying (lib/graph/echoes.ts), and how many statements have it.
ALTER TABLE quote ADD COLUMN saying TEXT;
UPDATE quote SET saying = sayingKey(text) WHERE counted = 1;
CREATE INDEX quoteBySaying ON quote (saying, date, articleId, start, id) WHERE saying IS NOT NULL;
CREATE TABLE saying (key TEXT PRIMARY KEY, statements INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX sayingByStatements ON saying (statements DESC, key) WHERE statements > 1;
INSERT INTO saying SELECT saying, count(*) FROM quote WHERE saying IS NOT NULL GROUP BY saying;
CREATE TRIGGER sayingSaid AFTER INSERT ON quote WHEN NEW.saying IS NOT NULL BEGIN
  INSERT INTO saying VALUES (NEW.saying, 1) ON CONFLICT DO UPDATE SET statements = statements + 1;
END;
CREATE TRIGGER sayingGone AFTER DELETE ON quote WHEN OLD.saying IS NOT NULL BEGIN
  UPDATE saying SET statements = statements - 1 WHERE key = OLD.saying;
  DELETE FROM saying WHERE key = OLD.saying AND statements = 0;
END;
`,
  `
-- Who bears a surname, as the block of shorter names is shown them (lib/identity/bearer.ts); cell: the block they are of.
CREATE TABLE nameBearer (
  block TEXT NOT NULL, cell TEXT NOT NULL, id TEXT NOT NULL, bearer TEXT NOT NULL, PRIMARY KEY (block, cell, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX nameBearerByCell ON nameBearer (cell);
-- Blocks that are still to be decided: all, for they are others than before (lib/identity/blocks.ts).
CREATE TABLE undecided (block TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
DELETE FROM likelyDuplicate;
DELETE FROM nameBlock;
INSERT INTO nameBlock SELECT lists.value, nameForm.key FROM nameForm, json_each(nameLists(nameForm.key)) lists;
INSERT INTO undecided SELECT DISTINCT block FROM nameBlock WHERE block NOT LIKE '+%' AND block NOT LIKE 'i %';
`,
  `
-- Articles of before the index of names come into it when the store is opened.
INSERT OR IGNORE INTO stale SELECT id FROM article WHERE id NOT IN (SELECT articleId FROM articleName);
`,
  `
-- What filters ask of a statement stands in the indexes that give statements in order: a row holds a whole paragraph, and
-- counting would read them all.
DROP INDEX quoteByDate;
DROP INDEX quoteBySpeaker;
DROP INDEX quoteByMargin;
CREATE INDEX quoteByDate ON quote (counted, date DESC, articleId, start, id, stance, kind, source, speakerId, saidDate);
CREATE INDEX quoteBySpeaker ON quote (
  speakerId, counted, date DESC, articleId, start, id, stance, kind, source, saidDate, margin, addresseeId
);
CREATE INDEX quoteByMargin ON quote (counted, margin, articleId, start, id, confirmedBy, rule);
-- The order of search answers, and of the statements to somebody.
CREATE INDEX quoteByDateLabel ON quote (counted, date DESC, labelKey, id);
CREATE INDEX quoteByAddresseeDate ON quote (addresseeId, counted, date DESC, articleId, start, id)
  WHERE addresseeId IS NOT NULL;
-- Kept sums of all statements, for timelines and choices without a filter: by day, stance and kind; by each choice alone.
CREATE TABLE statementDay (
  date TEXT NOT NULL, stance TEXT NOT NULL, kind TEXT NOT NULL, count INTEGER NOT NULL,
  PRIMARY KEY (date, stance, kind)
) STRICT, WITHOUT ROWID;
CREATE TABLE statementTally (
  facet TEXT NOT NULL, choice TEXT NOT NULL, count INTEGER NOT NULL, PRIMARY KEY (facet, choice)
) STRICT, WITHOUT ROWID;
INSERT INTO statementDay SELECT date, coalesce(stance, 'none'), kind, count(*) FROM quote WHERE counted = 1 GROUP BY 1, 2, 3;
INSERT INTO statementTally SELECT 'stance', coalesce(stance, 'none'), count(*) FROM quote WHERE counted = 1 GROUP BY 2
  UNION ALL SELECT 'kind', kind, count(*) FROM quote WHERE counted = 1 GROUP BY 2
  UNION ALL SELECT 'source', coalesce(source, ''), count(*) FROM quote WHERE counted = 1 GROUP BY 2
  UNION ALL SELECT 'unknown', '', count(*) FROM quote WHERE counted = 1 AND speakerId IS NULL;
CREATE TRIGGER statementAdded AFTER INSERT ON quote WHEN new.counted = 1 BEGIN
  INSERT INTO statementDay VALUES (new.date, coalesce(new.stance, 'none'), new.kind, 1)
    ON CONFLICT DO UPDATE SET count = count + 1;
  INSERT INTO statementTally VALUES ('stance', coalesce(new.stance, 'none'), 1), ('kind', new.kind, 1),
    ('source', coalesce(new.source, ''), 1), ('unknown', '', new.speakerId IS NULL)
    ON CONFLICT DO UPDATE SET count = count + excluded.count;
END;
CREATE TRIGGER statementRemoved AFTER DELETE ON quote WHEN old.counted = 1 BEGIN
  UPDATE statementDay SET count = count - 1
    WHERE date = old.date AND stance = coalesce(old.stance, 'none') AND kind = old.kind;
  DELETE FROM statementDay
    WHERE date = old.date AND stance = coalesce(old.stance, 'none') AND kind = old.kind AND count = 0;
  UPDATE statementTally SET count = count - 1 WHERE (facet, choice) IN (
    VALUES ('stance', coalesce(old.stance, 'none')), ('kind', old.kind), ('source', coalesce(old.source, '')));
  UPDATE statementTally SET count = count - 1 WHERE facet = 'unknown' AND old.speakerId IS NULL;
  DELETE FROM statementTally WHERE facet = 'source' AND choice = coalesce(old.source, '') AND count = 0;
END;
-- Those who are quoted most (or never), with or without a name.
CREATE INDEX entityRanked ON entity (unnamed, quoteCount DESC, labelKey, id, kind);
CREATE INDEX articleUnread ON article (id) WHERE language <> 'en';
-- How many rows an entry of each index has in a large collection. Without these figures SQLite takes every index for a
-- good one, such as that of all counted statements; measured ones would give other plans on every computer.
ANALYZE;
DELETE FROM sqlite_stat1;
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ${INDEX_SIZES.map(([table, index, sizes]) => `('${table}', '${index}', '${sizes}')`).join(', ')};
ANALYZE sqlite_schema;
`,
]

export const SCHEMA_VERSION = MIGRATIONS.length
