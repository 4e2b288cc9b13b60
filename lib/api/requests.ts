// Every request of the HTTP API, parsed once: the schemas are also what /api/openapi.json is made from.
import { z } from 'zod'
import { EXPORT_FORMATS } from '../export/formats'
import { DIRECTIONS, NODE_KINDS, RELATIONS } from '../model/graph'
import { DEFAULT_VIA, NEIGHBOUR_ORDERS, PATH_RELATIONS } from '../model/questions'
import { QUOTE_KINDS, STANCES } from '../model/quote'
import { MAX_COMPARED, MAX_HOPS, MAX_IDS, MAX_LIMIT, MAX_PATHS } from './limits'

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
const facts = { after: isoDay.optional(), before: isoDay.optional(), source: words.optional() }

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
export const NodesRequest = z.strictObject({ ids: listed(z.array(id).min(1).max(MAX_IDS)) })
export const EdgesRequest = z.strictObject({
  ids: z.array(id).max(MAX_IDS),
  relations: z.array(relation).default([...RELATIONS]),
})
export const EvidenceRequest = z.strictObject({ relation, source: id, target: id, ...page })
export const QuotesRequest = z.strictObject({
  /** Entity id, or "none" for quotes without a speaker. */
  speaker: id.optional(),
  about: id.optional(),
  addressee: id.optional(),
  article: id.optional(),
  stance: z.enum(STANCES).optional(),
  kind: z.enum(QUOTE_KINDS).optional(),
  ...facts,
  q: words.optional(),
  ...page,
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

/** `POST /api/articles` as JSON: pasted text with what is known about it. */
export const PastedArticle = z.strictObject({
  text: z.string().min(1),
  title: z.string().max(1000).optional(),
  byline: z.string().max(1000).optional(),
  source: z.string().max(1000).optional(),
  publishedAt: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}([T ][0-9:.]+(Z|[+-]\d{2}:?\d{2})?)?$/, 'must be an ISO date like 2025-03-14')
    .optional(),
  url: z.url({ protocol: /^https?$/ }).optional(),
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
export type PastedArticleBody = z.input<typeof PastedArticle>
