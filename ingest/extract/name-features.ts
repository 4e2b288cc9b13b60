// Features of the name tagger. Shapes, endings, lists, neighbours and what the rest of the document shows of the same
// word; never the identity of a capitalised word that is not a common one, so no name can be learned by heart.
import type { Document, Token } from './document'
import { matchLists } from './gazetteer'
import { PARTICLES } from './rules/titles'
import { classify, FLAG, hashText, mix, type WordClass, withoutLists } from './word-class'

/** Runs of candidate tokens, `[first, last)`, and everything the features need. */
export interface NameContext {
  readonly tokens: readonly Token[]
  readonly words: readonly WordClass[]
  readonly lists: Uint8Array
  readonly runs: readonly (readonly [number, number])[]
  /** What the document shows of each distinct word, by `token.lower`. */
  readonly seen: ReadonlyMap<string, Seen>
  /** 1 where the line is written in capitals, 2 in Title Case. */
  readonly shouting: Uint8Array
}

/** Evidence on one word, gathered over the whole document: bits of `SEEN_BITS`. */
export interface Seen {
  bits: number
  count: number
  lower: number
  /** Times a preposition of place stood before it. */
  places: number
  /** Times a title stood before it, or a verb of speech beside it. */
  persons: number
}

const CONNECTORS = new Set([
  'of',
  'the',
  'and',
  '&',
  'for',
  'on',
  'in',
  'to',
  "'s",
  "'",
  '-',
  '–',
  '/',
  'at',
  'against',
  'with',
])
const SAYS = new Set([
  'said',
  'says',
  'told',
  'added',
  'asked',
  'wrote',
  'tweeted',
  'argued',
  'warned',
  'insisted',
  'noted',
])
const PLACE_PREPOSITIONS = new Set(['in', 'at', 'from', 'near', 'across', 'outside', 'around', 'throughout'])

/**
 * `hidden` words are treated as if no list knew them: training hides some, so that the model also learns to do
 * without lists (an invented country is still a country).
 */
export function nameContext(
  document: Document,
  commonness: (word: string) => number,
  hidden: ((lower: string) => boolean) | null = null,
): NameContext {
  const { tokens } = document
  const types = new Map<string, WordClass>()
  const words = tokens.map((token) => {
    let word = types.get(token.text)
    if (word === undefined) {
      word = classify(token.text, token.lower, commonness)
      if (hidden !== null && word.capital && hidden(token.lower)) word = withoutLists(word)
      types.set(token.text, word)
    }
    return word
  })
  const shouting = findShouting(document, words)
  const lists = matchLists(tokens)
  if (hidden !== null) for (let i = 0; i < lists.length; i++) if (words[i]!.hidden) lists[i] = 0
  return {
    tokens,
    words,
    lists,
    runs: findRuns(document, words),
    seen: gather(tokens, words, shouting),
    shouting,
  }
}

/** 1: a sentence in capitals; 2: a title whose every longer word has a capital. */
function findShouting(document: Document, words: readonly WordClass[]): Uint8Array {
  const out = new Uint8Array(document.tokens.length)
  for (const { first, last } of document.sentences) {
    const style = lineStyle(document.tokens, words, first, last)
    if (style > 0) out.fill(style, first, last)
  }
  return out
}

function lineStyle(
  tokens: readonly Token[],
  words: readonly WordClass[],
  first: number,
  last: number,
): number {
  let upper = 0
  let title = 0
  let common = 0
  let lower = 0
  for (let i = first; i < last; i++) {
    const { text, pos } = tokens[i]!
    const word = words[i]!
    if (text.length < 2 || pos === 'punct' || pos === 'num') continue
    if (!word.capital) {
      if (text.length > 3 && !(word.flags & FLAG.closed)) lower++
      continue
    }
    if (/^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$/u.test(text)) upper++
    else title++
    if (i > first && word.common > 1) common++
  }
  if (upper >= 3 && upper > 4 * (lower + title)) return 1
  return title >= 3 && common >= 2 && lower * 5 <= title ? 2 : 0
}

/** Longer runs are cut, so that a page of capitals stays cheap. */
const LONGEST_RUN = 60

function findRuns(document: Document, words: readonly WordClass[]): [number, number][] {
  const runs: [number, number][] = []
  for (const sentence of document.sentences) {
    let from = -1
    let last = -1
    for (let i = sentence.first; i < sentence.last; i++) {
      if (!isCandidate(document.tokens, words, i)) continue
      if (from >= 0 && (i - from >= LONGEST_RUN || !joined(document.tokens, last, i))) {
        runs.push([from, last + 1])
        from = i
      } else if (from < 0) from = i
      last = i
    }
    if (from >= 0) runs.push([from, last + 1])
  }
  return runs
}

function isCandidate(tokens: readonly Token[], words: readonly WordClass[], i: number): boolean {
  if (words[i]!.capital && tokens[i]!.pos !== 'punct') return true
  if (tokens[i]!.pos === 'num') return words[i - 1]?.capital === true || words[i + 1]?.capital === true
  return PARTICLES.has(tokens[i]!.lower) && tokens[i]!.lower.length > 1 && words[i + 1]?.capital === true
}

/** True when at most three connecting words stand between two candidates. */
function joined(tokens: readonly Token[], last: number, next: number): boolean {
  if (next - last > 4) return false
  for (let k = last + 1; k < next; k++) {
    const { lower } = tokens[k]!
    if (!CONNECTORS.has(lower) && !PARTICLES.has(lower)) return false
  }
  return true
}

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
} as const

function gather(
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

const DEMONYM_ENDINGS = ['n', 'an', 'ian', 'i', 'ese', 'ns', 'ans', 'ians', 'is']

/** A text that has "Tarnian" beside "Tarn" speaks of a place and its people. */
function markDemonyms(seen: ReadonlyMap<string, Seen>): void {
  for (const [word, people] of seen) {
    if (people.count === 0 || word.length < 5) continue
    for (const ending of DEMONYM_ENDINGS) {
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

function share(part: number, whole: number): number {
  return part === 0 ? 0 : part * 4 < whole ? 1 : part * 2 < whole ? 2 : 3
}

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
  return bits
}

const TAGS = [
  'FirstName',
  'LastName',
  'Place',
  'Organization',
  'Demonym',
  'Date',
  'Verb',
  'Adjective',
  'Plural',
  'Noun',
  'Acronym',
  'Person',
] as const

function tagBits(token: Token): number {
  let bits = 0
  for (let i = 0; i < TAGS.length; i++) if (token.tags.has(TAGS[i]!)) bits |= 1 << i
  return bits
}

const TEMPLATE = Array.from({ length: 64 }, (_, i) => hashText(`template ${i}`))
const EDGE: WordClass = {
  hidden: false,
  flags: 0,
  shape: 7,
  context: 7,
  affixes: [],
  capital: false,
  common: 0,
}

/** Writes the features of token `i` of the run `[first, last)` into `out` from `at`; returns the end. At most 160. */
export function nameFeatures(
  context: NameContext,
  first: number,
  last: number,
  i: number,
  out: Int32Array,
  at: number,
): number {
  const { words, tokens } = context
  let n = at
  const put = (template: number, value: number) => {
    out[n++] = mix(TEMPLATE[template]!, value)
  }
  const sentence = tokens[i]!.sentence
  const word = (k: number): WordClass => (tokens[k]?.sentence === sentence ? words[k]! : EDGE)
  const [a2, a1, w, b1, b2] = [word(i - 2), word(i - 1), word(i), word(i + 1), word(i + 2)]
  const shouting = context.shouting[i]!
  put(0, mix(w.shape, shouting))
  put(1, mix(a1.shape, w.shape))
  put(2, mix(w.shape, b1.shape))
  put(3, mix(mix(a1.shape, w.shape), b1.shape))
  put(4, a1.context)
  put(5, b1.context)
  put(6, a2.context)
  put(7, b2.context)
  put(8, mix(a1.context, b1.context))
  put(9, mix(a2.context, a1.context))
  put(10, mix(b1.context, b2.context))
  put(11, w.context)
  put(12, mix(w.context, a1.context))
  put(13, mix(w.context, b1.context))
  for (const affix of w.affixes) put(14, affix)
  if (b1.capital && b1.affixes.length > 2) put(15, b1.affixes[2]!)
  if (a1.capital && a1.affixes.length > 2) put(16, a1.affixes[2]!)
  n = putBits(out, n, 17, w.flags)
  n = putBits(out, n, 18, a1.flags)
  n = putBits(out, n, 19, b1.flags)
  put(20, w.flags)
  put(21, mix(a1.flags, w.flags))
  put(22, mix(w.flags, b1.flags))
  const left = word(first - 1)
  const right = word(last)
  const head = words[last - 1]!
  put(23, left.context)
  put(24, right.context)
  put(25, mix(left.context, i - first))
  put(26, mix(right.context, last - i))
  put(27, mix(Math.min(last - first, 6), Math.min(i - first, 4)))
  put(28, mix(head.context, Math.min(last - 1 - i, 3)))
  put(29, mix(words[first]!.context, Math.min(i - first, 3)))
  put(30, mix(head.flags, Math.min(last - 1 - i, 3)))
  put(31, context.lists[i]! + 1)
  put(32, mix(context.lists[i]!, w.context))
  const initial = isInitial(tokens, i) ? 1 : 0
  put(33, mix(initial, w.common))
  put(34, mix(mix(initial, w.common), b1.shape))
  put(35, mix(word(i - 3).context, 3))
  put(36, mix(word(i + 3).context, 3))
  const tags = w.hidden ? 0 : tagBits(tokens[i]!)
  n = putBits(out, n, 37, tags)
  put(38, mix(tags, w.shape))
  const seen = context.seen.get(tokens[i]!.lower)
  if (seen !== undefined) {
    n = putBits(out, n, 39, seen.bits)
    put(40, mix(Math.min(seen.lower, 3), Math.min(seen.count, 4)))
    put(41, mix(Math.min(seen.lower, 2), mix(initial, w.common)))
    put(42, seen.bits & 0x4_1f7f)
    put(50, mix(share(seen.places, seen.count), share(seen.persons, seen.count)))
    put(
      51,
      mix(
        mix(share(seen.places, seen.count), share(seen.persons, seen.count)),
        mix(Math.min(seen.count, 4), w.shape),
      ),
    )
  }
  const next = b1.capital ? context.seen.get(tokens[i + 1]!.lower) : undefined
  if (next !== undefined) n = putBits(out, n, 43, next.bits)
  const previous = a1.capital ? context.seen.get(tokens[i - 1]!.lower) : undefined
  if (previous !== undefined) n = putBits(out, n, 44, previous.bits)
  put(45, mix(zoneCode(context, i), w.shape))
  if (shouting > 0) {
    put(46, mix(w.common, shouting))
    put(47, mix(mix(w.flags, shouting), a1.flags))
    put(48, mix(tags, shouting))
    if (seen !== undefined) put(49, mix(Math.min(seen.lower, 2), Math.min(seen.count, 2)))
    else put(49, 99)
  }
  return n
}

function putBits(out: Int32Array, at: number, template: number, bits: number): number {
  let n = at
  for (let rest = bits, i = 0; rest !== 0; rest >>>= 1, i++)
    if (rest & 1) out[n++] = mix(TEMPLATE[template]!, i + 1)
  return n
}

/** First word of a sentence, of a quotation, or after a colon or a stop inside one. */
function isInitial(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]
  if (before === undefined || before.sentence !== tokens[i]!.sentence) return true
  return /^[.!?:"“‘«…*\-–—•([]/.test(before.text) && before.pos === 'punct'
}

function zoneCode(context: NameContext, i: number): number {
  return context.shouting[i]! + 2 * Math.min(9, Math.floor(context.tokens[i]!.sentence / 2) === 0 ? 1 : 0)
}
