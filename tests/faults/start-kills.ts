// `hearsay start` killed while it reads the sample articles for the first time: the next start reads the rest.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { start } from '../cli/hearsay'
import { TEST_DIST } from '../support/app'
import { seeded } from '../support/random'
import { counted, type Ground, killed, onSqlite } from './support/ground'
import { figure, times } from './support/scale'
import { checkArticles, checkWhole, wholeOf } from './support/whole'

const folder = mkdtempSync(join(tmpdir(), 'hearsay-start-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const once = ['start', '--threads', '1']
const server = { HEARSAY_DIST: TEST_DIST, PORT: '0', HOST: '127.0.0.1' }

/** The same ground, with what a server needs in its environment. */
function serving(ground: Ground): Ground {
  return { ...ground, env: { ...ground.env, ...server } }
}

/** Starts the explorer and ends it as soon as it answers. */
async function started(ground: Ground): Promise<void> {
  const child = start(once, { env: serving(ground).env })
  const ended = new Promise<number | null>((end) => child.once('close', end))
  child.stderr?.resume()
  await new Promise<void>((ready) => {
    child.stdout?.once('data', () => ready())
    child.once('close', () => ready())
  })
  child.kill('SIGTERM')
  expect(await ended).toBe(0)
}

export function killsOfStart(): void {
  test('a first start that was killed is finished by the next', async () => {
    const ground = onSqlite(folder)
    await ground.empty()
    const { statements } = await counted(
      ground,
      ['ingest', 'corpus', '--threads', '1'],
      join(folder, 'count.json'),
    )
    const quiet = await ground.open()
    const whole = await wholeOf(quiet)
    await quiet.close()
    const rounds = times(10, 1)
    const random = seeded(21)
    for (let round = 0; round < rounds; round += 1) {
      await ground.empty()
      const statement = Math.floor(statements * (0.3 + 0.6 * random.next()))
      expect(await killed(serving(ground), once, { statement })).toBe(true)
      const left = await ground.open()
      expect(await checkArticles(left, whole)).toBeLessThan(whole.articles.size)
      await left.close()
      await started(ground)
      const again = await ground.open()
      await checkWhole(again, whole)
      await again.close()
    }
    figure(
      'kill -9 of the first `hearsay start`, then `hearsay start` again',
      'SQLite',
      rounds,
      'the same digest',
    )
  })
}
