// A packed document (DOCX, ODT, EPUB): its parts, unpacked one at a time and counted while they are.
import type { Readable } from 'node:stream'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import { InvalidInput } from '../../../lib/errors'
import type { Budget } from '../limits'
import { damaged, locked } from '../refusals'

export interface Package {
  readonly names: ReadonlySet<string>
  /** Null when there is no such part. @throws InvalidInput when it is damaged, locked or unpacks to too much. */
  part(name: string): Promise<Buffer | null>
}

/** More parts than any document has: a list of them is a bomb of its own. */
const MAX_PARTS = 20_000

/** `what`: "Word document", for messages. @throws InvalidInput when the bytes are no whole ZIP. */
export async function openPackage(bytes: Buffer, what: string, budget: Budget): Promise<Package> {
  const [zip, entries] = await directory(bytes, what)
  return {
    names: new Set(entries.keys()),
    part: async (name) => {
      const entry = entries.get(name)
      if (entry === undefined) return null
      if (entry.isEncrypted()) throw locked(what)
      budget.time()
      try {
        return await unpack(await zip.openReadStreamPromise(entry), entry, budget)
      } catch (error) {
        throw error instanceof InvalidInput ? error : damaged(what, error)
      }
    },
  }
}

async function directory(bytes: Buffer, what: string): Promise<[ZipFile, Map<string, Entry>]> {
  const entries = new Map<string, Entry>()
  try {
    const zip = await yauzl.fromBufferPromise(bytes, { autoClose: false })
    for await (const entry of zip.eachEntry()) {
      if (entries.size >= MAX_PARTS) throw new Error(`more than ${MAX_PARTS} parts`)
      entries.set(entry.fileName, entry)
    }
    return [zip, entries]
  } catch (error) {
    throw damaged(what, error)
  }
}

async function unpack(stream: Readable, entry: Entry, budget: Budget): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length
    budget.unpacked(chunk.length)
    budget.ratio(size, entry.compressedSize)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
