// Hits of a search from the rows a store found, the same on both: what matched, where, how well, and what was said.
import { matchFolded, matchText } from '../graph/matching'
import { snippetOf } from '../graph/snippet'
import { foldWords } from '../graph/words'
import type { EntityNode, GraphNode } from '../model/graph'
import type { QuoteKind } from '../model/quote'
import type { Saying, SearchHit } from '../model/records'
import type { Key, OrderTerm } from './cursor'
import type { Words } from './filters'
import { knownBy } from './known-names'
import { byKey, keyOf, QUOTE_ORDER, SIMILAR_ENTITY_ORDER, SIMILAR_QUOTE_ORDER } from './orders'
import { articleNodeOf, entityNodeOf, quoteNodeOf, type StoredRow } from './read-rows'

export interface Found {
  readonly hit: SearchHit
  /** Begins with the part of the answer it belongs to: see `PARTS`. */
  readonly key: Key
}

/** The parts of an answer in their order. */
export const PARTS = { entities: 0, similarEntities: 1, quotes: 2, similarQuotes: 3 } as const

const BARE = { matched: null, ranges: [], fuzzy: false, sentence: null, speaker: null } as const

export function entityFound(order: readonly OrderTerm[], row: StoredRow, words: Words): Found {
  return { hit: entityHit(entityNodeOf(row), words, false), key: [PARTS.entities, ...keyOf(order, row)] }
}

export function quoteFound(row: StoredRow, words: Words): Found {
  return { hit: quoteHit(row, words, false), key: [PARTS.quotes, ...keyOf(QUOTE_ORDER, row)] }
}

export function articleHit(row: StoredRow, { words }: Words): SearchHit {
  const node = articleNodeOf(row)
  return { ...BARE, node, ranges: matchText(node.label, words, 'names')?.ranges ?? [] }
}

/** Those of the rows that match by similar spelling only, the fewest slips first. */
export function similarEntities(rows: readonly StoredRow[], words: Words): readonly Found[] {
  const known = new Set(knownBy(words.folded).map(({ id }) => id))
  const found = rows.flatMap((row) => {
    const edits = matchFolded(String(row.words), words.words, 'names')
    if (edits === null || edits === 0 || known.has(String(row.id))) return []
    const key = [PARTS.similarEntities, ...keyOf(SIMILAR_ENTITY_ORDER, { ...row, edits })]
    return [{ hit: entityHit(entityNodeOf(row), words, true), key }]
  })
  return inOrder(SIMILAR_ENTITY_ORDER, found)
}

export function similarQuotes(rows: readonly StoredRow[], words: Words): readonly Found[] {
  const found = rows.flatMap((row) => {
    const edits = matchFolded(foldWords(String(row.text)), words.words, 'text')
    if (edits === null || edits === 0) return []
    const key = [PARTS.similarQuotes, ...keyOf(SIMILAR_QUOTE_ORDER, { ...row, edits })]
    return [{ hit: quoteHit(row, words, true), key }]
  })
  return inOrder(SIMILAR_QUOTE_ORDER, found)
}

/** Those after the key; all when it is of an earlier part, none when of a later one. */
export function beyond(
  order: readonly OrderTerm[],
  found: readonly Found[],
  after: Key | null,
): readonly Found[] {
  const part = found[0]?.key[0]
  if (after === null || part === undefined || Number(after[0]) < Number(part)) return found
  if (Number(after[0]) > Number(part)) return []
  return found.filter(({ key }) => byKey(order, key.slice(1), after.slice(1)) > 0)
}

function inOrder(order: readonly OrderTerm[], found: readonly Found[]): readonly Found[] {
  return [...found].sort((a, b) => byKey(order, a.key.slice(1), b.key.slice(1)))
}

/** The name where it matches alone, else the first alias or role that does; several may share the words. */
function entityHit(node: EntityNode, { words, folded, blank }: Words, fuzzy: boolean): SearchHit {
  const hit = { ...BARE, node, fuzzy }
  if (blank) return hit
  for (const form of [node.label, ...node.aliases, ...node.roles]) {
    const match = matchText(form, words, 'names', fuzzy)
    if (match !== null) return { ...hit, matched: form === node.label ? null : form, ranges: match.ranges }
  }
  const called = knownBy(folded).find(({ id }) => id === node.id)
  if (called === undefined) return hit
  return { ...hit, matched: called.form, ranges: [{ start: 0, end: called.form.length }] }
}

function quoteHit(row: StoredRow, { words }: Words, fuzzy: boolean): SearchHit {
  const node = quoteNodeOf(row)
  const snippet = snippetOf(node.text, matchText(node.text, words, 'text', fuzzy)?.ranges ?? [])
  return { ...BARE, node, matched: snippet.text, ranges: snippet.ranges, fuzzy }
}

/** Statements looked through for the words, the newest of each speaker. */
export const LAST_FEW = 20

/** The hits with what each entity said and who said each quote. `rows`: newest first, with their `speakerId`. */
export function withSayings(
  hits: readonly SearchHit[],
  rows: readonly StoredRow[],
  speakers: ReadonlyMap<string, GraphNode>,
  words: Words,
): readonly SearchHit[] {
  return hits.map((hit) => {
    const { node } = hit
    if (node.kind === 'article') return hit
    if (node.kind === 'quote') return { ...hit, speaker: speakers.get(node.speakerId ?? '')?.label ?? null }
    const own = rows.filter(({ speakerId }) => speakerId === node.id)
    return { ...hit, sentence: sayingOf(own, words) }
  })
}

function sayingOf(rows: readonly StoredRow[], { words }: Words): Saying | null {
  const matches = words.length === 0 ? [] : rows.map((row) => matchText(String(row.text), words, 'text'))
  const at = Math.max(
    0,
    matches.findIndex((match) => match !== null),
  )
  const row = rows[at]
  if (row === undefined) return null
  return {
    quoteId: String(row.id),
    articleId: String(row.articleId),
    quoteKind: String(row.kind) as QuoteKind,
    ...snippetOf(String(row.text), matches[at]?.ranges ?? []),
    date: String(row.date ?? '') || null,
  }
}

/** Ids of the entities whose statements are wanted, and of the speakers whose names are. */
export function wantedBy(hits: readonly SearchHit[]): { readonly said: string[]; readonly named: string[] } {
  const nodes = hits.map(({ node }) => node)
  return {
    said: nodes.flatMap((node) => ('quoteCount' in node && node.kind !== 'article' ? [node.id] : [])),
    named: nodes.flatMap((node) =>
      node.kind === 'quote' && node.speakerId !== null ? [node.speakerId] : [],
    ),
  }
}
