// A few readers and a writer for some seconds on the built server: nothing fails, and nobody waits for somebody else's question.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { quantile, runLoad } from '../bench/load/run'
import { type App, ROOT, startApp } from '../support/app'

let app: App
beforeAll(async () => {
  app = await startApp({ documents: [`${ROOT}/corpus`], neo4j: null })
})
afterAll(() => app.stop())

test('eight readers and a writer: every request is answered', async () => {
  const options = { url: app.url, readers: 8, writers: 1, seconds: 6, pause: 100, every: 3 }
  const { times, failures, looks } = await runLoad(options)
  expect([...failures]).toEqual([])
  expect([...times.keys()]).toEqual(
    expect.arrayContaining(['GET /api/search', 'POST /api/articles', 'DELETE /api/articles/{id}']),
  )
  const all = [...times.values()].flat().sort((a, b) => a - b)
  expect(all.length).toBeGreaterThan(60)
  expect(quantile(all, 0.5)).toBeLessThan(2000)
  expect(looks.at(-1)?.megabytes).toBeLessThan(1500)
})
