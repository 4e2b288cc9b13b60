// Chunks: capitalised words that stand together ("Port Ellery Harbour Authority"), and what the document's other chunks
// tell of a word: "Ruiz" ends "Ana Ruiz", "PEHA" abbreviates the harbour authority, "Ellery" elsewhere follows "in".
import type { Token } from '../document'
import { FLAG, mix, type WordClass } from './word-class'

/** What the whole document tells of a word. */
interface Elsewhere {
  /** Contexts of the chunks it is in: hashes of the words before and after them, at most `MOST` each. */
  readonly left: number[]
  readonly right: number[]
  /** Hashes of longer chunks that end or open with it. */
  readonly longer: number[]
  /** Hashes of what it abbreviates. */
  readonly spelledOut: number[]
}

export interface Chunks {
  /** First token of the chunk of each token, and the token after its last. A token outside is its own chunk. */
  readonly first: Int32Array
  readonly last: Int32Array
  /** By `token.lower`. */
  readonly elsewhere: ReadonlyMap<string, Elsewhere>
}

const MOST = 4
const LONGEST_ACRONYM = 7
const ACRONYM = /^\p{Lu}[\p{Lu}&]{1,6}$/u
/** Stands for the edge of a sentence. */
const EDGE_CONTEXT = 7

export function findChunks(
  tokens: readonly Token[],
  words: readonly WordClass[],
  runs: readonly (readonly [number, number])[],
  shouting: Uint8Array,
): Chunks {
  const first = new Int32Array(tokens.length)
  const last = new Int32Array(tokens.length)
  for (let i = 0; i < tokens.length; i++) {
    first[i] = i
    last[i] = i + 1
  }
  const elsewhere = new Map<string, Elsewhere>()
  const acronyms = new Set<string>()
  for (const [from, to] of runs) {
    for (let i = from; i < to; i++) {
      if (!words[i]!.capital) continue
      let end = i + 1
      while (end < to && (words[end]!.capital || bridges(tokens, words, end, to))) end++
      first.fill(i, i, end)
      last.fill(end, i, end)
      if (shouting[i] === 0) {
        gather(tokens, words, i, end, elsewhere)
        for (let k = i; k < end; k++) if (ACRONYM.test(tokens[k]!.text)) acronyms.add(tokens[k]!.lower)
      }
      i = end - 1
    }
  }
  if (acronyms.size > 0)
    for (const [from, to] of runs)
      if (shouting[from] === 0) spellOut(tokens, words, from, to, acronyms, elsewhere)
  return { first, last, elsewhere }
}

/** "-", "&" or the stop of an initial between two capitalised words, or a particle: "Ana de la Cruz". */
function bridges(tokens: readonly Token[], words: readonly WordClass[], i: number, to: number): boolean {
  if (i + 1 >= to) return false
  const { text, pos } = tokens[i]!
  if (pos === 'punct') {
    if (!/^[-–&.]$/.test(text) || !words[i + 1]!.capital) return false
    return text !== '.' || tokens[i - 1]!.text.length <= 4
  }
  if (!(words[i]!.flags & FLAG.particle)) return false
  if (words[i + 1]!.capital) return true
  return i + 2 < to && words[i + 2]!.capital && (words[i + 1]!.flags & FLAG.particle) !== 0
}

function entry(elsewhere: Map<string, Elsewhere>, key: string): Elsewhere {
  let found = elsewhere.get(key)
  if (found === undefined) {
    found = { left: [], right: [], longer: [], spelledOut: [] }
    elsewhere.set(key, found)
  }
  return found
}

function note(list: number[], hash: number): void {
  if (list.length < MOST && !list.includes(hash)) list.push(hash)
}

function gather(
  tokens: readonly Token[],
  words: readonly WordClass[],
  first: number,
  last: number,
  elsewhere: Map<string, Elsewhere>,
): void {
  const { sentence } = tokens[first]!
  const left = tokens[first - 1]?.sentence === sentence ? words[first - 1]!.context : EDGE_CONTEXT
  const right = tokens[last]?.sentence === sentence ? words[last]!.context : EDGE_CONTEXT
  for (let i = first; i < last; i++) {
    if (!words[i]!.capital) continue
    const found = entry(elsewhere, tokens[i]!.lower)
    if (i === first) note(found.left, left)
    if (i === last - 1) note(found.right, right)
    if (last - first === 1) continue
    if (i === last - 1) note(found.longer, mix(mix(1, words[first]!.flags), words[first]!.common))
    if (i === first) note(found.longer, mix(2, words[last - 1]!.context))
  }
}

/** Registers the initials of the capitalised words of a run: "Port Ellery Harbour Authority" for "PEHA". */
function spellOut(
  tokens: readonly Token[],
  words: readonly WordClass[],
  from: number,
  to: number,
  acronyms: ReadonlySet<string>,
  elsewhere: Map<string, Elsewhere>,
): void {
  const capitals: number[] = []
  for (let i = from; i < to; i++) if (words[i]!.capital && tokens[i]!.text.length > 1) capitals.push(i)
  for (let s = 0; s + 1 < capitals.length; s++) {
    let initials = tokens[capitals[s]!]!.lower.charAt(0)
    for (let e = s + 1; e < capitals.length && e < s + LONGEST_ACRONYM; e++) {
      initials += tokens[capitals[e]!]!.lower.charAt(0)
      if (!acronyms.has(initials)) continue
      const { spelledOut } = entry(elsewhere, initials)
      note(spelledOut, mix(1, words[capitals[s]!]!.context))
      note(spelledOut, mix(2, words[capitals[e]!]!.context))
    }
  }
}
