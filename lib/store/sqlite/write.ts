// Writing one article into SQLite, and taking one out.
import { NotFound } from '../../errors'
import { type Changes, changesBetween, tallyAfter } from '../../graph/changes'
import { sameFacts } from '../../graph/derive'
import { echoKeys, sayingKey } from '../../graph/echoes'
import { foldWords } from '../../graph/words'
import type { Article } from '../../model/article'
import type { ArticleFacts } from '../../model/facts'
import { sameEntity } from '../../model/merge'
import type { ReplaceResult } from '../article-writes'
import { BATCH } from '../corrections/lines'
import { tallyOf } from '../read-rows'
import * as rows from '../rows'
import type { Database } from './database'
import { readFacts } from './facts'
import { keepApplied, markStale } from './journal'
import { derived, keepExtracted, readExtracted, rederived } from './layers'
import { noteForms } from './names'
import { noteText, settleReprints } from './reprints'
import { learnWords } from './spelling'

/** To be run within a transaction. */
export function replaceArticle(
  db: Database,
  article: Article,
  extracted: ArticleFacts,
  extractorVersion: string,
): ReplaceResult {
  const stored = db.get('SELECT contentHash, extractorVersion FROM article WHERE id = $id', {
    id: article.id,
  })
  const { contentHash } = article
  if (stored?.contentHash === contentHash && stored.extractorVersion === extractorVersion) {
    if (sameFacts(readExtracted(db, article.id), extracted)) return 'unchanged'
  }
  const before = stored === undefined ? null : readFacts(db, article.id)
  const others = noteForms(db, article.id, extracted)
  const { facts, applied } = derived(db, article, extracted)
  swapFacts(db, article, extractorVersion, before, facts)
  if (stored?.contentHash !== contentHash) settleReprints(db, article.id, noteText(db, article.id, article))
  if (before !== null || facts !== extracted) {
    keepExtracted(db, article.id, extracted, facts)
    keepApplied(db, article.id, applied)
  }
  rederiveOthers(db, others)
  return stored === undefined ? 'added' : 'replaced'
}

/** Few at once. Many (a surname alone that two bear now) are left to be derived in batches: see `finish`. */
function rederiveOthers(db: Database, ids: readonly string[]): void {
  if (ids.length <= BATCH) rederive(db, ids)
  else markStale(db, ids)
}

/**
 * Derives articles anew from their extracted facts and what is known now; unknown ids are left out, and nothing is
 * written where nothing changed. Answers the ids of those that did. To be run within a transaction.
 */
export function rederive(db: Database, ids: readonly string[]): readonly string[] {
  return ids.filter((id) => {
    const found = rederived(db, id)
    if (found === undefined) return false
    const { article, extractorVersion, extracted, before, after } = found
    keepApplied(db, id, after.applied)
    if (sameFacts(before, after.facts)) return false
    swapFacts(db, article, extractorVersion, before, after.facts)
    keepExtracted(db, id, extracted, after.facts)
    return true
  })
}

function swapFacts(
  db: Database,
  article: Article,
  extractorVersion: string,
  before: ArticleFacts | null,
  facts: ArticleFacts,
): void {
  if (before !== null) removeFacts(db, article.id)
  const changes = changesBetween(before, facts)
  writeArticle(db, article, facts, extractorVersion)
  writeEntities(db, changes)
  writeFacts(db, article, facts)
  writeSaidAbout(db, changes)
  removeOrphans(db, changes)
}

/** To be run within a transaction. */
export function deleteArticle(db: Database, id: string): void {
  if (db.get('SELECT id FROM article WHERE id = $id', { id }) === undefined) {
    throw new NotFound('There is no such article.', { where: id })
  }
  const before = readFacts(db, id)
  const changes = changesBetween(before, null)
  const others = noteForms(db, id, null)
  const later = noteText(db, id, null)
  removeFacts(db, id)
  db.run('DELETE FROM article WHERE id = $id', { id })
  settleReprints(db, id, later)
  writeEntities(db, changes)
  writeSaidAbout(db, changes)
  removeOrphans(db, changes)
  rederiveOthers(db, others)
}

/** Foreign keys would take the rows along with the article, but not the full-text rows. */
function removeFacts(db: Database, id: string): void {
  const where = 'WHERE articleId = $id'
  db.run(`DELETE FROM quoteWords WHERE rowid IN (SELECT n FROM quote ${where})`, { id })
  for (const table of ['quote', 'mentionedIn', 'affiliation', 'participation', 'articleText']) {
    db.run(`DELETE FROM ${table} ${where}`, { id })
  }
}

function writeArticle(db: Database, article: Article, facts: ArticleFacts, extractorVersion: string): void {
  const row = rows.articleRow(article, facts, extractorVersion)
  db.run(upsert('article', row, 'id'), row)
  const text = {
    articleId: article.id,
    text: article.text,
    zones: JSON.stringify(article.zones),
    locators: JSON.stringify(article.locators),
  }
  db.run(insert('articleText', text), text)
}

function writeFacts(db: Database, article: Article, facts: ArticleFacts): void {
  const write = (table: string, records: readonly rows.Row[]) => {
    for (const row of records) db.run(insert(table, row), row)
  }
  write('mentionedIn', rows.mentionRows(article, facts))
  const words = rows.quoteRows(article, facts).map((quote) => writeQuote(db, quote))
  learnWords(db, words)
  write('affiliation', rows.affiliationRows(article, facts))
  write('participation', rows.participationRows(article, facts))
}

/** Only statements can be found by their words and by whom they are about, and echo each other. Answers the words. */
function writeQuote(db: Database, row: rows.Row): string {
  const text = String(row.text)
  const words = row.counted ? foldWords(text) : ''
  const quote: rows.Row = { ...row, saying: row.counted ? sayingKey(text, words) : null }
  const n = db.run(insert('quote', quote), quote)
  if (!quote.counted) return ''
  db.run('INSERT INTO quoteWords (rowid, words) VALUES ($n, $words)', { n, words })
  for (const key of echoKeys(text, words)) {
    const { date, id } = quote
    db.run('INSERT INTO quoteKey (key, date, quoteId) VALUES ($key, $date, $id)', { key, date, id })
  }
  for (const entityId of quote.about as readonly string[]) {
    db.run('INSERT INTO quoteAbout VALUES ($entityId, $quoteId)', { entityId, quoteId: quote.id })
  }
  return words
}

const COUNTED =
  'UPDATE entity SET quoteCount = $quotes, articleCount = $articles, tally = $tally WHERE n = $n'

/** Entities that end up in no article keep their old row until `removeOrphans`. */
function writeEntities(db: Database, changes: Changes): void {
  const learned: string[] = []
  for (const change of changes.entities) {
    const stored = db.get('SELECT n, words, quoteCount, tally FROM entity WHERE id = $id', { id: change.id })
    const before = tallyOf(stored)
    const tally = tallyAfter(before, change)
    if (tally.articles === 0) continue
    const quotes = Number(stored?.quoteCount ?? 0) + change.quotes
    if (stored !== undefined && sameEntity(change.kind, before, tally)) {
      db.run(COUNTED, { n: stored.n, quotes, articles: tally.articles, tally: JSON.stringify(tally) })
      continue
    }
    const row = rows.entityRow(change.id, change.kind, tally, quotes)
    db.run(upsert('entity', row, 'id'), row)
    if (stored?.words === row.words) continue
    db.run('DELETE FROM entityWords WHERE rowid = $n', { n: stored?.n ?? null })
    db.run('INSERT INTO entityWords (rowid, words) SELECT n, words FROM entity WHERE id = $id', {
      id: change.id,
    })
    learned.push(String(row.words))
  }
  learnWords(db, learned)
}

function writeSaidAbout(db: Database, changes: Changes): void {
  for (const change of changes.saidAbout) {
    db.run(
      `INSERT INTO saidAbout VALUES ($source, $target, $count)
       ON CONFLICT DO UPDATE SET count = count + excluded.count`,
      change,
    )
    if (change.count > 0) continue
    db.run('DELETE FROM saidAbout WHERE source = $source AND target = $target AND count <= 0', change)
  }
}

function removeOrphans(db: Database, changes: Changes): void {
  for (const { id, after } of changes.entities) {
    if (after !== null) continue
    if (db.get('SELECT 1 FROM mentionedIn WHERE entityId = $id LIMIT 1', { id }) !== undefined) continue
    db.run('DELETE FROM entityWords WHERE rowid = (SELECT n FROM entity WHERE id = $id)', { id })
    db.run('DELETE FROM entity WHERE id = $id', { id })
  }
}

/** Rows of a table always have the same columns, so its statements are written once. */
const written = new Map<string, string>()

/** A name that cannot be more than one. @throws Error */
function columnName(name: string): string {
  if (/^[a-zA-Z]+$/.test(name)) return name
  throw new Error(`"${name}" is no column.`)
}

function insert(table: string, row: rows.Row): string {
  const known = written.get(table)
  if (known !== undefined) return known
  const names = Object.keys(row).map(columnName)
  const columns = names.map((name) => `"${name}"`).join(', ')
  const sql = `INSERT INTO ${table} (${columns}) VALUES (${names.map((name) => `$${name}`).join(', ')})`
  written.set(table, sql)
  return sql
}

function upsert(table: string, row: rows.Row, key: string): string {
  const known = written.get(`${table} ${key}`)
  if (known !== undefined) return known
  const updates = Object.keys(row)
    .map(columnName)
    .filter((name) => name !== key)
  const set = updates.map((name) => `"${name}" = excluded."${name}"`).join(', ')
  const sql = `${insert(table, row)} ON CONFLICT (${key}) DO UPDATE SET ${set}`
  written.set(`${table} ${key}`, sql)
  return sql
}
