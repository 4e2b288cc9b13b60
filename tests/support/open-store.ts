// Run as a process of its own: opens a SQLite file, which brings it up to date.
import { openSqlite } from '../../lib/store/sqlite/store'

await openSqlite(process.argv[2] ?? '').close()
