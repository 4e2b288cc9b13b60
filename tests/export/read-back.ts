// Reading exports back in tests: whole text, RFC 4180 tables, ZIP entries by their directory.
import { inflateRawSync } from 'node:zlib'
import type { ExportGraph } from '../../lib/export/export-graph'
import { exportBytes, exportFormat } from '../../lib/export/formats'

export async function bytes(format: string, graph: ExportGraph): Promise<Buffer> {
  return Buffer.from(await exportBytes(exportFormat(format), graph))
}

export async function text(format: string, graph: ExportGraph): Promise<string> {
  return (await bytes(format, graph)).toString('utf8')
}

/** Rows as objects by column name; the byte order mark and the protecting apostrophe are taken off. */
export function csvRows(csv: string): Record<string, string>[] {
  const [head = [], ...rows] = csvCells(csv.replace(/^\ufeff/, ''))
  return rows.map((row) => {
    if (row.length !== head.length) throw new Error(`${row.length} cells under ${head.length} columns`)
    return Object.fromEntries(head.map((name, i) => [name, (row[i] ?? '').replace(/^'/, '')]))
  })
}

/** RFC 4180, strictly: records end with CR LF, a quoted cell doubles its marks, a bare one has none. */
export function csvCells(csv: string): string[][] {
  const rows: string[][] = [[]]
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy
  while (cell.lastIndex < csv.length) {
    const at = cell.lastIndex
    const match = cell.exec(csv)
    if (match === null) throw new Error(`not RFC 4180 at ${JSON.stringify(csv.slice(at, at + 40))}`)
    rows.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '')
    if (match[3] === '\r\n') rows.push([])
  }
  rows.pop()
  return rows
}

/** Entry name → text, read by the central directory at the end as every unpacker does. */
export function unzip(zip: Buffer): Map<string, string> {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  const entries = new Map<string, string>()
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (zip.readUInt32LE(at) !== 0x02014b50) throw new Error('no directory entry here')
    const [packed, size] = [zip.readUInt32LE(at + 20), zip.readUInt32LE(at + 24)]
    const [nameLength, offset] = [zip.readUInt16LE(at + 28), zip.readUInt32LE(at + 42)]
    const name = zip.subarray(at + 46, at + 46 + nameLength).toString('utf8')
    const from = offset + 30 + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28)
    const plain = inflateRawSync(zip.subarray(from, from + packed))
    if (plain.length !== size) throw new Error(`${name}: ${plain.length} bytes instead of ${size}`)
    entries.set(name, plain.toString('utf8'))
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return entries
}
