// Databases as every earlier version of the embedded store left them. What each stored stands in SQL files that never change:
// NN.sql holds what a store of version NN has beyond the one before.
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { addFunctions } from '../../../lib/store/sqlite/database'
import { MIGRATIONS } from '../../../lib/store/sqlite/schema'

/** The file of a version; throws with what to do when it is not there. */
function rowsOf(version: number): string {
  const name = `${String(version).padStart(2, '0')}.sql`
  const file = join(import.meta.dirname, 'sqlite', name)
  if (existsSync(file)) return readFileSync(file, 'utf8')
  throw new Error(
    `Step ${version} of lib/store/sqlite/schema.ts has no tests/store/versions/sqlite/${name}. Add it with the step: ` +
      'INSERTs and UPDATEs that make of a store of the version before (with the rows of the files before) what a writer of ' +
      'this version stores of the same articles; only a comment where nothing is stored otherwise. Then never change it.',
  )
}

/** Makes the file anew: the first `version` steps, each followed by what its writer stored. */
export function makeOfVersion(file: string, version: number): void {
  for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true })
  const db = new DatabaseSync(file)
  db.exec('PRAGMA journal_mode = WAL')
  addFunctions(db)
  for (const [at, step] of MIGRATIONS.slice(0, version).entries()) {
    db.exec(step)
    db.exec(rowsOf(at + 1))
  }
  db.exec(`PRAGMA user_version = ${version}`)
  db.close()
}
