// A single document to read, wherever it lies, and its bytes within the size limit. Knows nothing of formats.
import { open } from 'node:fs/promises'
import { InvalidInput } from '../../lib/errors'
import type { KnownMetadata } from './document'
import { megabytes, type ReadLimits } from './limits'

/**
 * A document to read, or why there is none. `name` is what the person typed or the path below it; of a part of
 * something larger, both: "archive.zip › folder/file.txt".
 */
export type Input =
  | { readonly kind: 'file'; readonly name: string; readonly path: string }
  | { readonly kind: 'stdin'; readonly name: string }
  | BytesInput
  | { readonly kind: 'url'; readonly name: string; readonly url: string }
  | { readonly kind: 'failed'; readonly name: string; readonly error: Error }

export interface BytesInput extends Hints {
  readonly kind: 'bytes'
  readonly name: string
  readonly bytes: Uint8Array
}

/** What is known of a document from where it was found: a feed, a table, an answer over HTTP. */
export interface Hints {
  /** Id of its format (see formats.ts); by default its name tells. */
  readonly format?: string | undefined
  /** As the server said. */
  readonly charset?: string | undefined
  /** Wins over what the document says about itself; gives way to what the person knows. */
  readonly about?: KnownMetadata | undefined
  /** Where it was fetched from. A page may name another address of the same host as its own, not one elsewhere. */
  readonly fetchedFrom?: string | undefined
  /** Something people should know of it, in a line: "Only its summary is in the feed." */
  readonly note?: string | undefined
}

export interface ReadOptions {
  /** Per document. */
  readonly maxBytes: number
  /** Instead of those the environment sets. */
  readonly limits?: Partial<ReadLimits> | undefined
  readonly known?: KnownMetadata | undefined
}

/** The document's bytes. @throws InvalidInput (where: the input's name), also for a `failed` input */
export async function load(input: Exclude<Input, { kind: 'url' }>, maxBytes: number): Promise<Buffer> {
  if (input.kind === 'failed') throw input.error
  if (input.kind === 'bytes') return Buffer.from(input.bytes)
  if (input.kind === 'stdin') return collect(process.stdin, input.name, maxBytes)
  try {
    const file = await open(input.path)
    try {
      return await collect(file.createReadStream({ autoClose: false }), input.name, maxBytes)
    } finally {
      await file.close()
    }
  } catch (error) {
    throw error instanceof InvalidInput ? error : unreadableError(input.name, error)
  }
}

/** Stops at the limit, so that neither a huge file nor an endless device fills the memory. */
export async function collect(
  stream: AsyncIterable<Buffer>,
  name: string,
  maxBytes: number,
): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.length
    if (size > maxBytes) throw tooLarge(name, maxBytes)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

export function tooLarge(name: string, maxBytes: number): InvalidInput {
  return new InvalidInput(`It is larger than ${megabytes(maxBytes)}.`, {
    where: name,
    remedy: 'Split it, or raise the limit with --max-bytes.',
    tooLarge: true,
  })
}

/** A file-system error in words. */
export function unreadableError(name: string, error: unknown): InvalidInput {
  const code = (error as NodeJS.ErrnoException).code
  const words: Readonly<Record<string, readonly [string, string]>> = {
    ENOENT: ['There is no such file or folder.', 'Check the path.'],
    EACCES: ['You may not read this.', 'Change its permissions.'],
    EPERM: ['You may not read this.', 'Change its permissions.'],
    EISDIR: ['This is a folder.', 'Name a file.'],
    ELOOP: ['The links of this path go round in circles.', 'Name the file itself.'],
    EMFILE: ['Too many files are open.', 'Raise `ulimit -n`.'],
  }
  const [what, remedy] = words[code ?? ''] ?? [
    `It cannot be read (${code ?? String(error)}).`,
    'Check the disk.',
  ]
  return new InvalidInput(what, { where: name, remedy, cause: error })
}
