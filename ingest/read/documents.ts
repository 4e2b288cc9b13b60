// From what people name to single documents, one at a time: archives, tables, feeds and mailboxes are taken apart,
// addresses are fetched. Whoever reads this holds one document, not the whole of a large file.
import { InvalidInput } from '../../lib/errors'
import { type ArchiveBudget, CONTAINERS, type Container, containerOf } from './containers'
import type { ColumnMap } from './containers/columns'
import { ARCHIVE } from './limits'
import { type Input, load, type ReadOptions } from './load'
import { isInShard, type Shard } from './shard'
import type { Source } from './source'
import type { WebOptions } from './web/fetch'

/** A single document, or why there is none. */
export type DocumentInput = Exclude<Input, { kind: 'url' }>

export interface UnfoldOptions extends ReadOptions {
  readonly columns?: ColumnMap | undefined
  readonly web?: WebOptions | undefined
  /** What one archive may unfold into, with all archives inside it. */
  readonly maxUnpackedBytes?: number | undefined
  /** Only these: of addresses by the address, of all else document by document. */
  readonly shard?: Shard | undefined
  /** Called when a name turned out to hold several documents, which follow under their own names. */
  readonly onOpened?: ((name: string) => void) | undefined
}

/** Every document of the inputs, in order. What cannot be taken apart or fetched is `failed`; never throws. */
export async function* documentsIn(
  inputs: Iterable<Input>,
  options: UnfoldOptions,
): AsyncGenerator<DocumentInput> {
  for (const input of inputs) yield* inShard(input, options)
}

/** Nobody fetches what is another's; a file that holds several documents is opened by all. */
async function* inShard(input: Input, options: UnfoldOptions): AsyncGenerator<DocumentInput> {
  const { shard, maxBytes, maxUnpackedBytes: bytes = ARCHIVE.bytes } = options
  const mine = async (each: Input) => shard === undefined || (await isInShard(each, shard, maxBytes))
  const byAddress = input.kind === 'url'
  if (byAddress && !(await mine(input))) return
  for await (const document of unfold(input, options, 0, { entries: ARCHIVE.entries, bytes })) {
    if (byAddress || (await mine(document))) yield document
  }
}

async function* unfold(
  input: Input,
  options: UnfoldOptions,
  depth: number,
  budget: ArchiveBudget,
): AsyncGenerator<DocumentInput> {
  try {
    const found = input.kind === 'url' ? await fetched(input.url, options) : await atHand(input, options)
    const container = 'container' in found ? found.container : undefined
    if (container === undefined) return yield found.document
    options.onOpened?.(input.name)
    const inside = { maxBytes: options.maxBytes, columns: options.columns, depth, budget }
    for await (const part of await container.parts(found.document as Source, inside)) {
      yield* unfold(part, options, depth + 1, budget)
    }
  } catch (error) {
    yield { kind: 'failed', name: input.name, error: named(error, input.name) }
  }
}

interface Found {
  readonly document: DocumentInput
  readonly container?: Container | undefined
}

async function fetched(url: string, options: UnfoldOptions): Promise<Found> {
  const { fetchDocument } = await import('./web/fetch')
  const document = await fetchDocument(url, { maxBytes: options.maxBytes, ...options.web })
  const container =
    document.format === undefined
      ? containerOf('', headOf(document))
      : CONTAINERS.find(({ id }) => id === document.format)
  return { document, container }
}

/** Standard input has no name that tells what it is: it is loaded to look. */
async function atHand(input: DocumentInput, options: UnfoldOptions): Promise<Found> {
  if (input.kind === 'stdin') {
    const bytes = await load(input, options.maxBytes)
    const document: DocumentInput = { kind: 'bytes', name: input.name, bytes }
    return { document, container: containerOf('', bytes) }
  }
  if (input.kind === 'failed' || (input.kind === 'bytes' && input.format !== undefined))
    return { document: input }
  return { document: input, container: containerOf(input.name) }
}

function headOf({ bytes }: { readonly bytes: Uint8Array }): Buffer {
  return Buffer.from(bytes.subarray(0, 1000))
}

function named(error: unknown, name: string): Error {
  if (!(error instanceof InvalidInput)) return error instanceof Error ? error : new Error(String(error))
  if (error.where === name) return error
  const { message, remedy = 'Leave it out.', tooLarge } = error
  return new InvalidInput(message, { where: name, remedy, tooLarge, cause: error })
}
