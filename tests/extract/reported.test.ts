// Indirect and mixed speech: the content clause, its speaker, and what is no report.
import { describe, expect, test } from 'vitest'
import { factsOf, said } from './speech-support'

describe('reports', () => {
  test.each([
    ['that-clause', 'Dana Ruiz said that the pier was safe.', 'the pier was safe → Dana Ruiz'],
    ['bare clause', 'Dana Ruiz said the pier was safe.', 'the pier was safe → Dana Ruiz'],
    ['postposed', 'The pier was safe, Dana Ruiz said.', 'The pier was safe → Dana Ruiz'],
    ['according to', 'According to Dana Ruiz, the pier was safe.', 'the pier was safe → Dana Ruiz'],
    [
      'the hearer is no speaker',
      'Dana Ruiz told Owen Holt that the pier was safe.',
      'the pier was safe → Dana Ruiz',
    ],
    ['infinitive', 'Dana Ruiz promised to rebuild the pier.', 'to rebuild the pier → Dana Ruiz'],
    [
      'ends where the same speaker goes on',
      'Dana Ruiz said that the pier was safe and added that the ferry was not.',
      'the pier was safe → Dana Ruiz',
    ],
  ])('%s', (_, text, expected) => {
    expect(said(text, ['indirect'])).toContain(expected)
  })

  test('a mixed quote lists its marked words inside it', () => {
    const facts = factsOf('Dana Ruiz said that the pier was “perfectly safe” for now.')
    const mixed = facts.quotes.find((q) => q.kind === 'mixed')
    const direct = facts.quotes.find((q) => q.kind === 'direct')
    expect(mixed?.text).toBe('the pier was “perfectly safe” for now')
    expect(direct?.text).toBe('perfectly safe')
    expect(direct?.inside).toBe(mixed?.id)
  })

  test('the hearer is the addressee, the words are about those named in them', () => {
    const facts = factsOf('Dana Ruiz told Owen Holt that Tom Achebe had left the pier.')
    const id = (name: string) => facts.entities.find((e) => e.name === name)?.id
    const quote = facts.quotes.find((q) => q.kind === 'indirect')
    expect(quote?.addresseeId).toBe(id('Owen Holt'))
    expect(quote?.about).toEqual([id('Tom Achebe')])
    expect(quote?.cue?.text).toBe('told')
  })
})

describe('no reports', () => {
  test.each([
    ['belief', 'Dana Ruiz believes that the pier is safe.'],
    ['hope', 'Dana Ruiz hopes that the pier is safe.'],
    ['things that suggest', 'The pier reportedly failed in the night.'],
    ['plain narrative', 'Dana Ruiz walked to the pier and opened the gate.'],
  ])('%s', (_, text) => {
    expect(said(text, ['indirect', 'mixed'])).toEqual([])
  })
})
