// The table of the HTTP API: /api/openapi.json is made from it, and a test compares it with the route files.

import type { z } from 'zod'
import { EXPORT_FORMATS } from '../export/formats'
import { CORRECTION_ROUTES } from './correction-routes'
import { OPERATION_ROUTES } from './operation-routes'
import * as requests from './requests'
import type { ANSWERS } from './schemas'

export interface RouteSpec {
  readonly method: 'GET' | 'POST' | 'DELETE'
  /** With `{id}` for the part that varies. */
  readonly path: string
  readonly summary: string
  readonly query?: z.ZodObject
  readonly body?: {
    readonly json?: z.ZodObject
    readonly files?: boolean
    /** What each line of an application/x-ndjson body is. */
    readonly lines?: z.ZodObject
  }
  /** Name of the JSON answer; null when it is no JSON document of ours. */
  readonly answer: keyof typeof ANSWERS | null
  /** Media types of an answer that is not (only) JSON. */
  readonly otherTypes?: readonly string[]
  readonly status?: number
  /** Refused in read-only mode; needs the token where HOST is not loopback. */
  readonly writes?: boolean
}

export const ROUTES: readonly RouteSpec[] = [
  ...OPERATION_ROUTES,
  {
    method: 'GET',
    path: '/api/overview',
    summary: 'The most quoted people and organizations and who speaks about whom among them.',
    query: requests.OverviewRequest,
    answer: 'Overview',
  },
  {
    method: 'GET',
    path: '/api/search',
    summary:
      'Entities by name, alias or role, and quotes by their words. Words may be unfinished or slightly misspelled.',
    query: requests.SearchRequest,
    answer: 'Search',
  },
  {
    method: 'GET',
    path: '/api/entities/{id}',
    summary: 'One entity with its counts by relation, direction and kind.',
    answer: 'Entity',
  },
  {
    method: 'GET',
    path: '/api/entities/{id}/neighbours',
    summary: 'Neighbours of an entity, quote or article with the edges between.',
    query: requests.NeighboursRequest,
    answer: 'Neighbours',
  },
  {
    method: 'GET',
    path: '/api/entities/{id}/counts',
    summary: 'How many neighbours a node has by relation, direction and kind, within dates and a publisher.',
    query: requests.CountsRequest,
    answer: 'Counts',
  },
  {
    method: 'GET',
    path: '/api/entities/{id}/profile',
    summary:
      'What an entity said (or what is about it, said to it, on its occasion), counted by date and facets.',
    query: requests.ProfileRequest,
    answer: 'Profile',
  },
  {
    method: 'GET',
    path: '/api/speakers',
    summary: 'Those who are quoted, ranked, with a trend. Unnamed sources only with unnamed=true.',
    query: requests.SpeakersRequest,
    answer: 'Speakers',
  },
  {
    method: 'GET',
    path: '/api/unheard',
    summary: 'People and organizations that are named or mentioned and never quoted.',
    query: requests.UnheardRequest,
    answer: 'Unheard',
  },
  {
    method: 'GET',
    path: '/api/duplicates',
    summary: 'Entities that may be one and were not joined, with the reason: for people to decide.',
    query: requests.DuplicatesRequest,
    answer: 'Duplicates',
  },
  {
    method: 'GET',
    path: '/api/coverage',
    summary: 'A table of who is quoted, only mentioned or absent, by article or by subject.',
    query: requests.CoverageRequest,
    answer: 'Coverage',
  },
  {
    method: 'GET',
    path: '/api/nodes',
    summary: 'Nodes by id, separated by commas; unknown ids are left out.',
    query: requests.NodesRequest,
    answer: 'Nodes',
  },
  {
    method: 'POST',
    path: '/api/edges',
    summary:
      'All edges with both ends among the ids, counted within the filter. Only reads; POST because ids may be many.',
    body: { json: requests.EdgesRequest },
    answer: 'Edges',
  },
  {
    method: 'GET',
    path: '/api/evidence',
    summary: 'The sentences behind a MENTIONED_IN, TOOK_PART_IN or AFFILIATED_WITH edge.',
    query: requests.EvidenceRequest,
    answer: 'Evidence',
  },
  {
    method: 'GET',
    path: '/api/quotes',
    summary: 'Quotes, newest first unless order=oldest. speaker=none: those without a known speaker.',
    query: requests.QuotesRequest,
    answer: 'Quotes',
  },
  {
    method: 'POST',
    path: '/api/quotes',
    summary: 'The same for quotes that concern any of the ids. Only reads; POST because ids may be many.',
    body: { json: requests.ConcernedQuotesRequest },
    answer: 'Quotes',
  },
  {
    method: 'GET',
    path: '/api/timeline',
    summary: 'Quotes along time, by the day they were said or published, with counts by stance and kind.',
    query: requests.TimelineRequest,
    answer: 'Timeline',
  },
  {
    method: 'POST',
    path: '/api/timeline',
    summary: 'The same for quotes that concern any of the ids. Only reads; POST because ids may be many.',
    body: { json: requests.ConcernedTimelineRequest },
    answer: 'Timeline',
  },
  {
    method: 'POST',
    path: '/api/facets',
    summary: 'How many quotes there are of each choice of a filter while its other rules hold. Only reads.',
    body: { json: requests.FacetsRequest },
    answer: 'Facets',
  },
  {
    method: 'GET',
    path: '/api/quotes/{id}',
    summary: 'One quote in its paragraph, with the reason.',
    answer: 'Quote',
  },
  {
    method: 'GET',
    path: '/api/quotes/{id}/echoes',
    summary:
      'Quotes of other articles with the same words or most of them, and which words differ. At most 50.',
    answer: 'Echoes',
  },
  {
    method: 'GET',
    path: '/api/echoes',
    summary:
      'What is repeated most: each saying once, with its first quote, how often, where and how fully it is quoted.',
    query: requests.EchoGroupsRequest,
    answer: 'EchoGroups',
  },
  {
    method: 'GET',
    path: '/api/compare',
    summary:
      'Two speakers (up to four with ids) side by side: shared subjects, each about the other, all quotes on one axis.',
    query: requests.CompareRequest,
    answer: 'Compare',
  },
  {
    method: 'GET',
    path: '/api/paths',
    summary:
      'Short paths between two entities, each hop with its best evidence. via: ties, separated by commas.',
    query: requests.PathsRequest,
    answer: 'Paths',
  },
  {
    method: 'GET',
    path: '/api/articles',
    summary: 'Articles, newest first.',
    query: requests.ArticlesRequest,
    answer: 'Articles',
  },
  {
    method: 'POST',
    path: '/api/articles',
    summary:
      'Adds articles: files as multipart/form-data; as JSON a pasted text, or an address to fetch. Progress lines on request.',
    body: { json: requests.ArticleToAdd, files: true },
    answer: 'IngestSummary',
    otherTypes: ['application/x-ndjson'],
    writes: true,
  },
  {
    method: 'GET',
    path: '/api/articles/{id}',
    summary: 'One article: its text, zones, quotes, mentions and entities.',
    answer: 'Article',
  },
  {
    method: 'DELETE',
    path: '/api/articles/{id}',
    summary: 'Takes an article and all that only it says out of the graph.',
    answer: null,
    status: 204,
    writes: true,
  },
  {
    method: 'GET',
    path: '/api/articles/{id}/reprints',
    summary:
      'Articles with the same text, cut, longer or edited, and other versions of it, with how much is shared. At most 50.',
    answer: 'Reprints',
  },
  {
    method: 'GET',
    path: '/api/sources',
    summary: 'Publishers with their numbers of articles.',
    answer: 'Sources',
  },
  {
    method: 'GET',
    path: '/api/views',
    summary: 'Kept views by name.',
    query: requests.ViewsRequest,
    answer: 'Views',
  },
  {
    method: 'POST',
    path: '/api/views',
    summary: 'Keeps a view with its story under a name; one of the same name is replaced.',
    body: { json: requests.ViewToKeep },
    answer: 'View',
    writes: true,
  },
  { method: 'GET', path: '/api/views/{id}', summary: 'One kept view.', answer: 'View' },
  {
    method: 'DELETE',
    path: '/api/views/{id}',
    summary: 'Forgets a kept view. The graph stays as it is.',
    answer: null,
    status: 204,
    writes: true,
  },
  ...CORRECTION_ROUTES,
  {
    method: 'GET',
    path: '/api/export',
    summary: 'The graph, or the part around one node, as a file.',
    query: requests.ExportRequest,
    answer: null,
    otherTypes: [...new Set(EXPORT_FORMATS.map(({ mediaType }) => mediaType.replace(/;.*$/su, '')))],
  },
  { method: 'GET', path: '/api/openapi.json', summary: 'This description (OpenAPI 3.1).', answer: null },
]
