// The environment of a server that runs for others.
import { expect, test } from 'vitest'
import { operationConfig } from '../../lib/operation-config'

test('without anything set', () => {
  expect(operationConfig({ HEARSAY_LOG: ' ' })).toMatchObject({
    logLevel: null,
    metrics: 'guarded',
    stopSeconds: 8,
  })
  expect(operationConfig({}).readers).toBeGreaterThanOrEqual(2)
})

test('everything set', () => {
  const env = {
    HEARSAY_LOG: 'Debug',
    HEARSAY_METRICS: 'off',
    HEARSAY_STOP_SECONDS: '30',
    HEARSAY_READERS: '1',
  }
  expect(operationConfig(env)).toEqual({ logLevel: 'debug', metrics: 'off', stopSeconds: 30, readers: 2 })
  expect(operationConfig({ HEARSAY_READERS: '0' }).readers).toBe(0)
})

test.each([
  ['HEARSAY_LOG', 'verbose'],
  ['HEARSAY_METRICS', 'yes'],
  ['HEARSAY_STOP_SECONDS', '-1'],
  ['HEARSAY_READERS', '2.5'],
])('%s=%s is refused by name', (name, value) => {
  expect(() => operationConfig({ [name]: value })).toThrow(expect.objectContaining({ where: name }))
})
