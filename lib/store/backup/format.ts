// A backup: one gzip file of JSON lines, the same whichever store it is of. First a head, then aliases, the journal, views and
// articles (as extraction left them: what is derived is derived again), and an end that proves that nothing is missing.
import type { AliasEntry } from '../../identity/given-aliases'
import type { Article } from '../../model/article'
import type { JournalEntry } from '../../model/correction'
import type { ArticleFacts } from '../../model/facts'
import type { SavedView } from '../../model/saved-view'

/** Raised when an older Hearsay could not read the file any more. */
export const BACKUP_FORMAT = 1

export interface Head {
  readonly kind: 'head'
  readonly hearsay: 'backup'
  readonly format: number
  /** Version of the Hearsay that made it. */
  readonly version: string
  /** ISO date and time. */
  readonly madeAt: string
  readonly backend: 'sqlite' | 'neo4j'
  readonly location: string
}

export interface ArticleLine {
  readonly kind: 'article'
  readonly article: Article
  readonly extracted: ArticleFacts
  readonly extractorVersion: string
  /** Where it was found last. */
  readonly places: readonly string[]
  /** SHA-256 (hex) of the article with what was shown of it. */
  readonly digest: string
}

/** How many lines of each kind there are. */
export interface Counts {
  readonly aliases: number
  readonly corrections: number
  readonly views: number
  readonly articles: number
}

export interface End extends Counts {
  readonly kind: 'end'
  /** Of the whole graph, as `hearsay status --digest` prints it. */
  readonly digest: string
  /** SHA-256 (hex) of all lines before this one, each with its line end. */
  readonly sha256: string
}

export type Content =
  | { readonly kind: 'alias'; readonly alias: AliasEntry }
  /** `chain` is a hash over all lines of the journal up to this one. */
  | { readonly kind: 'correction'; readonly entry: JournalEntry; readonly chain: string }
  | { readonly kind: 'view'; readonly view: SavedView }
  | ArticleLine

export type BackupLine = Head | Content | End

/** What a backup holds besides its articles. */
export interface Beside {
  readonly aliases: readonly AliasEntry[]
  readonly journal: readonly JournalEntry[]
  readonly views: readonly SavedView[]
  readonly end: End
}

export const NO_COUNTS: Counts = { aliases: 0, corrections: 0, views: 0, articles: 0 }

const FIELD = { alias: 'aliases', correction: 'corrections', view: 'views', article: 'articles' } as const

export function counted(counts: Counts, { kind }: Content): Counts {
  return { ...counts, [FIELD[kind]]: counts[FIELD[kind]] + 1 }
}
