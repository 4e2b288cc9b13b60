// What must not lose anything on Neo4j: kills, a server that goes away, another leader, and many writers.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, inject } from 'vitest'
import { goesAway } from './away'
import { crowds } from './crowd'
import { killsOfCorrection, killsOfIngest } from './kills'
import { switchesLeader } from './leader'
import { restarts } from './restart'
import { onNeo4j } from './support/ground'
import { LONG, times } from './support/scale'

const config = inject('neo4j')
const folder = mkdtempSync(join(tmpdir(), 'hearsay-faults-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

goesAway(config, folder)
switchesLeader(config)
// In the long run: what starts many processes, or a server twice
if (LONG) {
  killsOfIngest(onNeo4j(config), folder)
  crowds(onNeo4j(config), folder, () => ({ end: async () => 0 }))
  killsOfCorrection(onNeo4j(config), folder, times(260, 40))
  restarts(folder)
}
