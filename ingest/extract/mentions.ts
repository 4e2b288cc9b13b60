// Step 4: people, organizations and places named in the text, each with all its mentions.
import type { Document, LocalEntity } from './document'
import { type DressedSpan, dress } from './dress'
import { groupNames } from './group-names'
import { refineSpans } from './refine-spans'
import { commonness, tagNames } from './tag-names'
import type { Trace } from './trace'

/** Named entities in order of first mention; all their mentions have form `name`. Linear in the text. */
export function findNames(document: Document, trace: Trace): LocalEntity[] {
  return entitiesOf(document, nameSpans(document, trace), trace)
}

/** Name spans with what stands around them, in text order. */
export function nameSpans(document: Document, trace: Trace): DressedSpan[] {
  return dress(document, refineSpans(document, tagNames(document), commonness, trace))
}

function entitiesOf(document: Document, spans: readonly DressedSpan[], trace: Trace): LocalEntity[] {
  const entities = groupNames(document, spans)
  for (const entity of entities) {
    for (const mention of entity.mentions)
      trace.add('mentions', mention.rule, 'made', mention, () => `${entity.kind} "${entity.name}"`)
  }
  return entities
}
