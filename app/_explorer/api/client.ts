// The page's only way to its server: one function per question, each answering typed data or throwing a Problem.
import { MAX_IDS } from '../../../lib/api/limits'
import type { Health, Items } from '../../../lib/api/responses'
import type { ArticleNode, Graph, GraphEdge, GraphNode, Page, Relation } from '../../../lib/model/graph'
import type { Comparison, Paths } from '../../../lib/model/links'
import type {
  ArticleQuestion,
  CompareQuestion,
  NeighbourQuestion,
  PathQuestion,
  QuoteQuestion,
  SearchQuestion,
} from '../../../lib/model/questions'
import type {
  ArticleRecord,
  EntityRecord,
  Evidence,
  Neighbour,
  QuoteRecord,
  SearchHit,
  SourceCount,
} from '../../../lib/model/records'
import type { SavedView, ViewDraft, ViewSummary } from '../../../lib/model/saved-view'
import { offline, problemOf } from './problem'
import { tokenHeader } from './token'

type Parameters = Readonly<Record<string, string | number | undefined>>

export const api = {
  health: (signal?: AbortSignal) => get<Health>('/api/health', {}, signal),

  overview: (limit: number) => get<Graph>('/api/overview', { limit }),

  search: (question: SearchQuestion, signal?: AbortSignal) =>
    get<Page<SearchHit>>('/api/search', { ...question }, signal),

  entity: (id: string, signal?: AbortSignal) =>
    get<EntityRecord>(`/api/entities/${encodeURIComponent(id)}`, {}, signal),

  neighbours: (id: string, question: NeighbourQuestion) =>
    get<Page<Neighbour>>(`/api/entities/${encodeURIComponent(id)}/neighbours`, { ...question }),

  quotes: (question: QuoteQuestion, signal?: AbortSignal) =>
    get<Page<QuoteRecord>>('/api/quotes', { ...question }, signal),

  quote: (id: string, signal?: AbortSignal) =>
    get<QuoteRecord>(`/api/quotes/${encodeURIComponent(id)}`, {}, signal),

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

  sources: (signal?: AbortSignal) => get<Items<SourceCount>>('/api/sources', {}, signal),

  forget: (id: string) => request(`/api/articles/${encodeURIComponent(id)}`, { method: 'DELETE' }),

  /** Any nodes by id, in chunks that keep each address short. */
  nodes: async (ids: readonly string[]): Promise<readonly GraphNode[]> => {
    const pages = await Promise.all(
      chunks(ids, 100).map((some) => get<Items<GraphNode>>('/api/nodes', { ids: some.join(',') })),
    )
    return pages.flatMap((page) => page.items)
  },

  /** Edges of the relations with both ends among the ids (the first `MAX_IDS` of them). */
  edges: async (ids: readonly string[], relations: readonly Relation[]): Promise<readonly GraphEdge[]> => {
    const response = await request('/api/edges', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ids: ids.slice(0, MAX_IDS), relations }),
    })
    const page: Items<GraphEdge> = await response.json()
    return page.items
  },
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
    if (value !== undefined && value !== '') query.set(key, String(value))
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
