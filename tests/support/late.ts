// One more article of the small world: two who are never quoted, one of them much spoken of.
import { entityId } from '../../lib/model/id'
import { example } from './facts'

export const INES = entityId('person', 'Ines Ravel')
export const TIDE = entityId('organization', 'Tide Board')

export const late = example({
  text: 'Mara Okafor said Ines Ravel was late. “Ravel never came,” somebody said. The Tide Board met.',
  title: 'Late again',
  source: 'Ellery Post',
  publishedAt: '2025-05-20',
  entities: [
    { kind: 'person', name: 'Mara Okafor' },
    { kind: 'person', name: 'Ines Ravel', surfaces: ['Ines Ravel', 'Ravel'], aliases: ['Ravel'] },
    { kind: 'organization', name: 'Tide Board' },
  ],
  quotes: [
    {
      words: 'Ines Ravel was late',
      kind: 'indirect',
      speaker: 'Mara Okafor',
      cue: { text: 'said', stance: 'states' },
      about: ['Ines Ravel'],
    },
    { words: 'Ravel never came,', about: ['Ines Ravel'] },
  ],
})
