// What a document shows about the kind of each name: "neighbouring Tarn", "Tarn's foreign minister", "uncle Ines".
import type { Token } from '../document'
import { FEMALE_NAMES, MALE_NAMES } from '../rules/first-names'
import { PEOPLE_ENDINGS } from '../rules/places'
import { isTitle } from '../rules/titles'
import { isCapital } from '../text/capitals'
import { isListed } from './gazetteer'
import { type NameSpan, spanKey } from './name-spans'
import { SAINT } from './saints'

/** What all places of one name speak for. */
export interface Evidence {
  /** Times it stood where only a place stands. */
  place: number
  /** Times it stood where a company or a person cannot: "neighbouring Tarn", "Tarn's foreign minister". */
  country: number
  person: number
  /** Times it stood where only a person's name stands: "my uncle Ines", "INES:". */
  named: number
  company: number
  /** Times a noun said that it is a body: "the band Tarnwood", "Tarnwood is a rock band". */
  body: number
  /** Times a verb of speech or of work stood after it: "the Harbour Museum said". */
  acts: number
  count: number
}

export function isFirstName(word: string): boolean {
  return FEMALE_NAMES.has(word) || MALE_NAMES.has(word)
}

export interface People {
  /** Surnames of the full names of people. */
  readonly surnames: ReadonlySet<string>
  readonly firstNames: ReadonlySet<string>
  /** Words written in capitals before a colon at the start of a line: who speaks in a transcript. */
  readonly labels: ReadonlySet<string>
}

export function peopleParts(tokens: readonly Token[], spans: readonly NameSpan[]): People {
  const surnames = new Set<string>()
  const firstNames = new Set<string>()
  const labels = new Set<string>()
  for (const { kind, first, last } of spans) {
    const end = tokens[last - 1]!
    if (kind === 'person' && last - first > 1) {
      surnames.add(end.lower)
      firstNames.add(tokens[first]!.lower)
    }
    const opens = first === 0 || tokens[first - 1]!.sentence !== end.sentence
    if (opens && tokens[last]?.text === ':' && /^\p{Lu}{3,}$/u.test(end.text)) labels.add(end.lower)
  }
  return { surnames, firstNames, labels }
}

export function titled(tokens: readonly Token[], first: number): boolean {
  const before = tokens[first - 1]
  const at = before?.text === '.' ? tokens[first - 2] : before
  return at !== undefined && isTitle(at.lower) && isCapital(at)
}

export function gather(
  tokens: readonly Token[],
  spans: readonly NameSpan[],
  people: People,
): Map<string, Evidence> {
  const out = new Map<string, Evidence>()
  for (const span of spans) {
    const key = spanKey(tokens, span.first, span.last)
    const seen = out.get(key) ?? {
      place: 0,
      country: 0,
      person: 0,
      named: 0,
      company: 0,
      body: 0,
      acts: 0,
      count: 0,
    }
    out.set(key, seen)
    seen.count++
    lookBefore(tokens, span, seen)
    lookAfter(tokens, span, seen)
    const only = span.last - span.first === 1 ? tokens[span.first]!.lower : ''
    if (people.surnames.has(only) || people.firstNames.has(only)) seen.person++
    if (people.labels.has(tokens[span.last - 1]!.lower)) seen.named++
  }
  return out
}

const GOVERNMENT = new Set('government governments parliament embassy constitution ministry'.split(' '))
const GEOGRAPHIC =
  /^(?:river|tributary|village|town|city|island|port|province|district|suburb|valley|lake|hamlet)$/
const RULED =
  /^(?:minister|president|capital|people|ambassador|envoy|king|queen|governor|republic|kingdom|province|city|town|village|port|coast|borders?|streets|suburb|settlement|outskirts|citizens|residents|mayor)$/
const HOLDINGS = /^(?:shares?|stakes?|stock|investors?|shareholders?)$/
const TRUST = /^(?:faith|trust|confidence|interest|believe|belief|interested|confident)$/
const COMPANY =
  /^(?:company|firm|insurer|bank|retailer|airline|start-up|startup|carmaker|automaker|drugmaker|lender|manufacturer|publisher|broadcaster|conglomerate|platform|brokerage)$/

/** A body, as it stands before its name or after "is a". */
const BODY =
  /^(?:band|bands|label|orchestra|quartet|choir|ensemble|newspaper|magazine|broadcaster|company|firm|charity|retailer|subsidiary|brewer|non-profit|nonprofit|startup|start-up|militia)$/

function lookBefore(tokens: readonly Token[], span: NameSpan, seen: Evidence): void {
  const sentence = tokens[span.first]!.sentence
  const word = (back: number) => {
    const token = tokens[span.first - back]
    return token !== undefined && token.sentence === sentence ? token.lower : ''
  }
  const owned = tokens[span.last]?.lower === "'s"
  const [before, second] = [word(1), word(2)]
  if (/^neighbou?ring$/.test(before)) seen.country++
  if (GEOGRAPHIC.test(tokens[span.first - 1]?.text ?? '')) seen.place++
  if (/^(?:in|near|outside|across|throughout)$/.test(before) && !owned) {
    if (HOLDINGS.test(second)) seen.company++
    else if (!TRUST.test(second)) seen.place++
  }
  if (before === 'of' && second !== 'ministry' && GOVERNMENT.has(second)) seen.country++
  if (before === 'of' && RULED.test(second)) seen.place++
  if (
    before === 'to' &&
    /^(?:ambassador|envoy|trip|visit|flew|flight|travelled|traveled|exports)$/.test(second)
  )
    seen.place++
  if (before === 'and' && tokens[span.first - 3]?.lower === 'of' && GOVERNMENT.has(word(4))) seen.country++
  if (before === 'of' && /^(?:board|shareholders|founder|co-founder|ceo|cfo|subsidiary|shares)$/.test(second))
    seen.company++
  if (COMPANY.test(before)) seen.company++
  if (BODY.test(before) && tokens[span.first - 1]!.text === before) seen.body++
  if (titled(tokens, span.first) && !SAINT.test(before)) {
    seen.person++
    if (span.last - span.first > 1) seen.named++
  }
  if (before === 'by' && second === '' && tokens[span.first - 1]!.text !== 'by') seen.named++
  const kin = before === ',' ? 2 : 1
  if (KIN.test(word(kin)) && tokens[span.first - kin]!.text === word(kin)) seen.named++
}

const KIN =
  /^(?:uncle|aunt|brother|sister|neighbou?r|father|mother|son|daughter|wife|husband|nephew|niece|cousin|grandfather|grandmother|colleague)$/

function lookAfter(tokens: readonly Token[], span: NameSpan, seen: Evidence): void {
  const { last } = span
  const next = tokens[last]?.lower
  if (next === "'s") {
    const [owned, second] = [tokens[last + 1]?.lower ?? '', tokens[last + 2]?.lower ?? '']
    if (GOVERNMENT.has(owned) || /^(?:minister|ministry)$/.test(second)) seen.country++
    else if (/^(?:president|minister|capital|border)$/.test(owned)) seen.place++
    else if (/^(?:board|shares|shareholders|profits?|revenue|headquarters)$/.test(owned)) seen.company++
  }
  if (isCompany(tokens, last)) seen.company++
  if (isSaidToBe(tokens, last, BODY)) seen.body++
  if (isDescribed(tokens, last)) seen.named++
  if (
    ACTS.test(next ?? '') ||
    (next === "'s" && /^(?:director|board|staff|spokes)/.test(tokens[last + 1]?.lower ?? ''))
  )
    seen.acts++
  if (/^(?:campaign|candidacy|presidency)$/.test(tokens[last]?.text ?? '')) seen.named++
  lookAtHead(tokens, span, seen)
  if (
    next === 'who' ||
    (next === ',' && /^\d\d$/.test(tokens[last + 1]?.text ?? '') && tokens[last + 2]?.text === ',')
  )
    seen.person++
}

const ACTS =
  /^(?:said|says|told|announced|announces|confirmed|reported|called|denied|wants|hired|fired|owns|paid|sold|bought)$/

const PERSON_NOUN =
  /^(?:man|woman|girl|boy|mother|father|widow|widower|grandmother|grandfather|teacher|lawyer|nurse|student|singer|farmer|actor|actress|novelist|poet|activist|resident|native)$/

/** "Ines Okoro, a retired teacher", "Ines Okoro, an Australian woman": nobody describes a firm so. */
function isDescribed(tokens: readonly Token[], last: number): boolean {
  if (tokens[last]?.text !== ',' || !/^(?:a|an)$/.test(tokens[last + 1]?.lower ?? '')) return false
  for (let k = last + 2; k < last + 6; k++) {
    const token = tokens[k]
    if (token === undefined || token.pos === 'punct' || token.pos === 'prep') return false
    if (PERSON_NOUN.test(token.lower)) return true
  }
  return false
}

const BODY_NOUN =
  /^(?:academy|school|college|seminary|yeshiva|program|programme|foundation|charity|newspaper|company|firm|party|movement|network|agency|union|club|team|brand|channel|website|magazine|militia|brigade|battalion|hospital|hotel|festival)$/
const PLACE_NOUN =
  /^(?:airbase|base|neighbou?rhood|district|settlement|suburb|refinery|mine|stadium|crossing|camp|valley|highway|airport|port|peninsula|region)$/

/** "the Tarnwood training academy", "the Tarn air base": the noun after the name says what bears it. */
function lookAtHead(tokens: readonly Token[], span: NameSpan, seen: Evidence): void {
  let before = span.first - 1
  while (before >= 0 && span.first - before < 4 && /^(?:adj|noun)$/.test(tokens[before]!.pos)) before--
  if (!/^(?:the|a|an)$/.test(tokens[before]?.lower ?? '')) return
  for (let k = span.last; k < span.last + 3; k++) {
    const token = tokens[k]
    if (token === undefined || token.text !== token.lower || !/^(?:noun|adj|other)$/.test(token.pos)) return
    if (/^noun$/.test(tokens[k + 1]?.pos ?? '')) continue
    if (BODY_NOUN.test(token.lower)) seen.company++
    else if (PLACE_NOUN.test(token.lower)) seen.place++
  }
}

/** "Tarnex, a small software company", "Tarnex is a company that", "Tarnex CEO Dana Ruiz". */
function isCompany(tokens: readonly Token[], last: number): boolean {
  return /^(?:ceo|cfo|coo|co-founder)$/.test(tokens[last]?.lower ?? '') || isSaidToBe(tokens, last, COMPANY)
}

/** ", a small software company", "is the oldest rock band of". */
function isSaidToBe(tokens: readonly Token[], last: number, noun: RegExp): boolean {
  if (!/^(?:,|is|was)$/.test(tokens[last]?.lower ?? '')) return false
  if (!/^(?:a|an|the)$/.test(tokens[last + 1]?.lower ?? '')) return false
  for (let k = last + 2; k < last + 7; k++) {
    const token = tokens[k]
    if (token === undefined || !/^(?:noun|adj|proper|other|num)$/.test(token.pos)) return false
    if (noun.test(token.lower)) return !/^(?:noun|proper)$/.test(tokens[k + 1]?.pos ?? '')
  }
  return false
}

/** "Tarnian" beside "Tarn" speaks for a country; the demonyms themselves are no names of anything. */
export function markDemonyms(tokens: readonly Token[], seen: ReadonlyMap<string, Evidence>): Set<string> {
  const out = new Set<string>()
  const words = new Set<string>()
  tokens.forEach(({ text, lower }, i) => {
    if (/^\p{Lu}\p{Ll}{4,}$/u.test(text) && /^\p{Ll}/u.test(tokens[i + 1]?.text ?? '')) words.add(lower)
  })
  for (const word of words) {
    if (isListed(word) || isFirstName(word) || (seen.get(word)?.person ?? 0) > 0) continue
    for (const home of homesOf(word)) {
      const evidence = seen.get(home)
      if (evidence === undefined || evidence.person + evidence.named > 0 || isFirstName(home)) continue
      evidence.country++
      out.add(word)
    }
  }
  return out
}

/** "tarnan" → "tarn", "tarna", …: the places its people may come from. */
function homesOf(word: string): string[] {
  return PEOPLE_ENDINGS.flatMap((ending) => {
    const stem = word.slice(0, -ending.length)
    if (!word.endsWith(ending) || stem.length < 4) return []
    return [stem, `${stem}a`, `${stem}y`, `${stem}e`].filter((form) => form !== word)
  })
}
