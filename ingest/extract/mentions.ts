// Step 4: people, organizations and places named in the text, each with all its mentions.
import type { Document, LocalEntity } from './document'
import { type DressedSpan, groupNames } from './group-names'
import type { NameSpan } from './name-spans'
import { TITLES } from './rules/titles'
import { tagNames } from './tag-names'
import type { Trace } from './trace'

/** Named entities in order of first mention; all their mentions have form `name`. Linear in the text. */
export function findNames(document: Document, trace: Trace): LocalEntity[] {
  const spans = tagNames(document).map((span) => dress(document, span))
  const entities = groupNames(document, spans)
  for (const entity of entities) {
    for (const mention of entity.mentions)
      trace.add('mentions', mention.rule, 'made', mention, () => `${entity.kind} "${entity.name}"`)
  }
  return entities
}

/** Adds the titles before the name: "Mossad Chief David Barnea". */
function dress(document: Document, span: NameSpan): DressedSpan {
  const { tokens } = document
  let fullFirst = span.first
  while (
    span.kind === 'person' &&
    fullFirst > 0 &&
    tokens[fullFirst - 1]!.sentence === tokens[span.first]!.sentence &&
    TITLES.has(tokens[fullFirst - 1]!.lower.replace('.', ''))
  )
    fullFirst--
  const roles =
    fullFirst < span.first ? [document.text.slice(tokens[fullFirst]!.start, tokens[span.first - 1]!.end)] : []
  return { ...span, fullFirst, fullLast: span.last, roles }
}
