// What the words around a name tell of it: credits, campaigns, kin, bodies said to be bodies, heads taken up alone, and
// capitalised speakers that name nobody.
import { describe, expect, it } from 'vitest'
import { extract } from '../../ingest/extract/extract'
import { readNames } from '../../ingest/extract/mentions'
import { segment } from '../../ingest/extract/text/segment'
import { silent } from '../../ingest/extract/trace'
import type { EntityKind } from '../../lib/model/entity'
import { article } from './speech-support'

/** Surfaces of all mentions of a kind in the order of the text, those of one entity joined by "=". */
const grouped = (text: string, kind: EntityKind): string[] =>
  readNames(segment(article(text)), silent)
    .entities.filter((entity) => entity.kind === kind)
    .map((entity) => entity.mentions.map((mention) => mention.text).join(' = '))

type Table = readonly (readonly [text: string, expected: readonly string[]])[]
const each = (title: string, kind: EntityKind, table: Table) =>
  describe(title, () => {
    it.each(table)('%s', (text, expected) => expect(grouped(text, kind)).toEqual(expected))
  })

each('a credit names a person, unless it holds a body or a common word', 'person', [
  ['The lock gates on Monday. Image: Q Sarvanti.\n\nThe gates stayed shut.', ['Q Sarvanti']],
  ['The lock gates on Monday. Image: Tarnwatcher.\n\nThe gates stayed shut.', ['Tarnwatcher']],
  ['The lock gates on Monday. Photo: Flickr.\n\nThe gates stayed shut.', []],
  ['The lock gates on Monday. Image: Harbour Office.\n\nThe gates stayed shut.', []],
  ['The lock gates on Monday. Image: QVTA Mark Ostrander.\n\nThe gates stayed shut.', ['Mark Ostrander']],
])

each('a campaign or kin tells a person', 'person', [
  ['The Vandrecht campaign replied on Friday. It named Vandrecht as the winner.', ['Vandrecht = Vandrecht']],
  ['He was held for leaving his daughter, Sydney Okonta, in the boat.', ['Sydney Okonta']],
])

each('the noun before a name, or after "is a", tells a body', 'organization', [
  ['The songs were written for the band Quillora. Quillora sings in Welsh.', ['Quillora = Quillora']],
  ['Quillora is a small record label from Tarn. Dahl left Quillora in May.', ['Quillora = Quillora']],
])

each('the head of a body taken up alone is that body', 'organization', [
  [
    'The Harbour Pilots Guild met on Monday. Members asked the Guild for help.',
    ['Harbour Pilots Guild = Guild'],
  ],
  ['The Guild of Harbour Pilots met. “No,” the Guild said.', ['Guild of Harbour Pilots = Guild']],
  [
    'The Tarn Council met the Ellery Council. The Council voted yes.',
    ['Tarn Council', 'Ellery Council', 'Council'],
  ],
])

each('what is owned may be an office: the owner is the name', 'organization', [
  [
    'The Harbour Party won. The Harbour Party’s Shadow Works Secretary Ana Ruiz spoke.',
    ['Harbour Party = Harbour Party'],
  ],
])

each('a department is for a list of fields; a list of bodies stays a list', 'organization', [
  [
    'She wrote to the Ministry of Locks, Ferries and River Fishing on Monday.',
    ['Ministry of Locks, Ferries and River Fishing'],
  ],
  [
    'She wrote to the Ministry of Locks, Harbour Trust and Tarn Bank on Monday.',
    ['Ministry of Locks', 'Harbour Trust', 'Tarn Bank'],
  ],
])

each('an acronym of an agreement is no body, whatever its letters', 'organization', [
  ['The Tarn-Ellery River Toll Agreement (TELRA) holds. Dahl likes TELRA.', []],
])

each('a museum is a place where it never speaks', 'place', [
  ['They moved the barge to the Old Lock Museum in Ellery.', ['Old Lock Museum', 'Ellery']],
])

describe('a capitalised speaker that is a common word, a people or an office names nobody', () => {
  const table: Table = [
    ['Ferrymen said the river was high. Prices rose.', []],
    ['The gate fell at noon. Onlookers told the harbour radio that it was old.', []],
    ['Briton Ana Ruiz lost. “I will be back,” the Briton said.', ['Ana Ruiz']],
    ['“We are late,” the QCE said.', []],
  ]
  it.each(table)('%s', (text, expected) => {
    const { entities } = extract(article(text), silent)
    const named = entities.filter((entity) => entity.kind === 'person' && !entity.unnamed)
    expect(named.map((entity) => entity.name)).toEqual(expected)
  })
})
