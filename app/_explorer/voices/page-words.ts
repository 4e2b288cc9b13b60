// The words of a page's facets for each of its roles, and of what it is narrowed to.

import type { QuoteKind, Stance } from '../../../lib/model/quote'
import { FACETS, type FacetName, type FacetValue, type ProfileRole } from '../../../lib/model/voices'
import { narrowTime, widen } from '../actions/voices'
import type { PageState } from '../state/voices'
import { QUOTE_KIND_WORDS, STANCE_WORDS } from '../words'
import type { Chip } from './page-filters'

interface FacetWords {
  readonly title: string
  readonly without: string
}

const PLAIN: Readonly<Record<FacetName, FacetWords>> = {
  speaker: { title: 'Who says it', without: 'by nobody known' },
  about: { title: 'Who and what it is about', without: 'name nobody' },
  addressee: { title: 'Said to', without: 'to nobody named' },
  event: { title: 'On the occasion of', without: 'on no occasion told' },
  stance: { title: 'How it is said', without: 'without a verb' },
  kind: { title: 'How it is quoted', without: '' },
  source: { title: 'Published by', without: 'by nobody known' },
}

const TITLES: Readonly<Partial<Record<ProfileRole, Readonly<Partial<Record<FacetName, string>>>>>> = {
  speaker: { about: 'Speaks about', addressee: 'Speaks to' },
  about: { speaker: 'Who speaks about them' },
  addressee: { speaker: 'Who speaks to them' },
  event: { speaker: 'Who speaks' },
}

export function facetWords(role: ProfileRole, name: FacetName): FacetWords {
  return { ...PLAIN[name], title: TITLES[role]?.[name] ?? PLAIN[name].title }
}

/** In the order in which a page shows them. */
export const SHOWN: readonly FacetName[] = [
  'speaker',
  'about',
  'stance',
  'source',
  'kind',
  'addressee',
  'event',
]

export function valueLabel(name: FacetName, { value, label }: Pick<FacetValue, 'value' | 'label'>): string {
  if (name === 'stance') return STANCE_WORDS[value as Stance]
  return name === 'kind' ? QUOTE_KIND_WORDS[value as QuoteKind] : label
}

export function chipsOf({ id, filter, labels }: PageState): readonly Chip[] {
  const facets = FACETS.filter((name) => filter[name] !== undefined).map((name) => ({
    label: labels[name] ?? name,
    drop: () => widen(id, name),
  }))
  if (filter.after === undefined) return facets
  return [...facets, { label: labels.after ?? filter.after, drop: () => narrowTime(id, null, '') }]
}
