// Liveness never asks the store; readiness does, and says no while the server is being stopped.
import { afterEach, expect, test, vi } from 'vitest'
import { beginStopping, untilDone, workUnderWay } from '../../app/_server/stopping'
import { StoreUnavailable } from '../../lib/errors'
import { call } from '../api/server'

vi.mock('server-only', () => ({}))
const kept = globalThis as { hearsayStore?: unknown; hearsayStopping?: unknown }
afterEach(() => {
  kept.hearsayStore = undefined
  kept.hearsayStopping = undefined
  vi.restoreAllMocks()
})

const storeThat = (ping: () => Promise<void>) => {
  kept.hearsayStore = Promise.resolve({ ping })
}

test('ready while the store answers', async () => {
  storeThat(async () => undefined)
  expect(await call('GET', '/api/health/ready')).toMatchObject({ status: 200, body: { status: 'ok' } })
})

test('not ready when the store is down, and alive all the same', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  storeThat(async () => {
    throw new StoreUnavailable('The server does not answer.', { where: 'bolt://db:7687' })
  })
  const answer = await call('GET', '/api/health/ready')
  expect(answer).toMatchObject({
    status: 503,
    type: 'application/problem+json',
    body: { field: 'bolt://db:7687' },
  })
  expect(await call('GET', '/api/health/live')).toMatchObject({ status: 200, body: { status: 'ok' } })
})

test('not ready while the server is being stopped; what is under way is waited for', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  storeThat(async () => undefined)
  let end = () => {}
  const work = untilDone(new Promise<void>((resolve) => (end = resolve)))
  beginStopping()
  expect(await call('GET', '/api/health/ready')).toMatchObject({
    status: 503,
    body: { detail: 'Hearsay is being stopped.' },
  })
  expect(await call('GET', '/api/health/live')).toMatchObject({ status: 200 })
  expect(workUnderWay()).toBe(1)
  end()
  await work
  expect(workUnderWay()).toBe(0)
})
