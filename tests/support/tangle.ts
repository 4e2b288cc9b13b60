// A hand-made tangle of people: two ways of equal length, a hub, two who only share an article, and one apart.
import { entityId } from '../../lib/model/id'
import { type ArticleSpec, type Example, example } from './facts'

const person = (name: string) => entityId('person', name)
export const IDA = person('Ida Morrow')
export const OTIS = person('Otis Fell')
export const WREN = person('Wren Calder')
export const PIKE = person('Pike Lowell')
export const SOL = person('Sol Avery')
export const LONER = person('Nell Harte')
export const GUILD = entityId('organization', 'Ferry Guild')
export const REGATTA = entityId('event', 'Tide Regatta')

type Line = readonly [speaker: string, words: string, about: string, kind?: 'indirect']

/** One paragraph a line: “words” speaker said. */
function said(lines: readonly Line[], rest: Partial<ArticleSpec> = {}): Example {
  const names = [...new Set(lines.flatMap(([speaker, , about]) => [speaker, about]))]
  const text = lines.map(([speaker, words, about]) => `${speaker} on ${about}: “${words}”`).join('\n')
  return example({
    text: rest.text === undefined ? text : `${text}\n${rest.text}`,
    title: rest.title ?? 'Talk',
    source: rest.source ?? 'Quay Courier',
    url: rest.url ?? `https://quay-courier.example/${encodeURIComponent(rest.title ?? 'talk')}`,
    ...(rest.publishedAt === undefined ? {} : { publishedAt: rest.publishedAt }),
    entities: [...names.map((name) => ({ kind: 'person' as const, name })), ...(rest.entities ?? [])],
    quotes: lines.map(([speaker, words, about, kind]) => ({
      words,
      speaker,
      about: [about],
      ...(kind === undefined ? {} : { kind, cue: { text: 'on', stance: 'states' as const } }),
    })),
    affiliations: rest.affiliations ?? [],
    participations: rest.participations ?? [],
  })
}

/** Ida – Wren – Otis (three facts) and Ida – Pike – Otis (five); Wren and Pike speak of each other too. */
const talk = said(
  [
    ['Ida Morrow', 'Wren keeps the ledgers dry.', 'Wren Calder'],
    ['Wren Calder', 'Otis rows badly.', 'Otis Fell'],
    ['Otis Fell', 'Wren counts badly.', 'Wren Calder'],
    ['Ida Morrow', 'Pike knows the shoals.', 'Pike Lowell', 'indirect'],
    ['Ida Morrow', 'Pike never sleeps.', 'Pike Lowell'],
    ['Pike Lowell', 'Otis owes me an oar.', 'Otis Fell'],
    ['Wren Calder', 'Pike talks too much.', 'Pike Lowell'],
  ],
  { title: 'Talk', publishedAt: '2031-02-03' },
)

const later = said(
  [
    ['Pike Lowell', 'Otis paid for the oar.', 'Otis Fell'],
    ['Otis Fell', 'Pike is a fair man.', 'Pike Lowell'],
  ],
  { title: 'Later', source: 'Marsh Herald', publishedAt: '2031-03' },
)

/** Sol is tied by membership and by a regatta only; neither title nor date. */
const roll = example({
  text: 'Sol Avery, clerk of the Ferry Guild, sailed in the Tide Regatta. Wren Calder is its treasurer.',
  entities: [
    { kind: 'person', name: 'Sol Avery' },
    { kind: 'organization', name: 'Ferry Guild' },
    { kind: 'event', name: 'Tide Regatta' },
    { kind: 'person', name: 'Wren Calder' },
  ],
  affiliations: [
    { person: 'Sol Avery', organization: 'Ferry Guild', role: 'clerk of the Ferry Guild' },
    { person: 'Wren Calder', organization: 'Ferry Guild', role: 'treasurer' },
  ],
  participations: [{ entity: 'Sol Avery', event: 'Tide Regatta' }],
})

/** Otis speaks to Nell, who says nothing and of whom nothing is said. */
const letter = example({
  text: 'Dear Nell Harte, wrote Otis Fell, the ferry is late. Much later, Ida Morrow read it.',
  title: 'A letter',
  publishedAt: '2031-04-05',
  source: 'Quay Courier',
  entities: [
    { kind: 'person', name: 'Nell Harte' },
    { kind: 'person', name: 'Otis Fell' },
    { kind: 'person', name: 'Ida Morrow' },
  ],
  quotes: [
    {
      words: 'the ferry is late',
      kind: 'indirect',
      speaker: 'Otis Fell',
      addressee: 'Nell Harte',
      cue: { text: 'wrote', stance: 'states' },
    },
  ],
})

export const tangle = [talk, later, roll, letter] as const
