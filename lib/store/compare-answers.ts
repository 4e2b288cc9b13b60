// Speakers side by side as both stores answer it: which subjects they share, laid out from plain counts.
import { MAX_COMPARED } from '../api/limits'
import { InvalidInput } from '../errors'
import type { EntityNode } from '../model/graph'
import type { ComparedSpeaker, Comparison, Leading, Mutual, SubjectCount } from '../model/links'
import { byCodeUnit } from '../model/order'
import type { CompareQuestion } from '../model/questions'
import type { Stance } from '../model/quote'
import type { QuoteRecord } from '../model/records'
import type { QuotePage } from '../model/reprint'
import { known } from './path-answers'
import type { StoredRow } from './read-rows'

/** Of a list that is not paged. */
const MOST_SHARED = 50
const MOST_OWN = 25
const MOST_OUTLETS = 25

/** What one says of another is given in full for so many of the newest quotes. */
export const MUTUAL_QUOTES = 3

/** What a store counted for the speakers, in any order. */
export interface CompareRows {
  readonly subjects: readonly { readonly speaker: string; readonly subject: string; readonly count: number }[]
  readonly stances: readonly {
    readonly speaker: string
    readonly value: string | null
    readonly count: number
  }[]
  readonly outlets: readonly {
    readonly speaker: string
    readonly value: string | null
    readonly count: number
  }[]
  readonly spans: readonly {
    readonly speaker: string
    readonly quotes: number
    readonly first: string | null
    readonly last: string | null
  }[]
}

/** Names of the conditions on quotes that a store is asked for; see `CompareRows`. */
export type ValueColumn = 'stance' | 'source'

/** @throws InvalidInput (where: ids) */
export function checkCompared({ ids }: CompareQuestion): void {
  if (new Set(ids).size !== ids.length) {
    throw new InvalidInput('One of them is named twice.', { where: 'ids', remedy: 'Name each once.' })
  }
  if (ids.length >= 2 && ids.length <= MAX_COMPARED) return
  throw new InvalidInput(`${ids.length} cannot be compared.`, {
    where: 'ids',
    remedy: `Name two to ${MAX_COMPARED} entities.`,
  })
}

interface Subject {
  readonly id: string
  readonly counts: readonly number[]
  readonly by: number
  readonly sum: number
}

export interface Sorted {
  readonly shared: Leading<Subject>
  /** By speaker. */
  readonly only: ReadonlyMap<string, Leading<Subject>>
  /** Statements of the first about the second, by `a b`. */
  readonly mutual: ReadonlyMap<string, number>
  /** Entities to be named. */
  readonly named: readonly string[]
}

/** Sorts the subjects into those shared, those of one speaker only, and the speakers themselves. */
export function sortSubjects(ids: readonly string[], rows: CompareRows['subjects']): Sorted {
  const counts = new Map<string, number[]>()
  const mutual = new Map<string, number>()
  for (const { speaker, subject, count } of rows) {
    if (ids.includes(subject)) {
      mutual.set(`${speaker} ${subject}`, count)
      continue
    }
    const before = counts.get(subject) ?? ids.map(() => 0)
    before[ids.indexOf(speaker)] = count
    counts.set(subject, before)
  }
  const subjects = [...counts].map(([id, each]) => ({
    id,
    counts: each,
    by: each.filter((count) => count > 0).length,
    sum: each.reduce((sum, count) => sum + count, 0),
  }))
  subjects.sort((a, b) => b.by - a.by || b.sum - a.sum || byCodeUnit(a.id, b.id))
  const shared = leading(
    subjects.filter(({ by }) => by > 1),
    MOST_SHARED,
  )
  const own = (at: number) => subjects.filter((each) => each.by === 1 && (each.counts[at] ?? 0) > 0)
  const only = new Map(ids.map((id, at) => [id, leading(own(at), MOST_OWN)]))
  const named = [shared, ...only.values()].flatMap(({ items }) => items.map(({ id }) => id))
  return { shared, only, mutual, named: [...ids, ...named] }
}

function leading<T>(items: readonly T[], most: number): Leading<T> {
  return { items: items.slice(0, most), total: items.length }
}

/** Every ordered pair of them. */
export function pairsOf(ids: readonly string[]): readonly (readonly [string, string])[] {
  return ids.flatMap((a) => ids.filter((b) => b !== a).map((b) => [a, b] as const))
}

/** `about` has the newest quotes of each pair that has any, by `a b`. */
export function comparisonOf(
  ids: readonly string[],
  rows: CompareRows,
  sorted: Sorted,
  entities: ReadonlyMap<string, EntityNode>,
  about: ReadonlyMap<string, readonly QuoteRecord[]>,
  quotes: QuotePage,
): Comparison {
  const mutual = pairsOf(ids).map(([speaker, other]): Mutual => {
    const key = `${speaker} ${other}`
    return { speaker, about: other, count: sorted.mutual.get(key) ?? 0, quotes: about.get(key) ?? [] }
  })
  const shared = sorted.shared.items.map(({ id, counts }) => ({ node: known(entities, id), counts }))
  return {
    speakers: ids.map((id) => speakerOf(id, rows, sorted, entities)),
    mutual,
    shared: { items: shared, total: sorted.shared.total },
    quotes,
  }
}

function speakerOf(
  id: string,
  rows: CompareRows,
  sorted: Sorted,
  entities: ReadonlyMap<string, EntityNode>,
): ComparedSpeaker {
  const span = rows.spans.find(({ speaker }) => speaker === id)
  const only = sorted.only.get(id)
  const subject = ({ id: about, sum }: Subject): SubjectCount => ({
    node: known(entities, about),
    count: sum,
  })
  const outlets = mostOften(rows.outlets, id).map(({ value, count }) => ({ source: value, count }))
  return {
    node: known(entities, id),
    quotes: span?.quotes ?? 0,
    first: span?.first ?? null,
    last: span?.last ?? null,
    stances: mostOften(rows.stances, id).map(({ value, count }) => ({
      stance: value as Stance | null,
      count,
    })),
    outlets: leading(outlets, MOST_OUTLETS),
    only: { items: (only?.items ?? []).map(subject), total: only?.total ?? 0 },
  }
}

function mostOften(rows: CompareRows['stances'], id: string): CompareRows['stances'] {
  const own = rows.filter(({ speaker }) => speaker === id)
  return own.sort((a, b) => b.count - a.count || byCodeUnit(a.value ?? '', b.value ?? ''))
}

export function subjectOf(row: StoredRow): CompareRows['subjects'][number] {
  return { speaker: String(row.speaker), subject: String(row.subject), count: Number(row.count) }
}

export function countOf(row: StoredRow): CompareRows['stances'][number] {
  const value = row.value === null || row.value === undefined ? null : String(row.value)
  return { speaker: String(row.speaker), value, count: Number(row.count) }
}

export function spanOf(row: StoredRow): CompareRows['spans'][number] {
  return {
    speaker: String(row.speaker),
    quotes: Number(row.quotes),
    first: (row.first as string | null) ?? null,
    last: (row.last as string | null) ?? null,
  }
}
