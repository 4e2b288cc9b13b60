// GraphStore: the one interface behind which SQLite and Neo4j live. These comments are the specification;
// tests/store/contract.ts checks every sentence of them on both.
//
// Statements. A quote `inside` another one of the same speaker (a stretch marked within a mixed quote) is part of that
// one: it has no edges, is in no list and no count, and is no neighbour. `quote`, `nodes`, `article` and `everything`
// do give it. All other quotes are statements.
// Labels are compared folded (lower case, no accents or punctuation) in code-point order.
// Lists come a page at a time: a `limit` outside 1–500, a `cursor` of another question and a date that is none are
// refused with InvalidInput (where: the field). A page starts after the last item of the one before, by the order: while
// others write, nothing that stays as it is is missed or comes twice. What changes (counts, say) may change its place.

import type { GivenAlias } from '../identity/given-aliases'
import type { Article } from '../model/article'
import type { DuplicateQuestion, LikelyDuplicate } from '../model/duplicates'
import type { Echoes, EchoGroup } from '../model/echo'
import type { ArticleFacts } from '../model/facts'
import type { ArticleNode, Graph, GraphEdge, GraphNode, Page, Relation, RelationCount } from '../model/graph'
import type { Comparison, Paths } from '../model/links'
import type {
  ArticleQuestion,
  CompareQuestion,
  FacetQuestion,
  FactFilter,
  NeighbourQuestion,
  PageQuestion,
  PathQuestion,
  QuoteQuestion,
  SearchQuestion,
  TimelineQuestion,
} from '../model/questions'
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
import type { SavedView, ViewDraft, ViewSummary } from '../model/saved-view'
import type {
  Coverage,
  CoverageQuestion,
  Profile,
  ProfileQuestion,
  SpeakerPage,
  SpeakerQuestion,
  UnheardQuestion,
  UnheardRecord,
} from '../model/voices'
import type { ArticleWrites } from './article-writes'
import type { Keeping } from './keeping'
import type { Mending } from './mending'

export interface StoredArticle {
  readonly article: Article
  readonly facts: ArticleFacts
  /** Which extractor found the facts. */
  readonly extractorVersion: string
}

export interface GraphStore extends ArticleWrites, Keeping, Mending {
  readonly backend: 'sqlite' | 'neo4j'
  /** For people: the file or the address, without credentials. */
  readonly location: string

  /** Newest published first, undated last, then by title and id. */
  articles(question: ArticleQuestion): Promise<Page<ArticleNode>>

  /** Throws NotFound. */
  article(id: string): Promise<ArticleRecord>

  /** Throws NotFound. */
  entity(id: string): Promise<EntityRecord>

  /** Any node by id, in the ids' order; unknown ids are left out. At most 2,000 ids. */
  nodes(ids: readonly string[]): Promise<readonly GraphNode[]>

  /**
   * Full text over names, aliases, roles and quotes. Entities before quotes, what matches as written before what only
   * is spelled alike (`fuzzy`). Entities by rank (the whole name or a whole alias, or a well-known short form; the words
   * in a row in the name; in an alias; otherwise), then quote count, label, id. Quotes newest first, undated last, then
   * label, id. Similar ones by the number of slips first: entities beside no more than three that match as written,
   * among the 200 most quoted; quotes only where nothing matches as written, among the 200 newest.
   * `total` and `counts` come with the first page. Suggestions come when nothing matches; each of them finds something.
   */
  search(question: SearchQuestion): Promise<SearchPage>

  /**
   * Neighbours of an entity, quote or article, one item per neighbour with all edges (of the chosen relation and
   * direction) between the two, by edge id. Nothing is its own neighbour. Throws NotFound. `total` is always given.
   */
  neighbours(id: string, question: NeighbourQuestion): Promise<Page<Neighbour>>

  /**
   * Counts by relation, direction and kind for any node: as many as `neighbours` with the same filter. Throws NotFound.
   */
  counts(id: string, filter?: FactFilter): Promise<readonly RelationCount[]>

  /**
   * All edges (of the given relations) with both ends among `ids`, by id. At most 2,000 ids. With a filter each counts
   * only the facts that pass it; edges without any are left out.
   */
  edgesAmong(
    ids: readonly string[],
    relations: readonly Relation[],
    filter?: FactFilter,
  ): Promise<readonly GraphEdge[]>

  /**
   * Sentences behind a MENTIONED_IN, TOOK_PART_IN or AFFILIATED_WITH edge: newest article first, undated last, then
   * by article id and start. None when there is no such edge. Other relations: InvalidInput (where: "relation").
   */
  evidence(relation: Relation, source: string, target: string, page: PageQuestion): Promise<Page<Evidence>>

  /** Throws NotFound. */
  quote(id: string): Promise<QuoteRecord>

  /**
   * Statements of other articles with the same words as a quote, or most of them (see `echoWords`): first those that have
   * just the same, then those with a part of them, with all and more, with some changed; each newest first, undated last,
   * then by article id and start. At most 50. They are found by keys (see `echoKeys`): each gives no more than 50 quotes,
   * and the 100 that share most keys are looked at, however often a saying is quoted. Throws NotFound.
   */
  echoes(quoteId: string): Promise<Echoes>

  /**
   * What is repeated most in the whole collection: sayings that several articles quote, each once, with its first statement
   * and what `echoes` finds of that. They are found by one key a statement (see `sayingKey`), those first that most statements
   * share, then by the key; statements that say the same and have another key are counted where most are. A page of `limit`
   * keys (1–50) may have fewer items: none comes of a key whose statements only have a turn of phrase in common.
   */
  echoGroups(page: PageQuestion): Promise<Page<EchoGroup>>

  /**
   * Articles with the same text, or half of it and more (see `textShares`): first those that have just the same, then edited
   * ones, cuts of it, longer ones, other versions of its story; each the first printed first (see `printedAt`), then by id. At
   * most 50. They are found by keys (see `textKeys`): of each key the 25 printed just before and the 25 just after are
   * looked at, of all those the 100 that share most keys. `original`: what makes the article a reprint, an article printed
   * earlier in which four fifths of its text stand. It is looked for among the two printed just before of each key, those
   * first that share most; whose keys tell that too little can be shared are left out (see `mayStandIn`). So one more article
   * changes few; a long row of copies leads back step by step to the first one, which is no reprint. Throws NotFound.
   */
  reprints(articleId: string): Promise<Reprints>

  /**
   * Statements by date descending, or ascending when the order is `oldest` (undated last either way), or by how far the
   * speaker is ahead when it is `unsure` (the least first); then by article id and start. `total` is always given.
   * A `marginBelow` outside 0–1 is InvalidInput. `reprints` of the answer: how many there are in reprints when the question
   * does not say whether those count. `judged`: a correction of the quote itself or of its speaker's name (hidden,
   * say) counts as well as a confirmation.
   */
  quotes(question: QuoteQuestion): Promise<QuotePage>

  /**
   * Statements that pass the filter (and concern the ids, where some are given), counted along time by stance and kind.
   * Throws InvalidInput (where: "bin") when the bins asked for are more than 2,000.
   */
  timeline(question: TimelineQuestion): Promise<Timeline>

  /**
   * For stance, quote kind, voice and publisher: how many statements there are of each choice when all other rules of
   * the filter hold. At most 200 publishers, those with the most.
   */
  facets(question: FacetQuestion): Promise<Facets>

  /**
   * The statements an entity has to do with, counted by date, speaker, subject, addressee, occasion, stance, kind and
   * publisher: what `quotes` with the same filters lists. Throws NotFound; a `top` outside 1–100 is InvalidInput.
   */
  profile(id: string, question: ProfileQuestion): Promise<Profile>

  /**
   * Those who are quoted, ranked by quotes, by articles that quote them, or by how many named others are quoted about
   * them; ties by quotes, then label, id. Named or unnamed, never both. `total` is always given.
   */
  speakers(question: SpeakerQuestion): Promise<SpeakerPage>

  /**
   * Named people and organizations that no statement is by: by statements about them, then articles that mention them,
   * then label, id. `total` is always given.
   */
  unheard(question: UnheardQuestion): Promise<Page<UnheardRecord>>

  /**
   * A table of who is quoted, only mentioned or absent. Rows: named people and organizations in most articles, then the
   * most quoted, then by label, id. Columns: articles as `articles` lists them, or subjects (any entity a statement is
   * about) by statements about them, then label, id. Both have their total; `columns` outside 1–100 is InvalidInput.
   */
  coverage(question: CoverageQuestion): Promise<Coverage>

  /**
   * Two to four speakers side by side. Figures, subjects and quotes are those within the filter; lists that are not paged
   * hold the first 25 (shared subjects 50) and say how many there are; of what one says about another the three newest
   * quotes come along. `quotes` is in the order of `quotes`. Nobody's statements about themselves make a subject.
   * Throws NotFound (where: the id), and InvalidInput (where: "ids") for one alone, more than four, or one twice.
   */
  compare(question: CompareQuestion): Promise<Comparison>

  /**
   * Up to k loopless paths of at most maxHops hops between two entities, over the ties of `via` in either direction:
   * shortest first, then by the facts behind all hops together (most first), then by the ids along the way. A hop has the
   * facts of all its ties, and the best proof of the first: of speech the speaker's own words before reported ones, then
   * the surest speaker among the 20 newest quotes; else the newest sentence; of MENTIONED_IN the newest article's stretch
   * that names both. The work is bounded whatever the degree of an entity: where that leaves something out, `complete` is
   * false. Throws NotFound (where: the id), and InvalidInput (where: "k", "maxHops", "via", or "to" when the ends are one).
   */
  paths(question: PathQuestion): Promise<Paths>

  /**
   * The most quoted named people and organizations (then those in most articles, then by label) and the SAID_ABOUT
   * edges among them; for the first view. `limit` 1–500.
   */
  overview(limit: number): Promise<Graph>

  /**
   * All articles with their facts, by article id: exactly as given to replaceArticle, apart from what is derived
   * otherwise. Streams: memory stays flat.
   * Each article is whole; one written meanwhile may or may not be among them.
   */
  everything(): AsyncIterable<StoredArticle>

  /** What extraction found in an article, exactly as given to replaceArticle. Throws NotFound. */
  extracted(articleId: string): Promise<ArticleFacts>

  /** Articles, statements, statements with a speaker, and entities by kind. */
  counters(): Promise<StoreCounts>

  /** Entities that may be one, strongest first, then by id; none that a correction calls `distinct`. With `total`. */
  duplicates(question: DuplicateQuestion): Promise<Page<LikelyDuplicate>>

  /** An entity that articles call by an alias is the one of its name, now and later. Answers how many articles changed. */
  saveAliases(aliases: readonly GivenAlias[]): Promise<number>

  /** Publishers, with article counts, by name. */
  sources(): Promise<readonly SourceCount[]>

  /** Kept views by folded name, then id. They are no part of the graph: `everything` and `counters` do not know them. */
  views(page: PageQuestion): Promise<Page<ViewSummary>>

  /** Throws NotFound. */
  view(id: string): Promise<SavedView>

  /**
   * Keeps a view under its name; one of the same name (see `viewId`) is replaced. `savedAt` is an ISO date and time.
   * Throws InvalidInput (where: "name") for a name without letters or digits.
   */
  saveView(draft: ViewDraft, savedAt: string): Promise<SavedView>

  /** Throws NotFound. */
  deleteView(id: string): Promise<void>

  /** Resolves when the store answers; a small question, however much it holds. Throws StoreUnavailable. */
  ping(): Promise<void>

  close(): Promise<void>
}
