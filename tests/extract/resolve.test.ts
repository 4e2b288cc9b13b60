// Local entities become facts with ids made of content.
import { describe, expect, it } from 'vitest'
import { finish } from '../../ingest/extract/finish'
import { readNames } from '../../ingest/extract/mentions'
import { segment } from '../../ingest/extract/text/segment'
import { silent } from '../../ingest/extract/trace'
import { canonicalName } from '../../ingest/resolve/names'
import { article } from './speech-support'

const entities = (text: string) => {
  const document = segment(article(text))
  return finish(document, readNames(document, silent).entities).entities
}
const idOf = (text: string, name: string) => entities(text).find((entity) => entity.name === name)?.id

describe('finish', () => {
  it('gives the same id to the same name in two articles', () => {
    const one = idOf('Ana Ruiz said no.', 'Ana Ruiz')
    expect(one).toBeDefined()
    expect(idOf('“Never,” Ana Ruiz told the council. Ruiz left.', 'Ana Ruiz')).toBe(one)
  })

  it('does not depend on the order of the local entities', () => {
    const document = segment(
      article('Ana Ruiz and Peter Novak met the United Nations in Cairo. Novak said so.'),
    )
    const locals = readNames(document, silent).entities
    expect(finish(document, [...locals].reverse()).entities).toEqual(finish(document, locals).entities)
  })

  it('keeps every surface as the text has it', () => {
    const text = 'Ana Ruiz’s office in Lisbon said Ruiz met the Red Cross.'
    for (const entity of entities(text))
      for (const mention of entity.mentions) expect(text.slice(mention.start, mention.end)).toBe(mention.text)
  })

  it('joins public short forms with their long form, and nothing else', () => {
    expect(canonicalName('organization', 'UN')).toBe('United Nations')
    expect(canonicalName('person', 'UN')).toBe('UN')
    expect(canonicalName('organization', 'Harbour Union')).toBe('Harbour Union')
  })
})
