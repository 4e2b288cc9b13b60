// Which language a text is in, or null when unsure. English is told by its function words, the rest by tinyld.
import { detectAll } from 'tinyld'

const SAMPLE = 3000
const ENGLISH =
  /\b(the|of|and|to|in|that|is|was|for|with|said|his|her|on|by|as|it|he|she|they|from|at|were|been|which|their|this|who|would|while|but)\b/gi
/** Shares of all words that are English function words. */
const SURELY_ENGLISH = 0.2
const HARDLY_ENGLISH = 0.1
const SURELY_NOT_ENGLISH = 0.05
/** Prose has at least so many words in small letters, and so large a share of them; lists of names and results have not. */
const FEWEST_SMALL = 10
const SHARE_OF_SMALL = 0.5
const FEWEST_LETTERS = 20
/** Languages that the detector also sees in Latin letters, and that are not written with them. */
const OTHER_SCRIPTS = new Set(
  'am ar be bg bn el fa gu he hi hy ja ka kk km kn ko mk ml mr my ne pa ru si sr ta te th ti uk ur yi zh'.split(
    ' ',
  ),
)

/**
 * ISO 639-1 code. Looks at the beginning, the middle and the end; English in any of them makes it English, because
 * what is not English is not read for quotes. `stated` is what the document itself says, for texts that do not tell.
 */
export function languageOf(text: string, stated: string | null): string | null {
  const found = samplesOf(text).map(detectLanguage)
  if (found.includes('en')) return 'en'
  const [foreign] = found.filter((language) => language !== null)
  if (foreign !== undefined) return foreign
  return stated === 'en' || englishShare(text.slice(0, SAMPLE)) < SURELY_NOT_ENGLISH ? stated : null
}

/** The language of one stretch of text. */
export function detectLanguage(text: string): string | null {
  const sample = text.slice(0, SAMPLE)
  const words = sample.match(/\p{L}+/gu)?.length ?? 0
  const latin = isLatin(sample)
  if (latin ? words < 8 : (sample.match(/\p{L}/gu)?.length ?? 0) < FEWEST_LETTERS) return null
  const english = englishShare(sample)
  if (english > SURELY_ENGLISH) return 'en'
  if (!latin) return foreignLanguage(sample, latin, english)
  // Names look like any language; what a text is in, its small words tell
  const small = sample.match(/(?<![\p{L}\p{N}])\p{Ll}[\p{L}'’]*/gu) ?? []
  if (small.length < FEWEST_SMALL || small.length < words * SHARE_OF_SMALL) return null
  return foreignLanguage(small.join(' '), latin, englishShare(small.join(' ')))
}

function foreignLanguage(sample: string, latin: boolean, english: number): string | null {
  // The detector also knows invented languages, which have no code of two letters
  const [first, second] = detectAll(sample).filter(
    ({ lang }) => lang.length === 2 && !(latin && OTHER_SCRIPTS.has(lang)),
  )
  if (first === undefined || first.accuracy < 0.3) return null
  if (second !== undefined && first.accuracy < second.accuracy * 1.5) return null
  if (first.lang === 'en') return 'en'
  return english > HARDLY_ENGLISH ? null : first.lang
}

function samplesOf(text: string): string[] {
  if (text.length <= SAMPLE * 2) return [text.slice(0, SAMPLE)]
  const middle = Math.floor((text.length - SAMPLE) / 2)
  return [text.slice(0, SAMPLE), text.slice(middle, middle + SAMPLE), text.slice(-SAMPLE)]
}

function englishShare(sample: string): number {
  const words = sample.match(/\p{L}+/gu)?.length ?? 0
  return (sample.match(ENGLISH)?.length ?? 0) / Math.max(1, words)
}

function isLatin(sample: string): boolean {
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0
  return latin * 2 >= (sample.match(/\p{L}/gu)?.length ?? 0)
}
