// A small ZIP made for a test: the first part stored, the others deflated; sizes may be lied about.
import { crc32, deflateRawSync } from 'node:zlib'

export interface Part {
  readonly name: string
  readonly content: string | Buffer
  readonly stored?: boolean
  /** What the directory says instead of the size. */
  readonly claimed?: number
  /** Unix mode; default: a plain file. */
  readonly mode?: number
  /** Instead of 0 (stored) or 8 (deflated). */
  readonly method?: number
  /** 1: encrypted. */
  readonly flags?: number
}

export function zipOf(parts: readonly Part[]): Buffer {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const { fields, name, data } = packed(part)
    const local = record([0x04034b50, 4], ...fields)
    files.push(local, name, data)
    directory.push(
      record(
        [0x02014b50, 4],
        [0x0314, 2],
        ...fields,
        [0, 2],
        [0, 2],
        [0, 2],
        [((part.mode ?? 0o100644) << 16) >>> 0, 4],
        [offset, 4],
      ),
      name,
    )
    offset += local.length + name.length + data.length
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0)
  const end = record(
    [0x06054b50, 4],
    [0, 4],
    [parts.length, 2],
    [parts.length, 2],
    [size, 4],
    [offset, 4],
    [0, 2],
  )
  return Buffer.concat([...files, ...directory, end])
}

type Field = readonly [value: number, bytes: number]

function packed({ name, content, stored = false, claimed, method, flags = 0 }: Part) {
  const plain = Buffer.from(content)
  const data = stored ? plain : deflateRawSync(plain)
  const fields: readonly Field[] = [
    [20, 2],
    [flags | 0x800, 2],
    [method ?? (stored ? 0 : 8), 2],
    [0x21_0000, 4],
    [crc32(plain), 4],
    [data.length, 4],
    [claimed ?? plain.length, 4],
    [Buffer.byteLength(name), 2],
    [0, 2],
  ]
  return { fields, name: Buffer.from(name), data }
}

function record(...fields: readonly Field[]): Buffer {
  return Buffer.concat(
    fields.map(([value, bytes]) => {
      const field = Buffer.alloc(bytes)
      field.writeUIntLE(value, 0, bytes)
      return field
    }),
  )
}
