// Every request of the HTTP API, parsed once: the schemas are also what /api/openapi.json is made from.
import { z } from 'zod'
import { EXPORT_FORMATS } from '../export/formats'
import { ENTITY_KINDS } from '../model/entity'
import { DIRECTIONS, NODE_KINDS, RELATIONS } from '../model/graph'
import {
  DATE_CHOICES,
  DEFAULT_VIA,
  NEIGHBOUR_ORDERS,
  PATH_RELATIONS,
  QUOTE_ORDERS,
  TIME_UNITS,
} from '../model/questions'
import { QUOTE_KINDS, STANCE_CHOICES, VOICES } from '../model/quote'
import { COVERAGE_COLUMNS, PROFILE_ROLES, SPEAKER_ORDERS } from '../model/voices'
import { MAX_COMPARED, MAX_HOPS, MAX_IDS, MAX_LIMIT, MAX_PATHS, MAX_SAYINGS, MAX_TOP } from './limits'

const id = z.string().min(1).max(200)
const words = z.string().max(500)
const nodeKind = z.enum(NODE_KINDS)
const isoDay = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'must be a date like 2025-03-14, 2025-03 or 2025')
const relation = z.enum(RELATIONS)

function limit(byDefault: number) {
  return z.coerce.number().int().min(1).max(MAX_LIMIT).default(byDefault)
}
const cursor = z.string().max(2000).optional()
const page = { limit: limit(25), cursor }

/** One value or several: in an address the parameter is repeated. */
function some<T extends z.ZodType<string>>(value: T) {
  return z.union([value, z.array(value).max(200)]).optional()
}

/** Parameters that may be repeated in an address. */
export const REPEATABLE: ReadonlySet<string> = new Set(['source', 'stance', 'quoteKind', 'voice'])

/** In an address as words, in a body as such. */
const flag = z.union([z.boolean(), z.enum(['true', 'false']).transform((text) => text === 'true')])

const facts = {
  after: isoDay.optional(),
  before: isoDay.optional(),
  dates: z.enum(DATE_CHOICES).optional(),
  undated: z.enum(['kept', 'only']).optional(),
  source: some(words),
  stance: some(z.enum(STANCE_CHOICES)),
  quoteKind: some(z.enum(QUOTE_KINDS)),
  voice: some(z.enum(VOICES)),
  reprints: flag.optional(),
}
const concerning = z.array(id).max(MAX_IDS).optional()

/** Separated by commas. */
function listed<T extends z.ZodType<unknown, readonly string[]>>(items: T) {
  return z
    .string()
    .transform((list): readonly string[] => list.split(',').filter((part) => part !== ''))
    .pipe(items)
}

/** For routes without parameters: any is an error. */
export const NoParameters = z.strictObject({})
export const NodeId = id

export const OverviewRequest = z.strictObject({ limit: limit(30) })
export const SearchRequest = z.strictObject({ q: words.default(''), kind: nodeKind.optional(), ...page })
export const NeighboursRequest = z.strictObject({
  relation: relation.optional(),
  direction: z.enum(DIRECTIONS).optional(),
  kind: nodeKind.optional(),
  order: z.enum(NEIGHBOUR_ORDERS).optional(),
  ...facts,
  ...page,
})
export const CountsRequest = z.strictObject({ ...facts })
export const NodesRequest = z.strictObject({ ids: listed(z.array(id).min(1).max(MAX_IDS)) })
export const EdgesRequest = z.strictObject({
  ids: z.array(id).max(MAX_IDS),
  relations: z.array(relation).default([...RELATIONS]),
  ...facts,
})
export const EvidenceRequest = z.strictObject({ relation, source: id, target: id, ...page })
const quotes = {
  /** Entity id, or "none" for quotes without a speaker. */
  speaker: id.optional(),
  about: id.optional(),
  addressee: id.optional(),
  article: id.optional(),
  event: id.optional(),
  kind: z.enum(QUOTE_KINDS).optional(),
  ...facts,
  q: words.optional(),
  judged: z.enum(['yes', 'no']).optional(),
  marginBelow: z.coerce.number().min(0).max(1).optional(),
}
/** The filter that the role stands for is the entity of the path. */
export const ProfileRequest = z.strictObject({
  ...quotes,
  role: z.enum(PROFILE_ROLES).default('speaker'),
  top: z.coerce.number().int().min(1).max(MAX_TOP).default(8),
})
const entityKind = z.enum(ENTITY_KINDS)
const actorKind = z.enum(['person', 'organization'])
export const SpeakersRequest = z.strictObject({
  order: z.enum(SPEAKER_ORDERS).optional(),
  kind: entityKind.optional(),
  unnamed: z
    .enum(['true', 'false'])
    .transform((text) => text === 'true')
    .optional(),
  ...facts,
  ...page,
})
export const DuplicatesRequest = z.strictObject({ kind: actorKind.optional(), ...page })
export const UnheardRequest = z.strictObject({ kind: actorKind.optional(), ...page })
export const CoverageRequest = z.strictObject({
  by: z.enum(COVERAGE_COLUMNS).default('article'),
  kind: actorKind.optional(),
  columns: z.coerce.number().int().min(1).max(MAX_TOP).default(25),
  columnCursor: cursor,
  ...page,
})
const inPages = { ...quotes, order: z.enum(QUOTE_ORDERS).optional(), ...page }
export const QuotesRequest = z.strictObject(inPages)
/** The same as a body, with the ids that the quotes concern: they may be many. */
export const ConcernedQuotesRequest = z.strictObject({ ...inPages, concerning })
export const TimelineRequest = z.strictObject({ ...facts, bin: z.enum(TIME_UNITS).optional() })
export const ConcernedTimelineRequest = z.strictObject({ ...TimelineRequest.shape, concerning })
export const FacetsRequest = z.strictObject({ ...facts, concerning })
export const EchoGroupsRequest = z.strictObject({
  limit: z.coerce.number().int().min(1).max(MAX_SAYINGS).default(20),
  cursor,
})
export const ArticlesRequest = z.strictObject({ q: words.optional(), ...page })

/** Two speakers, and up to two more in `ids`. */
export const CompareRequest = z.strictObject({
  a: id,
  b: id,
  ids: listed(z.array(id).max(MAX_COMPARED - 2)).optional(),
  subject: id.optional(),
  ...facts,
  limit: limit(50),
  cursor,
})
export const PathsRequest = z.strictObject({
  from: id,
  to: id,
  k: z.coerce.number().int().min(1).max(MAX_PATHS).default(3),
  maxHops: z.coerce.number().int().min(1).max(MAX_HOPS).default(4),
  via: listed(z.array(z.enum(PATH_RELATIONS)).min(1)).default([...DEFAULT_VIA]),
})

/** `entity` may be any node's id; without it, everything. */
export const ExportRequest = z.strictObject({
  format: z.enum(EXPORT_FORMATS.map(({ id: name }) => name)),
  entity: id.optional(),
  hops: z.coerce.number().int().min(0).max(MAX_HOPS).optional(),
})

/** What `POST /api/articles` may be told about what is added. */
const knownOfArticle = {
  title: z.string().max(1000).optional(),
  byline: z.string().max(1000).optional(),
  source: z.string().max(1000).optional(),
  publishedAt: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}([T ][0-9:.]+(Z|[+-]\d{2}:?\d{2})?)?$/, 'must be an ISO date like 2025-03-14')
    .optional(),
  url: z.url({ protocol: /^https?$/ }).optional(),
}
/** The other fields of a form with files. */
export const UploadFields = z.strictObject(knownOfArticle)
/** The same as JSON: a pasted text with what is known about it, or an address without a text, to be fetched. */
export const ArticleToAdd = z
  .strictObject({ text: z.string().min(1).optional(), ...knownOfArticle })
  .refine(({ text, url }) => text !== undefined || url !== undefined, {
    path: ['text'],
    message: 'There is neither a text nor an address (url)',
  })

/** A view as the address writes it. Long ones have thousands of nodes with their places. */
const viewState = z.string().max(1_000_000)

/** `POST /api/views`: what is to be kept under a name. */
export const ViewToKeep = z.strictObject({
  name: z.string().trim().min(1).max(200),
  note: z.string().max(20_000).default(''),
  view: viewState,
  steps: z
    .array(
      z.strictObject({
        title: z.string().max(200),
        note: z.string().max(20_000).default(''),
        view: viewState,
      }),
    )
    .max(200)
    .default([]),
})
export const ViewsRequest = z.strictObject(page)

/** As the browser sends it. */
export type ArticleToAddBody = z.input<typeof ArticleToAdd>
