// Where a name begins and ends: articles, titles and marks are cut off, "Harbour Institute and Tarn University" are two
// names, and so are an organization and the person behind it ("the Harbour Institute's Dana Ruiz").
import type { Token } from '../document'
import { CLOSED_CLASS } from '../rules/closed-class'
import { MONTHS } from '../rules/dates'
import { COMPANY_SUFFIXES, LAW_HEADS, ORGANIZATION_HEADS } from '../rules/organization-forms'
import { DEMONYMS } from '../rules/places'
import { isTitle } from '../rules/titles'
import { isCapital } from '../text/capitals'
import { isKnownBody } from './gazetteer'
import { isFirstName } from './kind-evidence'
import { type NameSpan, spanKey } from './name-spans'
import type { Commonness } from './word-class'

const DEPARTMENT =
  /^(?:ministry|department|commission|committee|directorate|secretariat|bureau|board|council)$/

/** "[Ministry of Locks], Rivers and Fishing" → the whole: what a department is for may be a list. */
export function withFields(tokens: readonly Token[], spans: readonly NameSpan[]): NameSpan[] {
  const out: NameSpan[] = []
  for (const span of spans) {
    const before = out.at(-1)
    if (before !== undefined && span.first < before.last) continue
    out.push(span.kind === 'organization' ? { ...span, last: fieldsEnd(tokens, span) } : span)
  }
  return out
}

function fieldsEnd(tokens: readonly Token[], { first, last }: NameSpan): number {
  const opener = tokens.slice(first, last).findIndex(({ lower }) => DEPARTMENT.test(lower))
  if (opener < 0 || !/^(?:of|for|on)$/.test(tokens[first + opener + 1]?.lower ?? '')) return last
  let end = last
  while (tokens[end]?.text === ',' && isCapital(tokens[end + 1])) end = capitalsEnd(tokens, end + 1)
  if (end === last) return last
  if (tokens[end]?.text === ',') end++
  if (tokens[end]?.lower !== 'and' || !isCapital(tokens[end + 1])) return last
  end = capitalsEnd(tokens, end + 1)
  return hasBody(tokens, last, end) ? last : end
}

/** A list of bodies, not of fields: "the Ministry of Locks, Harbour Watch and Tarn Bank". */
function hasBody(tokens: readonly Token[], first: number, last: number): boolean {
  let from = first
  for (let i = first; i <= last; i++) {
    const word = tokens[i]
    if (i < last && word !== undefined && isBodyWord(word.lower)) return true
    if (i < last && word?.text !== ',' && word?.lower !== 'and') continue
    if (from < i && isKnownBody(spanKey(tokens, from, i))) return true
    from = i + 1
  }
  return false
}

function capitalsEnd(tokens: readonly Token[], from: number): number {
  let end = from
  while (isCapital(tokens[end]) && tokens[end]!.pos !== 'punct') end++
  return end
}

/** The names in a tagged span: usually one, none when only a title or a mark is left. */
export function namesIn(tokens: readonly Token[], span: NameSpan, commonness: Commonness): NameSpan[] {
  return splitBodies(tokens, span)
    .flatMap((part) => splitPerson(tokens, cutOffice(tokens, part), commonness))
    .flatMap((part) => trim(tokens, part))
}

/** "Harbour Institute and Tarn University of Ellery": two bodies, when each half has a head of its own. */
function splitBodies(tokens: readonly Token[], span: NameSpan): NameSpan[] {
  if (span.kind !== 'organization') return [span]
  for (let i = span.first + 2; i < span.last - 1; i++) {
    if (tokens[i]!.lower !== 'and' || !hasHead(tokens, span.first + 1, i)) continue
    if (!hasHead(tokens, i + 2, span.last)) continue
    return [{ ...span, last: i }, ...splitBodies(tokens, { ...span, first: i + 1 })]
  }
  return [span]
}

const INSTITUTION =
  /^(?:university|institute|college|hospital|museum|academy|school|centre|center|bank|foundation)$/

function hasHead(tokens: readonly Token[], first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (INSTITUTION.test(tokens[i]!.lower)) return true
  return false
}

/** "the Harbour Institute's Dana Ruiz", "World Harbour Forum Dana Ruiz": a body and a person. */
/** "Harbour Party's Shadow Works [Secretary]": what is owned is an office, and the owner is the name. */
function cutOffice(tokens: readonly Token[], span: NameSpan): NameSpan {
  if (span.kind !== 'organization' || !isTitle(tokens[span.last]?.lower ?? '')) return span
  if (ORGANIZATION_HEADS.has(tokens[span.last - 1]!.lower)) return span
  for (let i = span.first + 1; i < span.last - 1; i++)
    if (tokens[i]!.lower === "'s") return { ...span, last: i }
  return span
}

function splitPerson(tokens: readonly Token[], span: NameSpan, commonness: Commonness): NameSpan[] {
  const { first, last, kind } = span
  if (last - first < 3) return [span]
  const [given, surname] = [tokens[last - 2]!, tokens[last - 1]!]
  const before = tokens[last - 3]!
  const acronym = last - first === 3 && /^\p{Lu}{3,}$/u.test(before.text) && commonness(surname.lower) === 0
  if (kind !== 'organization' && !(kind === 'person' && acronym)) return [span]
  if (!isFirstName(given.lower) || (!acronym && commonness(given.lower) > 0)) return [span]
  if (commonness(surname.lower) > 1) return [span]
  if (!/^\p{Lu}\p{L}*\p{Ll}/u.test(surname.text) || isBodyWord(surname.lower)) return [span]
  const person: NameSpan = { first: last - 2, last, kind: 'person', rule: 'body-and-person' }
  if (before.lower === "'s") return last - first > 3 ? [{ ...span, last: last - 3 }, person] : [person]
  const bodyEnds = ORGANIZATION_HEADS.has(before.lower) || /^\p{Lu}{3,}$/u.test(before.text)
  return bodyEnds ? [{ ...span, last: last - 2, kind: 'organization' }, person] : [span]
}

function isBodyWord(word: string): boolean {
  return ORGANIZATION_HEADS.has(word) || COMPANY_SUFFIXES.has(word)
}

/** Cuts "the", clitics, marks and titles from the edges: "the Senate" → "Senate", "Mr. Ruiz" → "Ruiz". */
function trim(tokens: readonly Token[], span: NameSpan): NameSpan[] {
  let { first, last } = span
  while (last > first && edgeMark(tokens[last - 1]!)) last--
  while (last > first && opensNothing(tokens[first]!)) first++
  if (span.kind === 'person' && first < last && MONTHS.has(tokens[first]!.lower))
    first = afterDash(tokens, first, last)
  if (span.kind === 'person')
    while (last - first > 1 && (isTitle(tokens[first]!.lower) || DEMONYMS.has(tokens[first]!.lower))) first++
  if (first >= last || isParty(tokens, first, last)) return []
  const single = last - first === 1
  if (single && isNoName(tokens[first]!, span)) return []
  if (isTurnLabel(tokens, first)) return single ? [] : trim(tokens, { ...span, first: first + 1, last })
  if (span.kind === 'organization' && !single && LAW_HEADS.has(tokens[last - 1]!.lower))
    return [{ first, last, kind: 'other', rule: 'name-of-a-text' }]
  return [{ ...span, first, last }]
}

/** "the", a mark, or an adjective made of a name: "Tarn-based". */
function opensNothing(token: Token): boolean {
  return (
    token.pos === 'punct' ||
    /^(?:the|a|an|and|of)$/.test(token.lower) ||
    /^\p{L}.*-(?:based|backed|led|born|run|owned|controlled|funded|listed|occupied)$/u.test(token.lower)
  )
}

/** "December 8 - Ines Okoro": what comes after the date. */
function afterDash(tokens: readonly Token[], first: number, last: number): number {
  for (let i = first; i < last; i++) if (/^[-–—:]$/.test(tokens[i]!.text)) return i + 1
  return first
}

/** "(D-N.Y.)": a party and a state, no name. */
function isParty(tokens: readonly Token[], first: number, last: number): boolean {
  return (
    /^[DRIL]-\p{Lu}/u.test(tokens[first]!.text) &&
    /^[()]$/.test(tokens[first - 1]?.text ?? tokens[last]?.text ?? '')
  )
}

/** A title, pronoun or function word by itself, unless it is in capitals like an acronym ("WHO"). */
function isNoName(token: Token, span: NameSpan): boolean {
  if (span.kind === 'person' && isTitle(token.lower) && token.text !== 'Pope') return true
  if (!/\p{L}/u.test(token.text)) return true
  if (/^\p{Lu}{3,}$/u.test(token.text) && span.kind === 'organization') return false
  if (token.pos === 'pronoun') return true
  return CLOSED_CLASS.has(token.text.toLowerCase()) && /^\p{Lu}\p{Ll}/u.test(token.text)
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
