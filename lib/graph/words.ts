// Text folded to words, the same way for what is stored and what is asked: both stores search these, not the text.
import { nameKey } from '../model/name-key'

/** Longer words are cut: no index accepts them, and no one types them. */
const LONGEST = 100

/** Scripts written without spaces: each character counts as a word. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu

/**
 * Lower-case words without accents and punctuation, separated by one space: "Müller's “no”" → "muller no".
 * Empty when the text has neither letters nor digits.
 */
export function foldWords(text: string): string {
  const folded = nameKey(text).replace(UNSPACED, ' $& ')
  return folded
    .split(/\s+/u)
    .filter((word) => word !== '')
    .map((word) => word.slice(0, LONGEST))
    .join(' ')
}
