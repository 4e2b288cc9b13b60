// Names known from one place of the text are found at its others too: "Ines Okoro" makes every "Okoro" a person, and a
// surname that is a common word ("King", "Hope") where no common word has a capital.
import type { Document, Token } from '../document'
import { CLOSED_CLASS } from '../rules/closed-class'
import { AGENCIES } from '../rules/organizations'
import { SUFFIXES } from '../rules/titles'
import { isCapital } from '../text/capitals'
import type { Trace } from '../trace'
import { type KindVotes, majority } from './kind-votes'
import type { NameKind, NameSpan } from './name-spans'
import type { Commonness } from './word-class'

/** Finds untagged occurrences of known names; linear. */
export function recall(
  document: Document,
  spans: readonly NameSpan[],
  votes: KindVotes,
  commonness: Commonness,
  trace: Trace,
): NameSpan[] {
  const { tokens } = document
  const taken = new Uint8Array(tokens.length)
  for (const span of spans) taken.fill(1, span.first, span.last)
  const people = surnames(tokens, spans)
  const known = knownNames(people, votes, commonness)
  const out: NameSpan[] = []
  for (let i = 0; i < tokens.length; i++) {
    if (taken[i] === 1 || !isCapital(tokens[i])) continue
    const hit =
      longestMatch(tokens, taken, i, known) ?? commonSurname(tokens, i, people) ?? listedAcronym(tokens, i)
    if (hit === null) continue
    const at = { start: tokens[i]!.start, end: tokens[hit.last - 1]!.end }
    trace.add('mentions', 'known-elsewhere', 'made', at, () => `${hit.kind}: tagged so elsewhere in the text`)
    out.push(hit)
    i = hit.last - 1
  }
  return out
}

type Known = ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly kind: NameKind }[]>

function knownNames(people: ReadonlySet<string>, votes: KindVotes, commonness: Commonness): Known {
  const known = new Map<string, { words: string[]; kind: NameKind }[]>()
  const add = (words: string[], kind: NameKind) => {
    const rows = known.get(words[0]!) ?? []
    rows.push({ words, kind })
    known.set(words[0]!, rows)
  }
  for (const [key, kinds] of votes) {
    const { kind, count, total } = majority(kinds)
    const words = key.split(' ')
    if (kind === 'other' || count * 3 < total * 2) continue
    if (words.length > 1 || (commonness(key) === 0 && key.length > 2 && count >= 2)) add(words, kind)
  }
  for (const surname of people) if (!votes.has(surname) && commonness(surname) === 0) add([surname], 'person')
  for (const rows of known.values()) rows.sort((a, b) => b.words.length - a.words.length)
  return known
}

function surnames(tokens: readonly Token[], spans: readonly NameSpan[]): Set<string> {
  const out = new Set<string>()
  for (const { kind, first, last } of spans) {
    if (kind !== 'person' || last - first < 2) continue
    let end = last
    while (end - first > 2 && SUFFIXES.has(tokens[end - 1]!.lower.replace('.', ''))) end--
    if (tokens[end - 1]!.lower.length > 2) out.add(tokens[end - 1]!.lower)
  }
  return out
}

function longestMatch(tokens: readonly Token[], taken: Uint8Array, i: number, known: Known): NameSpan | null {
  const row = known
    .get(tokens[i]!.lower.replaceAll('.', ''))
    ?.find(({ words }) =>
      words.every((word, k) => taken[i + k] === 0 && tokens[i + k]!.lower.replaceAll('.', '') === word),
    )
  if (row === undefined) return null
  const last = i + row.words.length
  if (row.words.length === 1 && (isProper(tokens[i - 1]) || isProper(tokens[last]))) return null
  return { first: i, last, kind: row.kind, rule: 'known-elsewhere' }
}

function isProper(token: Token | undefined): boolean {
  return isCapital(token) && token?.pos === 'proper'
}

const SAYS = /^(?:said|says|told|added|asked|wrote|argued|insisted|noted|explained|replied)$/

/** "… where King and the others", "King said": a surname of the text that is a common word, in a place of a name. */
function commonSurname(tokens: readonly Token[], i: number, people: ReadonlySet<string>): NameSpan | null {
  const { lower, text, sentence } = tokens[i]!
  if (!people.has(lower) || !/^\p{Lu}\p{Ll}+$/u.test(text) || CLOSED_CLASS.has(lower)) return null
  const before = tokens[i - 1]
  const after = tokens[i + 1]
  if (isCapital(before) || isCapital(after)) return null
  const opens = before === undefined || before.sentence !== sentence || before.pos === 'punct'
  const speaks = SAYS.test(after?.lower ?? '')
  if (
    opens ? !speaks && after?.lower !== "'s" : /^(?:the|a|an|this|that|our|your|his|her)$/.test(before!.lower)
  )
    return null
  return { first: i, last: i + 1, kind: 'person', rule: 'known-elsewhere' }
}

/** "the WHO said": a listed agency in capitals among words that are not. */
function listedAcronym(tokens: readonly Token[], i: number): NameSpan | null {
  const { lower, text } = tokens[i]!
  if (!/^\p{Lu}{3,6}$/u.test(text) || !AGENCIES.has(lower)) return null
  const quiet = (token: Token | undefined) =>
    token !== undefined && token.sentence === tokens[i]!.sentence && /^\p{Ll}/u.test(token.text)
  if (!quiet(tokens[i - 1]) && !quiet(tokens[i + 1])) return null
  return { first: i, last: i + 1, kind: 'organization', rule: 'listed-acronym' }
}
