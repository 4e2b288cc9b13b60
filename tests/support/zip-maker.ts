// ZIP archives as good and as bad as a test wants them: names, modes and sizes are written as given.
import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipEntry {
  readonly name: string
  readonly content: string | Buffer
  /** Unix mode; default: a plain file. */
  readonly mode?: number
  /** Instead of what is true. */
  readonly claimedSize?: number
  readonly method?: number
  readonly flags?: number
}

export function zipOf(entries: readonly ZipEntry[]): Buffer {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const [head, record, data] = recordsOf(entry, offset)
    local.push(head, data)
    central.push(record)
    offset += head.length + data.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...local, directory, end])
}

function recordsOf(entry: ZipEntry, offset: number): readonly [Buffer, Buffer, Buffer] {
  const content = Buffer.from(entry.content)
  const name = Buffer.from(entry.name)
  const data = deflateRawSync(content)
  const common = Buffer.alloc(26)
  common.writeUInt16LE(20, 0)
  common.writeUInt16LE((entry.flags ?? 0) | 0x800, 2)
  common.writeUInt16LE(entry.method ?? 8, 4)
  common.writeUInt32LE(checksum(content), 10)
  common.writeUInt32LE(data.length, 14)
  common.writeUInt32LE(entry.claimedSize ?? content.length, 18)
  common.writeUInt16LE(name.length, 22)
  const head = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, name])
  const more = Buffer.alloc(14)
  more.writeUInt32LE(((entry.mode ?? 0o100644) << 16) >>> 0, 6)
  more.writeUInt32LE(offset, 10)
  const made = Buffer.from([20, 3])
  return [head, Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), made, common, more, name]), data]
}

/** Node 20.15 and later have it; the types of 20 do not say so. */
function checksum(content: Buffer): number {
  return (crc32 as (data: Buffer) => number)(content)
}
