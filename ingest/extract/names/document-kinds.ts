// Last opinion on what kind a name is, from all places of the document at once: "Tarn's foreign minister" makes every
// "Tarn" a place, "the neighbour Ines" a person, and "Ruiz Marine" beside a Carlos Ruiz a company.
import type { Document, Token } from '../document'
import { COMPANY_SUFFIXES, ORGANIZATION_HEADS } from '../rules/organization-forms'
import { PLACE_HEADS } from '../rules/places'
import { SURNAMES } from '../rules/surnames'
import { isCapital } from '../text/capitals'
import type { Trace } from '../trace'
import { isBody, isKnownBody, isListed, isPlaceName } from './gazetteer'
import {
  type Evidence,
  gather,
  isFirstName,
  markDemonyms,
  type People,
  peopleParts,
  titled,
} from './kind-evidence'
import { type NameKind, type NameSpan, spanKey } from './name-spans'
import { joinSaints } from './saints'
import type { Commonness } from './word-class'

/** Spans with the kind the whole document speaks for; those that are no names at all become `other`. Linear. */
export function agreeOnKinds(
  document: Document,
  spans: readonly NameSpan[],
  commonness: Commonness,
  trace: Trace,
): NameSpan[] {
  const { tokens } = document
  const whole = joinSaints(tokens, spans).filter((span) => !opensSentence(tokens, span, commonness))
  const people = peopleParts(tokens, whole)
  const seen = gather(tokens, whole, people)
  const demonyms = markDemonyms(tokens, seen)
  return whole.map((span) => {
    const key = spanKey(tokens, span.first, span.last)
    const kind = demonyms.has(key)
      ? 'other'
      : judge(tokens, span, withFirstWord(tokens, span, seen), people, commonness)
    if (kind === span.kind) return span
    const at = { start: tokens[span.first]!.start, end: tokens[span.last - 1]!.end }
    trace.add(
      'mentions',
      'document-kind',
      'changed',
      at,
      () => `${span.kind} → ${kind}: all its places in the text`,
    )
    return { ...span, kind, rule: 'document-kind' }
  })
}

/** "Let", "So", "Subscribe" at the head of a sentence are no names. */
function opensSentence(tokens: readonly Token[], span: NameSpan, commonness: Commonness): boolean {
  const token = tokens[span.first]!
  if (span.kind === 'other' || span.last - span.first > 1 || commonness(token.lower) < 2) return false
  if (isFirstName(token.lower) || isPlaceName(token.lower) || SURNAMES.has(token.lower)) return false
  const before = tokens[span.first - 1]
  const opens =
    before === undefined ||
    before.sentence !== token.sentence ||
    before.pos === 'punct' ||
    /^[QA]\.$/.test(before.text)
  return opens && /^\p{Lu}\p{Ll}/u.test(token.text) && isCommon(token)
}

function isCommon(token: Token): boolean {
  return OPENERS.test(token.lower) || UNNAMED.has(token.pos) || token.tags.has('Plural')
}

const OPENERS = /^(?:let|tell|so|give|take|ask|look|show|stop|leave|put|go|come|keep)$/
const UNNAMED: ReadonlySet<string> = new Set(['verb', 'aux', 'adv', 'conj', 'prep', 'det'])

/** A full name whose first word is somebody's name elsewhere is named too. */
function withFirstWord(
  tokens: readonly Token[],
  span: NameSpan,
  seen: ReadonlyMap<string, Evidence>,
): Evidence {
  const own = seen.get(spanKey(tokens, span.first, span.last))!
  const first = span.last - span.first > 1 ? seen.get(tokens[span.first]!.lower) : undefined
  return first === undefined || first.named === 0 ? own : { ...own, named: own.named + first.named }
}

const LANDMARK =
  /^(?:lock|bend|quarter|street|bridge|dam|square|river|valley|island|islands|gorge|heights|creek)$/
/** Last words that places are all but never named by: "Tarn Boat Club", "Harbour Courier". */
const BODY_HEAD =
  /^(?:club|college|university|institute|foundation|association|company|agency|commission|council|ministry|committee|party|newspaper|courier|herald|gazette|chronicle|tribune|orchestra|federation|airlines?)$/
/** Last words of houses one goes to: "at the Harbour Museum". */
const HOUSE = /^(?:museum|gallery|hotel|stadium|planetarium|airport)$/
const HOLIDAY = /^(?:easter|christmas|thanksgiving|halloween|ramadan|passover|hanukkah|diwali|pentecost)$/

function judge(
  tokens: readonly Token[],
  span: NameSpan,
  seen: Evidence,
  people: People,
  commonness: Commonness,
): NameKind {
  const { kind, first, last } = span
  if (kind === 'other' || span.rule === 'saint') return kind
  const single = last - first === 1
  const head = tokens[last - 1]!.lower
  if (single && HOLIDAY.test(head)) return 'other'
  const places = seen.place + seen.country
  const key = spanKey(tokens, first, last)
  if (kind === 'person' && seen.person === 0) {
    if (single && places * 6 >= seen.count && places > 0 && seen.company + seen.named === 0) return 'place'
    if (single && seen.company > 0 && seen.named === 0 && !isFirstName(head)) return 'organization'
    if (!single && isPlaceName(key) && !titled(tokens, first)) return 'place'
    if (!single && endsAsBody(head)) return 'organization'
    if (!single && isFirm(tokens, span, seen, people, commonness)) return 'organization'
    if (!single && LANDMARK.test(head) && !isFirstName(tokens[first]!.lower)) return 'place'
  }
  if (
    kind === 'person' &&
    seen.body > 0 &&
    seen.person + seen.named === 0 &&
    !isFirstName(tokens[first]!.lower)
  )
    return 'organization'
  if (kind === 'place' && seen.body > 0 && places + seen.person + seen.named === 0 && isNoPlace(key, head))
    return 'organization'
  if (kind === 'place' && !single && BODY_HEAD.test(head)) return 'organization'
  if (kind === 'place' && single && isSurname(head, seen, people)) return 'person'
  if (kind === 'organization' && single && seen.country > 0 && seen.person + seen.named + seen.company === 0)
    return /^\p{Lu}+$/u.test(tokens[first]!.text) || isBody(head) ? kind : 'place'
  if (kind === 'organization' && !single && isHouse(head, seen)) return 'place'
  const full = kind === 'organization' && !single && isFirstName(tokens[first]!.lower) && !isKnownBody(key)
  if (full && seen.company === 0 && isFullName(tokens, span, commonness)) return 'person'
  const named = !single && last - first < 4 && isNamed(seen, places)
  if (kind === 'organization' && named && !endsAsBody(head)) return 'person'
  if (kind === 'place' && named && isNoPlace(key, head) && !PLACE_HEADS.has(head) && !endsAsBody(head))
    return 'person'
  const surname = kind === 'organization' && single && people.surnames.has(head) && !isCapital(tokens[last])
  if (
    kind !== 'person' &&
    (seen.named > 0 || surname || full) &&
    places + seen.company === 0 &&
    allUnknown(tokens, span, commonness)
  )
    return 'person'
  return kind
}

/** "Tomas Wake", "R Sandoval": a first name that is no common word, or an initial, before what may be a surname. */
function isFullName(tokens: readonly Token[], { first, last }: NameSpan, commonness: Commonness): boolean {
  const [given, surname] = [tokens[first]!, tokens[last - 1]!]
  if (last - first !== 2 || !/^\p{Lu}[\p{L}’'-]*\p{Ll}$/u.test(surname.text)) return false
  if (commonness(given.lower) > 0 || isPlaceName(given.lower)) return false
  if (endsAsBody(surname.lower) || PLACE_HEADS.has(surname.lower) || isPlaceName(surname.lower)) return false
  return SURNAMES.has(surname.lower) || commonness(surname.lower) < 3
}

/** "the Harbour Museum", where it never speaks. */
function isHouse(head: string, seen: Evidence): boolean {
  return HOUSE.test(head) && seen.acts + seen.company + seen.body === 0
}

function isNoPlace(key: string, head: string): boolean {
  return !isPlaceName(key) && !LANDMARK.test(head)
}

/** Stood where only people stand, and never where a firm or a place does. */
function isNamed(seen: Evidence, places: number): boolean {
  return seen.named > 0 && seen.company === 0 && places === 0
}

/** "Paris" in a text about a Lena Paris, never where only a place stands. */
function isSurname(word: string, seen: Evidence, people: People): boolean {
  return people.surnames.has(word) && seen.count > 1 && seen.place + seen.country + seen.company === 0
}

/** "Tarn Airlines": no person's name ends so, unless the word is a surname too. */
function endsAsBody(head: string): boolean {
  return (
    (ORGANIZATION_HEADS.has(head) || COMPANY_SUFFIXES.has(head)) && !SURNAMES.has(head) && !isFirstName(head)
  )
}

/** "Ruiz Marine" in a text about Carlos Ruiz, or with a board or shares. */
function isFirm(
  tokens: readonly Token[],
  span: NameSpan,
  seen: Evidence,
  people: People,
  commonness: Commonness,
): boolean {
  const opener = tokens[span.first]!.lower
  if (isFirstName(opener)) return false
  return seen.company > 0 || (people.surnames.has(opener) && commonness(tokens[span.last - 1]!.lower) > 0)
}

/** Two or three words of which none is common: "Ines Okoro", not "Harbour Watch". */
function allUnknown(tokens: readonly Token[], span: NameSpan, commonness: Commonness): boolean {
  if (span.last - span.first > 3) return false
  return tokens
    .slice(span.first, span.last)
    .every(
      (token) =>
        commonness(token.lower) === 0 && !isListed(token.lower) && /^\p{Lu}[\p{Ll}’'-]+$/u.test(token.text),
    )
}
