// After the tagger: one opinion for the whole document. A word sequence recognised once with strong evidence is
// recognised everywhere, its kind goes by majority, and headline words glued to a name are cut off.

import type { Document, Token } from '../document'
import { CLOSED_CLASS } from '../rules/closed-class'
import { COLLECTIVE_NAMES, COMMON_BODIES, LAW_HEADS } from '../rules/organization-forms'
import { PARTICLES, SUFFIXES, TITLES } from '../rules/titles'
import type { Trace } from '../trace'
import { explainAcronyms } from './acronyms'
import { agreeOnKinds } from './document-kinds'
import { type NameKind, type NameSpan, spanKey } from './name-spans'

type Commonness = (word: string) => number

/** Spans in text order, not overlapping. */
export function refineSpans(
  document: Document,
  tagged: readonly NameSpan[],
  commonness: Commonness,
  trace: Trace,
): NameSpan[] {
  const { tokens } = document
  const trimmed = tagged.flatMap((span) => trim(tokens, span))
  const explained = explainAcronyms(tokens, withParticles(tokens, trimmed))
  const votes = countKinds(tokens, explained)
  const voted = explained.map((span) => withMajority(document, span, votes, trace))
  const cut = voted.map((span) => cutHeadline(tokens, span, votes, commonness))
  const found = recall(document, cut, votes, commonness, trace)
  const all = [...cut, ...found, ...bodies(tokens, [...cut, ...found])].sort((a, b) => a.first - b.first)
  return agreeOnKinds(document, all, commonness, trace)
}

/** Cuts "the", clitics, marks and titles from the edges: "the Senate" → "Senate", "Mr. Ruiz" → "Ruiz". */
function trim(tokens: readonly Token[], span: NameSpan): NameSpan[] {
  let { first, last } = span
  while (last > first && edgeMark(tokens[last - 1]!)) last--
  while (
    last > first &&
    (tokens[first]!.pos === 'punct' || /^(?:the|a|an|and|of)$/.test(tokens[first]!.lower))
  )
    first++
  if (span.kind === 'person') while (last - first > 1 && isTitle(tokens[first]!)) first++
  if (first >= last) return []
  const single = last - first === 1
  if (single && span.kind === 'person' && isTitle(tokens[first]!) && tokens[first]!.text !== 'Pope') return []
  if (
    single &&
    (!/\p{L}/u.test(tokens[first]!.text) ||
      tokens[first]!.pos === 'pronoun' ||
      (CLOSED_CLASS.has(tokens[first]!.text.toLowerCase()) && /^\p{Lu}\p{Ll}/u.test(tokens[first]!.text)))
  )
    return []
  if (isTurnLabel(tokens, first)) return single ? [] : trim(tokens, { ...span, first: first + 1, last })
  if (span.kind === 'organization' && !single && LAW_HEADS.has(tokens[last - 1]!.lower))
    return [{ first, last, kind: 'other', rule: 'name-of-a-text' }]
  return [{ ...span, first, last }]
}

/** "Q." and "A." of questions and answers. */
function isTurnLabel(tokens: readonly Token[], i: number): boolean {
  return /^[QA]\.$/.test(tokens[i]!.text) && (i === 0 || tokens[i - 1]!.sentence !== tokens[i]!.sentence)
}

function edgeMark(token: Token): boolean {
  return (
    (token.pos === 'punct' && token.text !== '.' && token.text !== '!') ||
    token.lower === "'s" ||
    token.lower === 'and'
  )
}

function isTitle(token: Token): boolean {
  return TITLES.has(token.lower.replaceAll('.', ''))
}

/** "den Berg" → "van den Berg", when the text has a fuller name that ends so. */
function withParticles(tokens: readonly Token[], spans: readonly NameSpan[]): NameSpan[] {
  const endings = new Set<string>()
  for (const { kind, first, last } of spans) {
    if (kind !== 'person') continue
    for (let i = first + 1; i < last - 1; i++)
      if (PARTICLES.has(tokens[i]!.lower)) endings.add(spanKey(tokens, i, last))
  }
  if (endings.size === 0) return [...spans]
  return spans.map((span) => {
    let { first } = span
    while (
      span.kind === 'person' &&
      first > 0 &&
      PARTICLES.has(tokens[first - 1]!.lower) &&
      endings.has(spanKey(tokens, first - 1, span.last))
    )
      first--
    return first === span.first ? span : { ...span, first }
  })
}

/** Key → how often each kind was tagged. */
type Votes = ReadonlyMap<string, ReadonlyMap<NameKind, number>>

function countKinds(tokens: readonly Token[], spans: readonly NameSpan[]): Votes {
  const votes = new Map<string, Map<NameKind, number>>()
  for (const span of spans) {
    const key = spanKey(tokens, span.first, span.last)
    const kinds = votes.get(key) ?? new Map<NameKind, number>()
    kinds.set(span.kind, (kinds.get(span.kind) ?? 0) + 1)
    votes.set(key, kinds)
  }
  return votes
}

function majority(kinds: ReadonlyMap<NameKind, number>): { kind: NameKind; count: number; total: number } {
  let best: [NameKind, number] = ['other', 0]
  let total = 0
  for (const [kind, count] of kinds) {
    total += count
    if (count > best[1]) best = [kind, count]
  }
  return { kind: best[0], count: best[1], total }
}

/** A kind given once against three times or more elsewhere is a slip. */
function withMajority(document: Document, span: NameSpan, votes: Votes, trace: Trace): NameSpan {
  const { kind, count, total } = majority(votes.get(spanKey(document.tokens, span.first, span.last))!)
  if (kind === span.kind || count < 3 || count * 4 < total * 3) return span
  const at = { start: document.tokens[span.first]!.start, end: document.tokens[span.last - 1]!.end }
  trace.add(
    'mentions',
    'document-majority',
    'changed',
    at,
    () => `${span.kind} → ${kind}: ${count} of ${total} times`,
  )
  return { ...span, kind, rule: 'document-majority' }
}

/** "Ellery Responds" in a title line → "Ellery", when the text knows "Ellery" and "responds" is a common word. */
function cutHeadline(
  tokens: readonly Token[],
  span: NameSpan,
  votes: Votes,
  commonness: Commonness,
): NameSpan {
  if (span.last - span.first < 2 || span.last - span.first > 6) return span
  const own = majority(votes.get(spanKey(tokens, span.first, span.last)) ?? new Map())
  if (own.count > 1) return span
  for (let length = span.last - span.first - 1; length >= 1; length--) {
    for (const first of [span.first, span.last - length]) {
      const known = votes.get(spanKey(tokens, first, first + length))
      if (known === undefined || majority(known).count < 2) continue
      if (restIsCommon(tokens, span, first, first + length, commonness))
        return { first, last: first + length, kind: majority(known).kind, rule: 'headline-cut' }
    }
  }
  return span
}

function restIsCommon(
  tokens: readonly Token[],
  span: NameSpan,
  first: number,
  last: number,
  commonness: Commonness,
): boolean {
  for (let i = span.first; i < span.last; i++) {
    if (i >= first && i < last) continue
    const { pos, lower } = tokens[i]!
    if (pos !== 'verb' && pos !== 'aux' && pos !== 'prep') return false
    if (commonness(lower) < 2) return false
  }
  return true
}

/** Finds untagged occurrences of known names; a single word only when it is no common word. */
function recall(
  document: Document,
  spans: readonly NameSpan[],
  votes: Votes,
  commonness: Commonness,
  trace: Trace,
): NameSpan[] {
  const { tokens } = document
  const taken = new Uint8Array(tokens.length)
  for (const span of spans) taken.fill(1, span.first, span.last)
  const known = knownNames(tokens, spans, votes, commonness)
  const out: NameSpan[] = []
  for (let i = 0; i < tokens.length; i++) {
    if (taken[i] === 1 || !/^\p{Lu}/u.test(tokens[i]!.text)) continue
    const hit = longestMatch(tokens, taken, i, known)
    if (hit === null) continue
    const at = { start: tokens[i]!.start, end: tokens[hit.last - 1]!.end }
    trace.add('mentions', 'known-elsewhere', 'made', at, () => `${hit.kind}: tagged so elsewhere in the text`)
    out.push(hit)
    i = hit.last - 1
  }
  return out
}

type Known = ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly kind: NameKind }[]>

function knownNames(
  tokens: readonly Token[],
  spans: readonly NameSpan[],
  votes: Votes,
  commonness: Commonness,
): Known {
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
  for (const surname of surnames(tokens, spans))
    if (!votes.has(surname) && commonness(surname) === 0) add([surname], 'person')
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
  const inLongerName = (k: number) =>
    tokens[k] !== undefined && /^\p{Lu}/u.test(tokens[k]!.text) && tokens[k]!.pos === 'proper'
  if (row.words.length === 1 && (inLongerName(i - 1) || inLongerName(last))) return null
  return { first: i, last, kind: row.kind, rule: 'known-elsewhere' }
}

/** Bodies named in lower case: "the war cabinet". */
function bodies(tokens: readonly Token[], spans: readonly NameSpan[]): NameSpan[] {
  const taken = new Set(spans.flatMap((span) => [span.first, span.last - 1]))
  const out: NameSpan[] = []
  for (let i = 0; i + 1 < tokens.length; i++) {
    if (!COLLECTIVE_NAMES.has(tokens[i + 1]!.lower) || taken.has(i) || taken.has(i + 1)) continue
    if (!COMMON_BODIES.has(`${tokens[i]!.lower} ${tokens[i + 1]!.lower}`)) continue
    out.push({ first: i, last: i + 2, kind: 'organization', rule: 'lower-case-body' })
  }
  return out
}
