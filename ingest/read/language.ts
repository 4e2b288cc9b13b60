// Which language a text is in, or null when unsure. English is told by its function words, the rest by tinyld.
import { detectAll } from 'tinyld'

const SAMPLE = 4000
const ENGLISH = /\b(the|of|and|to|in|that|is|was|for|with|said|his|her|on|by|as|it|he|she|they|from|at)\b/gi

/** ISO 639-1 code. Looks at the first 4,000 characters. */
export function detectLanguage(text: string): string | null {
  const sample = text.slice(0, SAMPLE)
  const words = sample.match(/\p{L}+/gu)?.length ?? 0
  if (words < 8) return null
  const english = (sample.match(ENGLISH)?.length ?? 0) / words
  if (english > 0.2) return 'en'
  const [first, second] = detectAll(sample)
  if (first === undefined || first.accuracy < 0.3) return null
  if (second !== undefined && first.accuracy < second.accuracy * 1.5) return null
  return english > 0.1 && first.lang !== 'en' ? null : first.lang
}
