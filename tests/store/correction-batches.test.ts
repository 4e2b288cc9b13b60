// A correction of very many articles in SQLite: in batches, finished by the next who opens the store when a process dies in between.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from '../../lib/store/sqlite/database'
import { openSqlite } from '../../lib/store/sqlite/store'
import { example } from '../support/facts'
import { hub } from '../support/hub'
import { MARA, world } from '../support/world'
import { digestOf, fill } from './contract/stock'

const AT = '2026-11-26T10:00:00.000Z'
const rename = { kind: 'rename', entity: { id: MARA, kind: 'person', name: '' }, name: 'Ruth Hale' } as const
const draft = { action: rename, by: '', why: '' }

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearsay-batches-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('reaches all of them, lets others in between, and is undone alike', async () => {
  const store = openSqlite(join(folder, 'many.sqlite'))
  await fill(store, hub(250))
  const before = await digestOf(store)
  const seen: number[] = []
  const correcting = store.correct(draft, AT)
  for (let done = false; !done; ) {
    done = await Promise.race([
      correcting.then(() => true),
      new Promise<false>((go) => setTimeout(go, 5, false)),
    ])
    seen.push((await store.corrections({ limit: 1 })).items[0]?.articles ?? 0)
  }
  const made = await correcting
  expect(made.articles).toBe(250)
  expect(seen).toContain(250)
  expect(seen.some((articles) => articles < 250)).toBe(true)
  expect(await store.entity(MARA)).toMatchObject({ name: 'Ruth Hale', node: { articleCount: 250 } })
  await store.undoCorrection(made.id, draft, AT)
  expect(await digestOf(store)).toBe(before)
  await store.close()
})

test('whoever opens the store next finishes it', async () => {
  const file = join(folder, 'killed.sqlite')
  const store = openSqlite(file)
  await fill(store, world)
  await store.correct(draft, AT)
  const digest = await digestOf(store)
  await store.close()
  const raw = openDatabase(file)
  raw.run('INSERT INTO stale SELECT id FROM article')
  raw.run('DELETE FROM corrected')
  raw.close()
  const again = openSqlite(file)
  expect((await again.corrections({ limit: 1 })).items[0]?.articles).toBe(3)
  expect(await digestOf(again)).toBe(digest)
  await again.close()
})

test('an article that leaves very many unclear reaches them in batches, too', async () => {
  const saying = (name: string, number: number) =>
    example({
      text: `“It leaks,” said ${name}.`,
      url: `https://ellery-post.example/leak/${number}`,
      entities: [{ kind: 'person', name }],
      quotes: [{ words: 'It leaks,', speaker: name }],
    })
  const alone = Array.from({ length: 201 }, (_, number) => saying('Okafor', number))
  const ruth = saying('Ruth Okafor', 201)
  const store = openSqlite(join(folder, 'unclear.sqlite'))
  await fill(store, [ruth, ...alone])
  const before = await digestOf(store)
  const id = ruth.facts.entities[0]!.id
  expect((await store.entity(id)).node.articleCount).toBe(202)
  const other = saying('Ben Okafor', 202)
  await fill(store, [other])
  expect((await store.entity(id)).node.articleCount).toBe(1)
  await store.deleteArticle(other.article.id)
  expect(await digestOf(store)).toBe(before)
  await store.close()
})
