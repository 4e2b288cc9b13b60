// The shapes of the answers about time and about the filter's choices, for lib/api/schemas.
import { z } from 'zod'
import { DATE_CHOICES, TIME_UNITS } from '../model/questions'
import { QUOTE_KINDS, STANCE_CHOICES, VOICES } from '../model/quote'
import type * as answers from './responses'

const count = z.int().min(0)

/** Counts by choice; choices without any are left out. */
const countsBy = <K extends string>(choices: readonly K[]) => z.partialRecord(z.enum(choices), count)

const TimelineBin = z.strictObject({
  start: z.string(),
  count,
  stances: countsBy(STANCE_CHOICES),
  kinds: countsBy(QUOTE_KINDS),
})

export const TIME_ANSWERS = {
  Timeline: z.strictObject({
    dates: z.enum(DATE_CHOICES),
    bin: z.enum(TIME_UNITS),
    bins: z.array(TimelineBin).readonly(),
    total: count,
    vague: count,
    undated: count,
  }) satisfies z.ZodType<answers.TimelineAnswer>,
  Facets: z.strictObject({
    stance: countsBy(STANCE_CHOICES),
    quoteKind: countsBy(QUOTE_KINDS),
    voice: countsBy(VOICES),
    source: z.record(z.string(), count),
  }) satisfies z.ZodType<answers.FacetsAnswer>,
}
