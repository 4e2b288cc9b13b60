// The lines of a backup read back. Whatever was cut off or altered is told: gzip's own sum, the counts and the hash of the end.
import { createHash, type Hash } from 'node:crypto'
import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { InvalidInput } from '../../errors'
import {
  type ArticleLine,
  BACKUP_FORMAT,
  type BackupLine,
  type Counts,
  counted,
  type End,
  type Head,
  NO_COUNTS,
} from './format'

/** Longer lines are none of ours: an article is 50 MB at most, with what was found in it. */
const MAX_LINE = 400_000_000

/** A backup that can be read more than once. */
export interface BackupFile {
  /** For people. */
  readonly name: string
  readonly bytes: () => AsyncIterable<Uint8Array>
}

/**
 * Head, contents and end, in order. The end comes only when all before it is as it was written. Throws InvalidInput
 * (where: the file and the line) for a file that is none, is cut, was altered, or is of a newer format.
 */
export async function* backupLines({ name, bytes }: BackupFile): AsyncGenerator<BackupLine> {
  const hash = createHash('sha256')
  let counts = NO_COUNTS
  let number = 0
  let end: End | null = null
  for await (const raw of textLines(bytes(), name)) {
    number += 1
    const where = `${name}, line ${number}`
    if (end !== null) throw damaged(where, 'There is something after the end of the backup.')
    const line = parsed(raw, where)
    if ((number === 1) !== (line.kind === 'head')) throw damaged(where, 'This is not a backup of Hearsay.')
    if (line.kind === 'head') refuseOthers(line, name)
    else if (line.kind === 'end') {
      checkEnd(line, counts, hash, where)
      end = line
    } else counts = counted(counts, line)
    if (line.kind !== 'end') hash.update(raw).update('\n')
    yield line
  }
  if (end === null) throw damaged(name, `The backup is cut off after ${number} lines: its end is missing.`)
}

/** Its articles, in order of id. */
export async function* articlesOf(file: BackupFile): AsyncGenerator<ArticleLine> {
  for await (const line of backupLines(file)) if (line.kind === 'article') yield line
}

function parsed(raw: Uint8Array, where: string): BackupLine {
  try {
    const line = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(raw)) as BackupLine | null
    if (typeof line === 'object' && line !== null && KINDS.has(line.kind)) return line
  } catch (error) {
    throw damaged(where, 'The line is not JSON.', error)
  }
  throw damaged(where, 'This is not a line of a backup.')
}

const KINDS: ReadonlySet<unknown> = new Set(['head', 'alias', 'correction', 'view', 'article', 'end'])

function refuseOthers({ hearsay, format, version }: Head, where: string): void {
  if (hearsay !== 'backup') throw damaged(where, 'This is not a backup of Hearsay.')
  if (format <= BACKUP_FORMAT) return
  throw new InvalidInput(
    `This backup was made by a newer Hearsay (${version}; its format is ${format}, this one reads up to ${BACKUP_FORMAT}).`,
    { where, remedy: 'Update Hearsay, then restore it.' },
  )
}

function checkEnd(end: End, counts: Counts, hash: Hash, where: string): void {
  if (end.sha256 !== hash.digest('hex')) throw damaged(where, 'The backup was altered: its hash is another.')
  for (const name of Object.keys(counts) as (keyof Counts)[]) {
    if (end[name] === counts[name]) continue
    throw damaged(where, `There are ${counts[name]} ${name} in the backup, and ${end[name]} are announced.`)
  }
}

function damaged(where: string, what: string, cause?: unknown): InvalidInput {
  return new InvalidInput(what, {
    where,
    remedy: 'Nothing was restored. Take another copy of it, or an older backup.',
    ...(cause === undefined ? {} : { cause }),
  })
}

async function* textLines(bytes: AsyncIterable<Uint8Array>, where: string): AsyncGenerator<Buffer> {
  let parts: Buffer[] = []
  let size = 0
  for await (const chunk of unzipped(bytes, where)) {
    let from = 0
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, from)) {
      yield Buffer.concat([...parts, chunk.subarray(from, end)])
      parts = []
      size = 0
      from = end + 1
    }
    parts.push(chunk.subarray(from))
    size += chunk.length - from
    if (size > MAX_LINE) throw damaged(where, 'A line of it is longer than any of a backup.')
  }
  if (size > 0) throw damaged(where, 'The backup is cut off within a line.')
}

async function* unzipped(bytes: AsyncIterable<Uint8Array>, where: string): AsyncGenerator<Buffer> {
  const source = Readable.from(bytes)
  const gunzip = createGunzip()
  source.once('error', (error) => gunzip.destroy(error))
  try {
    yield* source.pipe(gunzip) as AsyncIterable<Buffer>
  } catch (error) {
    throw explained(error, where)
  } finally {
    source.destroy()
  }
}

function explained(error: unknown, where: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'Z_BUF_ERROR') return damaged(where, 'The backup is cut off.', error)
  if (code.startsWith('Z_')) {
    return damaged(where, 'This is not a backup of Hearsay, or it was altered (not gzip).', error)
  }
  if (error instanceof InvalidInput || !(error instanceof Error)) return error
  return new InvalidInput(`It cannot be read: ${error.message}.`, { where, cause: error })
}
