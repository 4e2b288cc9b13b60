// A made-up collection of any size, the same for the same numbers: few people are in the news all the time and most once
// (Zipf–Mandelbrot), sentences are long and short, years and publishers many, some words are quoted by everybody.

import type { Article } from '../../lib/model/article'
import type { ArticleEntity, Mention } from '../../lib/model/entity'
import type { ArticleFacts } from '../../lib/model/facts'
import { entityId, quoteId, sha256 } from '../../lib/model/id'
import { type Quote, STANCES } from '../../lib/model/quote'
import { inventedNames, type Named, sentenceMaker } from './collection-words'
import type { Example } from './facts'
import { type Random, seeded } from './random'

/** Entities that nobody wrote about before come with every article; so there are about four times as many as articles. */
export const NEW_IN_EACH = 4
const KNOWN_IN_EACH = 9
const QUOTES_IN_EACH = 12
/** Ranks below this are about equally well known. */
const FLAT_TOP = 4
const FIRST_YEAR = 2019
const YEARS = 12
const PUBLISHERS = 300

/** Article `number` of a collection of `articles`, whatever was asked for before. */
export function collection(articles: number, seed = 1): (number: number) => Example {
  const names = inventedNames(articles * NEW_IN_EACH, seed)
  const sentence = sentenceMaker(seed)
  return (number) => {
    const random = seeded(seed * 7_368_787 + number * 15_485_863)
    return write(number, cast(random, number, articles, names), random, sentence)
  }
}

/** Entity ids by how often they are in the news, the most first: the hubs of the graph. */
export function bestKnown(articles: number, count: number, seed = 1): readonly string[] {
  const name = inventedNames(articles * NEW_IN_EACH, seed)
  return Array.from({ length: count }, (_, rank) => {
    const { kind, name: label } = name(rank)
    return entityId(kind, label)
  })
}

function cast(
  random: Random,
  number: number,
  articles: number,
  name: (n: number) => Named,
): readonly Named[] {
  const all = articles * NEW_IN_EACH
  const known = new Set<number>()
  for (let i = 0; i < KNOWN_IN_EACH; i += 1) {
    known.add(Math.min(all - 1, Math.floor(FLAT_TOP * ((all / FLAT_TOP + 1) ** random.next() - 1))))
  }
  const fresh = Array.from({ length: NEW_IN_EACH }, (_, i) => number * NEW_IN_EACH + i)
  // The best known first, as in the news: they speak most
  return [...new Set([...known, ...fresh])].sort((a, b) => a - b).map(name)
}

interface Draft {
  text: string
  readonly mentions: Map<string, Mention[]>
}

function write(
  number: number,
  people: readonly Named[],
  random: Random,
  sentence: (r: Random) => string,
): Example {
  const draft: Draft = { text: `Report ${number} from the coast\n\n`, mentions: new Map() }
  const id = `a:${sha256(`collection ${number} ${people[0]?.name}`).slice(0, 20)}`
  const speakers = people.filter(({ kind }) => kind === 'person' || kind === 'organization')
  for (const each of people) {
    say(draft, random.pick(['In the hall: ', 'Present was ', 'Spoken of was ']))
    mention(draft, each)
    say(draft, '.\n')
  }
  const ties = tie(draft, people, random)
  const quotes: Quote[] = []
  for (let i = 0; i < QUOTES_IN_EACH; i += 1)
    quotes.push(...paragraph(draft, id, speakers, people, random, sentence))
  const article = articleOf(id, number, draft.text, random)
  const entities = people.map((each) => entityOf(each, draft.mentions.get(each.name) ?? []))
  return { article, facts: { articleId: id, entities, quotes, ...ties } }
}

function say(draft: Draft, text: string): { start: number; end: number; text: string } {
  const start = draft.text.length
  draft.text += text
  return { start, end: draft.text.length, text }
}

function mention(draft: Draft, { name }: Named) {
  const span = say(draft, name)
  const before = draft.mentions.get(name) ?? []
  draft.mentions.set(name, [...before, { ...span, form: 'name', rule: 'made-up' }])
  return span
}

/** One person works for one organization, one took part in one event, where the article has such. */
function tie(
  draft: Draft,
  people: readonly Named[],
  random: Random,
): Pick<ArticleFacts, 'affiliations' | 'participations'> {
  const [person, organization, event] = (['person', 'organization', 'event'] as const).map((kind) => {
    const some = people.filter((each) => each.kind === kind)
    return some.length === 0 ? undefined : random.pick(some)
  })
  const role = say(draft, random.pick(['chair', 'spokesperson', 'treasurer', 'chief engineer']))
  const day = say(draft, ' and a day of it.\n')
  return {
    affiliations:
      person && organization
        ? [{ personId: idOf(person), organizationId: idOf(organization), role: role.text, evidence: role }]
        : [],
    participations: person && event ? [{ entityId: idOf(person), eventId: idOf(event), evidence: day }] : [],
  }
}

/** A line of speech: “words” name said. One in thirty is a report with a marked stretch within. */
function paragraph(
  draft: Draft,
  articleId: string,
  speakers: readonly Named[],
  people: readonly Named[],
  random: Random,
  sentence: (r: Random) => string,
): readonly Quote[] {
  // The square leans towards the first: the best known
  const speaker = random.chance(0.07) ? undefined : speakers[Math.floor(random.next() ** 2 * speakers.length)]
  const about = random
    .shuffled(people)
    .slice(0, random.pick([0, 1, 1, 2]))
    .filter((each) => each !== speaker)
  const addressee = random.chance(0.07) ? random.pick(speakers.filter((each) => each !== speaker)) : undefined
  const event = random.chance(0.05) ? people.find(({ kind }) => kind === 'event') : undefined
  say(draft, '“')
  const words = say(draft, sentence(random))
  say(draft, '” ')
  const phrase = speaker === undefined ? undefined : mention(draft, speaker)
  const cue = random.chance(0.1) ? undefined : say(draft, ' said so')
  say(draft, '.\n')
  const kind = random.pick(['direct', 'direct', 'direct', 'indirect', 'mixed'] as const)
  const quote: Quote = {
    id: quoteId(articleId, kind, words.start, words.end),
    kind,
    ...words,
    speaker: speaker === undefined ? null : { entityId: idOf(speaker), mention: phrase ?? null },
    cue: cue === undefined ? null : { ...cue, stance: random.pick(STANCES) },
    addresseeId: addressee === undefined ? null : idOf(addressee),
    about: about.map(idOf),
    group: null,
    inside: null,
    saidDate: random.chance(0.1)
      ? `${FIRST_YEAR + Math.floor(random.next() * YEARS)}-0${1 + Math.floor(random.next() * 9)}`
      : null,
    eventId: event === undefined ? null : idOf(event),
    reason: { rule: 'made-up', note: 'Made up to be many.', margin: Math.round(random.next() * 100) / 100 },
    candidates: [],
  }
  if (kind !== 'mixed' || !random.chance(0.17)) return [quote]
  const end = words.text.indexOf(' ')
  const part = { start: words.start, end: words.start + end, text: words.text.slice(0, end) }
  return [
    {
      ...quote,
      id: quoteId(articleId, 'direct', part.start, part.end),
      kind: 'direct',
      ...part,
      inside: quote.id,
    },
    quote,
  ]
}

function articleOf(id: string, number: number, text: string, random: Random): Article {
  const month = String(1 + Math.floor(random.next() * 12)).padStart(2, '0')
  const day = String(1 + Math.floor(random.next() * 28)).padStart(2, '0')
  const publisher = Math.floor(PUBLISHERS * random.next() ** 3)
  const about = {
    title: `Report ${number} from the coast`,
    byline: null,
    source: random.chance(0.02) ? null : `Coast Paper ${publisher}`,
    publishedAt: random.chance(0.02)
      ? null
      : `${FIRST_YEAR + Math.floor(random.next() * YEARS)}-${month}-${day}`,
    language: 'en',
  }
  return {
    id,
    text,
    ...about,
    zones: [{ kind: 'body', start: 0, end: text.length }],
    url: `https://coast.example/${number}`,
    locators: [],
    contentHash: sha256(JSON.stringify([text, about])),
    origin: 'made up for a test',
  }
}

function entityOf(named: Named, mentions: readonly Mention[]): ArticleEntity {
  return {
    id: idOf(named),
    kind: named.kind,
    name: named.name,
    aliases: [],
    unnamed: false,
    roles: named.role === null ? [] : [named.role],
    date: null,
    metonym: false,
    mentions,
  }
}

function idOf({ kind, name }: Named): string {
  return entityId(kind, name)
}
