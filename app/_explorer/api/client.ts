// The page's only way to its server: one function per question, each answering typed data or throwing a Problem.
import { MAX_IDS } from '../../../lib/api/limits'
import type {
  AppliedJournalAnswer,
  EchoesAnswer,
  EchoGroupsAnswer,
  Health,
  Items,
} from '../../../lib/api/responses'
import type {
  CorrectionAction,
  CorrectionDraft,
  CorrectionPreview,
  CorrectionRecord,
} from '../../../lib/model/correction'
import type { LikelyDuplicate } from '../../../lib/model/duplicates'
import type {
  ArticleNode,
  Graph,
  GraphEdge,
  GraphNode,
  Page,
  Relation,
  RelationCount,
} from '../../../lib/model/graph'
import type { Comparison, Paths } from '../../../lib/model/links'
import type {
  ArticleQuestion,
  CompareQuestion,
  CorrectionQuestion,
  FacetQuestion,
  FactFilter,
  NeighbourQuestion,
  PageQuestion,
  PathQuestion,
  QuoteQuestion,
  SearchQuestion,
  TimelineQuestion,
} from '../../../lib/model/questions'
import type {
  ArticleRecord,
  EntityRecord,
  Evidence,
  Facets,
  Neighbour,
  QuoteRecord,
  SearchPage,
  SourceCount,
  Timeline,
} from '../../../lib/model/records'
import type { QuotePage, Reprints } from '../../../lib/model/reprint'
import type { SavedView, ViewDraft, ViewSummary } from '../../../lib/model/saved-view'
import type {
  Coverage,
  CoverageQuestion,
  Profile,
  ProfileQuestion,
  SpeakerPage,
  SpeakerQuestion,
  UnheardQuestion,
  UnheardRecord,
} from '../../../lib/model/voices'
import { offline, problemOf } from './problem'
import { tokenHeader } from './token'

type Parameters = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>

export const api = {
  health: (signal?: AbortSignal) => get<Health>('/api/health', {}, signal),

  overview: (limit: number) => get<Graph>('/api/overview', { limit }),

  search: (question: SearchQuestion, signal?: AbortSignal) =>
    get<SearchPage>('/api/search', { ...question }, signal),

  entity: (id: string, signal?: AbortSignal) =>
    get<EntityRecord>(`/api/entities/${encodeURIComponent(id)}`, {}, signal),

  counts: async (id: string, within: FactFilter, signal?: AbortSignal): Promise<readonly RelationCount[]> => {
    const path = `/api/entities/${encodeURIComponent(id)}/counts`
    return (await get<Items<RelationCount>>(path, { ...within }, signal)).items
  },

  neighbours: (id: string, question: NeighbourQuestion) =>
    asksForNothing(question)
      ? Promise.resolve<Page<Neighbour>>(NOTHING)
      : get<Page<Neighbour>>(`/api/entities/${encodeURIComponent(id)}/neighbours`, { ...question }),

  /** Quotes that concern many ids are asked for in a body: an address could not hold them. */
  quotes: (question: QuoteQuestion, signal?: AbortSignal) =>
    question.concerning === undefined && !asksForNothing(question)
      ? get<QuotePage>('/api/quotes', { ...question }, signal)
      : ask<QuotePage>('/api/quotes', question, signal),

  timeline: (question: TimelineQuestion, signal?: AbortSignal) =>
    ask<Timeline>('/api/timeline', question, signal),

  facets: (question: FacetQuestion, signal?: AbortSignal) => ask<Facets>('/api/facets', question, signal),

  profile: (id: string, question: ProfileQuestion, signal?: AbortSignal) =>
    get<Profile>(`/api/entities/${encodeURIComponent(id)}/profile`, { ...question }, signal),

  speakers: ({ unnamed, ...question }: SpeakerQuestion, signal?: AbortSignal) =>
    get<SpeakerPage>('/api/speakers', { ...question, unnamed: String(unnamed ?? false) }, signal),

  unheard: (question: UnheardQuestion, signal?: AbortSignal) =>
    get<Page<UnheardRecord>>('/api/unheard', { ...question }, signal),

  coverage: (question: CoverageQuestion, signal?: AbortSignal) =>
    get<Coverage>('/api/coverage', { ...question }, signal),

  quote: (id: string, signal?: AbortSignal) =>
    get<QuoteRecord>(`/api/quotes/${encodeURIComponent(id)}`, {}, signal),
  echoes: (id: string, signal?: AbortSignal) =>
    get<EchoesAnswer>(`/api/quotes/${encodeURIComponent(id)}/echoes`, {}, signal),

  echoGroups: (cursor?: string, signal?: AbortSignal) =>
    get<EchoGroupsAnswer>('/api/echoes', { limit: 20, cursor }, signal),

  evidence: (edge: GraphEdge, cursor?: string, signal?: AbortSignal) =>
    get<Page<Evidence>>(
      '/api/evidence',
      { relation: edge.relation, source: edge.source, target: edge.target, limit: 50, cursor },
      signal,
    ),

  /** Two to four speakers. */
  compare: ({ ids: [a, b, ...more], ...question }: CompareQuestion, signal?: AbortSignal) =>
    get<Comparison>('/api/compare', { a, b, ids: more.join(','), ...question }, signal),

  paths: ({ via, ...question }: PathQuestion, signal?: AbortSignal) =>
    get<Paths>('/api/paths', { ...question, via: via.join(',') }, signal),

  reprints: (articleId: string, signal?: AbortSignal) =>
    get<Reprints>(`/api/articles/${encodeURIComponent(articleId)}/reprints`, {}, signal),

  articles: (question: ArticleQuestion, signal?: AbortSignal) =>
    get<Page<ArticleNode>>('/api/articles', { ...question }, signal),

  article: (id: string, signal?: AbortSignal) =>
    get<ArticleRecord>(`/api/articles/${encodeURIComponent(id)}`, {}, signal),

  views: (cursor?: string, signal?: AbortSignal) =>
    get<Page<ViewSummary>>('/api/views', { limit: 50, cursor }, signal),

  view: (id: string) => get<SavedView>(`/api/views/${encodeURIComponent(id)}`, {}),

  keepView: async (draft: ViewDraft): Promise<SavedView> => {
    const response = await request('/api/views', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(draft),
    })
    return response.json()
  },

  forgetView: (id: string) => request(`/api/views/${encodeURIComponent(id)}`, { method: 'DELETE' }),

  corrections: (question: CorrectionQuestion, signal?: AbortSignal) =>
    get<Page<CorrectionRecord>>('/api/corrections', { ...question }, signal),

  /** What it would do; nothing is changed. */
  previewCorrection: (action: CorrectionAction, signal?: AbortSignal) =>
    ask<CorrectionPreview>('/api/corrections', { action, preview: true }, signal),

  correct: (draft: CorrectionDraft) => ask<CorrectionRecord>('/api/corrections', draft),

  redoCorrection: (id: string) => ask<CorrectionRecord>('/api/corrections', { redo: id }),

  /** Takes lines of a journal over: all or none. */
  applyJournal: async (lines: string): Promise<AppliedJournalAnswer> => {
    const response = await request('/api/corrections/journal', {
      method: 'POST',
      headers: { 'content-type': 'application/x-ndjson' },
      body: lines,
    })
    return response.json()
  },

  undoCorrection: (id: string) => request(`/api/corrections/${encodeURIComponent(id)}`, { method: 'DELETE' }),

  duplicates: (question: PageQuestion, signal?: AbortSignal) =>
    get<Page<LikelyDuplicate>>('/api/duplicates', { ...question }, signal),

  sources: (signal?: AbortSignal) => get<Items<SourceCount>>('/api/sources', {}, signal),

  forget: (id: string) => request(`/api/articles/${encodeURIComponent(id)}`, { method: 'DELETE' }),

  /** Any nodes by id, in chunks that keep each address short. */
  nodes: async (ids: readonly string[]): Promise<readonly GraphNode[]> => {
    const pages = await Promise.all(
      chunks(ids, 100).map((some) => get<Items<GraphNode>>('/api/nodes', { ids: some.join(',') })),
    )
    return pages.flatMap((page) => page.items)
  },

  /** Edges of the relations with both ends among the ids (the first `MAX_IDS` of them), counted within the filter. */
  edges: async (
    ids: readonly string[],
    relations: readonly Relation[],
    filter: FactFilter = {},
  ): Promise<readonly GraphEdge[]> => {
    const body = { ids: ids.slice(0, MAX_IDS), relations, ...filter }
    return (await ask<Items<GraphEdge>>('/api/edges', body)).items
  },
}

const NOTHING = { items: [], nextCursor: null, total: 0 }

/** A filter that leaves none of its choices: an address has no way to write an empty list. */
function asksForNothing(filter: FactFilter): boolean {
  return Object.values(filter).some((rule) => Array.isArray(rule) && rule.length === 0)
}

/** A question in a body. */
async function ask<T>(path: string, question: object, signal?: AbortSignal): Promise<T> {
  const response = await request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(question),
    ...(signal === undefined ? {} : { signal }),
  })
  return response.json()
}

/** Sends a request and answers the response when it is 2xx; otherwise throws a Problem. */
export async function request(path: string, init: RequestInit): Promise<Response> {
  let response: Response
  try {
    response = await fetch(path, { ...init, headers: { ...tokenHeader(), ...init.headers } })
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw offline()
  }
  if (!response.ok) throw await problemOf(response)
  return response
}

async function get<T>(path: string, parameters: Parameters, signal?: AbortSignal): Promise<T> {
  const query = new URLSearchParams()
  for (const [key, value] of Object.entries(parameters)) {
    if (value === undefined || value === '') continue
    for (const one of Array.isArray(value) ? value : [value]) query.append(key, String(one))
  }
  const address = query.size === 0 ? path : `${path}?${query}`
  const response = await request(address, signal === undefined ? {} : { signal })
  return response.json()
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) =>
    items.slice(i * size, (i + 1) * size),
  )
}
