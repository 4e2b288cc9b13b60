// A ZIP file as a stream (PKWARE APPNOTE 6.3): deflated entries whose sizes follow their data, so nothing is held back.
import { InvalidInput } from '../errors'
import { joined } from './bytes'

export interface ZipEntry {
  readonly name: string
  readonly chunks: AsyncIterable<string>
}

interface Written {
  readonly name: Uint8Array
  readonly crc: number
  readonly packed: number
  readonly size: number
  readonly offset: number
}

const FLAGS = 0x0808 // sizes in a data descriptor; names in UTF-8
const DEFLATED = 8
const DOS_DATE = 0x21 // 1 January 1980: a fixed date keeps equal input equal
const LIMIT = 0xffffffff
const BATCH = 1 << 16

const encoder = new TextEncoder()

/** Throws InvalidInput past 4 GiB (no ZIP64). */
export async function* zip(entries: readonly ZipEntry[]): AsyncGenerator<Uint8Array> {
  const written: Written[] = []
  let offset = 0
  for (const entry of entries) {
    const name = encoder.encode(entry.name)
    const head = localHeader(name)
    yield head
    const tally = { crc: 0, size: 0, packed: 0 }
    for await (const part of deflate(entry.chunks, tally)) {
      tally.packed += part.length
      yield part
    }
    const tail = record([0x08074b50, 4], [tally.crc, 4], [tally.packed, 4], [tally.size, 4])
    yield tail
    written.push({ name, ...tally, offset })
    offset += head.length + tally.packed + tail.length
    if (offset > LIMIT || tally.size > LIMIT) throw tooLarge(entry.name)
  }
  yield* directory(written, offset)
}

function tooLarge(name: string): InvalidInput {
  return new InvalidInput('The export is larger than 4 GiB, which a ZIP file cannot hold.', {
    where: name,
    remedy: 'Export the tables one by one, or a part of the graph.',
  })
}

function localHeader(name: Uint8Array): Uint8Array {
  const fixed = record([0x04034b50, 4], [20, 2], ...common({ crc: 0, packed: 0, size: 0, name }))
  return joined([fixed, name])
}

function* directory(written: readonly Written[], start: number): Generator<Uint8Array> {
  let size = 0
  for (const entry of written) {
    const head = record([0x02014b50, 4], [20, 2], [20, 2], ...common(entry))
    const rest = record([0, 2], [0, 2], [0, 2], [0, 4], [entry.offset, 4])
    const part = joined([head, rest, entry.name])
    size += part.length
    yield part
  }
  const count = written.length
  yield record([0x06054b50, 4], [0, 2], [0, 2], [count, 2], [count, 2], [size, 4], [start, 4], [0, 2])
}

/** The fields local header and directory share, from the flags to the length of the extra field. */
function common(entry: Omit<Written, 'offset'>): [number, number][] {
  const sums: [number, number][] = [
    [entry.crc, 4],
    [entry.packed, 4],
    [entry.size, 4],
  ]
  return [[FLAGS, 2], [DEFLATED, 2], [0, 2], [DOS_DATE, 2], ...sums, [entry.name.length, 2], [0, 2]]
}

async function* deflate(
  chunks: AsyncIterable<string>,
  tally: { crc: number; size: number },
): AsyncGenerator<Uint8Array> {
  const packer = new CompressionStream('deflate-raw')
  const fed = feed(packer.writable.getWriter(), chunks, tally)
  // The reader below fails too when feeding fails; awaiting `fed` afterwards throws the first cause.
  fed.catch(() => undefined)
  const reader = packer.readable.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    yield value
  }
  await fed
}

async function feed(
  writer: WritableStreamDefaultWriter<BufferSource>,
  chunks: AsyncIterable<string>,
  tally: { crc: number; size: number },
): Promise<void> {
  try {
    for await (const chunk of batched(chunks)) {
      const bytes = encoder.encode(chunk)
      tally.crc = crc32(bytes, tally.crc)
      tally.size += bytes.length
      await writer.write(bytes)
    }
    await writer.close()
  } catch (error) {
    await writer.abort(error)
    throw error
  }
}

/** Rows are short; handing them to the packer one by one would take five times as long. */
async function* batched(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let batch = ''
  for await (const chunk of chunks) {
    batch += chunk
    if (batch.length < BATCH) continue
    yield batch
    batch = ''
  }
  if (batch !== '') yield batch
}

/** Little-endian fields of [value, bytes]. */
function record(...fields: readonly (readonly [number, number])[]): Uint8Array {
  const bytes: number[] = []
  for (const [value, width] of fields) {
    for (let i = 0; i < width; i += 1) bytes.push(Math.floor(value / 2 ** (8 * i)) & 0xff)
  }
  return Uint8Array.from(bytes)
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value
})

/** CRC-32 (IEEE 802.3), continued from `before`. */
export function crc32(bytes: Uint8Array, before = 0): number {
  let crc = ~before
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8)
  return ~crc >>> 0
}
