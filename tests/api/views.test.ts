// Kept views over HTTP: kept, listed, opened, forgotten; what is no view is refused by its field.
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { ANSWERS } from '../../lib/api/schemas'
import { call, post } from './server'

vi.mock('server-only', () => ({}))

beforeAll(() => {
  vi.stubEnv('HEARSAY_DATA', ':memory:')
  vi.stubEnv('NEO4J_URI', '')
  vi.stubEnv('HOST', '127.0.0.1')
})
afterAll(async () => {
  await (await import('../../app/_server/store')).closeStore()
  vi.unstubAllEnvs()
})

const view = 'v=actors&n=p:1@0,0.p:2@10,20'
const steps = [{ title: 'First', note: 'Who began?', view }]

it('keeps, lists, opens and forgets', async () => {
  const kept = ANSWERS.View.parse((await post('/api/views', { name: 'Harbour row', view, steps })).body)
  expect(kept).toMatchObject({ name: 'Harbour row', note: '', view, steps })
  const list = ANSWERS.Views.parse((await call('GET', '/api/views')).body)
  expect(list.items).toEqual([
    { id: kept.id, name: 'Harbour row', note: '', stepCount: 1, savedAt: kept.savedAt },
  ])
  const path = `/api/views/${encodeURIComponent(kept.id)}`
  expect(ANSWERS.View.parse((await call('GET', path)).body)).toEqual(kept)
  expect((await call('DELETE', path)).status).toBe(204)
  expect((await call('GET', path)).status).toBe(404)
  expect((await call('DELETE', path)).status).toBe(404)
})

it.each([
  [{ view }, 'name'],
  [{ name: '“…”', view }, 'name'],
  [{ name: 'x' }, 'view'],
  [{ name: 'x', view, steps: [{ title: 'y' }] }, 'steps.0.view'],
  [{ name: 'x', view, colour: 'red' }, 'colour'],
])('refuses %j by its field', async (body, field) => {
  const answer = await post('/api/views', body)
  expect(answer.status).toBe(400)
  expect(answer.body).toMatchObject({ field })
})

it('keeps nothing where the server is read-only', async () => {
  vi.stubEnv('HEARSAY_READ_ONLY', '1')
  expect((await post('/api/views', { name: 'x', view })).status).toBe(403)
  vi.stubEnv('HEARSAY_READ_ONLY', '')
})
