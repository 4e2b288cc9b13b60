// What the HTTP API answers, shared by the server that writes it and the browser that reads it. Types only.
//
//   GET    /api/health                      Health
//   GET    /api/health/live                 Probe
//   GET    /api/health/ready                Probe
//   GET    /api/metrics                     Prometheus text
//   GET    /api/overview?limit              Graph
//   GET    /api/search                      SearchPage
//   GET    /api/entities/{id}               EntityRecord
//   GET    /api/entities/{id}/neighbours    NeighboursAnswer (the id of any node: entity, quote or article)
//   GET    /api/entities/{id}/counts        Items<RelationCount> (the id of any node)
//   GET    /api/entities/{id}/profile       Profile
//   GET    /api/speakers                    SpeakerPage
//   GET    /api/unheard                     Page<UnheardRecord>
//   GET    /api/duplicates                  Page<LikelyDuplicate>
//   GET    /api/coverage                    Coverage
//   GET    /api/nodes?ids=a,b               Items<GraphNode> (unknown ids left out)
//   POST   /api/edges {ids, relations, …}   Items<GraphEdge>
//   GET    /api/evidence                    Page<Evidence>
//   GET    /api/quotes                      QuotePage
//   POST   /api/quotes {concerning, …}      QuotePage
//   GET    /api/quotes/{id}                 QuoteRecord
//   GET    /api/quotes/{id}/echoes          Echoes
//   GET    /api/echoes                      Page<EchoGroup>
//   GET    /api/timeline                    Timeline
//   POST   /api/timeline {concerning, …}    Timeline
//   POST   /api/facets {concerning, …}      Facets
//   GET    /api/compare?a&b                 Comparison
//   GET    /api/paths?from&to               Paths
//   GET    /api/articles                    Page<ArticleNode>
//   POST   /api/articles                    IngestSummary, or IngestProgress lines (Accept: application/x-ndjson)
//   GET    /api/articles/{id}               ArticleRecord
//   DELETE /api/articles/{id}               204
//   GET    /api/articles/{id}/reprints      Reprints
//   GET    /api/sources                     Items<SourceCount>
//   GET    /api/views                       Page<ViewSummary>
//   POST   /api/views                       SavedView
//   GET    /api/views/{id}                  SavedView
//   DELETE /api/views/{id}                  204
//   GET    /api/corrections                 Page<CorrectionRecord>, or JournalEntry lines (format=jsonl)
//   POST   /api/corrections                 CorrectionRecord (201), or CorrectionPreview (preview)
//   POST   /api/corrections/journal         AppliedJournalAnswer (body: lines of JSON)
//   DELETE /api/corrections?id              CorrectionRecord: undone (without an id: the newest)
//   DELETE /api/corrections/{id}            CorrectionRecord: undone
//   GET    /api/export?format&entity&hops   the file
//   GET    /api/openapi.json                this list, for machines
//
// Every failure is a Problem (application/problem+json).
import type { CorrectionPreview, CorrectionRecord } from '../model/correction'
import type { LikelyDuplicate } from '../model/duplicates'
import type { Echoes, EchoGroup } from '../model/echo'
import type { ArticleNode, Graph, GraphEdge, GraphNode, Page, RelationCount } from '../model/graph'
import type { Comparison, Paths } from '../model/links'
import type {
  ArticleRecord,
  EntityRecord,
  Evidence,
  Facets,
  Neighbour,
  QuoteRecord,
  SearchPage,
  SourceCount,
  StoreCounts,
  Timeline,
} from '../model/records'
import type { QuotePage, Reprints } from '../model/reprint'
import type { SavedView, ViewSummary } from '../model/saved-view'
import type { Coverage, Profile, SpeakerPage, UnheardRecord } from '../model/voices'

export interface Items<T> {
  readonly items: readonly T[]
}

/** Yes; no is a problem with 503. */
export interface Probe {
  readonly status: 'ok'
}

export interface Health {
  readonly status: 'ok'
  readonly version: string
  readonly backend: 'sqlite' | 'neo4j'
  /** The store's file or address, without credentials. */
  readonly location: string
  readonly readOnly: boolean
  /** Writes need `Authorization: Bearer …`. */
  readonly tokenNeeded: boolean
  readonly counts: StoreCounts
}

export type OverviewAnswer = Graph
export type SearchAnswer = SearchPage
export type EntityAnswer = EntityRecord
export type NeighboursAnswer = Page<Neighbour>
export type CountsAnswer = Items<RelationCount>
export type ProfileAnswer = Profile
export type SpeakersAnswer = SpeakerPage
export type DuplicatesAnswer = Page<LikelyDuplicate>
export type UnheardAnswer = Page<UnheardRecord>
export type CoverageAnswer = Coverage
export type NodesAnswer = Items<GraphNode>
export type EdgesAnswer = Items<GraphEdge>
export type EvidenceAnswer = Page<Evidence>
export type QuotesAnswer = QuotePage
export type QuoteAnswer = QuoteRecord
export type EchoesAnswer = Echoes
export type EchoGroupsAnswer = Page<EchoGroup>
export type ReprintsAnswer = Reprints
export type TimelineAnswer = Timeline
export type FacetsAnswer = Facets
export type CompareAnswer = Comparison
export type PathsAnswer = Paths
export type ArticlesAnswer = Page<ArticleNode>
export type ArticleAnswer = ArticleRecord
export type ViewsAnswer = Page<ViewSummary>
export type ViewAnswer = SavedView
export type CorrectionsAnswer = Page<CorrectionRecord>
export type CorrectionAnswer = CorrectionRecord
/** What became of the lines of a journal. */
export interface AppliedJournalAnswer {
  readonly added: number
  /** Lines that were there before. */
  readonly known: number
  /** Of the lines that were added, in their order. */
  readonly ids: readonly string[]
}
export type PreviewAnswer = CorrectionPreview
export type SourcesAnswer = Items<SourceCount>

/** What became of one document of `POST /api/articles`. */
export interface IngestOutcome {
  readonly file: string
  readonly articleId: string | null
  readonly title: string | null
  readonly result: 'added' | 'replaced' | 'unchanged' | 'failed'
  readonly quotes: number
  /** Why it failed, in one line. */
  readonly why: string | null
  /** What should be known of a document that was taken in: that it is not in English, say. */
  readonly note: string | null
}

export interface IngestSummary extends Items<IngestOutcome> {
  readonly added: number
  readonly replaced: number
  readonly unchanged: number
  readonly failed: number
}

/**
 * One line of the NDJSON answer. `done` and `failed` are a document's last line; `opened` that of an archive, a feed, a
 * table or a mailbox, whose documents follow under their own names ("archive.zip › letter.txt").
 */
export interface IngestProgress {
  readonly file: string
  readonly stage: 'opened' | 'reading' | 'extracting' | 'storing' | 'done' | 'failed'
  readonly articleId?: string
  readonly quotes?: number
  readonly result?: 'added' | 'replaced' | 'unchanged'
  readonly words?: number
  readonly why?: string
  /** Of a document that was taken in: what should be known of it. */
  readonly note?: string
}

/** RFC 9457. `field` names the parameter, body field or header the problem is about. */
export interface Problem {
  readonly type: 'about:blank'
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly field?: string
  readonly remedy?: string
}
