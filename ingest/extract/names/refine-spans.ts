// After the tagger: one opinion for the whole document. A word sequence recognised once with strong evidence is
// recognised everywhere, its kind goes by majority, and headline words glued to a name are cut off.

import type { Document, Token } from '../document'
import { COLLECTIVE_NAMES, COMMON_BODIES, ORGANIZATION_HEADS } from '../rules/organization-forms'
import { PARTICLES } from '../rules/titles'
import type { Trace } from '../trace'
import { explainAcronyms } from './acronyms'
import { withCredits } from './credits'
import { agreeOnKinds } from './document-kinds'
import { countKinds, type KindVotes, majority } from './kind-votes'
import { recall } from './known-names'
import { type NameSpan, spanKey } from './name-spans'
import { namesIn, withFields } from './span-edges'
import type { Commonness } from './word-class'

/** Spans in text order, not overlapping. */
export function refineSpans(
  document: Document,
  tagged: readonly NameSpan[],
  commonness: Commonness,
  trace: Trace,
): NameSpan[] {
  const { tokens } = document
  const trimmed = withCredits(
    tokens,
    withFields(
      tokens,
      tagged.flatMap((span) => namesIn(tokens, span, commonness)),
    ),
    commonness,
  )
  const explained = explainAcronyms(tokens, withParticles(tokens, trimmed))
  const votes = countKinds(tokens, explained)
  const voted = explained.map((span) => withMajority(document, span, votes, trace))
  const cut = voted.map((span) => cutHeadline(tokens, span, votes, commonness))
  const found = recall(document, cut, votes, commonness, trace)
  const known = [...cut, ...found]
  const all = [...known, ...bodies(tokens, known), ...shortBodies(tokens, known)].sort(
    (a, b) => a.first - b.first,
  )
  return explainAcronyms(tokens, agreeOnKinds(document, all, commonness, trace))
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

/** A kind given less than half as often as another is a slip. */
function withMajority(document: Document, span: NameSpan, votes: KindVotes, trace: Trace): NameSpan {
  const { kind, count, total } = majority(votes.get(spanKey(document.tokens, span.first, span.last))!)
  if (kind === span.kind || count < 2 || count * 3 < total * 2) return span
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
  votes: KindVotes,
  commonness: Commonness,
): NameSpan {
  if (span.last - span.first < 2 || span.last - span.first > 6) return span
  const own = majority(votes.get(spanKey(tokens, span.first, span.last)))
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

/** "the Guild" in a text that has the Harbour Guild or the Guild of Harbour Pilots. */
function shortBodies(tokens: readonly Token[], spans: readonly NameSpan[]): NameSpan[] {
  const heads = new Set<string>()
  const taken = new Set<number>()
  for (const { kind, first, last } of spans) {
    for (let i = first; i < last; i++) taken.add(i)
    if (kind !== 'organization' || last - first < 2) continue
    for (const at of [first, last - 1])
      if (ORGANIZATION_HEADS.has(tokens[at]!.lower)) heads.add(tokens[at]!.lower)
  }
  const out: NameSpan[] = []
  for (let i = 1; i < tokens.length; i++) {
    const { lower, text } = tokens[i]!
    if (!heads.has(lower) || taken.has(i) || !/^\p{Lu}\p{Ll}/u.test(text)) continue
    if (tokens[i - 1]!.lower !== 'the' || /^\p{Lu}|^of$/u.test(tokens[i + 1]?.text ?? '')) continue
    out.push({ first: i, last: i + 1, kind: 'organization', rule: 'short-body' })
  }
  return out
}
