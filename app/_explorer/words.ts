// The words of the interface for kinds, relations, stances and dates: one place, so that they are always the same.

import type { TableColumn } from '../../lib/graph/table'
import type { Direction, GraphNode, NodeKind, Relation } from '../../lib/model/graph'
import type { DateChoice } from '../../lib/model/questions'
import type { QuoteKind, Stance, StanceChoice, Voice } from '../../lib/model/quote'

export const KIND_WORDS: Readonly<Record<NodeKind, { readonly one: string; readonly many: string }>> = {
  person: { one: 'person', many: 'people' },
  organization: { one: 'organization', many: 'organizations' },
  event: { one: 'event', many: 'events' },
  place: { one: 'place', many: 'places' },
  quote: { one: 'quote', many: 'quotes' },
  article: { one: 'article', many: 'articles' },
}

/** What an edge means, read from its source to its target. */
export const RELATION_WORDS: Readonly<Record<Relation, string>> = {
  SAID: 'said',
  IN: 'appeared in',
  ABOUT: 'is about',
  ADDRESSED_TO: 'was said to',
  MENTIONED_IN: 'is mentioned in',
  TOOK_PART_IN: 'took part in',
  AFFILIATED_WITH: 'belongs to',
  SAID_ABOUT: 'spoke about',
}

const BEHIND: Readonly<Record<`${Relation} ${Direction}`, string>> = {
  'SAID out': 'Said',
  'SAID in': 'Said by',
  'IN out': 'Appeared in',
  'IN in': 'Contains',
  'ABOUT out': 'Is about',
  'ABOUT in': 'Quoted about them',
  'ADDRESSED_TO out': 'Said to',
  'ADDRESSED_TO in': 'Was told',
  'MENTIONED_IN out': 'Mentioned in',
  'MENTIONED_IN in': 'Mentions',
  'TOOK_PART_IN out': 'Took part in',
  'TOOK_PART_IN in': 'Participants',
  'AFFILIATED_WITH out': 'Belongs to',
  'AFFILIATED_WITH in': 'Its people',
  'SAID_ABOUT out': 'Spoke about',
  'SAID_ABOUT in': 'Spoken about by',
}

/** Heading for what lies behind a relation as seen from one of its ends: "Spoke about". */
export function behind(relation: Relation, direction: Direction): string {
  return BEHIND[`${relation} ${direction}`]
}

export const TABLE_WORDS: Readonly<Record<TableColumn, string>> = {
  name: 'Name or words',
  kind: 'Kind',
  detail: 'Role, speaker or publisher',
  stance: 'Stance',
  quotes: 'Quotes',
  articles: 'Articles',
  links: 'Links here',
  date: 'Date',
}

export const STANCE_WORDS: Readonly<Record<Stance, string>> = {
  states: 'states',
  claims: 'claims',
  denies: 'denies',
  warns: 'warns',
  demands: 'demands',
  promises: 'promises',
  asks: 'asks',
  praises: 'praises',
  criticises: 'criticises',
  accuses: 'accuses',
  confirms: 'confirms',
  suggests: 'suggests',
  announces: 'announces',
}

/** The choices of filters, where quotes are meant. */
export const STANCE_CHOICE_WORDS: Readonly<Record<StanceChoice, string>> = {
  ...STANCE_WORDS,
  none: 'no cue',
}

export const QUOTE_CHOICE_WORDS: Readonly<Record<QuoteKind, string>> = {
  direct: 'direct quotes',
  indirect: 'reported speech',
  mixed: 'partly quoted',
}

export const VOICE_WORDS: Readonly<Record<Voice, string>> = {
  named: 'named speakers',
  unnamed: 'unnamed sources',
  unknown: 'speaker unknown',
}

export const DATE_CHOICE_WORDS: Readonly<Record<DateChoice, string>> = {
  either: 'said, else published',
  said: 'said',
  published: 'published',
}

export const QUOTE_KIND_WORDS: Readonly<Record<QuoteKind, string>> = {
  direct: 'direct quote',
  indirect: 'reported speech',
  mixed: 'partly quoted',
}

/** What size can stand for: in a step's name, in the menu, and beside it in small print. */
export const SIZE_WORDS = {
  quotes: { short: 'quotes', menu: 'Quotes', note: 'how much they are quoted' },
  degree: { short: 'links', menu: 'Links', note: 'how many they are linked with' },
  pagerank: { short: 'PageRank', menu: 'PageRank', note: 'spoken about by those spoken about' },
  betweenness: { short: 'betweenness', menu: 'Betweenness', note: 'stands between the others' },
  none: { short: 'nothing', menu: 'Nothing', note: 'all the same' },
} as const

export const COLOUR_WORDS = {
  kind: { short: 'kind', menu: 'Kind', note: 'person, organization, …' },
  community: { short: 'community', menu: 'Community', note: 'closely linked with each other' },
} as const

/** Words in quotation marks only when they are the speaker's own: reported speech is the article's. Mixed: as printed. */
export function asSaid(kind: QuoteKind, words: string): string {
  return kind === 'direct' ? `“${words}”` : words
}

/** What a list calls a node, up to `length` characters: a quote by its words, all others by their label. */
export function titleOf(node: GraphNode, length: number): string {
  return node.kind === 'quote'
    ? asSaid(node.quoteKind, clip(node.text.replace(/\s+/gu, ' '), length))
    : clip(node.label, length)
}

/** Somebody spoke, but nobody is named: "a senior official". */
export function isUnnamed(node: GraphNode): boolean {
  return node.kind !== 'quote' && node.kind !== 'article' && node.unnamed
}

/** "person", "unnamed person" */
export function kindWords(node: GraphNode): string {
  return `${isUnnamed(node) ? 'unnamed ' : ''}${KIND_WORDS[node.kind].one}`
}

/** The first words, up to `length` characters, with an ellipsis where something is left out. */
export function clip(text: string, length: number): string {
  if (text.length <= length) return text
  const cut = text.slice(0, length - 1)
  const space = cut.lastIndexOf(' ')
  return `${cut.slice(0, space > length / 2 ? space : undefined)}…`
}

/** "1 quote", "1,204 quotes" */
export function counted(count: number, kind: NodeKind): string {
  return plural(count, KIND_WORDS[kind].one, KIND_WORDS[kind].many)
}

export function plural(count: number, one: string, many = `${one}s`): string {
  return `${number(count)} ${count === 1 ? one : many}`
}

export function number(value: number): string {
  return value.toLocaleString('en')
}

/** "10 Jul 2024", "Jul 2024", "2024", "10 Jul" (no year known); the text itself when it is none of these. */
export function dateWords(date: string | null): string {
  if (date === null) return 'undated'
  const match = /^(?:(\d{4})|--)(?:-?(\d{2}))?(?:-(\d{2}))?/u.exec(date)
  if (match === null) return date
  const [, year, month, day] = match
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1]
  return [day === undefined ? undefined : String(Number(day)), name, year]
    .filter((part) => part !== undefined)
    .join(' ')
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** "from 3 May 2031", "to …", "3 May 2031 to 4 Jun 2031", one day alone; '' for a range without ends. */
export function rangeWords(after: string | null, before: string | null): string {
  if (after !== null && after === before) return dateWords(after)
  if (after !== null && before !== null) return `${dateWords(after)} to ${dateWords(before)}`
  if (after !== null) return `from ${dateWords(after)}`
  return before === null ? '' : `to ${dateWords(before)}`
}
