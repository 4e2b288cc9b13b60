// The embedded store: a GraphStore on one SQLite file.
import { NotFound } from '../../errors'
import { checkFacts } from '../../graph/check'
import { ENTITY_KINDS } from '../../model/entity'
import type { Graph } from '../../model/graph'
import type { EntityRecord, StoreCounts } from '../../model/records'
import { paging } from '../cursor'
import { entityNodeOf, entityOf } from '../read-rows'
import { savedView } from '../saved-views'
import type { GraphStore } from '../store'
import { aliases, saveAliases } from './aliases'
import { article, articles, sources } from './articles'
import { check } from './check'
import { compare } from './compare'
import {
  applyJournal,
  correct,
  corrections,
  finish,
  finishNow,
  journalEntries,
  previewCorrection,
  turn,
} from './corrections'
import { coverage } from './coverage'
import { type Database, type OpenOptions, openDatabase } from './database'
import { duplicates } from './duplicates'
import { echoes, echoGroups } from './echoes'
import { isUnwritable } from './errors'
import { everything } from './facts'
import { groupCommit } from './group-commit'
import { extracted } from './layers'
import { decideWaiting } from './name-blocks'
import { counts, neighbours } from './neighbours'
import { edgesAmong, nodes } from './nodes'
import { paths } from './paths'
import { articleAt, foundAt, places } from './places'
import { profile } from './profile'
import { evidence, quote, quotes } from './quotes'
import { finishReprints, reprints } from './reprints'
import { search } from './search'
import { speakers, unheard } from './speakers'
import { facets, timeline } from './timeline'
import { deleteView, saveView, view, views } from './views'
import { deleteArticle, replaceArticle } from './write'

/**
 * Opens (or makes) the store in `file`; `:memory:` keeps nothing. `still`: all that is read is of this moment, and nothing
 * can be written. Throws StoreUnavailable.
 */
export function openSqlite(
  file: string,
  { still = false, ...options }: OpenOptions & { readonly still?: boolean } = {},
): GraphStore {
  const db = openDatabase(file, options)
  if (options.readOnly !== true) finishAll(db, options)
  if (still) db.hold()
  return sqliteStoreOn(db)
}

/** The store on a database that is open and up to date. */
export function sqliteStoreOn(db: Database): GraphStore {
  const writes = groupCommit(db)
  const write = async <T>(work: () => T): Promise<T> => {
    const result = await writes.run(work)
    await finish(db, writes)
    return result
  }
  return {
    backend: 'sqlite',
    location: db.file,
    replaceArticle: async (article, facts, extractorVersion, place) => {
      checkFacts(article, facts)
      return write(() => {
        const result = replaceArticle(db, article, facts, extractorVersion)
        if (place === undefined || foundAt(db, article.id, place) === 'unchanged') return result
        return 'replaced'
      })
    },
    foundAt: async (articleId, place) =>
      articleAt(db, place) === articleId ? 'unchanged' : write(() => foundAt(db, articleId, place)),
    deleteArticle: (id) => write(() => deleteArticle(db, id)),
    hasArticle: async (id, contentHash, extractorVersion) =>
      hasArticle(db, id, contentHash, extractorVersion),
    articles: async (request) => articles(db, request),
    article: async (id) => db.snapshot(() => article(db, id)),
    entity: async (id) => db.snapshot(() => entity(db, id)),
    nodes: async (ids) => db.snapshot(() => nodes(db, ids)),
    search: async (request) => db.snapshot(() => search(db, request)),
    neighbours: async (id, request) => db.snapshot(() => neighbours(db, id, request)),
    counts: async (id, filter) => db.snapshot(() => counts(db, id, filter)),
    edgesAmong: async (ids, relations, filter) => db.snapshot(() => edgesAmong(db, ids, relations, filter)),
    evidence: async (relation, source, target, page) => evidence(db, relation, source, target, page),
    quote: async (id) => db.snapshot(() => quote(db, id)),
    echoes: async (quoteId) => db.snapshot(() => echoes(db, quoteId)),
    echoGroups: async (page) => db.snapshot(() => echoGroups(db, page)),
    reprints: async (articleId) => db.snapshot(() => reprints(db, articleId)),
    quotes: async (request) => db.snapshot(() => quotes(db, request)),
    timeline: async (question) => db.snapshot(() => timeline(db, question)),
    facets: async (question) => db.snapshot(() => facets(db, question)),
    profile: async (id, request) => db.snapshot(() => profile(db, id, request)),
    speakers: async (request) => db.snapshot(() => speakers(db, request)),
    unheard: async (request) => db.snapshot(() => unheard(db, request)),
    coverage: async (request) => db.snapshot(() => coverage(db, request)),
    compare: async (question) => db.snapshot(() => compare(db, question)),
    paths: async (question) => db.snapshot(() => paths(db, question)),
    overview: async (limit) => db.snapshot(() => overview(db, limit)),
    everything: () => everything(db),
    extracted: async (articleId) => db.snapshot(() => extracted(db, articleId)),
    counters: async () => db.snapshot(() => counters(db)),
    duplicates: async (question) => db.snapshot(() => duplicates(db, question)),
    saveAliases: (aliases) => writes.run(() => saveAliases(db, aliases)),
    sources: async () => sources(db),
    views: async (page) => views(db, page),
    view: async (id) => view(db, id),
    saveView: async (draft, savedAt) => {
      const saved = savedView(draft, savedAt)
      return writes.run(() => saveView(db, saved))
    },
    deleteView: (id) => writes.run(() => deleteView(db, id)),
    corrections: async (question) => db.snapshot(() => corrections(db, question)),
    correct: (draft, at) => correct(db, writes, draft, at),
    undoCorrection: (id, signed, at) => turn(db, writes, id, 'undo', signed, at),
    redoCorrection: (id, signed, at) => turn(db, writes, id, 'redo', signed, at),
    previewCorrection: async (action) => db.snapshot(() => previewCorrection(db, action)),
    journal: () => journalEntries(db),
    applyJournal: (entries) => applyJournal(db, writes, entries),
    places: async function* () {
      yield* places(db)
    },
    aliases: async function* () {
      yield* aliases(db)
    },
    check: () => check(db),
    ping: async () => {
      db.get('SELECT id FROM article LIMIT 1')
    },
    close: async () => {
      writes.flush()
      db.close()
    },
  }
}

/** What an update or a correction has yet to reach, by a process that died; where nothing can be written it is left so. */
function finishAll(db: Database, { readingWillDo }: OpenOptions): void {
  try {
    decideWaiting(db)
    finishNow(db)
    finishReprints(db)
  } catch (error) {
    if (readingWillDo !== true || !(error instanceof Error && isUnwritable(error.cause))) throw error
  }
}

function hasArticle(db: Database, id: string, contentHash: string, extractorVersion: string): boolean {
  const sql = `SELECT 1 FROM article
    WHERE id = $id AND contentHash = $contentHash AND extractorVersion = $extractorVersion`
  return db.get(sql, { id, contentHash, extractorVersion }) !== undefined
}

function entity(db: Database, id: string): EntityRecord {
  const row = db.get('SELECT * FROM entity WHERE id = $id', { id })
  if (row === undefined) throw new NotFound('There is no such entity.', { where: id })
  const seen = db.get(
    "SELECT min(date) AS first, max(date) AS last FROM mentionedIn WHERE entityId = $id AND date <> ''",
    {
      id,
    },
  )
  return {
    ...entityOf(row),
    node: entityNodeOf(row),
    counts: counts(db, id),
    firstSeen: (seen?.first as string | null) ?? null,
    lastSeen: (seen?.last as string | null) ?? null,
  }
}

function overview(db: Database, limit: number): Graph {
  paging({ limit }, 'overview')
  const rows = db.all(
    `SELECT * FROM entity WHERE unnamed = 0 AND kind IN ('person', 'organization')
     ORDER BY quoteCount DESC, articleCount DESC, labelKey, id LIMIT $limit`,
    { limit },
  )
  const shown = rows.map(entityNodeOf)
  return {
    nodes: shown,
    edges: edgesAmong(
      db,
      shown.map((node) => node.id),
      ['SAID_ABOUT'],
    ),
  }
}

function counters(db: Database): StoreCounts {
  const totals = db.get(`SELECT (SELECT count(*) FROM article) AS articles,
    (SELECT count(*) FROM article WHERE language <> 'en') AS unextracted,
    (SELECT COALESCE(sum(count), 0) FROM statementTally WHERE facet = 'kind') AS quotes,
    (SELECT COALESCE(sum(quoteCount), 0) FROM entity) AS attributed`)
  const kinds = db.all('SELECT kind, count(*) AS count FROM entity GROUP BY kind')
  const ofKind = (kind: string) => Number(kinds.find((row) => row.kind === kind)?.count ?? 0)
  const [person, organization, event, place] = ENTITY_KINDS.map(ofKind)
  return {
    articles: Number(totals?.articles),
    unextracted: Number(totals?.unextracted),
    quotes: Number(totals?.quotes),
    attributedQuotes: Number(totals?.attributed),
    entities: { person: person ?? 0, organization: organization ?? 0, event: event ?? 0, place: place ?? 0 },
  }
}
