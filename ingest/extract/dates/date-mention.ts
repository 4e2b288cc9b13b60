// A date where the text tells it.
import type { PartialDate } from '../../../lib/model/entity'

export interface DateMention {
  /** Tokens `[first, last)`. */
  readonly first: number
  readonly last: number
  readonly start: PartialDate
  readonly end: PartialDate
  /** The text gives no year; it is the article's or the one before or after. */
  readonly guessed: boolean
}
