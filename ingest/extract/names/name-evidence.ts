// What a document shows of each word, gathered over all its occurrences: a title before it, a verb of speech after it,
// "in" before it, "its board" or "its foreign minister" after it.
import type { Token } from '../document'
import { PEOPLE_ENDINGS } from '../rules/places'
import { FLAG, type WordClass } from './word-class'

/** Evidence on one word, gathered over the whole document: `bits` as in `SEEN`. */
export interface Seen {
  bits: number
  count: number
  lower: number
  /** Times a preposition of place stood before it. */
  places: number
  /** Times a title stood before it, or a verb of speech beside it. */
  persons: number
}

const SAYS = new Set('said says told added asked wrote tweeted argued warned insisted noted'.split(' '))
const PLACE_PREPOSITIONS = new Set(['in', 'at', 'from', 'near', 'across', 'outside', 'around', 'throughout'])

const SEEN = {
  titleBefore: 1,
  saysAfter: 2,
  saysBefore: 4,
  placeBefore: 8,
  possessive: 16,
  firstNameBefore: 32,
  alone: 64,
  parenthesis: 128,
  age: 256,
  headAfter: 512,
  theBefore: 1024,
  verbAfter: 2048,
  ofBefore: 4096,
  whoAfter: 8192,
  capitalAfter: 16384,
  capitalBefore: 32768,
  companyAfter: 65536,
  commaPlace: 131072,
  strongTitle: 262144,
  hasPeople: 524288,
  isPeople: 1048576,
  governs: 2097152,
  trades: 4194304,
} as const

/** By `token.lower`. Lines in capitals or Title Case tell nothing. */
export function gatherEvidence(
  tokens: readonly Token[],
  words: readonly WordClass[],
  shouting: Uint8Array,
): Map<string, Seen> {
  const out = new Map<string, Seen>()
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!
    if (token.pos === 'punct' || shouting[i] !== 0) continue
    let seen = out.get(token.lower)
    if (seen === undefined) {
      seen = { bits: 0, count: 0, lower: 0, places: 0, persons: 0 }
      out.set(token.lower, seen)
    }
    if (words[i]!.capital) {
      const bits = evidence(tokens, words, i)
      seen.count++
      seen.bits |= bits
      if (bits & SEEN.placeBefore) seen.places++
      if (bits & (SEEN.strongTitle | SEEN.saysAfter | SEEN.saysBefore | SEEN.age)) seen.persons++
    } else seen.lower++
  }
  markDemonyms(out)
  return out
}

/** A text that has "Tarnian" beside "Tarn" speaks of a place and its people. */
function markDemonyms(seen: ReadonlyMap<string, Seen>): void {
  for (const [word, people] of seen) {
    if (people.count === 0 || word.length < 5) continue
    for (const ending of PEOPLE_ENDINGS) {
      if (!word.endsWith(ending)) continue
      const stem = word.slice(0, -ending.length)
      const home = seen.get(stem) ?? seen.get(`${stem}a`) ?? seen.get(`${stem}y`) ?? seen.get(`${stem}e`)
      if (stem.length < 3 || home === undefined || home === people || home.count === 0 || home.lower > 0)
        continue
      home.bits |= SEEN.hasPeople
      people.bits |= SEEN.isPeople
    }
  }
}

const GOVERNMENT_PARTS = new Set(
  `president minister ministry government ambassador parliament army capital embassy king queen people border constitution
  republic kingdom governor province north south east west town city coast mayor streets residents citizens officials
  village outskirts suburb`.split(/\s+/),
)
const COMPANY_PARTS = new Set(
  `board shares shareholders employees staff customers founder ceo executive subsidiary stock profit profits revenue
  headquarters products investors members spokesman spokeswoman spokesperson chairman website report factory chief
  director users app platform`.split(/\s+/),
)

function evidence(tokens: readonly Token[], words: readonly WordClass[], i: number): number {
  const before = words[i - 1]
  const after = words[i + 1]
  const left = tokens[i - 1]?.lower ?? ''
  const right = tokens[i + 1]?.lower ?? ''
  let bits = 0
  if (before !== undefined) {
    if (before.flags & FLAG.title) bits |= SEEN.titleBefore
    if (before.flags & FLAG.strongTitle && before.capital) bits |= SEEN.strongTitle
    if (before.flags & FLAG.firstName && before.capital) bits |= SEEN.firstNameBefore
    if (before.capital) bits |= SEEN.capitalBefore
    if (SAYS.has(left)) bits |= SEEN.saysBefore
    if (PLACE_PREPOSITIONS.has(left)) bits |= SEEN.placeBefore
    if (left === 'the') bits |= SEEN.theBefore
    if (left === 'of') bits |= SEEN.ofBefore
    if (left === '(' && right === ')') bits |= SEEN.parenthesis
    if (left === ',' && (words[i - 2]?.flags ?? 0) & FLAG.city) bits |= SEEN.commaPlace
  }
  if (after !== undefined) {
    if (SAYS.has(right)) bits |= SEEN.saysAfter
    if (right === "'s") bits |= SEEN.possessive
    if (after.capital) bits |= SEEN.capitalAfter
    if (after.flags & FLAG.organizationHead) bits |= SEEN.headAfter
    if (after.flags & FLAG.companySuffix) bits |= SEEN.companyAfter
    if (tokens[i + 1]!.pos === 'verb') bits |= SEEN.verbAfter
    if (right === ',' && /^\d\d$/.test(tokens[i + 2]?.text ?? '')) bits |= SEEN.age
    if (right === 'who' || (right === ',' && tokens[i + 2]?.lower === 'who')) bits |= SEEN.whoAfter
  }
  if (!before?.capital && !after?.capital) bits |= SEEN.alone
  return bits | ownership(tokens, i)
}

/** "Tarn's foreign minister", "ambassador of Tarn": a country; "Tarn's board", "shares in Tarn": a company. */
function ownership(tokens: readonly Token[], i: number): number {
  let bits = 0
  const judge = (word: string | undefined) => {
    if (word === undefined) return
    if (GOVERNMENT_PARTS.has(word)) bits |= SEEN.governs
    if (COMPANY_PARTS.has(word)) bits |= SEEN.trades
  }
  if (tokens[i + 1]?.lower === "'s") for (let k = i + 2; k < i + 5; k++) judge(tokens[k]?.lower)
  const link = tokens[i - 1]?.lower === 'the' ? i - 2 : i - 1
  if (/^(?:of|in|at|for)$/.test(tokens[link]?.lower ?? '')) judge(tokens[link - 1]?.lower)
  return bits
}
