// From documents to the graph: read, skip what is stored already, extract, store. One bad file never stops the run.
import { resolve } from 'node:path'
import type { IngestOutcome, IngestProgress, IngestSummary } from '../lib/api/responses'
import { beingStopped, NotFound, StoreUnavailable } from '../lib/errors'
import type { Article } from '../lib/model/article'
import { placeId } from '../lib/model/id'
import { languageNote } from '../lib/model/language'
import type { ReplaceResult } from '../lib/store/article-writes'
import type { GraphStore } from '../lib/store/store'
import type { Engine } from './engine'
import { failureLine } from './failure'
import { type DocumentInput, documentsIn, type UnfoldOptions } from './read/documents'
import type { Input } from './read/load'
import { TOGETHER, together } from './together'

export interface IngestOptions extends Omit<UnfoldOptions, 'onOpened'> {
  readonly engine: Engine
  readonly onProgress?: ((event: IngestProgress) => void) | undefined
  /** When it is aborted no further document is begun, those under way end, and StoreUnavailable is thrown. */
  readonly signal?: AbortSignal | undefined
}

/**
 * Puts every document into the store, one transaction each; documents stored already with the same content and
 * extractor are left alone. An input that holds several (an archive, a feed, a table) is taken apart as it is read.
 * Items are in the order of `inputs`, and of the documents in each.
 * @throws StoreUnavailable: nothing more can be kept; what was stored before stays. All other failures are items.
 */
export async function ingest(
  store: GraphStore,
  inputs: readonly Input[],
  options: IngestOptions,
): Promise<IngestSummary> {
  const items: IngestOutcome[] = []
  const writes = store.backend === 'sqlite' ? together() : null
  const inTurn = writes?.run ?? oneAtATime()
  const parallel = options.engine.parallel + (writes === null ? 0 : TOGETHER)
  const onOpened = (file: string) => options.onProgress?.({ file, stage: 'opened' })
  const documents = documentsIn(inputs, { ...options, onOpened })
  await eachBounded(documents, parallel, async (input, index) => {
    const one = () => ingestOne(store, input, options, inTurn)
    items[index] = await (writes === null ? one() : writes.document(one))
  })
  const count = (result: IngestOutcome['result']) => items.filter((item) => item.result === result).length
  return {
    items,
    added: count('added'),
    replaced: count('replaced'),
    unchanged: count('unchanged'),
    failed: count('failed'),
  }
}

type InTurn = <T>(work: () => Promise<T>) => Promise<T>

async function ingestOne(
  store: GraphStore,
  input: DocumentInput,
  options: IngestOptions,
  inTurn: InTurn,
): Promise<IngestOutcome> {
  const file = input.name
  const progress = (event: Omit<IngestProgress, 'file'>) => options.onProgress?.({ file, ...event })
  try {
    if (options.signal?.aborted) throw beingStopped()
    progress({ stage: 'reading' })
    const { engine, maxBytes, known } = options
    const article = await engine.read(input, { maxBytes, known })
    const { result, quotes } = await keep({
      store,
      article,
      place: placeOf(input, article),
      engine,
      progress,
      inTurn,
    })
    const words = wordCount(article.text)
    const note = noteOn(input, article)
    progress({ stage: 'done', articleId: article.id, quotes, result, words, ...(note !== null && { note }) })
    return { file, articleId: article.id, title: article.title, result, quotes, why: null, note }
  } catch (error) {
    if (error instanceof StoreUnavailable) throw error
    const why = failureLine(file, error)
    progress({ stage: 'failed', why })
    return { file, articleId: null, title: null, result: 'failed', quotes: 0, why, note: null }
  }
}

/** What should be known of it: where it comes from, and its language. */
function noteOn(input: DocumentInput, article: Article): string | null {
  const notes = [input.kind === 'bytes' ? input.note : undefined, languageNote(article.language)]
  return notes.filter((note) => note != null).join(' ') || null
}

interface Keeping {
  readonly store: GraphStore
  readonly article: Article
  readonly place: string
  readonly engine: Engine
  readonly progress: (event: Omit<IngestProgress, 'file'>) => void
  readonly inTurn: InTurn
}

async function keep({
  store,
  article,
  place,
  engine,
  progress,
  inTurn,
}: Keeping): Promise<{ result: ReplaceResult; quotes: number }> {
  const version = await engine.extractorVersion()
  if (await store.hasArticle(article.id, article.contentHash, version)) {
    const result = await inTurn(() => store.foundAt(article.id, place)).catch(goneMeanwhile)
    if (result !== null) return { result, quotes: 0 }
  }
  progress({ stage: 'extracting' })
  const facts = await engine.extract(article)
  progress({ stage: 'storing' })
  const result = await inTurn(() => store.replaceArticle(article, facts, version, place))
  return { result, quotes: facts.quotes.length }
}

/** A file that now has another one's text may just have taken it out: then it is stored again. */
function goneMeanwhile(error: unknown): null {
  if (error instanceof NotFound) return null
  throw error
}

/** Only a file of one's own can be read again where it was; all else stays by itself, and keeps what files share with it. */
function placeOf(input: DocumentInput, article: Article): string {
  return input.kind === 'file' ? placeId(resolve(input.path)) : article.id
}

/** Transactions on a server wait for each other: two of one process would only lock each other out. */
function oneAtATime(): InTurn {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const next = last.then(work, work)
    last = next.catch(() => undefined)
    return next
  }
}

/**
 * Runs `work` on every item with at most `parallel` under way; no item is taken before there is a hand for it. The first
 * error stops the taking of new items.
 */
async function eachBounded<T>(
  items: AsyncGenerator<T>,
  parallel: number,
  work: (item: T, index: number) => Promise<void>,
): Promise<void> {
  let index = 0
  let stopped = false
  async function lane(): Promise<void> {
    while (!stopped) {
      const next = await items.next()
      if (next.done === true || stopped) return
      await work(next.value, index++).catch((error: unknown) => {
        stopped = true
        throw error
      })
    }
  }
  try {
    await Promise.all(Array.from({ length: parallel }, lane))
  } finally {
    await items.return(undefined)
  }
}

function wordCount(text: string): number {
  return text.match(/\S+/g)?.length ?? 0
}
