// Names and sentences for a made-up collection: as many different ones as are asked for, always the same.
import type { EntityKind } from '../../lib/model/entity'
import { type Random, seeded } from './random'

export interface Named {
  readonly kind: EntityKind
  readonly name: string
  readonly role: string | null
}

const ONSETS = [
  'b',
  'd',
  'f',
  'g',
  'h',
  'k',
  'l',
  'm',
  'n',
  'p',
  'r',
  's',
  't',
  'v',
  'br',
  'dr',
  'st',
  'tr',
  'kl',
  'sh',
]
const VOWELS = ['a', 'e', 'i', 'o', 'u']
const CODAS = ['n', 'r', 'l', 's', 'm', 'nd', 'rt', 'lk', 'st', 'ng']
const BODIES = ['Union', 'Council', 'Trust', 'Agency', 'Works', 'Office', 'League', 'Society']
const EVENTS = ['Summit', 'Regatta', 'Hearing', 'Flood', 'Strike', 'Election']
const ROLES = ['minister', 'engineer', 'mayor', 'editor', 'lawyer', 'captain', null, null]
const SMALL = 'the of to and a in that it was for on with as we will not be by at have this from they'.split(
  ' ',
)

/** Entity `n` of `count`; no two have one name. */
export function inventedNames(count: number, seed: number): (n: number) => Named {
  const surnames = words(Math.max(200, Math.ceil(count / 6)), seed + 1, 3)
  const given = words(40, seed + 2, 2)
  return (n) => {
    const last = capital(surnames[n % surnames.length] ?? '')
    const first = capital(given[Math.floor(n / surnames.length) % given.length] ?? '')
    const turn = (n * 2_654_435_761) % 100
    if (turn < 62)
      return { kind: 'person', name: `${first} ${last}`, role: ROLES[turn % ROLES.length] ?? null }
    if (turn < 84) return { kind: 'organization', name: `${last} ${first} ${BODIES[turn % 8]}`, role: null }
    if (turn < 94) return { kind: 'place', name: `${first} ${last}`, role: null }
    return { kind: 'event', name: `${last} ${first} ${EVENTS[turn % 6]}`, role: null }
  }
}

/** Sentences of 4 to 60 words, most of a dozen or two, common words far more often than rare ones; some said by many. */
export function sentenceMaker(seed: number): (random: Random) => string {
  const lexicon = words(8000, seed + 3, 3)
  const compose = (random: Random) => {
    const length = Math.round(Math.min(60, Math.max(4, Math.exp(2.7 + 0.6 * normal(random)))))
    const drawn = Array.from({ length }, () =>
      random.chance(0.45)
        ? random.pick(SMALL)
        : (lexicon[Math.floor(lexicon.length ** random.next()) - 1] ?? 'it'),
    )
    return `${capital(drawn.join(' '))}.`
  }
  const fixed = seeded(seed + 4)
  const sayings = Array.from({ length: 300 }, () => compose(fixed))
  return (random) => (random.chance(0.03) ? random.pick(sayings) : compose(random))
}

/** So many different made-up words of `syllables` at most. */
function words(count: number, seed: number, syllables: number): readonly string[] {
  const random = seeded(seed)
  const made = new Set<string>()
  while (made.size < count) {
    const parts = Array.from(
      { length: random.chance(0.7) ? 2 : syllables },
      () => random.pick(ONSETS) + random.pick(VOWELS),
    )
    made.add(parts.join('') + random.pick(CODAS))
  }
  return [...made]
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1)
}

/** Box and Muller (1958). */
function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next())
}
