// Mutators of what is packed: parts of ZIP files and streams of PDFs are unpacked, broken and packed again, so that the
// damage is inside and the wrapping whole; or the wrapping lies.
import { deflateSync, inflateRawSync, inflateSync } from 'node:zlib'
import { type Part, zipOf } from '../read/make/zip'
import { BYTE_MUTATORS } from './bytes'
import type { Chance } from './chance'
import { FORMAT_MUTATORS } from './formats'
import { type Fixture, type Mutator, replaced } from './mutator'
import { WORD_MUTATORS } from './words'

const ZIPS = /\.(?:zip|docx|odt|epub)$/
const NAMES = [
  '../out.txt',
  '/etc/x.txt',
  'a\0.txt',
  'C:\\x.txt',
  'word/document.xml',
  'mimetype',
  'content.xml',
  'META-INF/container.xml',
  'META-INF/encryption.xml',
  `${'a/'.repeat(300)}x.txt`,
  '\u202etxt.html',
  'x.zip',
  'xl/workbook.xml',
  '',
]

interface Entry {
  readonly name: string
  readonly content: Buffer
}

/** The parts of a whole ZIP file, by its directory; none of what is no ZIP any more. */
function entriesOf(bytes: Buffer): Entry[] {
  const entries: Entry[] = []
  try {
    let at = bytes.readUInt32LE(bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1') + 16)
    while (bytes.readUInt32LE(at) === 0x02014b50) {
      const [nameLength, extra, comment] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field))
      const name = bytes.toString('utf8', at + 46, at + 46 + nameLength!)
      const local = bytes.readUInt32LE(at + 42)
      const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
      const data = bytes.subarray(start, start + bytes.readUInt32LE(at + 20))
      entries.push({ name, content: bytes.readUInt16LE(at + 10) === 8 ? inflateRawSync(data) : data })
      at += 46 + nameLength! + extra! + comment!
    }
  } catch {
    // What came before the damage will do.
  }
  return entries
}

/** As if the part were a file of its own: what is XML speaks HTML, too. */
function broken(name: string, content: Buffer, chance: Chance, others: readonly Fixture[]): Buffer {
  const alike = /\.(?:xml|opf|xhtml|ncx|rels)$/.test(name) ? ['.xml', '.html'] : [name]
  const inside = [...FORMAT_MUTATORS, ...WORD_MUTATORS].filter(({ only }) =>
    alike.some((each) => only?.test(each)),
  )
  return chance.pick([...inside, ...BYTE_MUTATORS]).apply(content, chance, others)
}

function changedPart(part: Part, chance: Chance): Part {
  return chance.pick<() => Part>([
    () => ({ ...part, name: chance.pick(NAMES) }),
    () => ({ ...part, claimed: chance.pick([0, 1, 0x7fffffff, 0xffffffff]) }),
    () => ({ ...part, method: chance.pick([1, 8, 12, 99]), stored: chance.oneIn(2) }),
    () => ({ ...part, flags: chance.pick([1, 8, 0x40, 0x2000]) }),
    () => ({ ...part, mode: 0o120777 }),
    () => ({ ...part, content: Buffer.alloc(chance.size(8_000_000)) }),
    () => ({ ...part, content: '' }),
  ])()
}

const STREAM = /stream\r?\n/g

/** One stream of a PDF, unpacked, changed and packed again; its stated length stays wrong. */
function withStream(bytes: Buffer, chance: Chance, others: readonly Fixture[]): Buffer {
  const raw = bytes.toString('latin1')
  const opened = [...raw.matchAll(STREAM)].filter(({ index }) => raw.slice(index - 3, index) !== 'end')
  if (opened.length === 0) return bytes
  const { index, 0: opening } = chance.pick(opened)
  const start = index + opening.length
  const end = raw.indexOf('endstream', start)
  if (end === -1) return bytes
  const packed = bytes.subarray(start, end)
  const pdf = [...FORMAT_MUTATORS, ...BYTE_MUTATORS].filter(
    ({ only }) => only === undefined || only.test('.pdf'),
  )
  const change = (content: Buffer) => chance.pick(pdf).apply(content, chance, others)
  let put: Buffer
  try {
    put = deflateSync(change(inflateSync(packed, { maxOutputLength: 10_000_000 })))
  } catch {
    put = change(packed)
  }
  return replaced(bytes, start, end, put)
}

export const PACKED_MUTATORS: readonly Mutator[] = [
  {
    name: 'a part broken',
    only: ZIPS,
    apply: (bytes, chance, others) => {
      const parts = entriesOf(bytes)
      if (parts.length === 0) return bytes
      const at = chance.below(parts.length)
      return zipOf(
        parts.map(({ name, content }, index) => ({
          name,
          content: index === at ? broken(name, content, chance, others) : content,
          stored: name === 'mimetype',
        })),
      )
    },
  },
  {
    name: 'a part that lies',
    only: ZIPS,
    apply: (bytes, chance) => {
      const parts: Part[] = entriesOf(bytes)
      if (parts.length === 0) return bytes
      const at = chance.below(parts.length)
      const lying = changedPart(parts[at]!, chance)
      const beside = chance.oneIn(2)
        ? [lying, ...parts]
        : parts.map((part, index) => (index === at ? lying : part))
      return zipOf(beside)
    },
  },
  {
    name: 'many parts',
    only: /\.zip$/,
    apply: (bytes, chance) => {
      const [part] = entriesOf(bytes)
      if (part === undefined) return bytes
      const many = Array.from({ length: chance.size(300) }, (_, n) => ({
        ...part,
        name: `${n % 20}/${part.name}`,
      }))
      return zipOf(many)
    },
  },
  {
    name: 'archive in archive',
    only: ZIPS,
    apply: (bytes, chance) => {
      let inner = bytes
      for (let left = chance.size(6); left > 0; left -= 1) inner = zipOf([{ name: 'x.zip', content: inner }])
      return inner
    },
  },
  { name: 'a stream broken', only: /\.pdf$/, apply: withStream },
]
