// Likely duplicates, as both stores keep and tell them.

import type { Journal } from '../graph/journal'
import { isCorrection } from '../graph/journal'
import type { Suggestion } from '../identity/duplicates'
import type { DuplicateReason, LikelyDuplicate } from '../model/duplicates'
import type { EntityNode } from '../model/graph'
import { derivedId } from '../model/id'
import { nameKey } from '../model/name-key'
import { byCodeUnit } from '../model/order'
import type { OrderTerm } from './cursor'

/** A pair as it is kept: a is before b in code-unit order. */
export interface LikelyRow {
  readonly block: string
  readonly a: string
  readonly b: string
  readonly reason: DuplicateReason
  readonly score: number
}

export const LIKELY_ORDER: readonly OrderTerm[] = [
  { column: 'score', descending: true },
  { column: 'a' },
  { column: 'b' },
]

/** Of a form that is somebody else in every article, so many articles' are listed. */
export const MOST_ARTICLES = 5

/** The pairs of a block; `articlesOf` gives the ids of the articles that use a form. */
export function likelyRows(
  block: string,
  suggestions: readonly Suggestion[],
  articlesOf: (form: string) => readonly string[],
): readonly LikelyRow[] {
  const rows = suggestions.flatMap((suggestion) =>
    idsOf(suggestion, articlesOf).map((id) => {
      const [a, b] = [id, suggestion.other].sort(byCodeUnit) as [string, string]
      return { block, a, b, reason: suggestion.reason, score: suggestion.score }
    }),
  )
  return [...new Map(rows.map((row) => [`${row.a} ${row.b}`, row])).values()]
}

function idsOf({ one }: Suggestion, articlesOf: (form: string) => readonly string[]): readonly string[] {
  if ('id' in one) return [one.id]
  const articles = [...articlesOf(one.form.key)].sort(byCodeUnit).slice(0, MOST_ARTICLES)
  return articles.map((articleId) => derivedId(one.form.id, articleId))
}

/** Forms that are somebody else in every article: their first articles are to be asked for. */
export function unclearForms(suggestions: readonly Suggestion[]): readonly string[] {
  return [...new Set(suggestions.flatMap(({ one }) => ('form' in one ? [one.form.key] : [])))]
}

/** What is to be taken out and put in, so that the rows kept of some blocks become these. */
export function likelyChanges(
  kept: readonly LikelyRow[],
  now: readonly LikelyRow[],
): { readonly gone: readonly LikelyRow[]; readonly come: readonly LikelyRow[] } {
  const keys = (rows: readonly LikelyRow[]) => new Set(rows.map(likelyKey))
  const [before, after] = [keys(kept), keys(now)]
  return {
    gone: kept.filter((row) => !after.has(likelyKey(row))),
    come: now.filter((row) => !before.has(likelyKey(row))),
  }
}

function likelyKey({ block, a, b, reason }: LikelyRow): string {
  return `${block} ${a} ${b} ${reason}`
}

/** "a b" of the pairs that somebody said are two. */
export function toldApart({ active, byId }: Journal): readonly string[] {
  return [...active.keys()].flatMap((id) => {
    const entry = byId.get(id)
    if (!isCorrection(entry) || entry.action.kind !== 'distinct') return []
    return [
      entry.action.entities
        .map((entity) => entity.id)
        .sort(byCodeUnit)
        .join(' '),
    ]
  })
}

export function likelyDuplicate(
  row: Pick<LikelyRow, 'reason' | 'score'>,
  pair: readonly [EntityNode, EntityNode],
  sharedArticles: number,
): LikelyDuplicate {
  const entities = [...pair].sort(
    (a, b) => b.articleCount - a.articleCount || b.quoteCount - a.quoteCount || byCodeUnit(a.id, b.id),
  ) as [EntityNode, EntityNode]
  const [first, second] = entities
  const folded = new Set(second.roles.map(nameKey))
  return {
    id: [first.id, second.id].sort(byCodeUnit).join(' '),
    entities,
    reason: row.reason,
    note: NOTES[row.reason](...shortFirst(first.label, second.label)),
    score: row.score,
    sharedArticles,
    sharedRoles: first.roles.filter((role) => folded.has(nameKey(role))),
  }
}

const NOTES: Readonly<Record<DuplicateReason, (less: string, more: string) => string>> = {
  spelling: (less, more) => `“${less}” and “${more}” are spelled nearly alike.`,
  'short-name': (less, more) => `“${less}” may be short for “${more}”, and for others too.`,
  acronym: (less, more) =>
    `“${less}” and “${more}” begin with the same letters; no article says that they are one.`,
  'middle-name': (less, more) => `“${less}” and “${more}” differ in a middle name only.`,
  'double-surname': (less, more) => `“${less}” and “${more}” share a first name and a part of the surname.`,
  initial: (less, more) => `“${less}” may be “${more}”, and others of that initial too.`,
  'other-role': (less, more) => `“${less}” and “${more}” share a name; their work hardly goes together.`,
  surname: (less, more) => `“${less}” alone may be “${more}”, and others of that name too.`,
}

/** What may be short for the other one comes first. */
function shortFirst(a: string, b: string): readonly [string, string] {
  return b.length <= a.length ? [b, a] : [a, b]
}
