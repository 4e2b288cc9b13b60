// The same words quoted elsewhere: keys by which such quotes are found, and what one has that the other has not.
import type { EchoKind, EchoPart, EchoWords } from '../model/echo'
import { nameKey } from '../model/name-key'
import { fingerprintsOfRuns } from './fingerprint'
import { foldWords } from './words'

const GRAM = 4
/** Of a saying: fewer words are found in many. */
const SAYING = 5
const WINDOW = 4
const MOST_KEYS = 16

/**
 * Keys of a quote, whole numbers below 2³²: of the hashes of its runs of four folded words the least in each window of
 * four runs, so that two quotes with seven words in a row in common share a key ("winnowing": S. Schleimer, D. Wilkerson,
 * A. Aiken, "Winnowing: local algorithms for document fingerprinting", 2003); of long quotes the 16 least. None for
 * fewer than four words. `words`: the text, folded.
 */
export function echoKeys(text: string, words = foldWords(text)): readonly number[] {
  const hashes = fingerprintsOfRuns(words, GRAM)
  const keys = new Set<number>()
  for (let at = 0; at < hashes.length && (at === 0 || at + WINDOW <= hashes.length); at++) {
    keys.add(Math.min(...hashes.slice(at, at + WINDOW)))
  }
  return [...keys].sort((a, b) => a - b).slice(0, MOST_KEYS)
}

/**
 * One key for all who repeat a saying: of the hashes of its runs of five folded words the least. Two quotes share it as
 * likely as they share those runs ("min-wise": A. Broder, "On the resemblance and containment of documents", 1997), so
 * those with the same words always do. As text, in the order of the numbers. Null for fewer than five words. `words`: the
 * text, folded.
 */
export function sayingKey(text: string, words = foldWords(text)): string | null {
  const hashes = fingerprintsOfRuns(words, SAYING)
  if (hashes.length === 0) return null
  const least = hashes.reduce((a, b) => Math.min(a, b))
  return `s${least.toString(36).padStart(7, '0')}`
}

/** Words that are compared at most: a speech of an hour is told from another one by its beginning. */
const MOST_WORDS = 400
/** Fewer are a turn of phrase ("there will be no …"), unless they are the whole of both. */
const LEAST_SHARED = 5
/** Of the shorter quote's words, in the order of both. */
const SHARED_PART = 0.7

interface Word {
  readonly key: string
  readonly start: number
  readonly end: number
}

/**
 * How another quote has the words of this one; null when they share less than seven in ten of the shorter one's words.
 * Words are compared folded, by their longest common subsequence.
 */
export function echoWords(text: string, other: string): EchoWords | null {
  const [mine, theirs] = [wordsIn(text), wordsIn(other)]
  const steps = alignment(mine, theirs)
  const shared = steps.filter(({ kind }) => kind === 'same').length
  const shorter = Math.min(mine.length, theirs.length)
  const kind = kindOf(shared, mine.length, theirs.length)
  if (shared < (kind === 'same' ? GRAM : LEAST_SHARED) || shared < shorter * SHARED_PART) return null
  return { kind, parts: runs(steps, text, other) }
}

function kindOf(shared: number, mine: number, theirs: number): EchoKind {
  if (shared === theirs) return shared === mine ? 'same' : 'clipped'
  return shared === mine ? 'longer' : 'changed'
}

function wordsIn(text: string): readonly Word[] {
  const found = text.matchAll(/[\p{L}\p{N}\p{M}]+(?:['’][\p{L}]+)*/gu)
  return Array.from(found, ({ 0: word, index }) => ({
    key: nameKey(word),
    start: index,
    end: index + word.length,
  })).slice(0, MOST_WORDS)
}

interface Step {
  readonly kind: EchoPart['kind']
  readonly word: Word
}

/** Longest common subsequence, by the table of its lengths from every pair of places on. */
function alignment(mine: readonly Word[], theirs: readonly Word[]): readonly Step[] {
  const width = theirs.length + 1
  const lengths = new Uint16Array((mine.length + 1) * width)
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0
  for (let i = mine.length - 1; i >= 0; i--) {
    for (let j = theirs.length - 1; j >= 0; j--) {
      const same = mine[i]?.key === theirs[j]?.key
      lengths[i * width + j] = same ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const steps: Step[] = []
  let [i, j] = [0, 0]
  while (i < mine.length || j < theirs.length) {
    const [one, other] = [mine[i], theirs[j]]
    if (one !== undefined && other?.key === one.key) {
      steps.push({ kind: 'same', word: other })
      i += 1
      j += 1
    } else if (one !== undefined && (other === undefined || at(i + 1, j) >= at(i, j + 1))) {
      steps.push({ kind: 'left', word: one })
      i += 1
    } else if (other !== undefined) {
      steps.push({ kind: 'added', word: other })
      j += 1
    }
  }
  return steps
}

/** Words of one kind in a row are one stretch of their quote, with the marks between them. */
function runs(steps: readonly Step[], text: string, other: string): readonly EchoPart[] {
  const parts: EchoPart[] = []
  for (let from = 0, to = 0; from < steps.length; from = to) {
    const first = steps[from]
    if (first === undefined) break
    while (steps[to]?.kind === first.kind) to += 1
    const last = steps[to - 1] ?? first
    const source = first.kind === 'left' ? text : other
    parts.push({ kind: first.kind, text: source.slice(first.word.start, last.word.end) })
  }
  return parts
}
