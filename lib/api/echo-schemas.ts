// What is answered about the same words, or the same text, in other articles, as schemas.
import { z } from 'zod'
import { ECHO_KINDS, ECHO_PARTS } from '../model/echo'
import type { ArticleNode } from '../model/graph'
import type { QuoteRecord } from '../model/records'
import { REPRINT_KINDS } from '../model/reprint'
import type { EchoesAnswer, EchoGroupsAnswer, ReprintsAnswer } from './responses'

const count = z.int().min(0)
const part = z.number().min(0).max(1)

export function echoAnswers(quote: z.ZodType<QuoteRecord>, article: z.ZodType<ArticleNode>) {
  const words = z.strictObject({ kind: z.enum(ECHO_PARTS), text: z.string() })
  const echo = z.strictObject({ quote, kind: z.enum(ECHO_KINDS), parts: z.array(words).readonly() })
  const reprint = z.strictObject({
    kind: z.enum(REPRINT_KINDS),
    mine: part,
    theirs: part,
    article,
    earlier: z.boolean(),
  })
  return {
    Echoes: z.strictObject({
      items: z.array(echo).readonly(),
      articles: z.int().min(0),
    }) satisfies z.ZodType<EchoesAnswer>,
    EchoGroups: z.strictObject({
      items: z
        .array(
          z.strictObject({
            quote,
            quotes: count,
            complete: z.boolean(),
            articles: count,
            outlets: count,
            reprints: count,
            kinds: z.partialRecord(z.enum(ECHO_KINDS), count),
            first: z.string().nullable(),
            last: z.string().nullable(),
          }),
        )
        .readonly(),
      nextCursor: z.string().nullable(),
    }) satisfies z.ZodType<EchoGroupsAnswer>,
    Reprints: z.strictObject({
      items: z.array(reprint).readonly(),
      original: z.string().nullable(),
    }) satisfies z.ZodType<ReprintsAnswer>,
  }
}
