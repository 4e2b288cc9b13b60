// The entries of a ZIP file by the directory at its end (PKWARE APPNOTE 6.3), stored or deflated.
import { InvalidInput } from '../errors'
import { joined } from '../export/bytes'

/** Unpacked bytes of all entries together. */
const MOST = 200_000_000

const DIRECTORY_END = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50

/** Entries whose name is `wanted`, by name. Throws InvalidInput when it is no ZIP file, is cut short or unpacks to more than 200 MB. */
export async function unzip(
  file: Uint8Array<ArrayBuffer>,
  wanted: (name: string) => boolean,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const entries = new Map<string, Uint8Array>()
  let room = MOST
  try {
    for (const { name, method, packed } of directory(file, view)) {
      if (!wanted(name)) continue
      const bytes = method === 0 ? packed : await inflated(packed, room)
      room -= bytes.length
      entries.set(name, bytes)
    }
  } catch (error) {
    if (error instanceof InvalidInput) throw error
    throw broken(error)
  }
  return entries
}

function* directory(file: Uint8Array<ArrayBuffer>, view: DataView) {
  let end = file.length - 22
  while (end >= 0 && view.getUint32(end, true) !== DIRECTORY_END) end -= 1
  if (end < 0) throw broken(null)
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY) throw broken(null)
    const [nameLength, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true))
    const local = view.getUint32(at + 42, true)
    const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
    const size = view.getUint32(at + 20, true)
    const name = new TextDecoder().decode(file.subarray(at + 46, at + 46 + (nameLength ?? 0)))
    yield { name, method: view.getUint16(at + 10, true), packed: file.slice(from, from + size) }
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0)
  }
}

async function inflated(packed: Uint8Array<ArrayBuffer>, room: number): Promise<Uint8Array> {
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader()
  const parts: Uint8Array[] = []
  let size = 0
  for (let part = await reader.read(); part.value !== undefined; part = await reader.read()) {
    size += part.value.length
    if (size > room) {
      await reader.cancel()
      throw new InvalidInput('This ZIP file unpacks to more than 200 MB.', {
        remedy: 'Open a smaller graph.',
      })
    }
    parts.push(part.value)
  }
  return joined(parts)
}

function broken(cause: unknown): InvalidInput {
  return new InvalidInput('This ZIP file is damaged or cut short.', {
    remedy: 'Fetch or save it again.',
    cause,
  })
}
