// What a file is by its first bytes, whatever it is called.
import { InvalidInput } from '../../lib/errors'

export type FormatId =
  | 'text'
  | 'markdown'
  | 'html'
  | 'pdf'
  | 'docx'
  | 'odt'
  | 'rtf'
  | 'epub'
  | 'email'
  | 'captions'

const ZIP = 'PK\x03\x04'
const OLE = '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1'
/** The first part of an OpenDocument file or a book says what it is, unpacked. */
const MIME = /^mimetype(application\/[\w.+-]+)/
const MIME_FORMATS: Readonly<Record<string, FormatId>> = {
  'application/epub+zip': 'epub',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.text-template': 'odt',
}
/** A part that only one kind of Office document has. */
const PARTS: readonly (readonly [string, FormatId | null, string])[] = [
  ['word/document.xml', 'docx', 'a Word document'],
  ['xl/workbook.xml', null, 'a spreadsheet'],
  ['ppt/presentation.xml', null, 'a set of slides'],
]

/** Null when the bytes do not say: text, or something unknown. @throws InvalidInput for Office files nobody reads. */
export function sniff(bytes: Buffer): FormatId | null {
  const head = bytes.subarray(0, 1024).toString('latin1')
  if (head.startsWith(ZIP)) return packed(bytes)
  if (head.startsWith(OLE)) throw oldOffice(bytes)
  if (/^(?:\xEF\xBB\xBF)?\s{0,100}%PDF-\d/.test(head)) return 'pdf'
  if (/^\{\\rtf\d?/.test(head)) return 'rtf'
  const text = head.replace(/^\xEF\xBB\xBF/, '').trimStart()
  return /^(?:<!doctype html|<html[\s>]|<head[\s>]|<\?xml[^>]*>\s*(?:<!doctype html[^>]*>\s*)?<html)/i.test(
    text,
  )
    ? 'html'
    : null
}

function packed(bytes: Buffer): FormatId | null {
  const mime = MIME.exec(bytes.subarray(30, 130).toString('latin1'))?.[1]
  if (mime !== undefined) {
    const known = Object.entries(MIME_FORMATS).find(([type]) => mime.startsWith(type))?.[1]
    if (known !== undefined && !/spreadsheet|presentation|graphics|master/.test(mime)) return known
    throw unread('an OpenDocument file that is no text')
  }
  const names = partNames(bytes)
  const known = PARTS.find(([part]) => names.has(part))
  if (known === undefined) return null
  const [, format, name] = known
  if (format === null) throw unread(name)
  return format
}

/** Names in the directory at the end of a ZIP (PKWARE APPNOTE 4.3.12); of one that was cut short, none. */
function partNames(bytes: Buffer): ReadonlySet<string> {
  const names = new Set<string>()
  const end = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  let at = end === -1 || end + 20 > bytes.length ? bytes.length : bytes.readUInt32LE(end + 16)
  while (at + 46 <= bytes.length && bytes.readUInt32LE(at) === 0x02014b50) {
    const length = bytes.readUInt16LE(at + 28)
    names.add(bytes.toString('utf8', at + 46, at + 46 + length))
    at += 46 + length + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return names
}

function unread(what: string): InvalidInput {
  return new InvalidInput(`This is ${what}, which cannot be read.`, {
    remedy: 'Save its text as .docx, .odt or .txt.',
  })
}

/** Office files before 2007, and today's when they are locked: both are compound files. */
function oldOffice(bytes: Buffer): InvalidInput {
  const has = (stream: string) => bytes.includes(Buffer.from(stream, 'utf16le'))
  if (has('EncryptedPackage')) {
    return new InvalidInput('This Office document is locked with a password.', {
      remedy: 'Open it, save a copy without the password and give that.',
    })
  }
  const what = has('WordDocument') ? 'a Word document of before 2007 (.doc)' : 'an old Office document'
  return new InvalidInput(`This is ${what}, which cannot be read.`, {
    remedy: 'Open it and save it as .docx.',
  })
}
