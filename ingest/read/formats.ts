// The table of formats: what a file's name ends in and who reads it. A new format is a new line here.
import { InvalidInput } from '../../lib/errors'
import { CONTAINERS, containerOf } from './containers'
import { declaredCharset, decode } from './decode'
import type { ReadDocument } from './document'
import type { Budget } from './limits'
import { readMarkdown } from './markdown'
import { type FormatId, sniff } from './sniff'
import { readText } from './text'

export interface DocumentFormat {
  readonly id: FormatId
  readonly extensions: readonly string[]
  /** Loads its library when it is first needed: a run over texts pays for no other. */
  readonly read: (bytes: Buffer, budget: Budget, charset?: string) => ReadDocument | Promise<ReadDocument>
}

const DOCUMENT_FORMATS: readonly DocumentFormat[] = [
  {
    id: 'text',
    extensions: ['.txt', '.text'],
    read: (bytes, _budget, charset) => readText(decode(bytes, charset ?? null).text),
  },
  {
    id: 'markdown',
    extensions: ['.md', '.markdown'],
    read: (bytes) => readMarkdown(decode(bytes).text),
  },
  {
    id: 'html',
    extensions: ['.html', '.htm', '.xhtml'],
    read: async (bytes, _budget, charset) =>
      (await import('./html')).readHtml(decode(bytes, charset ?? declaredCharset(bytes)).text),
  },
  {
    id: 'pdf',
    extensions: ['.pdf'],
    read: async (bytes, budget) => (await import('./pdf/pdf')).readPdf(bytes, budget),
  },
  {
    id: 'docx',
    extensions: ['.docx'],
    read: async (bytes, budget) => (await import('./office/docx')).readDocx(bytes, budget),
  },
  {
    id: 'odt',
    extensions: ['.odt'],
    read: async (bytes, budget) => (await import('./office/odt')).readOdt(bytes, budget),
  },
  {
    id: 'rtf',
    extensions: ['.rtf'],
    read: async (bytes, budget) => (await import('./office/rtf')).readRtf(bytes, budget),
  },
  {
    id: 'epub',
    extensions: ['.epub'],
    read: async (bytes, budget) => (await import('./office/epub')).readEpub(bytes, budget),
  },
  {
    id: 'email',
    extensions: ['.eml'],
    read: async (bytes) => (await import('./email')).readEmail(bytes),
  },
  {
    id: 'captions',
    extensions: ['.vtt', '.srt'],
    read: async (bytes) => (await import('./captions')).readCaptions(decode(bytes).text),
  },
]

/** ".txt, .text, .md …" for messages. */
export const KNOWN_EXTENSIONS = [...DOCUMENT_FORMATS, ...CONTAINERS]
  .flatMap(({ extensions }) => extensions)
  .join(', ')

/** Can a file of this name be read? */
export function isReadable(name: string): boolean {
  return (formatOfName(name) ?? containerOf(name)) !== undefined
}

/** The format of this id, when where the document was found tells it. */
export function formatOfId(id: string): DocumentFormat | undefined {
  return DOCUMENT_FORMATS.find((format) => format.id === id)
}

/**
 * The format of a document: what its first bytes say, whatever it is called; else what its name says; else (standard
 * input) text or Markdown.
 * @throws InvalidInput for what nobody reads.
 */
export function formatOf(name: string, bytes: Buffer): DocumentFormat {
  const sniffed = sniff(bytes)
  if (sniffed !== null) return byId(sniffed)
  const named = formatOfName(name)
  if (named !== undefined) return isPacked(named) ? unpacked(named, bytes) : named
  const extension = extensionOf(name)
  if (extension !== undefined) {
    throw new InvalidInput(`Files ending in ${extension} cannot be read.`, {
      remedy: `Give one of ${KNOWN_EXTENSIONS}; text under another name can be piped in with -.`,
    })
  }
  const head = bytes
    .subarray(0, 1000)
    .toString('latin1')
    .replace(/^\xEF\xBB\xBF/, '')
  return byId(/^\s*---[ \t]*\r?\n[A-Za-z]/.test(head) ? 'markdown' : 'text')
}

/** Formats whose first bytes give them away. */
function isPacked({ id }: DocumentFormat): boolean {
  return !['text', 'markdown', 'html', 'email', 'captions'].includes(id)
}

/** "report.pdf" that is no PDF: a damaged one goes to its reader, which says so; text is read as text. */
function unpacked(named: DocumentFormat, bytes: Buffer): DocumentFormat {
  if (bytes.subarray(0, 4).toString('latin1').startsWith('PK')) return named
  try {
    decode(bytes)
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error
    const extension = named.extensions[0]
    throw new InvalidInput(`It is called ${extension}, but what is in it is neither that nor text.`, {
      remedy: 'Fetch or save it again.',
      cause: error,
    })
  }
  return byId('text')
}

function extensionOf(name: string): string | undefined {
  return /\.[A-Za-z][A-Za-z0-9]{0,9}$/.exec(name)?.[0]
}

function byId(id: FormatId): DocumentFormat {
  const format = DOCUMENT_FORMATS.find((known) => known.id === id)
  if (format === undefined) throw new Error(`There is no reader for ${id}.`)
  return format
}

/** The format that a name's ending says. */
export function formatOfName(name: string): DocumentFormat | undefined {
  const lower = name.toLowerCase()
  return DOCUMENT_FORMATS.find((format) => format.extensions.some((extension) => lower.endsWith(extension)))
}
