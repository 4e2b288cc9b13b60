// Attribution, the constructions: which noun phrase a cue's subject is, before any weight is asked. Each row is a sentence,
// its cue, and the phrase that speaks; "nobody" where the clause has no speaker.
import { describe, expect, test } from 'vitest'
import { findNames } from '../../ingest/extract/mentions'
import { indexNames } from '../../ingest/extract/syntax/name-index'
import { readSpeech } from '../../ingest/extract/syntax/reading'
import { segment } from '../../ingest/extract/text/segment'
import { silent } from '../../ingest/extract/trace'
import { article, factsOf, said } from './speech-support'

type Row = readonly [sentence: string, cue: string, speaker: string]

/** The subjects of all frames with this cue, in text order. */
function speakers(text: string, cue: string): string[] {
  const doc = segment(article(text))
  const { frames } = readSpeech(doc, indexNames(doc, findNames(doc, silent)))
  const found = frames.flat().filter((frame) => frame.cue.text === cue)
  return found.map((frame) => frame.subject?.span.text ?? 'nobody')
}

function table(name: string, rows: readonly Row[]): void {
  describe(name, () => {
    test.each(rows)('%s', (sentence, cue, speaker) => {
      expect(speakers(sentence, cue)[0] ?? 'no such cue').toBe(speaker)
    })
  })
}

table('before, after, in the middle, inverted', [
  ['Dana Ruiz said the pier was safe.', 'said', 'Dana Ruiz'],
  ['“The pier is safe,” Dana Ruiz said.', 'said', 'Dana Ruiz'],
  ['“The pier,” Dana Ruiz said, “is safe.”', 'said', 'Dana Ruiz'],
  ['“The pier is safe,” said Dana Ruiz, the mayor.', 'said', 'Dana Ruiz'],
  ['“The pier is safe,” says its keeper, Dana Ruiz.', 'says', 'Dana Ruiz'],
  ['The pier is safe, said Dana Ruiz, a harbour engineer.', 'said', 'Dana Ruiz'],
  ['The pier may well hold another winter, said several engineers.', 'said', 'several engineers'],
  ['The ferry, he added, was late.', 'added', 'he'],
  ['The ferry was late, said a spokesman for the line.', 'said', 'a spokesman for the line'],
  [
    '“Enough!” read a Wednesday editorial in the Tarn Bell.',
    'read',
    'a Wednesday editorial in the Tarn Bell',
  ],
  ['“No,” said retired judge Owen Holt.', 'said', 'retired judge Owen Holt'],
  ['“No,” said House Speaker Owen Holt.', 'said', 'House Speaker Owen Holt'],
  ['“Not today,” Mr. Holt notes.', 'notes', 'Mr. Holt'],
])

table('no inversion', [
  ['Ms. Ruiz called the vote “a farce,” telling reporters that she would appeal.', 'telling', 'Ms. Ruiz'],
  ['Ms. Ruiz spoke of “a farce,” accusing the board of haste.', 'accusing', 'Ms. Ruiz'],
  ['Ms. Ruiz, the mayor, said contractors eventually built a wall.', 'said', 'Ms. Ruiz'],
  ['Ms. Ruiz, the mayor, said officials were late.', 'said', 'Ms. Ruiz'],
  ['Ms. Ruiz, the host of “The Long Table,” listed an island as her home.', 'listed', 'Ms. Ruiz'],
])

table('appositives', [
  ['Hugh Hill, a doctor, said it was late.', 'said', 'Hugh Hill'],
  ['Hugh Hill, a doctor who was there, said it was late.', 'said', 'Hugh Hill'],
  ['Another critic, Dana Ruiz, said it was late.', 'said', 'Dana Ruiz'],
  ['Its director, Dana Ruiz, told the council so.', 'told', 'Dana Ruiz'],
  ['Dana Ruiz, the host of “The Long Table,” said it was late.', 'said', 'Dana Ruiz'],
  ['Dana Ruiz, author of “Empire of Salt,” a book on the trade, said it was late.', 'said', 'Dana Ruiz'],
  ['Dana Ruiz, president and director of Dell Marine stated that it was late.', 'stated', 'Dana Ruiz'],
  ['Former Gov. and party chairman Owen Holt said it was late.', 'said', 'party chairman Owen Holt'],
  ['He noted that Owen Holt, a lawyer, argued for it.', 'argued', 'Owen Holt'],
  ['Owen Holt, like many others, complained of the noise.', 'complained', 'Owen Holt'],
])

table('relative clauses', [
  ['People who know her said she was ill.', 'said', 'People'],
  ['They met Owen Holt, who said it was late.', 'said', 'Owen Holt'],
  ['They met Owen Holt, a senior analyst at Tarn, who noted the cost.', 'noted', 'Owen Holt'],
  ['There was no mention of Owen Holt, who said it was late.', 'said', 'Owen Holt'],
  ['They met a growing list of sailors who said it was late.', 'said', 'sailors'],
  ['They asked a lawyer for the families who said it was late.', 'said', 'a lawyer for the families'],
  ['Owen Holt, whose company built the pier, told me it was safe.', 'told', 'Owen Holt'],
  ['Owen Holt, whose union represents the crews, says it is late.', 'says', 'Owen Holt'],
  ['They met Owen Holt, who once called it late.', 'called', 'Owen Holt'],
  ['They met Owen Holt, who, on a visit to Tarn, criticized the plan.', 'criticized', 'Owen Holt'],
  ['They met Owen Holt, who’s argued that it is late.', 'argued', 'Owen Holt'],
  ['Those who back him say it is late.', 'say', 'Those'],
])

table('told and the person spoken to', [
  ['Dana Ruiz told Owen Holt that it was late.', 'told', 'Dana Ruiz'],
  ['Owen Holt was told by the mayor that it was late.', 'told', 'the mayor'],
  ['Owen Holt was told that it was late.', 'told', 'nobody'],
  ['When asked by a reporter whether it was late, he nodded.', 'asked', 'a reporter'],
  ['Asked whether it was late, Owen Holt said yes.', 'said', 'Owen Holt'],
  ['Owen Holt, when asked about the pier, said yes.', 'said', 'Owen Holt'],
  ['Owen Holt, asked about the pier, said yes.', 'said', 'Owen Holt'],
])

table('passives', [
  ['The sale was first reported by the Tarn Bell.', 'reported', 'the Tarn Bell'],
  ['As reported by the Tarn Bell, the pier was sold.', 'reported', 'the Tarn Bell'],
  ['Its haste, as described by Owen Holt, was a mistake.', 'described', 'Owen Holt'],
  ['Holt was once named, by a man of his own side, “a tourist”.', 'named', 'a man of his own side'],
  ['The note was filed by a clerk “because it looked sad”.', 'filed', 'a clerk'],
  ['Owen Holt was quoted as saying it was late.', 'saying', 'Owen Holt'],
  ['Ms. Holt said by telephone that it was late.', 'said', 'Ms. Holt'],
])

table('coordinated verbs', [
  ['Dana Ruiz said it was late and added that it rained.', 'added', 'Dana Ruiz'],
  [
    'Dana Ruiz named Capt. (ret.) Owen Holt to head the inquiry, and promised that it would ask.',
    'promised',
    'Dana Ruiz',
  ],
  ['Dana Ruiz says she respects Owen Holt and calls him honest.', 'calls', 'Dana Ruiz'],
  ['Dana Ruiz said that Owen Holt had lied and accused him of theft.', 'accused', 'Dana Ruiz'],
  ['Dana Ruiz stressed that Tarn is intent on building and will not agree to stop.', 'agree', 'Tarn'],
  ['Dana Ruiz left after she lost the vote and criticized the board.', 'criticized', 'Dana Ruiz'],
  ['Mara Dahl, Dana Ruiz and Owen Holt said it was late.', 'said', 'Mara Dahl'],
  ['It rained, but he doubted it was late.', 'doubted', 'he'],
  ['Marrow clears its dam; Tarn calls the log ‘a fable’', 'calls', 'Tarn'],
])

table('embedded speakers', [
  ['The vote followed what an aide called “a long and silly lunch.”', 'called', 'an aide'],
  ['The paper led her rival to call it a “swindle”.', 'call', 'her rival'],
  [
    'It moved after a call from the ministry, in which an official suggested that it “would not help”.',
    'suggested',
    'an official',
  ],
  ['What she shouted, according to the mayor, was “enough”.', 'shouted', 'she'],
  ['There was a crowd that the police put at ninety.', 'put', 'the police'],
  ['The ad shows Owen Holt saying it is late.', 'saying', 'Owen Holt'],
  ['Owen Holt stood on the pier and used part of his speech to call it late.', 'call', 'Owen Holt'],
])

table('participles', [
  ['Speaking to the Tarn Bell, Owen Holt added that it was late.', 'added', 'Owen Holt'],
  ['Owen Holt left the room, saying it was late.', 'saying', 'Owen Holt'],
  ['Owen Holt noted that the pier was shut, adding that it rained.', 'adding', 'Owen Holt'],
  ['Owen Holt left after Dana Ruiz came in, saying it was late.', 'saying', 'Dana Ruiz'],
  ['He left when Dana Ruiz came in, shouting that it was late.', 'shouting', 'Dana Ruiz'],
  ['Owen Holt is on record saying it was late.', 'saying', 'Owen Holt'],
  ['A statement released by the port said it was late.', 'said', 'A statement'],
  ['Owen Holt responded by calling it late.', 'calling', 'Owen Holt'],
])

table('brackets, dashes and times between subject and verb', [
  ['Rep. Owen Holt (D-N.Y.) said it was late.', 'said', 'Rep. Owen Holt'],
  ['Capt. (ret.) Owen Holt said it was late.', 'said', 'Owen Holt'],
  ['Owen Holt — who kept the light for years — states that it was late.', 'states', 'Owen Holt'],
  ['Owen Holt last month joked that it was late.', 'joked', 'Owen Holt'],
  ['Owen Holt on Thursday evening said it was late.', 'said', 'Owen Holt'],
  ['Owen Holt himself said it was late.', 'said', 'Owen Holt'],
  ['Owen Holt once said it was late.', 'said', 'Owen Holt'],
  ['Owen Holt, once again, pledged a new pier.', 'pledged', 'Owen Holt'],
  ['The two towns each called it late.', 'called', 'The two towns'],
  ['Owen Holt later sued, claiming it was late.', 'claiming', 'Owen Holt'],
])

table('a description right after the cue', [
  ['“It is late,” said flood widow Mara Dahl.', 'said', 'flood widow Mara Dahl'],
  ['“It is late,” said 9/11 widow Mara Dahl.', 'said', '9/11 widow Mara Dahl'],
  [
    '“It is late,” said Holt’s top harbour policy aide Jon Sand.',
    'said',
    'Holt’s top harbour policy aide Jon Sand',
  ],
  ['Ana Oto, head of the Dell-based Pilots Guild, said it was late.', 'said', 'Ana Oto'],
  ['Though it rained all day, explained Dana Ruiz, “the pier held.”', 'explained', 'Dana Ruiz'],
])

table('when, between a subject and its verb', [
  ['Owen Holt later Thursday told the council it was late.', 'told', 'Owen Holt'],
  ['Owen Holt late Thursday told the council it was late.', 'told', 'Owen Holt'],
  ['The mayor early Friday said it was late.', 'said', 'The mayor'],
  ['It is late, according to a survey last month by the port.', 'according to', 'a survey'],
])

table('sources without a verb', [
  ['The pier, per the guild’s bylaws, “shall stay open.”', 'per', 'the guild’s bylaws'],
  ['According to the mayor, it was late.', 'According to', 'the mayor'],
  ['In the words of Dana Ruiz, it is “a start.”', 'In the words of', 'Dana Ruiz'],
  ['It is, in Dana Ruiz’s view, “a start.”', 'in Dana Ruiz’s view', 'Dana Ruiz'],
  ['For Dana Ruiz, it is “a start.”', 'For', 'Dana Ruiz'],
  ['As Dana Ruiz put it, “it is late.”', 'put it', 'Dana Ruiz'],
  ['Dana Ruiz’s view was that “it is late.”', 'view', 'Dana Ruiz'],
  ['Dana Ruiz’s message: “It is late.”', ':', 'Dana Ruiz'],
  ['This from Dana Ruiz: “It is late.”', ':', 'Dana Ruiz'],
  ['From Mayor Ruiz: “It is late.”', ':', 'Mayor Ruiz'],
  ['The harbour is open again - Owen Holt: “It was late.”', ':', 'Owen Holt'],
  ['“It is late and always was.” – Dana Ruiz', '–', 'Dana Ruiz'],
])

table('quantities and nobody in particular', [
  ['Another said it was late.', 'said', 'Another'],
  ['Some say it was late.', 'say', 'Some'],
  ['About 42% say it was late.', 'say', '42%'],
  ['Six in 10 voters said it was late.', 'said', 'Six in 10 voters'],
  ['Someone in the crowd shouted that it was late.', 'shouted', 'Someone in the crowd'],
  ['The two write that it was late.', 'write', 'The two'],
])

table('nouns and verbs of one form', [
  ['The candidate claims his worth is known.', 'claims', 'The candidate'],
  ['The lawsuit demands that it stop.', 'demands', 'The lawsuit'],
  ['It states that courts are slow.', 'states', 'It'],
  ['“The pier is sound,” the report states.', 'states', 'the report'],
  ['“The pier is sound,” a voice in the film states, and it ends.', 'states', 'a voice in the film'],
  ['Ms. Ruiz calls Mr. Holt’s comments about accepting the offer “a mistake”.', 'calls', 'Ms. Ruiz'],
  ['‘A Dull Lunch,’ Mayor Ruiz Says', 'Says', 'Mayor Ruiz'],
])

test('a rate is no source', () => {
  expect(speakers('The ferry takes five crowns per passenger and is late.', 'per')).toEqual([])
})

test('what is no cue: "the union’s phone calls", comments another speaks of', () => {
  expect(speakers('The union’s phone calls “for patience” went on.', 'calls')).toEqual([])
  expect(speakers('Ms. Ruiz calls Mr. Holt’s comments on it “a mistake”.', 'comments')).toEqual([])
})

test('whoever is told what to do is told it in one stretch; "force" after "to" is a verb', () => {
  const facts = factsOf('Dana Ruiz urged the crews to force the council to act.')
  expect(facts.quotes.map((q) => q.text)).toEqual(['the crews to force the council to act'])
})

test('a part of a plan says nothing, a part of the crew does', () => {
  expect(speakers('A part of the crew said that it was safe.', 'said')).toEqual(['A part of the crew'])
  expect(speakers('A part of the plan is to say that it was safe.', 'say')).toEqual(['nobody'])
})

test('words that are only imagined are not said', () => {
  expect(said('“The crews will hear Owen Holt say ‘soon’ and go home,” Dana Ruiz said.')).toEqual([
    'The crews will hear Owen Holt say ‘soon’ and go home, → Dana Ruiz',
  ])
})

test('what an owner says of something ends where the sentence goes on', () => {
  const facts = factsOf('Owen Holt ruled that Dana Ruiz’s claim about “leaks” in Tarn was “true.”')
  const marked = facts.quotes.filter((q) => q.kind === 'direct').map((q) => q.text)
  expect(marked).toContain('true.')
  expect(facts.quotes.map((q) => q.text)).not.toContain('“leaks” in Tarn was “true.”')
})
