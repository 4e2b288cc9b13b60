// Bytes to text: which encoding, and is it text at all? Line ends stay as they are, so offsets lead into the file's text.
import { analyse } from 'chardet'
import iconv from 'iconv-lite'
import { InvalidInput } from '../../lib/errors'

export interface Decoded {
  readonly text: string
  readonly encoding: string
}

const SAMPLE = 64 * 1024

/** First bytes of formats that people take for text files; the name goes into the message. */
const SIGNATURES: readonly (readonly [string, string])[] = [
  ['%PDF-', 'a PDF document'],
  ['PK\x03\x04', 'a ZIP archive or an Office document'],
  ['\xD0\xCF\x11\xE0', 'an old Office document'],
  ['{\\rtf', 'an RTF document'],
  ['\x89PNG', 'a PNG picture'],
  ['\xFF\xD8\xFF', 'a JPEG picture'],
  ['GIF8', 'a GIF picture'],
  ['\x1F\x8B', 'a gzip archive'],
  ['\x7FELF', 'a program'],
  ['SQLite format 3', 'a SQLite database'],
]

/**
 * Decodes in the order: byte order mark, UTF-16 by its zero bytes, valid UTF-8, the charset an HTML page declares,
 * nearly valid UTF-8 (bad bytes become U+FFFD), statistics (chardet). A byte order mark is not part of the text.
 * @throws InvalidInput when the bytes are not text.
 */
export function decode(bytes: Buffer, declared: string | null = null): Decoded {
  refuseKnownBinary(bytes)
  const marked = byteOrderMark(bytes) ?? zeroByteUtf16(bytes)
  if (marked !== null) return checked(decodeUtf(bytes, marked), marked)
  if (bytes.subarray(0, SAMPLE).includes(0)) throw notText('a binary file')
  const strict = strictUtf8(bytes)
  if (strict !== null) return checked(strict, 'utf-8')
  if (declared !== null && isEightBit(declared)) return checked(iconv.decode(bytes, declared), declared)
  const lossy = bytes.toString('utf8')
  if (mostlyValid(lossy)) return checked(lossy, 'utf-8')
  const guess = guessed(bytes)
  return checked(iconv.decode(bytes, guess), guess)
}

/** The charset an HTML page's first kilobytes name, or null. */
export function declaredCharset(bytes: Buffer): string | null {
  const head = bytes.subarray(0, 4096).toString('latin1')
  const name = /<meta[^>]{0,200}?charset\s*=\s*(?:["']\s*)?([\w:.-]{2,40})/i.exec(head)?.[1]
  return name === undefined ? null : name.toLowerCase()
}

function refuseKnownBinary(bytes: Buffer): void {
  const head = bytes.subarray(0, 16).toString('latin1')
  const known = SIGNATURES.find(([signature]) => head.startsWith(signature))
  if (known !== undefined) throw notText(known[1])
}

function byteOrderMark(bytes: Buffer): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
}

/** UTF-16 without a mark: Latin text has a zero in every other byte and hardly any in the others. */
function zeroByteUtf16(bytes: Buffer): string | null {
  const sample = bytes.subarray(0, Math.min(SAMPLE, bytes.length & ~1))
  let even = 0
  let odd = 0
  for (let i = 0; i < sample.length; i += 2) {
    if (sample[i] === 0) even += 1
    if (sample[i + 1] === 0) odd += 1
  }
  const pairs = sample.length / 2
  if (pairs < 4) return null
  if (odd > pairs * 0.7 && even < pairs * 0.02) return 'utf-16le'
  return even > pairs * 0.7 && odd < pairs * 0.02 ? 'utf-16be' : null
}

function decodeUtf(bytes: Buffer, encoding: string): string {
  if (encoding === 'utf-8') return new TextDecoder('utf-8').decode(bytes)
  const whole = bytes.subarray(0, bytes.length & ~1)
  const little = encoding === 'utf-16le' ? whole : Buffer.from(whole).swap16()
  return new TextDecoder('utf-16le').decode(little)
}

function strictUtf8(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

/** A UTF-8 file with a few broken bytes: far more good characters beyond ASCII than bad ones. */
function mostlyValid(lossy: string): boolean {
  let good = 0
  let bad = 0
  for (const [character] of lossy.matchAll(/\P{ASCII}/gu)) {
    if (character === '\uFFFD') bad += 1
    else good += 1
  }
  return good > bad * 4
}

function guessed(bytes: Buffer): string {
  for (const { name } of analyse(bytes.subarray(0, SAMPLE))) {
    if (isEightBit(name)) return name === 'ISO-8859-1' ? 'windows-1252' : name.toLowerCase()
  }
  return 'windows-1252'
}

function isEightBit(name: string): boolean {
  return !/^(utf|ucs|unicode|ascii|us-ascii)/i.test(name) && iconv.encodingExists(name)
}

function checked(text: string, encoding: string): Decoded {
  const sample = text.slice(0, SAMPLE)
  const odd = sample.match(/(?![\t\n\v\f\r\x85])[\p{Cc}\uFFFD]/gu)?.length ?? 0
  if (sample.includes('\0') || odd > Math.max(2, sample.length * 0.02))
    throw notText('a binary file, or text in an unknown encoding')
  return { text, encoding }
}

function notText(what: string): InvalidInput {
  return new InvalidInput(`This is ${what}, not text.`, {
    remedy: 'Save it as UTF-8 text, Markdown or HTML.',
  })
}
