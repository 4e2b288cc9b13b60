// What SQLite's and the file system's failures mean for a reader.
import { StoreUnavailable } from '../../errors'

/** The folder or the disk takes no changes. */
const UNWRITABLE = /readonly|EACCES|EPERM|EROFS|unable to open|ENOTDIR|EEXIST|EISDIR|ENOENT/i

export function isUnwritable(error: unknown): boolean {
  return error instanceof Error && UNWRITABLE.test(error.message)
}

interface Trouble {
  /** Matched against the error's message. */
  readonly pattern: RegExp
  readonly what: string
  readonly remedy: string
}

const TROUBLES: readonly Trouble[] = [
  {
    pattern: /not a database|malformed|corrupt/i,
    what: 'This file is not a Hearsay database, or it is damaged.',
    remedy:
      'Move it away and restore the last backup (`hearsay restore`) or ingest again, or set HEARSAY_DATA to another folder.',
  },
  {
    pattern: /disk is full|ENOSPC|disk I\/O error/i,
    what: 'The disk is full or cannot be written; nothing was changed.',
    remedy: 'Free some space, or set HEARSAY_DATA to a folder on another disk.',
  },
  {
    pattern: UNWRITABLE,
    what: 'The database cannot be opened for writing there.',
    remedy:
      'Set HEARSAY_DATA to a folder you may write to, or HEARSAY_READ_ONLY=1 to only read what is there.',
  },
  {
    pattern: /locked|busy/i,
    what: 'Another process has kept the database locked for too long.',
    remedy: 'Wait until it is done, then try again.',
  },
]

/** Runs `work` on the database in `file`; a failure of SQLite or the disk becomes StoreUnavailable. */
export function guarded<T>(file: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw explained(error, file)
  }
}

function explained(error: unknown, file: string): unknown {
  const failed = error instanceof Error && ('code' in error || 'errcode' in error || 'sqliteCode' in error)
  if (!failed) return error
  const trouble = TROUBLES.find(({ pattern }) => pattern.test(error.message))
  if (trouble === undefined) return error
  return new StoreUnavailable(trouble.what, { where: file, remedy: trouble.remedy, cause: error })
}
