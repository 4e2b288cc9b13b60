// What travels between the server's thread and those that hold the database, and how heavy each question may be.
import type { CarriedError } from '../../carried-error'
import type { GraphStore } from '../store'

export type Method = Exclude<keyof GraphStore, 'backend' | 'location' | 'close'>

/**
 * `write`: goes to the one thread that writes. `quick`: looks up by keys and pages. `slow`: may read much of the graph.
 * `stream`: as slow, and answered piece by piece.
 */
export type Weight = 'write' | 'quick' | 'slow' | 'stream'

export const WEIGHTS: Readonly<Record<Method, Weight>> = {
  replaceArticle: 'write',
  foundAt: 'write',
  deleteArticle: 'write',
  saveAliases: 'write',
  saveView: 'write',
  deleteView: 'write',
  correct: 'write',
  undoCorrection: 'write',
  redoCorrection: 'write',
  applyJournal: 'write',
  ping: 'quick',
  hasArticle: 'quick',
  articles: 'quick',
  article: 'quick',
  entity: 'quick',
  nodes: 'quick',
  neighbours: 'quick',
  counts: 'quick',
  evidence: 'quick',
  quote: 'quick',
  quotes: 'quick',
  extracted: 'quick',
  sources: 'quick',
  views: 'quick',
  view: 'quick',
  corrections: 'quick',
  search: 'slow',
  edgesAmong: 'slow',
  echoes: 'slow',
  echoGroups: 'slow',
  reprints: 'slow',
  timeline: 'slow',
  facets: 'slow',
  profile: 'slow',
  speakers: 'slow',
  unheard: 'slow',
  coverage: 'slow',
  compare: 'slow',
  paths: 'slow',
  overview: 'slow',
  counters: 'slow',
  duplicates: 'slow',
  previewCorrection: 'slow',
  everything: 'stream',
  journal: 'stream',
  places: 'stream',
  aliases: 'stream',
  check: 'stream',
}

/** `open` begins a stream and answers its number; `take` answers its next items, `drop` ends it early. */
export type Task =
  | { readonly do: 'call'; readonly method: Method; readonly args: readonly unknown[] }
  | { readonly do: 'open'; readonly method: Method; readonly args: readonly unknown[] }
  | { readonly do: 'take' | 'drop'; readonly stream: number }
  | { readonly do: 'close' }

export interface Items {
  readonly items: readonly unknown[]
  readonly done: boolean
}

export interface Asked {
  readonly id: number
  readonly task: Task
}

export type Replied =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly error: CarriedError }

/** What a thread is started with. */
export interface ThreadData extends Opening {
  readonly file: string
  readonly readOnly: boolean
}

/** How each of the threads opens the file; see OpenOptions of the embedded store. */
export interface Opening {
  readonly busyTimeout?: number | undefined
  readonly readingWillDo?: boolean | undefined
}
