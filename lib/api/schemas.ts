// The answers' shapes as schemas, for /api/openapi.json and for the test that holds the routes to them.
// `satisfies` keeps them equal to the types of lib/model: a field that changes there breaks the build here.
import { z } from 'zod'
import { ZONE_KINDS } from '../model/article'
import { ENTITY_KINDS, MENTION_FORMS } from '../model/entity'
import { DIRECTIONS, NODE_KINDS, RELATIONS } from '../model/graph'
import { PATH_RELATIONS } from '../model/questions'
import { QUOTE_KINDS, STANCES, VOICES } from '../model/quote'
import { CORRECTION_ANSWERS } from './correction-schemas'
import { echoAnswers } from './echo-schemas'
import type * as answers from './responses'
import { TIME_ANSWERS } from './time-schemas'
import { voiceAnswers } from './voice-schemas'

const text = z.string()
const maybe = text.nullable()
const count = z.int().min(0)
const offset = z.int().min(0)
const entityKind = z.enum(ENTITY_KINDS)
const span = { start: offset, end: offset, text }
const TextSpan = z.strictObject(span)
const names = z.array(text).readonly()

const entityNode = {
  id: text,
  label: text,
  aliases: names,
  roles: names,
  unnamed: z.boolean(),
  metonym: z.boolean(),
  date: maybe,
  quoteCount: count,
  articleCount: count,
}
export const EntityNode = z.strictObject({ kind: entityKind, ...entityNode })
export const QuoteNode = z.strictObject({
  kind: z.literal('quote'),
  id: text,
  label: text,
  quoteKind: z.enum(QUOTE_KINDS),
  text,
  stance: z.enum(STANCES).nullable(),
  speakerId: maybe,
  voice: z.enum(VOICES),
  articleId: text,
  source: maybe,
  date: maybe,
  said: maybe,
  published: maybe,
})
export const ArticleNode = z.strictObject({
  kind: z.literal('article'),
  id: text,
  label: text,
  source: maybe,
  date: maybe,
  quoteCount: count,
})
const GraphNode = z.union([EntityNode, QuoteNode, ArticleNode])
const GraphEdge = z.strictObject({
  id: text,
  relation: z.enum(RELATIONS),
  source: text,
  target: text,
  count,
  roles: names,
})

function pageOf<T extends z.ZodType>(item: T) {
  return z.strictObject({ items: z.array(item).readonly(), nextCursor: maybe, total: count.exactOptional() })
}
function itemsOf<T extends z.ZodType>(item: T) {
  return z.strictObject({ items: z.array(item).readonly() })
}

const context = z.strictObject({ start: offset, text })
const Cue = z.strictObject({ ...span, stance: z.enum(STANCES) })
const Candidate = z.strictObject({ entityId: maybe, mention: TextSpan, score: z.number(), why: text })
const QuoteRecord = z.strictObject({
  id: text,
  kind: z.enum(QUOTE_KINDS),
  ...span,
  speaker: z.strictObject({ entityId: text, mention: TextSpan.nullable() }).nullable(),
  cue: Cue.nullable(),
  addresseeId: maybe,
  about: names,
  group: maybe,
  inside: maybe,
  saidDate: maybe,
  eventId: maybe,
  reason: z.strictObject({ rule: text, note: text, margin: z.number() }),
  candidates: z.array(Candidate).readonly(),
  confirmedBy: text.exactOptional(),
  articleId: text,
  articleTitle: maybe,
  articleSource: maybe,
  articleUrl: maybe,
  publishedAt: maybe,
  speakerName: maybe,
  speakerKind: entityKind.nullable(),
  aboutNames: names,
  addresseeName: maybe,
  context,
})
const ranges = z.array(z.strictObject({ start: offset, end: offset })).readonly()
const Saying = z.strictObject({
  quoteId: text,
  articleId: text,
  quoteKind: z.enum(QUOTE_KINDS),
  text,
  ranges,
  date: maybe,
})
const SearchHit = z.strictObject({
  node: GraphNode,
  matched: maybe,
  ranges,
  fuzzy: z.boolean(),
  sentence: Saying.nullable(),
  speaker: maybe,
})
const RelationCount = z.strictObject({
  relation: z.enum(RELATIONS),
  direction: z.enum(DIRECTIONS),
  kind: z.enum(NODE_KINDS),
  count,
})
const EntityRecord = z.strictObject({
  id: text,
  kind: entityKind,
  name: text,
  aliases: names,
  unnamed: z.boolean(),
  roles: names,
  date: z.strictObject({ start: text, end: text }).nullable(),
  metonym: z.boolean(),
  node: EntityNode,
  counts: z.array(RelationCount).readonly(),
  firstSeen: maybe,
  lastSeen: maybe,
})
const ArticleRecord = z.strictObject({
  id: text,
  text,
  title: maybe,
  byline: maybe,
  source: maybe,
  publishedAt: maybe,
  language: maybe,
  url: maybe,
  contentHash: text,
  origin: text,
  zones: z.array(z.strictObject({ kind: z.enum(ZONE_KINDS), start: offset, end: offset })).readonly(),
  locators: z
    .array(z.strictObject({ kind: z.enum(['page', 'time']), label: z.string(), start: offset }))
    .readonly(),
  quotes: z.array(QuoteRecord).readonly(),
  mentions: z
    .array(
      z.strictObject({
        entityId: text,
        kind: entityKind,
        ...span,
        form: z.enum(MENTION_FORMS),
      }),
    )
    .readonly(),
  entities: z.array(EntityNode).readonly(),
})
const Evidence = z.strictObject({
  articleId: text,
  articleTitle: maybe,
  articleUrl: maybe,
  publishedAt: maybe,
  source: maybe,
  ...span,
  context,
})
function leading<T extends z.ZodType>(item: T) {
  return z.strictObject({ items: z.array(item).readonly(), total: count })
}
const SubjectCount = z.strictObject({ node: EntityNode, count })
const ComparedSpeaker = z.strictObject({
  node: EntityNode,
  quotes: count,
  first: maybe,
  last: maybe,
  stances: z.array(z.strictObject({ stance: z.enum(STANCES).nullable(), count })).readonly(),
  outlets: leading(z.strictObject({ source: maybe, count })),
  only: leading(SubjectCount),
})
const Mutual = z.strictObject({ speaker: text, about: text, count, quotes: z.array(QuoteRecord).readonly() })
const Tie = z.strictObject({ relation: z.enum(PATH_RELATIONS), source: text, target: text, count })
const HopEvidence = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('quote'), quote: QuoteRecord }),
  z.strictObject({ kind: z.literal('passage'), passage: Evidence }),
])
const Path = z.strictObject({
  nodes: z.array(EntityNode).readonly(),
  hops: z.array(z.strictObject({ ties: z.array(Tie).readonly(), evidence: HopEvidence })).readonly(),
  strength: count,
})
const Outcome = z.strictObject({
  file: text,
  articleId: maybe,
  title: maybe,
  result: z.enum(['added', 'replaced', 'unchanged', 'failed']),
  quotes: count,
  why: maybe,
  note: maybe,
})

const QuotePage = z.strictObject({ ...pageOf(QuoteRecord).shape, total: count, reprints: count })

/** By the names that lib/api/routes uses. */
export const ANSWERS = {
  Probe: z.strictObject({ status: z.literal('ok') }) satisfies z.ZodType<answers.Probe>,
  Health: z.strictObject({
    status: z.literal('ok'),
    version: text,
    backend: z.enum(['sqlite', 'neo4j']),
    location: text,
    readOnly: z.boolean(),
    tokenNeeded: z.boolean(),
    counts: z.strictObject({
      articles: count,
      unextracted: count,
      quotes: count,
      attributedQuotes: count,
      entities: z.strictObject({ person: count, organization: count, event: count, place: count }),
    }),
  }) satisfies z.ZodType<answers.Health>,
  Overview: z.strictObject({
    nodes: z.array(GraphNode).readonly(),
    edges: z.array(GraphEdge).readonly(),
  }) satisfies z.ZodType<answers.OverviewAnswer>,
  Search: z.strictObject({
    ...pageOf(SearchHit).shape,
    counts: z.array(z.strictObject({ kind: z.enum(NODE_KINDS), count })).readonly(),
    suggestions: names,
  }) satisfies z.ZodType<answers.SearchAnswer>,
  Entity: EntityRecord satisfies z.ZodType<answers.EntityAnswer>,
  ...voiceAnswers(EntityNode, ArticleNode),
  Neighbours: pageOf(
    z.strictObject({ node: GraphNode, edges: z.array(GraphEdge).readonly() }),
  ) satisfies z.ZodType<answers.NeighboursAnswer>,
  Counts: itemsOf(RelationCount) satisfies z.ZodType<answers.CountsAnswer>,
  Nodes: itemsOf(GraphNode) satisfies z.ZodType<answers.NodesAnswer>,
  Edges: itemsOf(GraphEdge) satisfies z.ZodType<answers.EdgesAnswer>,
  Evidence: pageOf(Evidence) satisfies z.ZodType<answers.EvidenceAnswer>,
  Quotes: QuotePage satisfies z.ZodType<answers.QuotesAnswer>,
  Quote: QuoteRecord satisfies z.ZodType<answers.QuoteAnswer>,
  ...echoAnswers(QuoteRecord, ArticleNode),
  ...TIME_ANSWERS,
  Compare: z.strictObject({
    speakers: z.array(ComparedSpeaker).readonly(),
    mutual: z.array(Mutual).readonly(),
    shared: leading(z.strictObject({ node: EntityNode, counts: z.array(count).readonly() })),
    quotes: QuotePage,
  }) satisfies z.ZodType<answers.CompareAnswer>,
  Paths: z.strictObject({
    from: EntityNode,
    to: EntityNode,
    items: z.array(Path).readonly(),
    complete: z.boolean(),
    visited: count,
  }) satisfies z.ZodType<answers.PathsAnswer>,
  Articles: pageOf(ArticleNode) satisfies z.ZodType<answers.ArticlesAnswer>,
  Article: ArticleRecord satisfies z.ZodType<answers.ArticleAnswer>,
  Views: pageOf(
    z.strictObject({ id: text, name: text, note: text, stepCount: count, savedAt: text }),
  ) satisfies z.ZodType<answers.ViewsAnswer>,
  View: z.strictObject({
    id: text,
    name: text,
    note: text,
    view: text,
    steps: z.array(z.strictObject({ title: text, note: text, view: text })).readonly(),
    savedAt: text,
  }) satisfies z.ZodType<answers.ViewAnswer>,
  ...CORRECTION_ANSWERS,
  Sources: itemsOf(
    z.strictObject({ source: text, articles: count }),
  ) satisfies z.ZodType<answers.SourcesAnswer>,
  IngestSummary: z.strictObject({
    items: z.array(Outcome).readonly(),
    added: count,
    replaced: count,
    unchanged: count,
    failed: count,
  }) satisfies z.ZodType<answers.IngestSummary>,
  Problem: z.strictObject({
    type: z.literal('about:blank'),
    title: text,
    status: z.int(),
    detail: text,
    field: text.optional(),
    remedy: text.optional(),
  }),
} as const
