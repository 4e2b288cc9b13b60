// The day an article was written, from which "Tuesday" and "10 July" count.
import type { Token } from '../document'
import { dayNumber, dayOfIso } from './calendar'

export interface Anchor {
  readonly year: number
  /** Days since 1970-01-01; null when only the year is known. */
  readonly day: number | null
}

/** "2024-07-10T…", "2024-07" or "2024" → the day or the year. */
export function anchorFrom(date: string | null): Anchor | null {
  const year = /^\d{4}/.exec(date ?? '')
  return year === null ? null : { year: Number(year[0]), day: dayOfIso(date ?? '') }
}

/**
 * The year of a day or month without one: the latest in which it is not more than 45 days after the article; of what is
 * to come ("will open on 3 March") the first in which it is not before. Null without an article's date.
 */
export function guessYear(
  month: number,
  day: number | null,
  anchor: Anchor | null,
  future: boolean,
): number | null {
  if (anchor === null || anchor.day === null) return anchor?.year ?? null
  const here = dayNumber(anchor.year, month, day ?? 1)
  if (here === null) return null
  if (future) return here + (day === null ? 30 : 0) < anchor.day ? anchor.year + 1 : anchor.year
  return here > anchor.day + 45 ? anchor.year - 1 : anchor.year
}

const TO_COME = /^(?:will|shall|'ll|scheduled|slated|due|upcoming|coming|next)$/
const WINDOW = 14

/** "will meet on Tuesday", "due to open on 3 March", "On Tuesday the board will …": the nearest finite verb decides. */
export function isToCome(tokens: readonly Token[], i: number): boolean {
  return decides(tokens, i, -1) ?? decides(tokens, i, 1) ?? false
}

function decides(tokens: readonly Token[], i: number, step: 1 | -1): boolean | null {
  for (let k = i + step; Math.abs(k - i) <= WINDOW; k += step) {
    const token = tokens[k]
    if (token === undefined || token.sentence !== tokens[i]!.sentence || /^[;:"“”]$/.test(token.text)) break
    if (TO_COME.test(token.lower)) return true
    if (token.pos === 'aux' || token.tags.has('PastTense') || (token.pos === 'verb' && step > 0)) return false
  }
  return null
}
