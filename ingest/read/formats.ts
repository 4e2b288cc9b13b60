// The table of formats: what a file's name ends in and who reads it. A new format is a new line here.
import { InvalidInput } from '../../lib/errors'
import { declaredCharset, decode } from './decode'
import type { ReadDocument } from './document'
import { readMarkdown } from './markdown'
import { readText } from './text'

export interface DocumentFormat {
  readonly id: string
  readonly extensions: readonly string[]
  /** Loads its library when it is first needed: a run over texts pays for no other. */
  readonly read: (bytes: Buffer) => ReadDocument | Promise<ReadDocument>
}

const TEXT: DocumentFormat = {
  id: 'text',
  extensions: ['.txt', '.text'],
  read: (bytes) => readText(decode(bytes).text),
}
const MARKDOWN: DocumentFormat = {
  id: 'markdown',
  extensions: ['.md', '.markdown'],
  read: (bytes) => readMarkdown(decode(bytes).text),
}
const HTML: DocumentFormat = {
  id: 'html',
  extensions: ['.html', '.htm', '.xhtml'],
  read: async (bytes) => {
    const { readHtml } = await import('./html')
    return readHtml(decode(bytes, declaredCharset(bytes)).text)
  },
}

const DOCUMENT_FORMATS: readonly DocumentFormat[] = [TEXT, MARKDOWN, HTML]

/** ".txt, .text, .md …" for messages. */
export const KNOWN_EXTENSIONS = DOCUMENT_FORMATS.flatMap((format) => format.extensions).join(', ')

/** Can a file of this name be read? */
export function isReadable(name: string): boolean {
  return byName(name) !== undefined
}

/**
 * The format of a document by its name, or by its first characters when the name has no extension (standard input).
 * @throws InvalidInput for an extension nobody reads.
 */
export function formatOf(name: string, bytes: Buffer): DocumentFormat {
  const known = byName(name)
  if (known !== undefined) return known
  const extension = /\.[A-Za-z][A-Za-z0-9]{0,9}$/.exec(name)?.[0]
  if (extension !== undefined) {
    throw new InvalidInput(`Files ending in ${extension} cannot be read.`, {
      remedy: `Give one of ${KNOWN_EXTENSIONS}; text under another name can be piped in with -.`,
    })
  }
  const head = bytes
    .subarray(0, 1000)
    .toString('latin1')
    .replace(/^\xEF\xBB\xBF/, '')
    .trimStart()
  if (/^(?:<!doctype html|<html|<head|<\?xml[^>]*>\s*<html)/i.test(head)) return HTML
  return /^---[ \t]*\r?\n[A-Za-z]/.test(head) ? MARKDOWN : TEXT
}

function byName(name: string): DocumentFormat | undefined {
  const lower = name.toLowerCase()
  return DOCUMENT_FORMATS.find((format) => format.extensions.some((extension) => lower.endsWith(extension)))
}
