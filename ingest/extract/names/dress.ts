// What stands around a name: titles and offices before it ("Port Chief Dana Ruiz", "Ms. Ruiz"), a description after
// it ("Ruiz, the mayor of Port Ellery,"), the gender a title tells, and countries that act as governments.
import type { Document, Token } from '../document'
import { FEMALE_NAMES, MALE_NAMES } from '../rules/first-names'
import { GENERIC_ROLES, GOVERNMENT_VERBS } from '../rules/roles'
import { isTitle, titleGender } from '../rules/titles'
import { type NameSpan, plain } from './name-spans'

/** A name span with the title and role around it. */
export interface DressedSpan extends NameSpan {
  /** Tokens of the span with its title and the organization in it. */
  readonly fullFirst: number
  readonly fullLast: number
  /** Surfaces: "Port Chief", "mayor of Port Ellery". Courtesy titles are none. */
  readonly roles: readonly string[]
  readonly gender: 'male' | 'female' | null
  readonly metonym: boolean
  /** Tokens of the description after the name, when there is one. */
  readonly apposition: { readonly first: number; readonly last: number } | null
}

export function dress(document: Document, spans: readonly NameSpan[]): DressedSpan[] {
  const endsAt = new Map(spans.map((span) => [span.last, span]))
  const startsAt = new Map(spans.map((span) => [span.first, span]))
  return spans.map((span) => {
    if (span.kind === 'person') return dressPerson(document, span, endsAt, startsAt)
    const metonym = span.kind === 'place' && actsAsGovernment(document.tokens, span)
    return {
      ...span,
      fullFirst: span.first,
      fullLast: span.last,
      roles: [],
      gender: null,
      metonym,
      apposition: null,
    }
  })
}

type SpanAt = ReadonlyMap<number, NameSpan>

function dressPerson(document: Document, span: NameSpan, endsAt: SpanAt, startsAt: SpanAt): DressedSpan {
  const { tokens, text } = document
  const fullFirst = titleStart(tokens, span, endsAt)
  const apposition = appositionAfter(tokens, span, startsAt)
  const roles: string[] = []
  const role = roleBefore(tokens, fullFirst, span.first)
  if (role !== null) roles.push(plain(text.slice(tokens[role.first]!.start, tokens[role.last - 1]!.end)))
  if (apposition !== null)
    roles.push(plain(text.slice(tokens[apposition.first]!.start, tokens[apposition.last - 1]!.end)))
  const gender = genderOf(tokens, fullFirst, span, apposition)
  return { ...span, fullFirst, fullLast: span.last, roles, gender, metonym: false, apposition }
}

/** Goes left over titles, "(res.)" and, before a title, one organization or place: "Harbour Watch head Ines Okoro". */
function titleStart(tokens: readonly Token[], span: NameSpan, endsAt: SpanAt): number {
  let first = span.first
  let titles = 0
  for (let steps = 0; steps < 10 && first > 0; steps++) {
    const before = tokens[first - 1]!
    if (before.sentence !== tokens[span.first]!.sentence) break
    const bracket = before.text === ')' && first >= 3 && tokens[first - 3]!.text === '(' ? 3 : 0
    const stop =
      before.text === ')' && first >= 4 && tokens[first - 4]!.text === '(' && tokens[first - 2]!.text === '.'
        ? 4
        : 0
    if (bracket + stop > 0 && isTitle(tokens[first - Math.max(bracket, stop) + 1]!.lower)) {
      first -= Math.max(bracket, stop)
      continue
    }
    if (
      isTitle(before.lower) ||
      (before.text === '.' &&
        first >= 2 &&
        isTitle(tokens[first - 2]!.lower) &&
        before.start === tokens[first - 2]!.end)
    ) {
      first--
      titles++
      continue
    }
    if (
      (before.lower === 'and' || before.lower === '-') &&
      titles > 0 &&
      first >= 2 &&
      isTitle(tokens[first - 2]!.lower)
    ) {
      first--
      continue
    }
    const owner = before.lower === "'s" ? first - 1 : first
    const whole = endsAt.get(owner)
    if (titles > 0 && whole !== undefined && (whole.kind === 'organization' || whole.kind === 'place'))
      first = whole.first
    break
  }
  while (first < span.first && /^(?:and|-|\.)$/.test(tokens[first]!.lower)) first++
  return first
}

const COURTESY = new Set(
  'mr mrs ms miss mx dr sir madam madame mme mlle monsieur señor señora herr frau st'.split(' '),
)

/** The office before the name, without courtesy titles; null when there is none. */
function roleBefore(
  tokens: readonly Token[],
  first: number,
  last: number,
): { first: number; last: number } | null {
  let from = first
  let to = last
  while (from < to && COURTESY.has(tokens[from]!.lower.replaceAll('.', ''))) from++
  while (to > from && COURTESY.has(tokens[to - 1]!.lower.replaceAll('.', ''))) to--
  return from < to ? { first: from, last: to } : null
}

/** ", the mayor of Port Ellery," or ", a spokesman for the union,": up to a comma, dash or bracket, at most 14 words. */
function appositionAfter(
  tokens: readonly Token[],
  span: NameSpan,
  startsAt: SpanAt,
): { first: number; last: number } | null {
  let i = span.last
  if (tokens[i]?.text !== ',' || tokens[i]!.sentence !== tokens[span.first]!.sentence) return null
  i++
  if (/^\d\d$/.test(tokens[i]?.text ?? '') && tokens[i + 1]?.text === ',') i += 2
  const start = /^(?:the|a|an|its|his|her|their|former|then|who)$/.test(tokens[i]?.lower ?? '') ? i + 1 : i
  if (tokens[i]?.lower === 'who') return null
  let end = start
  while (
    end < tokens.length &&
    end - start < 14 &&
    tokens[end]!.sentence === tokens[span.first]!.sentence &&
    !isBreak(tokens[end]!)
  ) {
    if (tokens[end]!.pos === 'verb' && tokens[end]!.tags.has('PastTense') && end > start) return null
    end++
  }
  if (end === start || !isBreak(tokens[end] ?? tokens[end - 1]!)) return null
  if (startsAt.get(start)?.kind === 'person') return null
  return tokens.slice(start, end).some((token) => GENERIC_ROLES.has(token.lower))
    ? { first: start, last: end }
    : null
}

function isBreak(token: Token): boolean {
  return /^[,.;:—–()"“”?!]$|^--$/.test(token.text)
}

function genderOf(
  tokens: readonly Token[],
  fullFirst: number,
  span: NameSpan,
  apposition: { readonly first: number; readonly last: number } | null,
): 'male' | 'female' | null {
  for (let i = fullFirst; i < span.first; i++) {
    const told = titleGender(tokens[i]!.lower.replaceAll('.', ''))
    if (told !== null) return told
  }
  const { lower: first, tags } = tokens[span.first]!
  if (span.last - span.first > 1 && !FEMALE_NAMES.has(first) && tags.has('MaleName')) return 'male'
  if (span.last - span.first > 1 && !MALE_NAMES.has(first) && tags.has('FemaleName')) return 'female'
  if (span.last - span.first > 1 && MALE_NAMES.has(first) !== FEMALE_NAMES.has(first))
    return MALE_NAMES.has(first) ? 'male' : 'female'
  for (let i = apposition?.first ?? 0; i < (apposition?.last ?? 0); i++) {
    if (!GENERIC_ROLES.has(tokens[i]!.lower)) continue
    return titleGender(tokens[i]!.lower)
  }
  return null
}

/** "Washington said", "Tehran denies": the place is the subject of a verb only a government can do. */
function actsAsGovernment(tokens: readonly Token[], span: NameSpan): boolean {
  let i = span.last
  while (
    tokens[i]?.pos === 'adv' ||
    (tokens[i]?.pos === 'aux' && tokens[i]!.lower !== 'is' && tokens[i]!.lower !== 'was')
  )
    i++
  const verb = tokens[i]
  if (verb === undefined || !GOVERNMENT_VERBS.has(verb.lemma)) return false
  const before = tokens[span.first - 1]
  if (before === undefined || before.sentence !== tokens[span.first]!.sentence) return true
  return before.pos !== 'prep' && before.pos !== 'proper' && before.lower !== "'s"
}
