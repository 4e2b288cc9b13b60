// What becomes of the documents in a file, for tests.
import { type DocumentInput, documentsIn, type UnfoldOptions } from '../../ingest/read/documents'
import { readInput } from '../../ingest/read/read'
import type { Article } from '../../lib/model/article'

export interface Outcome {
  readonly name: string
  readonly article: Article | null
  readonly why: string | null
  readonly note: string | null
}

/** What becomes of each document in a file. */
export async function read(
  name: string,
  content: Buffer | string,
  more: Partial<UnfoldOptions> = {},
): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  const bytes = Buffer.from(content)
  const options = { maxBytes: 1_000_000, ...more }
  for await (const document of documentsIn([{ kind: 'bytes', name, bytes }], options)) {
    outcomes.push(await outcomeOf(document, options))
  }
  return outcomes
}

export async function outcomeOf(document: DocumentInput, options: UnfoldOptions): Promise<Outcome> {
  const note = (document.kind === 'bytes' ? document.note : undefined) ?? null
  return readInput(document, options).then(
    (article) => ({ name: document.name, article, why: null, note }),
    (error: Error) => ({ name: document.name, article: null, why: error.message, note }),
  )
}

/** Names, and of those that failed the reason. */
export const summary = (outcomes: readonly Outcome[]) =>
  outcomes.map(({ name, why }) => (why === null ? name : `✗ ${name}: ${why}`))
