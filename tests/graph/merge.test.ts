// An entity is a pure function of what its articles say, and can be taken apart again one article at a time.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  adjust,
  type Contribution,
  EMPTY_TALLY,
  mergedEntity,
  mergeEntities,
  sameEntity,
} from '../../lib/model/merge'

const word = fc.constantFrom('Okafor', 'Mara Okafor', 'M. Okafor', '__proto__', '7')
const date = fc.constantFrom('2025', '2025-03', '2025-03-14', '--03-14')
const contribution: fc.Arbitrary<Contribution> = fc.record({
  id: fc.constant('p:1'),
  kind: fc.constant('person' as const),
  name: word,
  aliases: fc.uniqueArray(word, { maxLength: 3 }),
  unnamed: fc.boolean(),
  roles: fc.uniqueArray(word, { maxLength: 2 }),
  date: fc.option(fc.record({ start: date, end: date })),
  metonym: fc.boolean(),
})

const said = (name: string, more: Partial<Contribution> = {}): Contribution => ({
  id: 'p:1',
  kind: 'person',
  name,
  aliases: [],
  unnamed: false,
  roles: [],
  date: null,
  metonym: false,
  ...more,
})

test.each([
  ['the most frequent full name', ['Okafor', 'Mara Okafor', 'Okafor'], 'Mara Okafor', ['Okafor']],
  ['the most frequent one', ['A. Okafor', 'Mara Okafor', 'A. Okafor'], 'A. Okafor', ['Mara Okafor']],
  ['of equals the longest', ['Okafor', 'Mara Okafor'], 'Mara Okafor', ['Okafor']],
  ['of equals in length the first', ['B. Okafor', 'A. Okafor'], 'A. Okafor', ['B. Okafor']],
])('the name is %s', (_rule, names, name, aliases) => {
  expect(mergeEntities(names.map((each) => said(each)))).toMatchObject({ name, aliases })
})

test('the date is the most precise, then the earliest; flags hold when all agree', () => {
  const on = (start: string) => said('Fair', { date: { start, end: start } })
  expect(mergeEntities([on('2025'), on('2025-04-02'), on('2025-04-01')]).date?.start).toBe('2025-04-01')
  expect(mergeEntities([said('a', { unnamed: true }), said('a')])).toMatchObject({ unnamed: false })
  expect(mergeEntities([said('a', { metonym: true })])).toMatchObject({ metonym: true })
})

test('the order of articles does not matter', () => {
  fc.assert(
    fc.property(fc.array(contribution, { minLength: 1, maxLength: 6 }), (all) => {
      expect(mergeEntities([...all].reverse())).toEqual(mergeEntities(all))
    }),
  )
})

test('what was added can be taken away, also after being stored as JSON', () => {
  fc.assert(
    fc.property(fc.array(contribution, { minLength: 1, maxLength: 5 }), contribution, (all, extra) => {
      const tally = all.reduce((sum, each) => adjust(sum, each, 1), EMPTY_TALLY)
      const more = JSON.parse(JSON.stringify(adjust(tally, extra, 1)))
      expect(adjust(more, extra, -1)).toEqual(tally)
      expect(mergedEntity('p:1', 'person', tally)).toEqual(mergeEntities(all))
    }),
  )
})

test('tallies told to be of the same entity are, and another article that says the same makes no other', () => {
  const all = fc.array(contribution, { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(all, all, fc.nat(3), (some, others, at) => {
      const [a, b] = [some, others].map((each) =>
        each.reduce((sum, one) => adjust(sum, one, 1), EMPTY_TALLY),
      ) as [typeof EMPTY_TALLY, typeof EMPTY_TALLY]
      const again = adjust(a, some[at % some.length]!, 1)
      for (const other of [b, again]) {
        const [one, another] = [a, other].map((tally) => mergedEntity('p:1', 'person', tally))
        if (sameEntity('person', a, other)) expect(another).toEqual(one)
      }
      expect(sameEntity('person', a, a)).toBe(true)
      const alone = adjust(EMPTY_TALLY, some[0]!, 1)
      expect(sameEntity('person', alone, adjust(alone, some[0]!, 1))).toBe(true)
    }),
  )
})
