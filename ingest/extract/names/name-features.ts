// Features of the name tagger. Shapes, endings, lists, neighbours and what the rest of the document shows of the same
// word; never the identity of a capitalised word that is not a common one, so no name can be learned by heart.
import type { Token } from '../document'
import type { NameContext } from './name-context'
import { hashText, mix, type WordClass } from './word-class'

function share(part: number, whole: number): number {
  return part === 0 ? 0 : part * 4 < whole ? 1 : part * 2 < whole ? 2 : 3
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

/** Bits of `Seen` that tell something together: all of the neighbours but brackets, capitals and what is owned. */
const TELLING = 0x4_1f7f

const TEMPLATE = Array.from({ length: 96 }, (_, i) => hashText(`template ${i}`))
const EDGE: WordClass = {
  flags: 0,
  shape: 7,
  context: 7,
  affixes: [],
  capital: false,
  common: 0,
}

/** Writes the features of token `i` of the run `[first, last)` into `out` from `at`; returns the end. At most 200. */
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
  const tags = tagBits(tokens[i]!)
  n = putBits(out, n, 37, tags)
  put(38, mix(tags, w.shape))
  const seen = context.seen.get(tokens[i]!.lower)
  if (seen !== undefined) {
    n = putBits(out, n, 39, seen.bits)
    put(40, mix(Math.min(seen.lower, 3), Math.min(seen.count, 4)))
    put(41, mix(Math.min(seen.lower, 2), mix(initial, w.common)))
    put(42, seen.bits & TELLING)
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
  n = chunkFeatures(context, i, out, n)
  if (shouting > 0) {
    put(46, mix(w.common, shouting))
    put(47, mix(mix(w.flags, shouting), a1.flags))
    put(48, mix(tags, shouting))
    if (seen !== undefined) put(49, mix(Math.min(seen.lower, 2), Math.min(seen.count, 2)))
    else put(49, 99)
  }
  return n
}

/** Features of the capitalised words that stand together with `i`, and of what the document shows of them elsewhere. */
function chunkFeatures(context: NameContext, i: number, out: Int32Array, at: number): number {
  const { words, tokens, chunks } = context
  let n = at
  const put = (template: number, value: number) => {
    out[n++] = mix(TEMPLATE[template]!, value)
  }
  const sentence = tokens[i]!.sentence
  const word = (k: number): WordClass => (tokens[k]?.sentence === sentence ? words[k]! : EDGE)
  const [first, last] = [chunks.first[i]!, chunks.last[i]!]
  const [ahead, behind] = [Math.min(i - first, 3), Math.min(last - 1 - i, 3)]
  const [left, right, opener, head] = [word(first - 1), word(last), words[first]!, words[last - 1]!]
  put(52, mix(Math.min(last - first, 5), ahead))
  put(53, mix(left.context, ahead))
  put(54, mix(right.context, behind))
  put(55, mix(head.context, behind))
  put(56, mix(head.flags, behind))
  put(57, mix(opener.flags, ahead))
  put(58, mix(word(first - 2).context, left.context))
  put(59, mix(right.context, word(last + 1).context))
  put(60, verbAfter(tokens, last))
  put(61, mix(hashText(tokens[first - 1]?.pos ?? ''), hashText(tokens[last]?.pos ?? '')))
  if (!words[i]!.capital) return n
  const elsewhere = chunks.elsewhere.get(tokens[i]!.lower)
  if (elsewhere === undefined) return n
  for (const hash of elsewhere.left) if (i > first || hash !== left.context) put(62, hash)
  for (const hash of elsewhere.right) if (i < last - 1 || hash !== right.context) put(63, hash)
  for (const hash of elsewhere.longer) put(64, mix(hash, last - first === 1 ? 1 : 0))
  for (const hash of elsewhere.spelledOut) put(65, hash)
  if (elsewhere.spelledOut.length > 0) put(66, 1)
  return n
}

/** Hash of the lemma of the first verb after the chunk, within six words. */
function verbAfter(tokens: readonly Token[], last: number): number {
  const sentence = tokens[last - 1]!.sentence
  for (let k = last; k < last + 6 && tokens[k]?.sentence === sentence; k++)
    if (tokens[k]!.pos === 'verb') return hashText(tokens[k]!.lemma)
  return 0
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

/** The style of the line, and whether it is one of the first two sentences. */
function zoneCode(context: NameContext, i: number): number {
  return context.shouting[i]! + (context.tokens[i]!.sentence < 2 ? 2 : 0)
}
