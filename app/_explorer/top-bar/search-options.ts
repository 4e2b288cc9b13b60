// What the search box offers, from what was found: groups of options in the order in which arrows walk them.
import { NODE_KINDS, type NodeKind } from '../../../lib/model/graph'
import type { KindCount, SearchHit } from '../../../lib/model/records'
import { counted, isUnnamed, KIND_WORDS, number, plural } from '../words'

export type Option =
  | { readonly type: 'hit'; readonly hit: SearchHit }
  /** Opens the list of all quotes with the words. */
  | { readonly type: 'all-quotes'; readonly count: number }
  /** Another question: a suggestion, or one asked before. */
  | { readonly type: 'ask'; readonly words: string; readonly why: 'suggested' | 'recent' }

export interface Group {
  readonly heading: string
  readonly options: readonly Option[]
}

/** What the server said to the words in the box. */
export interface FoundAnswer {
  readonly hits: readonly SearchHit[]
  readonly counts: readonly KindCount[]
  readonly suggestions: readonly string[]
}

/** By kind, in the order of the best of each; kinds of which only similar spellings were found come last. */
export function groupsFound(answer: FoundAnswer): readonly Group[] {
  const kinds = [...new Set(answer.hits.map(({ node }) => node.kind))]
  const groups = kinds.map((kind) => ({ kind, hits: answer.hits.filter(({ node }) => node.kind === kind) }))
  const ordered = [...groups].sort((a, b) => Number(onlySimilar(a.hits)) - Number(onlySimilar(b.hits)))
  return [
    ...ordered.map(({ kind, hits }) => groupOf(kind, hits, answer.counts)),
    ...(answer.suggestions.length === 0
      ? []
      : [{ heading: 'Did you mean', options: answer.suggestions.map((words) => ask(words, 'suggested')) }]),
  ]
}

/** Before anything is typed: what was asked before, and whom the collection quotes most. */
export function groupsUnasked(recent: readonly string[], mostQuoted: readonly SearchHit[]): readonly Group[] {
  const named = mostQuoted.filter(({ node }) => !isUnnamed(node))
  return [
    { heading: 'Recent searches', options: recent.map((words) => ask(words, 'recent')) },
    { heading: 'Most quoted', options: named.map(asHit) },
  ].filter(({ options }) => options.length > 0)
}

/** "3 people, 1 organization and 23 quotes" */
export function countWords(counts: readonly KindCount[]): string {
  const parts = counts.map(({ kind, count }) => counted(count, kind))
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}

/** What screen readers hear when an answer has come. */
export function spokenAnswer(answer: FoundAnswer): string {
  if (answer.counts.length > 0) return `${countWords(answer.counts)} found`
  const [first] = answer.suggestions
  return first === undefined
    ? 'Nothing matches'
    : `Nothing matches. ${plural(answer.suggestions.length, 'suggestion')}, first: ${first}`
}

function groupOf(kind: NodeKind, hits: readonly SearchHit[], counts: readonly KindCount[]): Group {
  const total = counts.find((each) => each.kind === kind)?.count ?? hits.length
  const shown = total > hits.length ? `${number(hits.length)} of ${number(total)}` : number(total)
  const written = hits.filter(({ fuzzy }) => !fuzzy).length
  const all: readonly Option[] = kind === 'quote' && written > 0 ? [{ type: 'all-quotes', count: total }] : []
  return { heading: `${KIND_WORDS[kind].many} · ${shown}`, options: [...hits.map(asHit), ...all] }
}

function onlySimilar(hits: readonly SearchHit[]): boolean {
  return hits.every(({ fuzzy }) => fuzzy)
}

function asHit(hit: SearchHit): Option {
  return { type: 'hit', hit }
}

function ask(words: string, why: 'suggested' | 'recent'): Option {
  return { type: 'ask', words, why }
}

/** The kinds a person can narrow to, in their usual order. */
export function kindsFound(counts: readonly KindCount[]): readonly KindCount[] {
  return NODE_KINDS.flatMap((kind) => counts.filter((each) => each.kind === kind))
}
