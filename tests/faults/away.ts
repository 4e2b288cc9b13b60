// A Neo4j that goes away in the middle of an ingest: for a while, for too long, for one connection or right after a commit.
import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Neo4jConfig } from '../../lib/config'
import type { GraphStore } from '../../lib/store/store'
import { hearsay, type Run } from '../cli/hearsay'
import { writeCorpus } from './support/corpus'
import { done, neo4jEnv, onNeo4j, onSqlite } from './support/ground'
import { freePort, type Stretch, startProxy } from './support/proxy'
import { figure, times } from './support/scale'
import { checkWhole, type Whole, wholeOf } from './support/whole'

export function goesAway(config: Neo4jConfig, base: string): void {
  describe('hearsay ingest, when Neo4j', () => {
    const ground = onNeo4j(config)
    const folder = mkdtempSync(join(base, 'away-'))
    const corpus = join(folder, 'corpus')
    let whole: Whole
    let proxy: Stretch
    let store: GraphStore
    beforeAll(async () => {
      writeCorpus(corpus, times(60, 6), 7)
      const quiet = onSqlite(join(folder, 'quiet'))
      await quiet.empty()
      await done(quiet, ['ingest', corpus])
      const undisturbed = await quiet.open()
      whole = await wholeOf(undisturbed)
      await undisturbed.close()
      proxy = await startProxy(await freePort(), Number(new URL(config.uri).port))
      store = await ground.open()
    })
    afterAll(async () => {
      await store.close()
      await proxy.stop()
    })

    const ingest = (wait: number): Promise<Run> => {
      const env = neo4jEnv({ ...config, uri: `bolt://127.0.0.1:${proxy.port}` })
      return hearsay(['ingest', corpus, '--threads', '1'], {
        env: { ...env, HEARSAY_NEO4J_WAIT: String(wait) },
      })
    }
    /** Until some articles are stored, and not all. */
    const underWay = async () => {
      while ((await store.counters()).articles < 3) await sleep(20)
    }

    test('is back within the time it waits, says so and goes on by itself', async () => {
      const rounds = times(10, 1)
      for (let round = 0; round < rounds; round += 1) {
        await ground.empty()
        const running = ingest(60)
        await underWay()
        await proxy.shut()
        await sleep(4_000 + 500 * round)
        await proxy.open()
        const run = await running
        expect(run, run.stderr).toMatchObject({ code: 0 })
        expect(run.stderr).toMatch(/Neo4j does not answer; trying again for another \d+ s\./)
        expect(run.stderr).toMatch(/Neo4j answers again\./)
        await checkWhole(store, whole)
      }
      figure(
        'server not to be reached for some seconds during an ingest',
        'Neo4j',
        rounds,
        'goes on by itself; the same digest',
      )
    })

    test('stays away: it ends with 3, says what to do, and the same command completes it', async () => {
      const rounds = times(10, 1)
      for (let round = 0; round < rounds; round += 1) {
        await ground.empty()
        const running = ingest(2)
        await underWay()
        await proxy.shut()
        const run = await running
        expect(run, run.stderr).toMatchObject({ code: 3 })
        expect(run.stderr).toMatch(
          /stopped answering, and did not come back within \d+ s\. What was stored is kept/,
        )
        await proxy.open()
        expect(await ingest(2)).toMatchObject({ code: 0 })
        await checkWhole(store, whole)
      }
      figure(
        'server away for longer than the command waits',
        'Neo4j',
        rounds,
        'exit 3 with what to do; the same again completes it',
      )
    })

    test('loses connections in the middle of transactions', async () => {
      const wanted = times(300, 2)
      const before = proxy.cuts()
      let rounds = 0
      for (; proxy.cuts() - before < wanted; rounds += 1) {
        await ground.empty()
        proxy.cutWithin(times(400, 100), rounds + 1)
        const run = await ingest(60)
        expect(run, run.stderr).toMatchObject({ code: 0 })
        await checkWhole(store, whole)
      }
      proxy.cutWithin(0)
      figure(
        'connections reset at random moments',
        'Neo4j',
        proxy.cuts() - before,
        `${rounds} ingests ended well; the same digest`,
      )
    })

    test('does not get round to answering a commit', async () => {
      await ground.empty()
      const lost = times(40, 2)
      proxy.loseCommits(lost)
      const run = await ingest(60)
      expect(run, run.stderr).toMatchObject({ code: 0 })
      expect(run.stderr).toMatch(new RegExp(`: ${whole.articles.size} added`))
      await checkWhole(store, whole)
      figure('commits whose answer was lost', 'Neo4j', lost, 'nothing twice, told as added; the same digest')
    })
  })
}
