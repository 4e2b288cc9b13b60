// The table of files that hold several documents: how one is told, and who takes it apart. A new one is a new line here.
import type { ColumnMap } from './containers/columns'
import type { Input } from './load'
import type { Source } from './source'

/** What is counted over an archive and all archives inside it. */
export interface ArchiveBudget {
  entries: number
  bytes: number
}

export interface PartsOptions {
  /** Per document. */
  readonly maxBytes: number
  /** Which columns of a table are what; the others are told by their names. */
  readonly columns?: ColumnMap | undefined
  /** How many archives this one is inside. */
  readonly depth: number
  readonly budget: ArchiveBudget
}

export interface Container {
  readonly id: string
  readonly extensions: readonly string[]
  /** Is it one, by its first thousand bytes (as Latin-1)? For what comes without a name. */
  readonly sniff: (head: string) => boolean
  /** Its parts in their order, as they are read. A bad part is `failed`. @throws InvalidInput when no more can be read */
  readonly parts: (source: Source, options: PartsOptions) => Promise<AsyncIterable<Input>>
}

export const CONTAINERS: readonly Container[] = [
  {
    id: 'zip',
    extensions: ['.zip'],
    sniff: () => false, // an Office document or an e-book begins like one
    parts: async (...args) => (await import('./containers/zip')).zipParts(...args),
  },
  {
    id: 'feed',
    extensions: ['.rss', '.atom', '.rdf', '.xml'],
    sniff: (head) =>
      /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:rss|feed|rdf:RDF)[\s>]/.test(head),
    parts: async (...args) => (await import('./containers/feed')).feedParts(...args),
  },
  {
    id: 'mbox',
    extensions: ['.mbox'],
    sniff: (head) => /^From \S+ .*\d{4}\r?\n[A-Za-z-]+:/.test(head),
    parts: async (...args) => (await import('./containers/mbox')).mboxParts(...args),
  },
  {
    id: 'csv',
    extensions: ['.csv', '.tsv'],
    sniff: () => false,
    parts: async (...args) => (await import('./containers/csv')).csvParts(...args),
  },
  {
    id: 'jsonl',
    extensions: ['.jsonl', '.ndjson'],
    sniff: (head) => /^\s*\{\s*"/.test(head),
    parts: async (...args) => (await import('./containers/jsonl')).jsonlParts(...args),
  },
]

/** By its name, or by its first bytes when the name has no ending. */
export function containerOf(name: string, head: Buffer | null = null): Container | undefined {
  const lower = name.toLowerCase()
  const named = CONTAINERS.find(({ extensions }) => extensions.some((ending) => lower.endsWith(ending)))
  if (named !== undefined || head === null || /\.[a-z][a-z0-9]{0,9}$/.test(lower)) return named
  const text = head
    .subarray(0, 1000)
    .toString('latin1')
    .replace(/^\xEF\xBB\xBF/, '')
  return CONTAINERS.find(({ sniff }) => sniff(text))
}
