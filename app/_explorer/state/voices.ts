// How a person has narrowed a page, the ranking and the tables of voices: kept while a quote is read over them.
import { create } from 'zustand'
import type { EntityKind } from '../../../lib/model/entity'
import type { QuoteFilter, QuoteOrder } from '../../../lib/model/questions'
import type { CoverageColumns, ProfileRole, SpeakerOrder } from '../../../lib/model/voices'

/** What the bars of a page choose; a bar is one of these. */
export type PageFilter = Omit<QuoteFilter, 'article' | 'q'>

/** The page of one entity. */
export interface PageState {
  readonly id: string
  /** Null: the tab that has something to show. */
  readonly role: ProfileRole | 'names' | null
  readonly filter: PageFilter
  /** What the chosen values are called, whether or not their bars are shown. */
  readonly labels: Readonly<Partial<Record<keyof PageFilter, string>>>
  readonly words: string
  readonly order: QuoteOrder
}

export interface RankingState {
  readonly order: SpeakerOrder
  readonly unnamed: boolean
  readonly kind: EntityKind | ''
  readonly source: string
  readonly after: string
  readonly before: string
}

export type ActorKind = 'person' | 'organization' | ''

export interface CoverageState {
  readonly by: CoverageColumns
  readonly kind: ActorKind
  readonly rows: number
  /** Where the shown columns and those before them start; empty: at the first. */
  readonly cursors: readonly string[]
  /** The cell whose quotes are shown: ids. */
  readonly cell: { readonly row: string; readonly column: string } | null
}

interface Voices {
  readonly page: PageState
  readonly ranking: RankingState
  readonly unheard: { readonly kind: ActorKind }
  readonly coverage: CoverageState
}

export const ROWS_AT_ONCE = 25

export const useVoices = create<Voices>(() => ({
  page: emptyPage(''),
  ranking: { order: 'quotes', unnamed: false, kind: '', source: '', after: '', before: '' },
  unheard: { kind: '' },
  coverage: { by: 'article', kind: '', rows: ROWS_AT_ONCE, cursors: [], cell: null },
}))

const { setState: set } = useVoices

function emptyPage(id: string): PageState {
  return { id, role: null, filter: {}, labels: {}, words: '', order: 'newest' }
}

/** The page of an entity; one that was narrowed before and left for another starts anew. */
export function pageOf({ page }: Voices, id: string): PageState {
  return page.id === id ? page : emptyPage(id)
}

export function usePage(id: string): PageState {
  const page = useVoices((s) => s.page)
  return page.id === id ? page : emptyPage(id)
}

export function setPage(id: string, change: Partial<Omit<PageState, 'id'>>): void {
  set((s) => ({ page: { ...pageOf(s, id), ...change } }))
}

export function setRanking(change: Partial<RankingState>): void {
  set((s) => ({ ranking: { ...s.ranking, ...change } }))
}

export function setUnheard(kind: ActorKind): void {
  set({ unheard: { kind } })
}

/** Other columns or rows leave the cell that was open. */
export function setCoverage(change: Partial<CoverageState>): void {
  set((s) => ({ coverage: { ...s.coverage, cell: null, ...change } }))
}
