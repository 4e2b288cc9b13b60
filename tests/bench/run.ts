// `npm run bench` names the measurements there are, `npm run bench NAME …` runs one with the arguments that follow.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const BENCHES: Readonly<Record<string, readonly [file: string, what: string]>> = {
  stores: ['stores/stores.ts', 'every question to a store with 300,000 statements (fill it first)'],
  'fill-sqlite': ['stores/fill.ts', 'FILE [articles]: a made-up collection for it'],
  'fill-neo4j': ['stores/fill-neo4j.ts', 'FILE: the same into the server of NEO4J_URI'],
  neo4j: ['stores/neo4j-server.ts', 'FOLDER [port]: a server with room for it'],
  paths: ['paths.ts', 'paths between two entities'],
  ingest: ['ingest.ts', 'words a second into SQLite'],
  memory: ['memory.ts', 'what a process holds while it ingests'],
  extraction: ['extraction.ts', 'time per word of each step'],
  identity: ['identity.ts', 'who is one across articles'],
  profile: ['profile.ts', 'figures of one speaker'],
  explorer: ['explorer.ts', 'frames a second of the canvas'],
}

const [name = '', ...rest] = process.argv.slice(2)
const bench = BENCHES[name]
if (bench === undefined) {
  for (const [each, [, what]] of Object.entries(BENCHES))
    console.log(`npm run bench ${each.padEnd(12)} ${what}`)
  process.exitCode = name === '' ? 0 : 2
} else {
  const args = [...process.execArgv, join(import.meta.dirname, bench[0]), ...rest]
  process.exitCode = spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 1
}
