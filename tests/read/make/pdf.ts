// A small PDF made for a test, written as PDF 1.4 says: lines of Helvetica where the test wants them, locked if it wants.
import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import iconv from 'iconv-lite'

export interface Line {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size?: number
  readonly bold?: boolean
}

export interface PdfSpec {
  readonly pages: readonly (readonly Line[])[]
  readonly info?: Readonly<Record<string, string>>
  /** Locked for everyone ('' opens it: only changing it is forbidden). */
  readonly password?: string
  /** Labels pages i, ii, iii … */
  readonly roman?: boolean
  /** A stream that no page uses. */
  readonly ballast?: Buffer
}

const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex')
const ID = Buffer.from('hearsay-test-pdf')

/** Lines below each other from (x, y), 12 points apart. */
export function column(x: number, y: number, lines: readonly string[], indent = 0): Line[] {
  return lines.map((text, index) => {
    const indented = indent > 0 && text.startsWith('¶')
    return { text: text.replace(/^¶/, ''), x: indented ? x + indent : x, y: y - index * 12, size: 10 }
  })
}

export function pdfOf(spec: PdfSpec): Buffer {
  const lock = spec.password === undefined ? null : locked(spec.password)
  const kids = spec.pages.map((_, index) => `${6 + index * 2} 0 R`).join(' ')
  const labels = spec.roman === true ? ' /PageLabels << /Nums [0 << /S /r >>] >>' : ''
  const objects: (string | Buffer)[] = [
    `<< /Type /Catalog /Pages 2 0 R${labels} >>`,
    `<< /Type /Pages /Count ${spec.pages.length} /Kids [${kids}] >>`,
    font('Helvetica'),
    font('Helvetica-Bold'),
    infoOf(spec.info ?? {}, lock),
  ]
  for (const lines of spec.pages) {
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${objects.length + 2} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>`,
    )
    objects.push(stream(Buffer.from(lines.map(drawn).join('\n'), 'latin1'), objects.length + 1, lock))
  }
  if (spec.ballast !== undefined) objects.push(stream(spec.ballast, objects.length + 1, lock))
  if (lock !== null) objects.push(lock.dictionary)
  return file(objects, lock === null ? '' : ` /Encrypt ${objects.length} 0 R`)
}

function font(name: string): string {
  return `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`
}

function drawn({ text, x, y, size = 10, bold = false }: Line): string {
  return `BT /F${bold ? 2 : 1} ${size} Tf ${x} ${y} Td <${iconv.encode(text, 'windows-1252').toString('hex')}> Tj ET`
}

function infoOf(info: Readonly<Record<string, string>>, lock: Lock | null): string {
  const fields = Object.entries(info).map(([name, value]) => {
    const bytes = Buffer.from(value, 'latin1')
    return `/${name} <${(lock === null ? bytes : rc4(objectKey(lock.key, 5), bytes)).toString('hex')}>`
  })
  return `<< ${fields.join(' ')} >>`
}

function stream(content: Buffer, number: number, lock: Lock | null): Buffer {
  const packed = deflateSync(content)
  const data = lock === null ? packed : rc4(objectKey(lock.key, number), packed)
  const head = `<< /Length ${data.length} /Filter /FlateDecode >>\nstream\n`
  return Buffer.concat([Buffer.from(head), data, Buffer.from('\nendstream')])
}

function file(objects: readonly (string | Buffer)[], extra: string): Buffer {
  const parts = [Buffer.from('%PDF-1.4\n%\xe2\xe3\xcf\xd3\n', 'latin1')]
  const offsets: number[] = []
  let length = parts[0]?.length ?? 0
  for (const [index, object] of objects.entries()) {
    offsets.push(length)
    const part = Buffer.concat([
      Buffer.from(`${index + 1} 0 obj\n`),
      Buffer.from(object),
      Buffer.from('\nendobj\n'),
    ])
    parts.push(part)
    length += part.length
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const id = ID.toString('hex')
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 5 0 R /ID [<${id}> <${id}>]${extra} >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(parts)
}

interface Lock {
  readonly key: Buffer
  readonly dictionary: string
}

/** Standard security handler, revision 2 (PDF 1.4, 3.5.2): 40-bit RC4. */
function locked(password: string): Lock {
  const permissions = -60
  const padded = Buffer.concat([Buffer.from(password, 'latin1'), PADDING]).subarray(0, 32)
  const owner = rc4(
    md5(Buffer.concat([Buffer.from('owner'), PADDING]).subarray(0, 32)).subarray(0, 5),
    padded,
  )
  const flags = Buffer.alloc(4)
  flags.writeInt32LE(permissions)
  const key = md5(Buffer.concat([padded, owner, flags, ID])).subarray(0, 5)
  const user = rc4(key, PADDING)
  const dictionary = `<< /Filter /Standard /V 1 /R 2 /O <${owner.toString('hex')}> /U <${user.toString('hex')}> /P ${permissions} >>`
  return { key, dictionary }
}

function objectKey(key: Buffer, number: number): Buffer {
  const suffix = Buffer.from([number & 0xff, (number >> 8) & 0xff, 0, 0, 0])
  return md5(Buffer.concat([key, suffix])).subarray(0, 10)
}

function md5(bytes: Buffer): Buffer {
  return createHash('md5').update(bytes).digest()
}

function rc4(key: Buffer, bytes: Buffer): Buffer {
  const state = Array.from({ length: 256 }, (_, index) => index)
  const swap = (a: number, b: number) => {
    ;[state[a], state[b]] = [state[b] as number, state[a] as number]
  }
  for (let i = 0, j = 0; i < 256; i += 1) {
    j = (j + (state[i] as number) + (key[i % key.length] as number)) & 255
    swap(i, j)
  }
  let i = 0
  let j = 0
  return Buffer.from(
    bytes.map((byte) => {
      i = (i + 1) & 255
      j = (j + (state[i] as number)) & 255
      swap(i, j)
      return byte ^ (state[((state[i] as number) + (state[j] as number)) & 255] as number)
    }),
  )
}
