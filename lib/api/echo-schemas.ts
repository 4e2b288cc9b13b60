// What is answered about the same words in other articles, as a schema.
import { z } from 'zod'
import { ECHO_KINDS, ECHO_PARTS } from '../model/echo'
import type { QuoteRecord } from '../model/records'
import type { EchoesAnswer } from './responses'

export function echoAnswers(quote: z.ZodType<QuoteRecord>) {
  const part = z.strictObject({ kind: z.enum(ECHO_PARTS), text: z.string() })
  const echo = z.strictObject({ quote, kind: z.enum(ECHO_KINDS), parts: z.array(part).readonly() })
  return {
    Echoes: z.strictObject({
      items: z.array(echo).readonly(),
      articles: z.int().min(0),
    }) satisfies z.ZodType<EchoesAnswer>,
  }
}
