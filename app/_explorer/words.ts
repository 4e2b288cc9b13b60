// The words of the interface for kinds, relations, stances and dates: one place, so that they are always the same.

import type { TableColumn } from '../../lib/graph/table'
import type { Direction, GraphNode, Relation } from '../../lib/model/graph'
import type { DateChoice } from '../../lib/model/questions'
import type { QuoteKind, StanceChoice, Voice } from '../../lib/model/quote'
import { asSaid, clip, dateWords, KIND_WORDS, STANCE_WORDS } from '../../lib/words'

/** Those that exports use too. */
export {
  asSaid,
  clip,
  counted,
  dateWords,
  KIND_WORDS,
  number,
  plural,
  QUOTE_KIND_WORDS,
  RELATION_WORDS,
  STANCE_WORDS,
  tieWords,
} from '../../lib/words'

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

/** Heading for what lies behind a relation as seen from one of its ends: "Spoke about". `unnamed`: that end has no name. */
export function behind(relation: Relation, direction: Direction, unnamed = false): string {
  if (unnamed && relation === 'AFFILIATED_WITH' && direction === 'in') return 'Members named'
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

/** "from 3 May 2031", "to …", "3 May 2031 to 4 Jun 2031", one day alone; '' for a range without ends. */
export function rangeWords(after: string | null, before: string | null): string {
  if (after !== null && after === before) return dateWords(after)
  if (after !== null && before !== null) return `${dateWords(after)} to ${dateWords(before)}`
  if (after !== null) return `from ${dateWords(after)}`
  return before === null ? '' : `to ${dateWords(before)}`
}
