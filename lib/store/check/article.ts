// What both stores look at of one article: its content, what is shown of it, and the rows that are made of that.
import { errorLine } from '../../errors'
import type { Corrected } from '../../graph/correct/correct'
import { sameFacts } from '../../graph/derive'
import { type Trouble, trouble } from '../../graph/trouble'
import { articleTroubles, factTroubles } from '../../graph/verify'
import type { Article } from '../../model/article'
import type { ArticleFacts } from '../../model/facts'
import { orderedJson } from '../../model/order'
import type { FactRows, StoredRow } from '../read-rows'
import * as rows from '../rows'

/** One article as a store has it, and what it should be. */
export interface KeptArticle {
  readonly article: Article
  readonly extractorVersion: string
  readonly extracted: ArticleFacts
  readonly shown: ArticleFacts
  /** What deriving it anew gives; null when there is no telling (the journal cannot be read). May throw InvalidInput. */
  readonly anew: (() => Corrected) | null
  readonly stored: FactRows & { readonly article: StoredRow }
  /** What the store adds to the row of a quote. */
  readonly quoteRow?: (row: rows.Row) => rows.Row
  /** Corrections that the store says change it. */
  readonly corrections: ReadonlySet<string>
  /** Keys of the forms of names that the store has of it, and of those it uses. */
  readonly forms: { readonly stored: ReadonlySet<string>; readonly used: ReadonlySet<string> }
}

export function* keptArticleTroubles(kept: KeptArticle): Generator<Trouble> {
  const { article, extracted, shown, anew } = kept
  const { id } = article
  yield* articleTroubles(article)
  yield* factTroubles(article, shown, 'shown')
  if (!sameFacts(extracted, shown)) yield* factTroubles(article, extracted, 'extracted')
  if (anew !== null) yield* derivedTroubles(kept, anew)
  if (!sameMembers(kept.forms.used, kept.forms.stored)) {
    yield trouble('names', id, 'The index of names has others than those that the article uses.')
  }
  yield* rowTroubles(kept)
}

function* derivedTroubles({ article: { id }, shown, corrections }: KeptArticle, derive: () => Corrected) {
  let anew: Corrected
  try {
    anew = derive()
  } catch (error) {
    yield trouble('derived', id, `It cannot be derived anew (${errorLine(error)}).`)
    return
  }
  if (!sameFacts(anew.facts, shown)) {
    yield trouble('derived', id, 'What is shown is not what its extracted facts, names and corrections give.')
  }
  if (!sameMembers(new Set(anew.applied), corrections)) {
    yield trouble('derived', id, 'The corrections that are said to change it are not those that do.')
  }
}

/** Columns beside the facts: dates, labels, counts, contexts. */
function* rowTroubles({
  article,
  extractorVersion,
  shown,
  stored,
  quoteRow,
}: KeptArticle): Generator<Trouble> {
  const { id } = article
  const quotes = rows.quoteRows(article, shown).map(quoteRow ?? ((row) => row))
  yield* differences(id, 'article', [rows.articleRow(article, shown, extractorVersion)], [stored.article])
  yield* differences(id, 'mentions', rows.mentionRows(article, shown), stored.mentions)
  yield* differences(id, 'quote', quotes, stored.quotes)
  yield* differences(id, 'affiliation', rows.affiliationRows(article, shown), stored.affiliations)
  yield* differences(id, 'participation', rows.participationRows(article, shown), stored.participations)
}

function* differences(
  where: string,
  name: string,
  expected: readonly rows.Row[],
  stored: readonly StoredRow[],
): Generator<Trouble> {
  const inOrder = [...stored].sort((a, b) => Number(a.ord) - Number(b.ord))
  for (const [at, row] of expected.entries()) {
    const columns = differingColumns(row, inOrder[at] ?? {})
    if (columns.length === 0) continue
    const which = String(row.id ?? row.entityId ?? row.ord ?? '')
    yield trouble(
      'row',
      where,
      `Of the ${name} ${which} other ${columns.join(', ')} is kept than its facts give.`,
    )
  }
}

/** Names of the columns whose stored value is another. */
export function differingColumns(expected: rows.Row, stored: StoredRow): readonly string[] {
  return Object.keys(expected).filter((name) => !same(expected[name] ?? null, stored[name] ?? null))
}

/** Stores have flags as 0 and 1, lists and tallies as JSON text, and no property for an unknown date. */
function same(expected: rows.Value, stored: unknown): boolean {
  if (typeof expected === 'boolean') return Number(expected) === Number(stored)
  if (expected === null || expected === '') return stored === null || stored === ''
  if (Array.isArray(expected)) return JSON.stringify(expected) === listText(stored)
  if (typeof expected === 'string' && expected.startsWith('{')) return sameJson(expected, String(stored))
  return expected === stored
}

function listText(stored: unknown): string {
  return typeof stored === 'string' ? stored : JSON.stringify(stored)
}

/** The order of names in a tally tells in which order the articles came. */
function sameJson(expected: string, stored: string): boolean {
  try {
    return expected === stored || orderedJson(JSON.parse(expected)) === orderedJson(JSON.parse(stored))
  } catch {
    return false // no JSON
  }
}

function sameMembers(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((each) => b.has(each))
}

/** What to say of an article whose rows cannot even be read. */
export function unreadable(id: string, error: unknown): Trouble {
  return trouble('row', id, `What is kept of the article cannot be read (${errorLine(error)}).`)
}
