// Kill -9 at any moment of an ingest and of a correction: what can be read is whole, and doing it again gives what an
// undisturbed run gives. Played on either store.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSqlite } from '../../lib/store/sqlite/store'
import type { GraphStore } from '../../lib/store/store'
import { digestOf, fill } from '../store/contract/stock'
import { hub } from '../support/hub'
import { type Random, seeded } from '../support/random'
import { MARA } from '../support/world'
import { writeCorpus } from './support/corpus'
import { counted, done, type Ground, type Kill, killed, type Moments } from './support/ground'
import { figure, LONG, times } from './support/scale'
import { checkArticles, checkWhole, type Whole, watchArticles, wholeOf } from './support/whole'

/** Any statement, one where articles are derived anew, or any time. */
function momentOf(random: Random, turn: number, { statements, anew, milliseconds }: Moments): Kill {
  const from = (least: number, most: number) => least + Math.floor(random.next() * (most - least))
  if (turn % 4 === 3) return { milliseconds: from(300, milliseconds) }
  if (turn % 2 === 0 && anew.length > 0) return { statement: random.pick(anew) + from(0, 12) }
  return { statement: from(1, statements) }
}

export function killsOfIngest(ground: Ground, folder: string): void {
  describe(`hearsay ingest on ${ground.name}, killed`, () => {
    // With a thread more or less what is under way at once differs, not what comes out; one starts sooner
    const args = ['ingest', join(folder, 'corpus'), ...(LONG ? [] : ['--threads', '1'])]
    let whole: Whole
    let moments: Moments
    beforeAll(async () => {
      writeCorpus(join(folder, 'corpus'), times(60, 16))
      await ground.empty()
      moments = await counted(ground, args, join(folder, 'moments.json'))
      const store = await ground.open()
      whole = await wholeOf(store)
      await store.close()
    })

    test('at random moments leaves nothing half, and goes on to the same graph', async () => {
      const wanted = times(200, 2)
      let [kills, seen, rounds] = [0, 0, 0]
      for (const random = seeded(11); kills < wanted; rounds += 1) {
        await ground.empty()
        const store = rounds % 2 === 0 ? await ground.open() : null
        const watch = store === null ? null : watchArticles(store, whole)
        for (const turn of [rounds, rounds + 1]) {
          if (await killed(ground, args, momentOf(random, turn, moments))) kills += 1
          const left = await ground.open()
          seen += await checkArticles(left, whole)
          await left.close()
        }
        seen += (await watch?.end()) ?? 0
        await store?.close()
        await done(ground, args)
        const again = await ground.open()
        await checkWhole(again, whole)
        await again.close()
      }
      expect(seen).toBeGreaterThan(0)
      figure(
        'kill -9 of `hearsay ingest`, then the same again',
        ground.name,
        kills,
        `${rounds} × the same digest; ${seen} articles looked at meanwhile, each whole`,
      )
    })
  })
}

const AT = '2026-11-26T10:00:00.000Z'

/** More articles than one transaction derives anew. */
export function killsOfCorrection(ground: Ground, folder: string, articles: number): void {
  describe(`a correction over ${articles} articles on ${ground.name}, killed`, () => {
    const states: Whole[] = []
    const [there, back] = [join(folder, 'there.jsonl'), join(folder, 'back.jsonl')]
    let store: GraphStore
    beforeAll(async () => {
      await ground.empty()
      store = await ground.open()
      await fill(store, hub(articles))
      await writeJournals(articles, there, back)
      states.push(await wholeWithNames(store))
      await done(ground, ['corrections', 'apply', there])
      states.push(await wholeWithNames(store))
      expect(states[1]?.digest).not.toBe(states[0]?.digest)
    })
    afterAll(() => store.close())

    test('leaves every article as it was or as it becomes, and is finished by the same again', async () => {
      const wanted = times(60, 1)
      const moments = await counted(ground, ['corrections', 'apply', back], join(folder, 'apply.json'))
      expect(await digestOf(store)).toBe(states[0]?.digest)
      const random = seeded(5)
      let kills = 0
      for (let round = 0; kills < wanted; round += 1) {
        const [file, after] = round % 2 === 0 ? [there, 1] : [back, 0]
        if (round % 2 === 0) await writeJournals(articles, there, back, 1 + round / 2)
        if (await killed(ground, ['corrections', 'apply', file], momentOf(random, 1, moments))) kills += 1
        await eachIsOneOf(store, states)
        await done(ground, ['corrections', 'apply', file])
        expect(await digestOf(store)).toBe(states[after]?.digest)
      }
      figure(
        `kill -9 of \`hearsay corrections apply\` over ${articles} articles, then the same again`,
        ground.name,
        kills,
        'every article as before or as after; the same digest',
      )
    })
  })
}

/** A rename and its undoing, as files; the same of another person for another number. */
async function writeJournals(articles: number, there: string, back: string, number = 0): Promise<void> {
  const scratch = openSqlite(':memory:')
  await fill(scratch, hub(Math.min(articles, 2)))
  const action = {
    kind: 'rename',
    entity: { id: MARA, kind: 'person', name: '' },
    name: 'Ruth Hale',
  } as const
  const { id } = await scratch.correct({ action, by: `editor ${number}`, why: '' }, AT)
  const entries = async () => {
    const lines: string[] = []
    for await (const entry of scratch.journal()) lines.push(JSON.stringify(entry))
    return lines
  }
  writeFileSync(there, (await entries()).join('\n'))
  await scratch.undoCorrection(id, { by: `editor ${number}`, why: '' }, AT)
  writeFileSync(back, (await entries()).join('\n'))
  await scratch.close()
}

/** Articles with all ids and names. */
async function wholeWithNames(store: GraphStore): Promise<Whole> {
  const articles = new Map<string, string>()
  for await (const { article, facts } of store.everything()) articles.set(article.id, JSON.stringify(facts))
  return { ...(await wholeOf(store)), articles }
}

async function eachIsOneOf(store: GraphStore, states: readonly Whole[]): Promise<void> {
  for await (const { article, facts } of store.everything()) {
    expect(states.map(({ articles }) => articles.get(article.id))).toContain(JSON.stringify(facts))
  }
}
