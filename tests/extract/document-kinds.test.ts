// The kind of a name is decided by all its places in the document.
import { describe, expect, it } from 'vitest'
import { readNames } from '../../ingest/extract/mentions'
import { segment } from '../../ingest/extract/text/segment'
import { silent } from '../../ingest/extract/trace'
import { article } from './speech-support'

const kinds = (text: string, name: string) => {
  const { entities } = readNames(segment(article(text)), silent)
  return entities
    .filter((entity) => entity.mentions.some((mention) => mention.text === name))
    .map((entity) => entity.kind)
}

describe('one kind for the whole document', () => {
  const table: [string, string, string[]][] = [
    [
      'Tarvessa blames the dam. Tarvessa’s foreign minister, Ana Ruiz, called it theft. “No,” Tarvessa said.',
      'Tarvessa',
      ['place'],
    ],
    [
      'Tarvessa rejected it. A Tarvessan diplomat left the room before Tarvessa could answer.',
      'Tarvessa',
      ['place'],
    ],
    ['A Tarvessan diplomat left. Tarvessa rejected it.', 'Tarvessan', []],
    ['The hinge failed at Saint Edra Lock, he said.', 'Saint Edra Lock', ['place']],
    [
      'Carlos Ruiz founded it. Ruiz Marine loses a third of its value, and Ruiz Marine is silent.',
      'Ruiz Marine',
      ['organization'],
    ],
    ['She had talked to her uncle Osbert before. Osbert Vance was seventy.', 'Osbert', ['person']],
    ['They hoped it would be over by Easter, and it was.', 'Easter', []],
    ['Mahlon Verity spoke. Mahlon’s government fell. Mahlon said no.', 'Mahlon', ['person']],
    ['The Guild wrote to Ana Ruiz. Ruiz’s board resigned, and Ruiz said so.', 'Ruiz', ['person']],
  ]
  it.each(table)('%s: %s', (text, name, expected) => expect(kinds(text, name)).toEqual(expected))
})
