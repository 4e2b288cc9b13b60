// The store of record for teams: a GraphStore on a Neo4j server or cluster.
import type { Neo4jConfig } from '../../config'
import { NotFound } from '../../errors'
import { checkFacts } from '../../graph/check'
import type { EntityKind } from '../../model/entity'
import type { Graph } from '../../model/graph'
import type { EntityRecord, StoreCounts } from '../../model/records'
import type { ReplaceResult } from '../article-writes'
import { paging } from '../cursor'
import { entityNodeOf, entityOf } from '../read-rows'
import { savedView } from '../saved-views'
import type { GraphStore } from '../store'
import { aliases, saveAliases } from './aliases'
import { article, articles, sources } from './articles'
import { check } from './check'
import { compare } from './compare'
import { type Connection, connect, type Transaction } from './connection'
import {
  applyJournal,
  correct,
  corrections,
  finish,
  finishing,
  journalEntries,
  previewCorrection,
  turn,
} from './corrections'
import { coverage } from './coverage'
import { duplicates } from './duplicates'
import { echoes, echoGroups, fillEchoKeys, fillSayings } from './echoes'
import { everything, rowsOf } from './facts'
import { fillNames } from './fill-names'
import { extracted } from './layers'
import { counts, neighbours } from './neighbours'
import { edgesAmong, nodes } from './nodes'
import { paths } from './paths'
import type { Patience } from './patience'
import { foundAt, places, settle } from './places'
import { profile } from './profile'
import { evidence, quote, quotes, STATEMENTS } from './quotes'
import { fillReprints, reprints } from './reprints'
import { prepareSchema } from './schema'
import { search } from './search'
import { speakers, unheard } from './speakers'
import { facets, timeline } from './timeline'
import { deleteView, saveView, view, views } from './views'
import { deleteArticle, goneOnce, KIND_LABELS, replaceArticle } from './write'

/**
 * Connects to Neo4j 5.26 or later and makes constraints and indexes where they are missing. Throws StoreUnavailable
 * (within some seconds) when the server does not answer, refuses the user or is of a wrong version. When it goes away later,
 * everything is tried again for as long as `patience` says.
 */
export async function openNeo4j(config: Neo4jConfig, patience?: Patience): Promise<GraphStore> {
  const connection = connect(config, patience)
  try {
    await prepareSchema(connection, fillOlder)
    await finish(connection)
    await finishScript(connection)
  } catch (error) {
    await connection.close()
    throw error
  }
  return neo4jStoreOn(finishing(connection))
}

/** What the facts of an older graph lack. */
async function fillOlder(connection: Connection): Promise<void> {
  await fillEchoKeys(connection)
  await fillReprints(connection)
  await fillNames(connection)
}

/** Does what a script that made the graph asked for. */
async function finishScript(connection: Connection): Promise<void> {
  const asked = await connection.read((tx) => tx.run('MATCH (t:HearsayTask) RETURN t.id'))
  if (asked.length === 0) return
  await fillReprints(connection)
  await fillSayings(connection)
  await connection.write((tx) => tx.run('MATCH (t:HearsayTask) DELETE t'))
}

/** The store on a database that has its constraints and indexes. */
export function neo4jStoreOn(connection: Connection): GraphStore {
  const { read } = connection
  return {
    backend: 'neo4j',
    location: connection.location,
    replaceArticle: async (article, facts, extractorVersion, place) => {
      checkFacts(article, facts)
      return connection.write<ReplaceResult>(async (tx, lost) => {
        const result = await replaceArticle(tx, article, facts, extractorVersion)
        const settled = place === undefined ? 'unchanged' : await settle(tx, article.id, place)
        if (settled === 'replaced') return 'replaced'
        return result === 'unchanged' ? (lost ?? result) : result
      })
    },
    foundAt: (articleId, place) => foundAt(connection, articleId, place),
    deleteArticle: (id) => deleteArticle(connection, id),
    hasArticle: (id, contentHash, version) => read((tx) => hasArticle(tx, id, contentHash, version)),
    articles: (request) => read((tx) => articles(tx, request)),
    article: (id) => read((tx) => article(tx, id)),
    entity: (id) => read((tx) => entity(tx, id)),
    nodes: (ids) => read((tx) => nodes(tx, ids)),
    search: (request) => read((tx) => search(tx, request)),
    neighbours: (id, request) => read((tx) => neighbours(tx, id, request)),
    counts: (id, filter) => read((tx) => counts(tx, id, filter)),
    edgesAmong: (ids, relations, filter) => read((tx) => edgesAmong(tx, ids, relations, filter)),
    evidence: (relation, source, target, page) => read((tx) => evidence(tx, relation, source, target, page)),
    quote: (id) => read((tx) => quote(tx, id)),
    echoes: (quoteId) => read((tx) => echoes(tx, quoteId)),
    echoGroups: (page) => read((tx) => echoGroups(tx, page)),
    reprints: (articleId) => read((tx) => reprints(tx, articleId)),
    quotes: (request) => read((tx) => quotes(tx, request)),
    timeline: (question) => read((tx) => timeline(tx, question)),
    facets: (question) => read((tx) => facets(tx, question)),
    profile: (id, request) => read((tx) => profile(tx, id, request)),
    speakers: (request) => read((tx) => speakers(tx, request)),
    unheard: (request) => read((tx) => unheard(tx, request)),
    coverage: (request) => read((tx) => coverage(tx, request)),
    compare: (question) => read((tx) => compare(tx, question)),
    paths: (question) => read((tx) => paths(tx, question)),
    overview: (limit) => read((tx) => overview(tx, limit)),
    everything: () => everything(connection),
    extracted: (articleId) => read((tx) => extracted(tx, articleId)),
    counters: () => read(counters),
    duplicates: (question) => read((tx) => duplicates(tx, question)),
    saveAliases: (aliases) => saveAliases(connection, aliases),
    sources: () => read(sources),
    views: (page) => read((tx) => views(tx, page)),
    view: (id) => read((tx) => view(tx, id)),
    saveView: async (draft, savedAt) => {
      const saved = savedView(draft, savedAt)
      return connection.write((tx) => saveView(tx, saved))
    },
    deleteView: (id) => goneOnce(connection, (tx) => deleteView(tx, id)),
    corrections: (question) => read((tx) => corrections(tx, question)),
    correct: (draft, at) => correct(connection, draft, at),
    undoCorrection: (id, signed, at) => turn(connection, id, 'undo', signed, at),
    redoCorrection: (id, signed, at) => turn(connection, id, 'redo', signed, at),
    previewCorrection: (action) => read((tx) => previewCorrection(tx, action)),
    journal: () => journalEntries(connection),
    applyJournal: (entries) => applyJournal(connection, entries),
    places: () => places(connection),
    aliases: async function* () {
      yield* await read(aliases)
    },
    check: () => check(connection),
    ping: async () => {
      await read((tx) => tx.run('RETURN 1 AS one'))
    },
    close: () => connection.close(),
  }
}

async function hasArticle(
  tx: Transaction,
  id: string,
  contentHash: string,
  extractorVersion: string,
): Promise<boolean> {
  const cypher =
    'MATCH (a:Article {id: $id, contentHash: $contentHash, extractorVersion: $extractorVersion}) RETURN a.id'
  return (await tx.run(cypher, { id, contentHash, extractorVersion })).length > 0
}

async function entity(tx: Transaction, id: string): Promise<EntityRecord> {
  const [[row], [seen]] = await Promise.all([
    rowsOf(tx, 'MATCH (e:Entity {id: $id}) RETURN e{.*} AS row', { id }),
    tx.run(
      'MATCH (:Entity {id: $id})-[m:MENTIONED_IN]->() RETURN min(m.date) AS first, max(m.date) AS last',
      { id },
    ),
  ])
  if (row === undefined) throw new NotFound('There is no such entity.', { where: id })
  return {
    ...entityOf(row),
    node: entityNodeOf(row),
    counts: await counts(tx, id),
    firstSeen: (seen?.first as string | null) ?? null,
    lastSeen: (seen?.last as string | null) ?? null,
  }
}

async function overview(tx: Transaction, limit: number): Promise<Graph> {
  paging({ limit }, 'overview')
  const rows = await rowsOf(
    tx,
    `MATCH (e:Entity) WHERE e.quoteCount >= 0 AND e.kind IN ['person', 'organization'] AND NOT e.unnamed
     WITH e ORDER BY e.quoteCount DESC, e.articleCount DESC, e.labelKey, e.id LIMIT $limit RETURN e{.*} AS row`,
    { limit },
  )
  const shown = rows.map(entityNodeOf)
  const ids = shown.map((node) => node.id)
  return { nodes: shown, edges: await edgesAmong(tx, ids, ['SAID_ABOUT']) }
}

async function counters(tx: Transaction): Promise<StoreCounts> {
  const ofKind = async (kind: EntityKind) =>
    count(tx, `MATCH (n:${KIND_LABELS[kind]}) WHERE n:Entity RETURN count(n) AS count`)
  const [articles, unextracted, quotes, attributedQuotes, person, organization, event, place] =
    await Promise.all([
      count(tx, 'MATCH (n:Article) RETURN count(n) AS count'),
      count(tx, "MATCH (n:Article) WHERE n.language <> 'en' RETURN count(n) AS count"),
      count(tx, `${STATEMENTS} AS count`),
      count(tx, 'MATCH (:Entity)-[r:SAID]->() RETURN count(r) AS count'),
      ofKind('person'),
      ofKind('organization'),
      ofKind('event'),
      ofKind('place'),
    ])
  return { articles, unextracted, quotes, attributedQuotes, entities: { person, organization, event, place } }
}

async function count(tx: Transaction, cypher: string): Promise<number> {
  return Number((await tx.run(cypher))[0]?.count)
}
