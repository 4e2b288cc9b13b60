// The JSON of `hearsay extract`: exactly the fields other programs rely on.
import { expect, test } from 'vitest'
import { extract } from '../../ingest/extract/extract'
import { toExtractOutput } from '../../ingest/extract/output'
import { article } from './speech-support'

const input = article(
  'Dana Ruiz said that the pier was “perfectly safe.” “We had no warning,” a senior official said.',
)
const output = toExtractOutput(input, extract(input))

test('fields of the line, of an entity, of a quote', () => {
  expect(Object.keys(output)).toEqual(['id', 'entities', 'quotes', 'events'])
  const ruiz = output.entities.find((e) => e.name === 'Dana Ruiz')
  expect(ruiz).toMatchObject({
    kind: 'person',
    aliases: [],
    mentions: [{ start: 0, end: 9, text: 'Dana Ruiz', form: 'name' }],
  })
  expect(ruiz).not.toHaveProperty('unnamed')
  expect(output.entities.find((e) => e.name === 'a senior official')).toMatchObject({ unnamed: true })
})

test('a direct quote inside a mixed one names it; others have no such field', () => {
  const mixed = output.quotes.find((q) => q.kind === 'mixed')!
  const [inside, outside] = output.quotes.filter((q) => q.kind === 'direct')
  expect(inside?.inside).toBe(mixed.id)
  expect(outside).not.toHaveProperty('inside')
  expect(mixed.speaker).toMatchObject({ name: 'Dana Ruiz', text: 'Dana Ruiz', start: 0, end: 9 })
  expect(mixed.cue).toMatchObject({ text: 'said', stance: 'states' })
  expect(mixed.reason.note).toMatch(/said/u)
})

test('the same text gives the same line', () => {
  expect(toExtractOutput(input, extract(input))).toEqual(output)
})

test('an event with its date', () => {
  const dated = article('Dana Ruiz spoke at the Oslo Summit on 2 May 2031.')
  const { entities, events } = toExtractOutput(dated, extract(dated))
  const summit = entities.find(({ kind }) => kind === 'event')
  expect(summit).toMatchObject({ name: 'Oslo Summit' })
  expect(events).toEqual([
    {
      entityId: summit?.id,
      date: { start: '2031-05-02', end: '2031-05-02' },
      mentions: [{ start: 23, end: 34, text: 'Oslo Summit' }],
    },
  ])
})
