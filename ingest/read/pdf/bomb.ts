// A look at the packed streams of a PDF before it is read: one that unpacks to gigabytes is refused.
import { inflateSync } from 'node:zlib'
import type { Budget } from '../limits'

/** "<< /Length 812 /Filter /FlateDecode >> stream": the dictionary before a stream's data. */
const STREAM = /\bstream\r?\n/g
const DICTIONARY = 1500

/**
 * Pictures are left alone: reading text never unpacks them. Streams of a locked file cannot be unpacked and are passed over.
 * @throws InvalidInput (tooLarge)
 */
export function refuseBomb(bytes: Buffer, budget: Budget): void {
  const raw = bytes.toString('latin1')
  for (const { index, 0: opening } of raw.matchAll(STREAM)) {
    const dictionary = raw.slice(Math.max(0, index - DICTIONARY), index)
    const own = dictionary.slice(dictionary.lastIndexOf(' obj') + 1)
    if (!/\/(?:FlateDecode|Fl)\b/.test(own) || /\/Subtype\s*\/Image\b/.test(own)) continue
    const start = index + opening.length
    const end = raw.indexOf('endstream', start)
    const packed = bytes.subarray(start, end === -1 ? bytes.length : end)
    const size = unpackedSize(packed, budget.limits.maxUnpackedBytes)
    budget.unpacked(size)
    budget.ratio(size, packed.length)
    budget.time()
  }
}

/** Counts up to one byte more than `most`; 0 for what is no packed data. */
function unpackedSize(packed: Buffer, most: number): number {
  try {
    return inflateSync(packed, { maxOutputLength: most, finishFlush: 2 }).length
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? most + 1 : 0
  }
}
