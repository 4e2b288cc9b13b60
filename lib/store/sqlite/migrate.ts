// A database of an older Hearsay brought up to date: as a whole or not at all, and never without a copy of what it was.
import { linkSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { StoreUnavailable } from '../../errors'
import { MIGRATIONS, SCHEMA_VERSION } from './schema'

/** What it needs of a connection of database.ts. */
interface Connection {
  readonly isTransaction: boolean
  exec(sql: string): void
  prepare(sql: string): { get(): object | undefined; run(value: string): unknown }
}

/** Gets a line for people. */
export type Say = (line: string) => void

/**
 * Runs the steps that are missing, in one transaction. What was there is copied beside the file first. Throws
 * StoreUnavailable when it was made by a newer Hearsay, or when there is no room for the copy; then nothing was changed.
 */
export function migrate(db: Connection, file: string, say: Say): void {
  if (versionOf(db) === SCHEMA_VERSION) return
  refuseNewer(versionOf(db), file)
  const copied = versionOf(db)
  const copy = copied === 0 || file === ':memory:' ? null : copyOf(db, file, copied)
  db.exec('BEGIN IMMEDIATE')
  try {
    const from = versionOf(db)
    refuseNewer(from, file)
    for (const step of MIGRATIONS.slice(from)) db.exec(step)
    db.exec(`PRAGMA user_version = ${SCHEMA_VERSION}`)
    db.exec('COMMIT')
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK') // of a full disk SQLite has gone back by itself
    throw error
  }
  if (copy !== null) say(told(file, copied, copy))
}

function versionOf(db: Connection): number {
  return Number(Object.values(db.prepare('PRAGMA user_version').get() ?? {})[0])
}

function refuseNewer(version: number, file: string): void {
  if (version <= SCHEMA_VERSION) return
  throw new StoreUnavailable(
    `This database was made by a newer Hearsay (its version is ${version}, this one reads up to ${SCHEMA_VERSION}).`,
    { where: file, remedy: 'Update Hearsay, or set HEARSAY_DATA to another folder.' },
  )
}

/** Written beside its name and put there when it is whole. */
function copyOf(db: Connection, file: string, version: number): string {
  const part = `${file}.v${version}-backup.${process.pid}.part`
  try {
    removeBroken(file)
    db.prepare('VACUUM INTO ?').run(part)
    return put(part, `${file}.v${version}-backup`)
  } catch (error) {
    throw new StoreUnavailable(
      'This database is of an older Hearsay and is copied before it is brought up to date; the copy could not be written. Nothing was changed.',
      {
        where: file,
        remedy: 'Make as much room in its folder as the database takes, and see that it can be written.',
        cause: error,
      },
    )
  } finally {
    rmSync(part, { force: true })
  }
}

/** Copies that a process began and did not live to finish. */
function removeBroken(file: string): void {
  for (const name of readdirSync(dirname(file))) {
    const [, pid] = /\.v\d+-backup\.(\d+)\.part$/.exec(name) ?? []
    if (pid === undefined || !name.startsWith(`${basename(file)}.v`)) continue
    if (Number(pid) === process.pid || !isAlive(Number(pid)))
      rmSync(join(dirname(file), name), { force: true })
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Under the first name that is free: an earlier copy stays as it is. */
function put(part: string, name: string): string {
  for (let number = 1; ; number += 1) {
    const free = number === 1 ? name : `${name}-${number}`
    try {
      linkSync(part, free)
      return free
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : ''
      if (code === 'EEXIST') continue
      if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'ENOSYS') throw error
      // A file system without links
      const only = `${name}-${process.pid}`
      renameSync(part, only)
      return only
    }
  }
}

function told(file: string, version: number, copy: string): string {
  const name = basename(file)
  return [
    `Brought ${file} from version ${version} to ${SCHEMA_VERSION}. As it was it is kept in ${copy}.`,
    `To go back: stop Hearsay, remove ${name}, ${name}-wal and ${name}-shm, rename the copy to ${name}, and use the earlier Hearsay.`,
  ].join('\n')
}
