// Is one text an edit of the other, or another story?
import { foldWords } from './words'

/** Words a shingle: long enough that two texts of one trade share few, short enough that an edit breaks only some. */
const WORDS = 4

/** From this part on, two texts are one that was edited. */
const EDIT = 0.6

/**
 * Whether the shorter text is for the most part in the longer one: of its runs of four folded words at least six in ten
 * are. That is containment of shingles as in A. Broder, "On the resemblance and containment of documents" (1997), so a
 * story that grew or was cut is an edit, and one that has the same subject is not. Never for a text without words.
 */
export function nearSame(one: string, other: string): boolean {
  const [a, b] = [shingles(one), shingles(other)]
  const [few, many] = a.size <= b.size ? [a, b] : [b, a]
  let shared = 0
  for (const shingle of few) if (many.has(shingle)) shared += 1
  return few.size > 0 && shared / few.size >= EDIT
}

/** A text of fewer words is one shingle. */
function shingles(text: string): ReadonlySet<string> {
  const words = foldWords(text).split(' ')
  if (words[0] === '') return new Set()
  const last = Math.max(0, words.length - WORDS)
  return new Set(Array.from({ length: last + 1 }, (_, at) => words.slice(at, at + WORDS).join(' ')))
}
