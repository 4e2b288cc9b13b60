// A real Neo4j that is ended in order, or killed, in the middle of an ingest and started again: the ingest goes on by itself.
import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { runNeo4j } from '../../ingest/neo4j/server'
import { hearsay } from '../cli/hearsay'
import { writeCorpus } from './support/corpus'
import { done, neo4jEnv, onNeo4j, onSqlite } from './support/ground'
import { freePort } from './support/proxy'
import { figure, times } from './support/scale'
import { checkWhole, wholeOf } from './support/whole'

export function restarts(base: string): void {
  test('Neo4j started again in the middle of an ingest', async () => {
    const folder = mkdtempSync(join(base, 'restart-'))
    const corpus = join(folder, 'corpus')
    writeCorpus(corpus, 80, 13)
    const quiet = onSqlite(join(folder, 'quiet'))
    await quiet.empty()
    await done(quiet, ['ingest', corpus])
    const undisturbed = await quiet.open()
    const whole = await wholeOf(undisturbed)
    await undisturbed.close()
    const options = {
      home: join(folder, 'neo4j'),
      port: await freePort(),
      httpPort: null,
      password: 'only-for-tests',
      cache: join(import.meta.dirname, '../../node_modules/.cache/hearsay-neo4j'),
    }
    let server = await runNeo4j(options)
    const config = { uri: server.uri, user: server.user, password: server.password, database: null }
    const ground = onNeo4j(config)
    const rounds = times(10, 1)
    for (let round = 0; round < rounds; round += 1) {
      await ground.empty()
      const running = hearsay(['ingest', corpus, '--threads', '1'], {
        env: { ...neo4jEnv(config), HEARSAY_NEO4J_WAIT: '600' },
      })
      const looking = await ground.open()
      while ((await looking.counters()).articles < 3) await sleep(20)
      await looking.close()
      await server.stop()
      server = await runNeo4j(options)
      const run = await running
      expect(run, run.stderr).toMatchObject({ code: 0 })
      expect(run.stderr).toMatch(/Neo4j does not answer; trying again/)
      const store = await ground.open()
      await checkWhole(store, whole)
      await store.close()
    }
    await server.stop()
    figure(
      'Neo4j ended and started again during an ingest',
      'Neo4j',
      rounds,
      'goes on by itself; the same digest',
    )
  })
}
