// Indirect and mixed speech: the content clause, its speaker, chains of speakers, and what is no report.
import { describe, expect, test } from 'vitest'
import { factsOf, said } from './speech-support'

const REPORTS = ['indirect', 'mixed']

/** A sentence, then all reports of it that are not within another, as `words → speaker`. */
function reports(text: string): string[] {
  const facts = factsOf(text)
  const name = new Map(facts.entities.map((e) => [e.id, e.name]))
  return facts.quotes
    .filter((q) => q.inside === null && q.kind !== 'direct')
    .map((q) => `${q.text} → ${q.speaker === null ? '?' : name.get(q.speaker.entityId)}`)
}

describe('indirect and mixed speech, with the content clause’s span', () => {
  test.each([
    ['Dana Ruiz said that the pier was safe.', 'the pier was safe → Dana Ruiz'],
    ['Dana Ruiz said the pier was safe.', 'the pier was safe → Dana Ruiz'],
    ['Dana Ruiz said there was no money for a bridge.', 'there was no money for a bridge → Dana Ruiz'],
    ['Dana Ruiz said on Tuesday that the pier was safe.', 'the pier was safe → Dana Ruiz'],
    ['Dana Ruiz said, after a walk along the quay, that it would hold.', 'it would hold → Dana Ruiz'],
    [
      'Dana Ruiz said that, if the rain went on, the dam would fail.',
      'if the rain went on, the dam would fail → Dana Ruiz',
    ],
    ['Dana Ruiz told reporters in Tarn that the pier was safe.', 'the pier was safe → Dana Ruiz'],
    ['Dana Ruiz told Owen Holt that the pier was safe.', 'the pier was safe → Dana Ruiz'],
    ['Owen Holt was told by Dana Ruiz that the road was open.', 'the road was open → Dana Ruiz'],
    ['The pier was safe, Dana Ruiz said.', 'The pier was safe → Dana Ruiz'],
    [
      'The ferry will run again in May, said Dana Ruiz, the harbour chief.',
      'The ferry will run again in May → Dana Ruiz',
    ],
    ['Road is open, says Dana Ruiz', 'Road is open → Dana Ruiz'],
    ['According to Dana Ruiz, the pier was safe.', 'the pier was safe → Dana Ruiz'],
    ['The pier was safe, according to Dana Ruiz.', 'The pier was safe → Dana Ruiz'],
    ['Dana Ruiz promised to rebuild the pier.', 'to rebuild the pier → Dana Ruiz'],
    ['Dana Ruiz repeated her promise to rebuild the pier.', 'to rebuild the pier → Dana Ruiz'],
    ['Dana Ruiz repeated her claim that the pier was safe.', 'the pier was safe → Dana Ruiz'],
    ['Dana Ruiz demanded that the council rebuild the pier.', 'the council rebuild the pier → Dana Ruiz'],
    ['Dana Ruiz urged the council to rebuild the pier.', 'the council to rebuild the pier → Dana Ruiz'],
    ['Dana Ruiz accused Owen Holt of hiding the log.', 'Owen Holt of hiding the log → Dana Ruiz'],
    [
      'Dana Ruiz accused Owen Holt, who runs the ferry, of hiding the log.',
      'Owen Holt, who runs the ferry, of hiding the log → Dana Ruiz',
    ],
    ['Dana Ruiz asked why the road was closed.', 'why the road was closed → Dana Ruiz'],
    ['Dana Ruiz wanted to know whether the road was open.', 'whether the road was open → Dana Ruiz'],
    ['Dana Ruiz explained what the crews were being paid.', 'what the crews were being paid → Dana Ruiz'],
    ['Dana Ruiz called the plan a disgrace.', 'the plan a disgrace → Dana Ruiz'],
    ['Dana Ruiz described the plan as reckless.', 'the plan as reckless → Dana Ruiz'],
    ['Dana Ruiz praised the crews of the ferry.', 'the crews of the ferry → Dana Ruiz'],
    ['The letter said the lock was unsafe.', 'the lock was unsafe → The letter'],
    ['Dana Ruiz denied having read the letter.', 'having read the letter → Dana Ruiz'],
    [
      'Dana Ruiz said that the pier was “a heap of nails”, a phrase which nobody in the room wrote down.',
      'the pier was “a heap of nails” → Dana Ruiz',
    ],
    ['When the crews came, Dana Ruiz told them that the pier was safe.', 'the pier was safe → Dana Ruiz'],
    ['Dana Ruiz says that the pier is safe, and I believe her.', 'the pier is safe → Dana Ruiz'],
    ['Dana Ruiz has told the crews before that the pier was safe.', 'the pier was safe → Dana Ruiz'],
    ['Dana Ruiz stated for the record that the pier was safe.', 'the pier was safe → Dana Ruiz'],
    ['Dana Ruiz said in a speech that the pier was safe.', 'the pier was safe → Dana Ruiz'],
    ['Dana Ruiz asked on the quay what the crews were paid.', 'what the crews were paid → Dana Ruiz'],
    ['Dana Ruiz asked in writing who had closed the lock.', 'who had closed the lock → Dana Ruiz'],
    ['Owen Holt left. Dana Ruiz asked him to close the lock.', 'to close the lock → Dana Ruiz'],
    ['Dana Ruiz, the harbour chief, promises to mend the pier.', 'to mend the pier → Dana Ruiz'],
    ['Dana Ruiz at first denied having read the letter.', 'having read the letter → Dana Ruiz'],
    ['The speech in which Dana Ruiz said that the pier was safe was short.', 'the pier was safe → Dana Ruiz'],
    [
      'Tarn published its log, according to which the lock was shut at noon.',
      'the lock was shut at noon → its log',
    ],
    ['Two of the crew left. One of them said that the pier was safe.', 'the pier was safe → One of them'],
    [
      'Asked by Dana Ruiz who had closed the road, the clerk looked away.',
      'who had closed the road → Dana Ruiz',
    ],
  ])('%s', (text, expected) => {
    expect(reports(text)).toEqual([expected])
  })

  test.each([
    [
      'Dana Ruiz said that the pier was safe and added that the ferry was not.',
      ['the pier was safe → Dana Ruiz', 'the ferry was not → Dana Ruiz'],
    ],
    [
      'Dana Ruiz says the pier is safe, and Owen Holt says it is not.',
      ['the pier is safe → Dana Ruiz', 'it is not → Owen Holt'],
    ],
    [
      'Dana Ruiz says the clerk was dismissed for drinking; Owen Holt says the clerk was dismissed for writing.',
      ['the clerk was dismissed for drinking → Dana Ruiz', 'the clerk was dismissed for writing → Owen Holt'],
    ],
    [
      'The council said it would rebuild the pier, while the union said it would not.',
      ['it would rebuild the pier → The council', 'it would not → the union'],
    ],
    ['Dana Ruiz said the pier was safe, which Owen Holt denies.', ['the pier was safe → Dana Ruiz']],
  ])('ends where another voice begins: %s', (text, expected) => {
    expect(reports(text)).toEqual(expected)
  })

  test.each([
    ['The ferry, Dana Ruiz said, will run again in May.'],
    ['The ferry, according to Dana Ruiz, will run again in May.'],
  ])('the cue in the middle leaves two parts of one group: %s', (text) => {
    const quotes = factsOf(text).quotes
    expect(quotes.map((q) => q.text)).toEqual(['The ferry', 'will run again in May'])
    expect(quotes[0]?.group).not.toBeNull()
    expect(new Set(quotes.map((q) => q.group)).size).toBe(1)
  })

  test('a mixed quote lists its marked words inside it', () => {
    const facts = factsOf('Dana Ruiz said that the pier was “perfectly safe” for now.')
    const mixed = facts.quotes.find((q) => q.kind === 'mixed')
    const direct = facts.quotes.find((q) => q.kind === 'direct')
    expect(mixed?.text).toBe('the pier was “perfectly safe” for now')
    expect(direct?.text).toBe('perfectly safe')
    expect(direct?.inside).toBe(mixed?.id)
  })
})

describe('nested reports are chains', () => {
  test.each([
    [
      'Owen Holt says Dana Ruiz told the families that the road is open.',
      'Dana Ruiz told the families that the road is open',
      'the road is open',
    ],
    [
      'Owen Holt said that Dana Ruiz had promised to rebuild the pier.',
      'Dana Ruiz had promised to rebuild the pier',
      'to rebuild the pier',
    ],
    [
      'Dana Ruiz says that the pier was safe, according to Owen Holt.',
      'Dana Ruiz says that the pier was safe',
      'the pier was safe',
    ],
  ])('%s', (text, outer, inner) => {
    const { quotes, entities } = factsOf(text)
    const [one, two] = quotes
    const name = (id: string | undefined) => entities.find((e) => e.id === id)?.name
    expect([one?.text, name(one?.speaker?.entityId)]).toEqual([outer, 'Owen Holt'])
    expect([two?.text, name(two?.speaker?.entityId)]).toEqual([inner, 'Dana Ruiz'])
    expect(two?.inside).toBe(one?.id)
  })

  test('marked words within an inner report are the inner speaker’s', () => {
    const text = 'Owen Holt said Dana Ruiz had called the plan “a heap of nails.”'
    expect(said(text)).toEqual(['a heap of nails. → Dana Ruiz'])
  })
})

describe('not reports', () => {
  test.each([
    ['only a reason', 'We write because twenty people drowned in a town that slept.'],
    ['a denial denied', 'Dana Ruiz did not dispute that the hinge was worn.'],
    ['an event welcomed', 'Dana Ruiz welcomed the appointment.'],
    ['calls rejected', 'Dana Ruiz rejected calls by the Tarn Party for a vote.'],
    ['taken up before a hearer', 'Dana Ruiz mentioned this to the harbour chief who was there.'],
    ['stages of a deed', 'Dana Ruiz went on rowing. The crew began mending the gate.'],
    ['praised by nobody', 'The reed was praised for bending.'],
    ['a request cut short', 'Owen Holt left because Dana Ruiz asked him not to.'],
    ['foreseen, a question', 'They will ask whether anybody rowed.'],
    ['belief', 'Dana Ruiz believes that the pier is safe.'],
    ['hope', 'Dana Ruiz hopes that the pier is safe.'],
    ['knowledge', 'Dana Ruiz knew that the pier was safe.'],
    ['negated', 'Dana Ruiz did not say when the pier would open.'],
    ['negated by its subject', 'Nobody said that the pier was safe.'],
    ['negated pair', 'Neither of them said that the pier was safe.'],
    ['withheld', 'Dana Ruiz declined to say whether the pier was safe.'],
    ['refused', 'Dana Ruiz refused to say who had called.'],
    ['counterfactual', 'Dana Ruiz would say that the pier is safe if she were asked.'],
    ['hypothetical', 'If Dana Ruiz says that the pier is safe, the ferry will run.'],
    ['supposed', 'Unless Dana Ruiz says that the pier is safe, the ferry will not run.'],
    ['foreseen', 'Some will say that the pier is ugly.'],
    ['things that suggest', 'The cracks suggest that the pier is old.'],
    ['silence that suggests', 'Its silence suggests that the office knew.'],
    ['reportedly, without a source', 'The pier reportedly failed in the night.'],
    ['asked by nobody', 'Dana Ruiz was asked whether the pier was safe.'],
    ['an event announced', 'Dana Ruiz announced the appointment.'],
    ['a thing rejected', 'Dana Ruiz rejected the log.'],
    ['a date confirmed', 'Dana Ruiz confirmed the date.'],
    ['wished for', 'They would like Dana Ruiz to say that the pier was safe.'],
    ['taken up by a pronoun', 'Dana Ruiz said it while she was cooking.'],
    ['taken up, with a reason', 'Dana Ruiz mentions it because nobody else has.'],
    ['only the hearer', 'Dana Ruiz had asked the mayor first.'],
    ['the day of a timeline', 'March 3 - Dana Ruiz writes to the council.'],
    ['plain narrative', 'Dana Ruiz walked to the pier and opened the gate.'],
  ])('%s: %s', (_, text) => {
    expect(said(text, REPORTS)).toEqual([])
  })
})
