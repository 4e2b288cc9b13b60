// The graph, or the part of it around one node, as the export writers want it: rows in the order of their ids.
// Memory holds ids and where paragraphs and pages begin, however large the graph is.
import { MAX_IDS, MAX_LIMIT } from '../lib/api/limits'
import { InvalidInput } from '../lib/errors'
import {
  type ExportGraph,
  type ExportNode,
  type ExportPassage,
  type ExportQuote,
  MAX_PASSAGES,
  passageOf,
} from '../lib/export/export-graph'
import { paragraphAt, paragraphStarts } from '../lib/export/paragraph'
import { countedQuotes } from '../lib/graph/changes'
import { type Article, type Locator, locatedAt } from '../lib/model/article'
import { edgeId, type GraphEdge, RELATIONS, type Relation } from '../lib/model/graph'
import { byCodeUnit } from '../lib/model/order'
import { neo4jScript } from '../lib/store/neo4j/script'
import type { GraphStore } from '../lib/store/store'

const QUOTES_AT_ONCE = 50

/** Links whose sentences are no quotes, and how many of each are given. */
const PASSAGES: readonly Relation[] = ['AFFILIATED_WITH', 'TOOK_PART_IN']

export interface Selection {
  readonly entity?: string | undefined
  /** Default 1. */
  readonly hops?: number | undefined
}

export interface ExportSource {
  readonly graph: ExportGraph
  /** How many statements it has. */
  readonly quotes: number
}

/** Everything, or what lies within `hops` of the node `entity`. @throws NotFound, InvalidInput */
export async function exportSource(store: GraphStore, { entity, hops }: Selection): Promise<ExportSource> {
  if (entity === undefined && hops !== undefined) {
    throw new InvalidInput('There is a number of hops, but nothing to count them from.', {
      where: 'hops',
      remedy: 'Name an entity too.',
    })
  }
  const known: Known = { places: new Map(), parts: new Set() }
  const ids = entity === undefined ? await allIds(store, known) : await idsAround(store, entity, hops ?? 1)
  const sorted = [...ids].sort(byCodeUnit)
  const edges =
    sorted.length <= MAX_IDS ? await store.edgesAmong(sorted, RELATIONS) : edgesOf(store, sorted, ids)
  const graph = {
    nodes: nodesOf(store, sorted),
    edges,
    quotes: quotesOf(store, sorted, known),
    passages: passagesOf(store, Array.isArray(edges) ? edges : edgesOf(store, sorted, ids, PASSAGES)),
    ...(entity === undefined ? { neo4j: neo4jScript(store) } : {}),
  }
  return { graph, quotes: sorted.filter((id) => id.startsWith('q:') && !known.parts.has(id)).length }
}

/** What is learnt on the way. */
interface Known {
  /** Where each article's paragraphs, pages and times begin, by article id. */
  readonly places: Map<string, Places>
  /** Quotes that are part of another one. */
  readonly parts: Set<string>
}

interface Places {
  readonly paragraphs: readonly number[]
  readonly locators: readonly Locator[]
}

const placesOf = ({ text, locators }: Article): Places => ({ paragraphs: paragraphStarts(text), locators })

async function allIds(store: GraphStore, { places, parts }: Known): Promise<Set<string>> {
  const ids = new Set<string>()
  for await (const { article, facts } of store.everything()) {
    ids.add(article.id)
    places.set(article.id, placesOf(article))
    for (const entity of facts.entities) ids.add(entity.id)
    const counted = countedQuotes(facts.quotes)
    for (const { id } of facts.quotes) {
      ids.add(id)
      if (!counted.has(id)) parts.add(id)
    }
  }
  return ids
}

/** Breadth first. @throws NotFound for an unknown `start`. */
async function idsAround(store: GraphStore, start: string, hops: number): Promise<Set<string>> {
  const ids = new Set([start])
  let ring: readonly string[] = [start]
  for (let hop = 0; hop < hops; hop += 1) {
    const next: string[] = []
    for (const id of ring) {
      for await (const neighbour of neighboursOf(store, id)) {
        if (ids.has(neighbour.node.id)) continue
        ids.add(neighbour.node.id)
        next.push(neighbour.node.id)
      }
    }
    ring = next
  }
  if (hops === 0) await store.counts(start)
  return ids
}

async function* neighboursOf(store: GraphStore, id: string, relation?: Relation) {
  let cursor: string | undefined
  do {
    const only = relation === undefined ? {} : { relation, direction: 'out' as const }
    const page = await store.neighbours(id, { ...only, limit: MAX_LIMIT, cursor })
    yield* page.items
    cursor = page.nextCursor ?? undefined
  } while (cursor !== undefined)
}

async function* nodesOf(store: GraphStore, ids: readonly string[]): AsyncGenerator<ExportNode> {
  for (let at = 0; at < ids.length; at += MAX_LIMIT) {
    for (const node of await store.nodes(ids.slice(at, at + MAX_LIMIT))) yield { node }
  }
}

/** Every edge once, from its source: by relation, then source, then target, which is the order of edge ids. */
async function* edgesOf(
  store: GraphStore,
  ids: readonly string[],
  among: ReadonlySet<string>,
  relations: readonly Relation[] = RELATIONS,
): AsyncGenerator<GraphEdge> {
  for (const relation of [...relations].sort((a, b) => byCodeUnit(`${a}:`, `${b}:`))) {
    for (const source of ids.filter((id) => mayHave(relation, id))) {
      const edges: GraphEdge[] = []
      for await (const neighbour of neighboursOf(store, source, relation)) edges.push(...neighbour.edges)
      const kept = edges.filter((edge) => edge.source === source && among.has(edge.target))
      yield* kept.sort((a, b) =>
        byCodeUnit(edgeId(relation, source, a.target), edgeId(relation, source, b.target)),
      )
    }
  }
}

/** Quotes and articles are told by their ids (see lib/model/id). */
function mayHave(relation: Relation, id: string): boolean {
  if (id.startsWith('a:')) return false
  const ofQuotes = relation === 'IN' || relation === 'ABOUT' || relation === 'ADDRESSED_TO'
  return ofQuotes === id.startsWith('q:')
}

async function* quotesOf(
  store: GraphStore,
  ids: readonly string[],
  known: Known,
): AsyncGenerator<ExportQuote> {
  const quotes = ids.filter((id) => id.startsWith('q:'))
  for (let at = 0; at < quotes.length; at += QUOTES_AT_ONCE) {
    const some = quotes.slice(at, at + QUOTES_AT_ONCE)
    yield* await Promise.all(some.map((id) => placedQuote(store, id, known)))
  }
}

/** With its paragraph, page and time. */
async function placedQuote(store: GraphStore, id: string, { places, parts }: Known): Promise<ExportQuote> {
  const quote = await store.quote(id)
  const known = places.get(quote.articleId) ?? placesOf(await store.article(quote.articleId))
  places.set(quote.articleId, known)
  return {
    ...quote,
    ...locatedAt(known.locators, quote.start),
    paragraph: paragraphAt(known.paragraphs, quote.start),
    ...(parts.has(id) ? { part: true } : {}),
  }
}

/** The first sentences behind the links that are no quotes. */
async function* passagesOf(
  store: GraphStore,
  edges: readonly GraphEdge[] | AsyncIterable<GraphEdge>,
): AsyncGenerator<ExportPassage> {
  for await (const { id, relation, source, target } of edges) {
    if (!PASSAGES.includes(relation)) continue
    const { items } = await store.evidence(relation, source, target, { limit: MAX_PASSAGES })
    for (const [i, evidence] of items.entries()) yield passageOf(id, i, evidence)
  }
}
