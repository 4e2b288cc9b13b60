// The words for kinds, relations, stances, counts and dates, the same on the page and in what is exported.
import type { NodeKind, Relation } from './model/graph'
import type { QuoteKind, Stance } from './model/quote'

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

/** What an edge means by its ends: of "three ministers", who have no name together, somebody is one, and no more than that. */
export function tieWords(relation: Relation, target: { readonly unnamed?: boolean } | undefined): string {
  return isOneOf(relation, target) ? 'is one of' : RELATION_WORDS[relation]
}

/** Is a person named as one of a collective? */
export function isOneOf(relation: Relation, target: { readonly unnamed?: boolean } | undefined): boolean {
  return relation === 'AFFILIATED_WITH' && target?.unnamed === true
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

export const QUOTE_KIND_WORDS: Readonly<Record<QuoteKind, string>> = {
  direct: 'direct quote',
  indirect: 'reported speech',
  mixed: 'partly quoted',
}

/** Words in quotation marks only when they are the speaker's own: reported speech is the article's. Mixed: as printed. */
export function asSaid(kind: QuoteKind, words: string): string {
  return kind === 'direct' ? `“${words}”` : words
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
