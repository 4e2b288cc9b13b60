// ZIP archives: every readable file in them, one after the other. Names that lead out of the archive, links and bombs
// are refused, each by its name; the rest is read.
import { Buffer } from 'node:buffer'
import { type Entry, fromBufferPromise, getFileNameLowLevel, openPromise, type ZipFile } from 'yauzl'
import { InvalidInput } from '../../../lib/errors'
import type { PartsOptions } from '../containers'
import { isReadable, KNOWN_EXTENSIONS } from '../formats'
import { ARCHIVE } from '../limits'
import { collect, type Input } from '../load'
import { failedPart, type Source } from '../source'

/** @throws InvalidInput when it is no archive, or damaged from some point on */
export async function* zipParts(source: Source, options: PartsOptions): AsyncGenerator<Input> {
  if (options.depth >= ARCHIVE.depth) {
    throw new InvalidInput('This archive is inside another one that is inside a third.', {
      remedy: 'Unpack the outer ones first.',
    })
  }
  const archive = await openZip(source)
  let found = false
  try {
    for await (const entry of archive.eachEntry()) {
      const name = getFileNameLowLevel(
        entry.generalPurposeBitFlag,
        entry.fileNameRaw,
        entry.extraFields,
        false,
      )
      if (isPassedOver(name)) continue
      found = true
      yield await partOf(archive, entry, name, `${source.name} › ${printable(name)}`, options)
    }
  } catch (error) {
    throw damaged(error)
  } finally {
    archive.close()
  }
  if (!found) {
    throw new InvalidInput(`There is no ${KNOWN_EXTENSIONS} file in this archive.`, {
      remedy: 'Leave it out.',
    })
  }
}

/** Files are not loaded whole: entries are found by the table at the archive's end. */
async function openZip(source: Source): Promise<ZipFile> {
  const options = { lazyEntries: true, autoClose: false, decodeStrings: false }
  try {
    if (source.kind === 'file') return await openPromise(source.path, options)
    return await fromBufferPromise(Buffer.from(source.bytes), options)
  } catch (error) {
    throw damaged(error)
  }
}

function damaged(error: unknown): InvalidInput {
  if (error instanceof InvalidInput) return error
  const why = error instanceof Error ? error.message : String(error)
  return new InvalidInput(`This is no ZIP archive, or a damaged one (${why}).`, {
    remedy: 'Pack it again.',
    cause: error,
  })
}

/** Folders, hidden files, what a Mac adds, and files nobody reads: as in a folder on the disk. */
function isPassedOver(name: string): boolean {
  const parts = name.split(/[/\\]/)
  const hidden = parts.some((part) => (part.startsWith('.') && !/^\.\.?$/.test(part)) || part === '__MACOSX')
  return hidden || /[/\\]$/.test(name) || parts.includes('node_modules') || !isReadable(name)
}

async function partOf(
  archive: ZipFile,
  entry: Entry,
  name: string,
  shown: string,
  options: PartsOptions,
): Promise<Input> {
  const refusal = whyNot(entry, name, options)
  if (refusal !== null) return failedPart(shown, ...refusal)
  options.budget.entries -= 1
  try {
    const stream = await archive.openReadStreamPromise(entry)
    const bytes = await collect(stream as AsyncIterable<Buffer>, shown, options.maxBytes)
    options.budget.bytes -= bytes.length
    return { kind: 'bytes', name: shown, bytes }
  } catch (error) {
    if (error instanceof InvalidInput) return { kind: 'failed', name: shown, error }
    return failedPart(shown, `It is damaged (${(error as Error).message}).`, 'Pack it again.')
  }
}

type Refusal = readonly [what: string, remedy: string]

/** In this order: what the name could do, what it is, what it could unfold into. */
function whyNot(entry: Entry, name: string, { maxBytes, budget }: PartsOptions): Refusal | null {
  if (leadsOut(name)) return ['Its name leads out of the archive.', 'Do not trust this archive.']
  if (isLink(entry)) return ['It is a link, not a file.', 'Pack the file itself.']
  if (entry.isEncrypted()) return ['It is encrypted.', 'Unpack it with its password and give the files.']
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8)
    return [
      `It is packed in a way that is not known (method ${entry.compressionMethod}).`,
      'Pack it again as usual.',
    ]
  if (isBomb(entry))
    return ['It would unfold to more than 200 times its size.', 'Unpack it yourself if you trust it.']
  if (entry.uncompressedSize > maxBytes)
    return [
      `It would unfold to ${megabytes(entry.uncompressedSize)}.`,
      'Split it, or raise the limit with --max-bytes.',
    ]
  if (budget.entries <= 0) return [`The archive holds more than ${ARCHIVE.entries} files.`, 'Split it.']
  if (entry.uncompressedSize > budget.bytes)
    return ['The archive would unfold to more than may be unpacked at once.', 'Split it.']
  return null
}

function leadsOut(name: string): boolean {
  const path = name.replaceAll('\\', '/')
  return (
    path.startsWith('/') || /^[a-z]:/i.test(path) || path.split('/').includes('..') || name.includes('\0')
  )
}

/** The upper half of the attributes is the Unix mode. */
function isLink(entry: Entry): boolean {
  return ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000
}

function isBomb({ uncompressedSize, compressedSize }: Entry): boolean {
  return uncompressedSize > ARCHIVE.ratioFrom && uncompressedSize > compressedSize * ARCHIVE.ratio
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1_048_576).toLocaleString('en')} MB`
}

/** Names come from others: nothing in them may move the cursor of a terminal. */
function printable(name: string): string {
  return name.replace(/\p{Cc}/gu, '\uFFFD').slice(0, 300)
}
