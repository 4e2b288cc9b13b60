// Random small articles over a handful of names, for property tests.
import fc from 'fast-check'
import { type EntitySpec, type Example, example, type QuoteSpec } from './facts'

const CAST: readonly EntitySpec[] = [
  { kind: 'person', name: 'Ana Vell' },
  { kind: 'person', name: 'Bo Tarn' },
  { kind: 'organization', name: 'Cobalt Board' },
  { kind: 'place', name: 'Dunmarrow' },
  { kind: 'event', name: 'Eel Fair', date: { start: '2025-05', end: '2025-05' } },
]
const NAMES = CAST.map(({ name }) => name)

interface Draft {
  readonly slot: number
  readonly edition: number
  readonly source: string
  readonly date: string
  readonly forms: readonly number[]
  readonly quotes: readonly {
    readonly speaker: number
    readonly about: readonly number[]
    readonly marked: boolean
  }[]
}

const draft: fc.Arbitrary<Draft> = fc.record({
  slot: fc.integer({ min: 0, max: 5 }),
  edition: fc.integer({ min: 0, max: 3 }),
  source: fc.constantFrom('', 'Ellery Post', 'Northern Ledger'),
  date: fc.constantFrom('', '2025-01-05', '2025-02', '2024-12-31T23:59:00Z'),
  forms: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: NAMES.length, maxLength: NAMES.length }),
  quotes: fc.array(
    fc.record({
      speaker: fc.integer({ min: -1, max: 2 }),
      about: fc.uniqueArray(fc.integer({ min: 0, max: NAMES.length - 1 }), { maxLength: 3 }),
      marked: fc.boolean(),
    }),
    { maxLength: 4 },
  ),
})

/** The same slot is the same article; other drafts of it are edits. */
export const articles: fc.Arbitrary<readonly Example[]> = fc.array(draft.map(spell), {
  minLength: 1,
  maxLength: 8,
})

function spell({ slot, edition, source, date, forms, quotes }: Draft): Example {
  const cast = CAST.map((entity, index) => ({
    ...entity,
    canonical: entity.name,
    aliases: forms[index] === 1 ? [`${entity.name} the Elder`] : [],
    roles: forms[index] === 2 ? ['warden'] : [],
  }))
  const lines = quotes.map((_, index) => `Line ${index} of it holds “word ${index}” firmly.`)
  const specs: QuoteSpec[] = quotes.flatMap(({ speaker, about, marked }, index) => {
    const said = speaker < 0 ? {} : { speaker: NAMES[speaker] ?? '' }
    const words = lines[index] ?? ''
    const whole = { words, kind: 'mixed' as const, ...said, about: about.map((at) => NAMES[at] ?? '') }
    return marked ? [whole, { words: `word ${index}`, inside: words, ...said }] : [whole]
  })
  return example({
    text: [`Edition ${edition} with ${NAMES.join(', ')} and a warden.`, ...lines].join('\n'),
    title: `Slot ${slot}`,
    url: `https://ellery-post.example/${slot}`,
    ...(source === '' ? {} : { source }),
    ...(date === '' ? {} : { publishedAt: date }),
    entities: cast,
    quotes: specs,
    affiliations: edition === 1 ? [{ person: 'Ana Vell', organization: 'Cobalt Board', role: 'warden' }] : [],
    participations: edition === 2 ? [{ entity: 'Bo Tarn', event: 'Eel Fair' }] : [],
  })
}
