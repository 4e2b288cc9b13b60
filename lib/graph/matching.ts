// Does a text answer the words of a question, how well, and where in it do the words stand?
import type { Span } from '../model/span'
import { slips } from './spelling'
import { foldWords } from './words'

/**
 * In names every word of a question may be unfinished ("oka ma"). In running text, where short beginnings would find
 * nearly everything, only those of four letters and more may, and the last.
 */
export type Rule = 'names' | 'text'

/** May the word at this place be unfinished? */
export function mayBeUnfinished(words: readonly string[], index: number, rule: Rule): boolean {
  return rule === 'names' || index === words.length - 1 || (words[index] ?? '').length >= 4
}

export interface Match {
  /** Slips of all words together; 0 when every word stands there as written. */
  readonly edits: number
  /** Where the words stand, in order, apart from each other; UTF-16 offsets into the text. */
  readonly ranges: readonly Span[]
}

interface Token extends Span {
  readonly folded: string
}

interface Place {
  readonly token: Token
  readonly edits: number
}

/** A run of letters and digits with its accents and inner apostrophes, or one sign of a script without spaces. */
const UNSPACED = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}'
const LETTER = `(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}]`
const TOKEN = new RegExp(`[${UNSPACED}]|(?:${LETTER})+(?:['’](?:${LETTER})+)*`, 'gu')

/** Null unless every word (folded) stands in the text, as written or (where `forgiving`) by similar spelling. */
export function matchText(
  text: string,
  words: readonly string[],
  rule: Rule,
  forgiving = false,
): Match | null {
  const tokens = tokensOf(text)
  const places = words.map((word, index) =>
    placesOf(tokens, word, mayBeUnfinished(words, index, rule), forgiving),
  )
  if (places.some((some) => some.length === 0)) return null
  return { edits: sum(places.map(([first]) => first?.edits ?? 0)), ranges: rangesOf(text, words, places) }
}

/** Where those of the words stand that do, as written: for showing, not for finding. */
export function rangesIn(text: string, words: readonly string[], rule: Rule): readonly Span[] {
  const tokens = tokensOf(text)
  const places = words.map((word, index) =>
    placesOf(tokens, word, mayBeUnfinished(words, index, rule), false),
  )
  return rangesOf(text, words, places)
}

/** Slips of all words together against words already folded; null when one of them is not there. */
export function matchFolded(found: string, words: readonly string[], rule: Rule): number | null {
  const tokens = found.split(' ').map((folded) => ({ start: 0, end: 0, folded }))
  const best = words.map((word, index) => placesOf(tokens, word, mayBeUnfinished(words, index, rule), true))
  return best.some((some) => some.length === 0) ? null : sum(best.map(([first]) => first?.edits ?? 0))
}

function tokensOf(text: string): readonly Token[] {
  return [...text.matchAll(TOKEN)].flatMap(({ 0: surface, index }) => {
    const folded = foldWords(surface)
    return folded === '' ? [] : [{ start: index, end: index + surface.length, folded }]
  })
}

/** The places where a word stands as written; where there are none, those with the fewest slips. */
function placesOf(
  tokens: readonly Token[],
  word: string,
  unfinished: boolean,
  forgiving: boolean,
): readonly Place[] {
  const written = tokens.filter(({ folded }) => folded === word || (unfinished && folded.startsWith(word)))
  if (written.length > 0 || !forgiving) return written.map((token) => ({ token, edits: 0 }))
  const similar = tokens.flatMap((token) => {
    const count = slips(word, token.folded)
    return count === null ? [] : [{ token, edits: count }]
  })
  const least = Math.min(...similar.map((place) => place.edits))
  return similar.filter((place) => place.edits === least)
}

/** Of a word found as written the letters that were asked for, of a similar one the whole. */
function rangesOf(text: string, words: readonly string[], places: readonly (readonly Place[])[]): Span[] {
  const spans = places.flatMap((some, index) =>
    some.map(({ token, edits }) => ({
      start: token.start,
      end: edits > 0 ? token.end : endOf(text, token, (words[index] ?? '').length),
    })),
  )
  return apart(spans.sort((a, b) => a.start - b.start || a.end - b.end))
}

/** Where in the token as printed its first `length` folded letters end. */
function endOf(text: string, token: Token, length: number): number {
  if (length >= token.folded.length) return token.end
  let end = token.start
  for (const sign of text.slice(token.start, token.end)) {
    if (foldWords(text.slice(token.start, end)).length >= length && !/\p{M}/u.test(sign)) break
    end += sign.length
  }
  return end
}

function apart(spans: readonly Span[]): Span[] {
  const joined: Span[] = []
  for (const span of spans) {
    const last = joined.at(-1)
    if (last !== undefined && span.start < last.end)
      joined.splice(-1, 1, { start: last.start, end: Math.max(last.end, span.end) })
    else joined.push(span)
  }
  return joined
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
