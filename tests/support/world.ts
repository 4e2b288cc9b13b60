// A small fictional world in four articles: what the store's contract is checked on.
import { entityId } from '../../lib/model/id'
import { example } from './facts'

export const MARA = entityId('person', 'Mara Okafor')
export const TOMAS = entityId('person', 'Tomás Brandt')
export const UNION = entityId('organization', 'Harbour Union')
export const SUMMIT = entityId('event', 'Dock Summit')
export const ELLERY = entityId('place', 'Port Ellery')

/** Two statements of one's own, one without a speaker; a marked stretch within the first. */
export const row = example({
  text: `Mara Okafor, mayor of Port Ellery, said the harbour would “reopen by spring”.

Tomás Brandt of the Harbour Union denied it. “Okafor is dreaming,” he told the Harbour Union at the Dock Summit.

“We will see,” someone shouted.`,
  title: 'Harbour row',
  source: 'Ellery Post',
  url: 'https://ellery-post.example/row',
  publishedAt: '2025-03-14T09:30:00Z',
  entities: [
    {
      kind: 'person',
      name: 'Mara Okafor',
      surfaces: ['Mara Okafor', 'Okafor is'.slice(0, 6)],
      aliases: ['Okafor'],
      roles: ['mayor of Port Ellery'],
    },
    { kind: 'place', name: 'Port Ellery' },
    { kind: 'person', name: 'Tomás Brandt' },
    { kind: 'organization', name: 'Harbour Union' },
    { kind: 'event', name: 'Dock Summit', date: { start: '2025-03', end: '2025-03' } },
  ],
  quotes: [
    {
      words: 'the harbour would “reopen by spring”',
      kind: 'mixed',
      speaker: 'Mara Okafor',
      cue: { text: 'said', stance: 'promises' },
      about: ['Port Ellery'],
    },
    {
      words: 'reopen by spring',
      inside: 'the harbour would “reopen by spring”',
      speaker: 'Mara Okafor',
      about: ['Port Ellery'],
    },
    {
      words: 'Okafor is dreaming,',
      speaker: 'Tomás Brandt',
      cue: { text: 'denied', stance: 'denies' },
      about: ['Mara Okafor'],
      addressee: 'Harbour Union',
      event: 'Dock Summit',
      saidDate: '2025-03-12',
    },
    { words: 'We will see,' },
  ],
  affiliations: [{ person: 'Tomás Brandt', organization: 'Harbour Union', role: 'of the Harbour Union' }],
  participations: [{ entity: 'Tomás Brandt', event: 'Dock Summit' }],
})

/** Mara again, by another form of her name, and an unnamed source. */
export const talks = example({
  text: `“Brandt knows the figures,” Mara J. Okafor said. Brandt, she added, would come to the Dock Summit.
A senior official warned the Harbour Union that talks could fail.`,
  title: 'Harbour talks drag on',
  source: 'Northern Ledger',
  publishedAt: '2025-04-02',
  locators: [
    { kind: 'page', label: 'iv', start: 0 },
    { kind: 'time', label: '00:12:05', start: 10 },
  ],
  entities: [
    { kind: 'person', name: 'Brandt', canonical: 'Tomás Brandt', roles: ['union leader'] },
    { kind: 'person', name: 'Mara J. Okafor', canonical: 'Mara Okafor', roles: ['mayor'] },
    { kind: 'event', name: 'Dock Summit', date: { start: '2025-04-10', end: '2025-04-11' } },
    { kind: 'person', name: 'A senior official', unnamed: true },
    { kind: 'organization', name: 'Harbour Union' },
  ],
  quotes: [
    {
      words: 'Brandt knows the figures,',
      speaker: 'Mara J. Okafor',
      cue: { text: 'said', stance: 'states' },
      about: ['Brandt'],
    },
    {
      words: 'Brandt, she added, would come to the Dock Summit',
      kind: 'indirect',
      speaker: 'Mara J. Okafor',
      cue: { text: 'added', stance: 'states' },
      about: ['Brandt', 'Dock Summit'],
    },
    {
      words: 'talks could fail',
      kind: 'indirect',
      speaker: 'A senior official',
      cue: { text: 'warned', stance: 'warns' },
      addressee: 'Harbour Union',
    },
  ],
  affiliations: [{ person: 'Brandt', organization: 'Harbour Union', role: 'Harbour Union' }],
  participations: [
    { entity: 'Brandt', event: 'Dock Summit' },
    { entity: 'Mara J. Okafor', event: 'Dock Summit' },
  ],
})

/** Neither title nor source nor date. */
export const note = example({
  text: 'Mara Okafor promised nothing. The Harbour Union said Mara Okafor had lost Port Ellery.',
  entities: [
    { kind: 'person', name: 'Mara Okafor' },
    { kind: 'organization', name: 'Harbour Union' },
    { kind: 'place', name: 'Port Ellery' },
  ],
  quotes: [
    {
      words: 'Mara Okafor had lost Port Ellery',
      kind: 'indirect',
      speaker: 'Harbour Union',
      cue: { text: 'said', stance: 'criticises' },
      about: ['Mara Okafor', 'Port Ellery'],
    },
  ],
})

/** Nothing found in it. */
export const empty = example({
  text: 'Rain fell on Über Street all day.',
  title: 'Weather: Über-wet',
  source: 'Ellery Post',
  publishedAt: '2025-03-14',
})

export const world = [row, talks, note, empty] as const
