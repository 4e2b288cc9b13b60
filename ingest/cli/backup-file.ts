// A backup as a file: written beside its name and put in its place when it is whole, so that no half of one is ever found
// there, and nothing that was there is lost.
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { link, rename, rm, stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { InvalidInput } from '../../lib/errors'
import type { BackupFile } from '../../lib/store/backup/read'

/** "hearsay-2026-11-26-180512.backup.gz" */
export function backupName(now: Date): string {
  const [day = '', time = ''] = now.toISOString().split('T')
  return `hearsay-${day}-${time.slice(0, 8).replaceAll(':', '')}.backup.gz`
}

/** Throws InvalidInput (where: the file). */
export function refuseExisting(file: string): void {
  if (!existsSync(file)) return
  throw new InvalidInput('There is a file of this name already; it was left as it is.', {
    where: file,
    remedy: 'Give another name, or move that one away.',
  })
}

/** Answers the number of bytes. Throws InvalidInput (where: the file) when it cannot be written, and then leaves nothing. */
export async function writeBackup(file: string, text: AsyncIterable<string>): Promise<number> {
  const part = `${file}.${process.pid}.part`
  try {
    await pipeline(text, createGzip(), createWriteStream(part, { flags: 'wx', mode: 0o600, flush: true }))
    const { size } = await stat(part)
    await place(part, file)
    return size
  } catch (error) {
    throw explained(error, file)
  } finally {
    await rm(part, { force: true })
  }
}

/** A link never takes the place of another file; some file systems have none. */
async function place(part: string, file: string): Promise<void> {
  try {
    await link(part, file)
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw error
    refuseExisting(file)
    await rename(part, file)
  }
}

const REASONS: Readonly<Record<string, readonly [string, string]>> = {
  EEXIST: ['A file of this name was made meanwhile; it was left as it is.', 'Give another name.'],
  ENOSPC: ['The disk is full; nothing was left there.', 'Free some space, or give a file on another disk.'],
  EFBIG: ['No file may be as large there; nothing was left.', 'Give a file on another disk.'],
  EDQUOT: [
    'Your share of the disk is full; nothing was left there.',
    'Free some space, or give another disk.',
  ],
  ENOENT: ['There is no such folder.', 'Make it, or give a file in another one.'],
  ENOTDIR: ['There is no such folder.', 'Make it, or give a file in another one.'],
  EACCES: ['You may not write there.', 'Give a file in a folder that you may write to.'],
  EPERM: ['You may not write there.', 'Give a file in a folder that you may write to.'],
  EROFS: ['You may not write there.', 'Give a file in a folder that you may write to.'],
}

function explained(error: unknown, file: string): unknown {
  const code = codeOf(error)
  const [what, remedy] = REASONS[code] ?? []
  if (what !== undefined && remedy !== undefined) {
    return new InvalidInput(what, { where: file, remedy, cause: error })
  }
  if (code === '' || !(error instanceof Error) || error instanceof InvalidInput) return error
  return new InvalidInput(`It cannot be written: ${error.message}.`, { where: file, cause: error })
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

export function backupFile(file: string): BackupFile {
  return { name: file, bytes: () => createReadStream(file) }
}
