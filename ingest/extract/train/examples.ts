// A gold document as the training scripts use it: read by the pipeline's first steps, gold quotes tied to quotations.

import { newCast } from '../coreference/speakers'
import type { LocalEntity } from '../document'
import { findNames } from '../mentions'
import type { Identify } from '../quotes/candidates'
import { indexNames } from '../syntax/name-index'
import { type Reading, readSpeech } from '../syntax/reading'
import { segment } from '../text/segment'
import { silent } from '../trace'
import { type GoldDocument, type GoldQuote, overlapRatio, toArticle } from './gold'

export interface Example {
  readonly reading: Reading
  readonly locals: readonly LocalEntity[]
  readonly gold: ReadonlyMap<number, GoldQuote>
  readonly identify: Identify
}

export function toExample(doc: GoldDocument): Example {
  const document = segment(toArticle(doc))
  const locals = findNames(document, silent)
  const reading = readSpeech(document, indexNames(document, locals))
  const gold = new Map<number, GoldQuote>()
  for (const q of reading.quotations) {
    if (q.parent !== null) continue
    const match = doc.quotes.find((g) => g.nested !== true && overlapRatio(g, q.outer) >= 0.5)
    if (match !== undefined) gold.set(q.index, match)
  }
  const { identify } = newCast(reading, locals, doc.byline ?? null)
  return { reading, locals, gold, identify }
}
