// One document from its input to an Article: loaded within the size limit, decoded, read by its format, given its id.
import { open } from 'node:fs/promises'
import { InvalidInput } from '../../lib/errors'
import type { Article } from '../../lib/model/article'
import { type KnownMetadata, toArticle } from './document'
import { formatOf } from './formats'
import { type Input, unreadableError } from './inputs'

export interface ReadOptions {
  /** Per document. */
  readonly maxBytes: number
  readonly known?: KnownMetadata | undefined
}

/** @throws InvalidInput (where: the input's name) whatever is wrong with the document. */
export async function readInput(input: Input, options: ReadOptions): Promise<Article> {
  if (input.kind === 'failed') throw input.error
  const bytes = await load(input, options.maxBytes)
  return readBytes(input.name, bytes, options)
}

/** Reads a document that is in memory. @throws InvalidInput (where: the name). */
export function readBytes(name: string, bytes: Buffer, options: ReadOptions): Article {
  if (bytes.length > options.maxBytes) throw tooLarge(name, options.maxBytes)
  try {
    return toArticle(formatOf(name, bytes).read(bytes), name, options.known)
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error
    throw new InvalidInput(error.message, {
      where: name,
      remedy: error.remedy ?? 'Leave it out.',
      cause: error,
    })
  }
}

async function load(input: Exclude<Input, { kind: 'failed' }>, maxBytes: number): Promise<Buffer> {
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
async function collect(stream: AsyncIterable<Buffer>, name: string, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.length
    if (size > maxBytes) throw tooLarge(name, maxBytes)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function tooLarge(name: string, maxBytes: number): InvalidInput {
  return new InvalidInput(`It is larger than ${megabytes(maxBytes)}.`, {
    where: name,
    remedy: 'Split it, or raise the limit with --max-bytes.',
    tooLarge: true,
  })
}

function megabytes(bytes: number): string {
  return bytes >= 1_048_576 ? `${Math.round(bytes / 1_048_576)} MB` : `${bytes} bytes`
}
