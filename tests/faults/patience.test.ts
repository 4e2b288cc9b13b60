// What is tried again and for how long, without a server: the clock is made up.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { patiently } from '../../lib/store/neo4j/patience'
import { PASSING_CODES, passingError } from './leader'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Runs it to its end, whatever that is; how often it was tried, and the milliseconds it took. */
async function ended(limit: number, failures: number, code: string) {
  const notices: string[] = []
  let tries = 0
  const begun = Date.now()
  const trying = patiently('bolt://there', { limit, onNotice: (line) => notices.push(line) })(async () => {
    tries += 1
    if (tries <= failures) throw passingError(code)
    return 'done'
  }).catch((error: unknown) => error)
  await vi.runAllTimersAsync()
  return { outcome: await trying, tries, notices, took: Date.now() - begun }
}

describe('patience', () => {
  test.each(PASSING_CODES)('%s is tried again, soon and then more seldom', async (code) => {
    const { outcome, tries, took, notices } = await ended(60_000, 3, code)
    expect({ outcome, tries, notices }).toEqual({ outcome: 'done', tries: 4, notices: [] })
    expect(took).toBeLessThan(1_000)
  })

  test('says so while it lasts, every ten seconds, and when it is over', async () => {
    const { outcome, notices } = await ended(120_000, 14, 'ServiceUnavailable')
    expect(outcome).toBe('done')
    expect(notices[0]).toMatch(/^Neo4j does not answer; trying again for another 11\d s\.$/)
    expect(notices.at(-1)).toBe('Neo4j answers again.')
    expect(notices.length).toBeGreaterThan(3)
    expect(notices.length).toBeLessThan(8)
  })

  test('ends after its limit, with what to do', async () => {
    const { outcome, took } = await ended(90_000, 1e6, 'SessionExpired')
    expect(outcome).toMatchObject({
      name: 'StoreUnavailable',
      message: 'Neo4j stopped answering, and did not come back within 90 s.',
      where: 'bolt://there',
      remedy: expect.stringMatching(/What was stored is kept/),
    })
    expect(took).toBe(90_000)
  })

  test.each([
    'Neo.ClientError.Security.Unauthorized',
    'Neo.ClientError.Statement.SyntaxError',
    'Neo.ClientError.Schema.ConstraintValidationFailed',
  ])('%s is not tried again', async (code) => {
    expect(await ended(60_000, 9, code)).toMatchObject({
      tries: 1,
      took: 0,
      outcome: { name: 'StoreUnavailable' },
    })
  })

  test('a page waits for a quarter of a minute', async () => {
    const trying = patiently('bolt://there')(() => Promise.reject(passingError('ServiceUnavailable')))
    const outcome = trying.catch((error: unknown) => error)
    const begun = Date.now()
    await vi.runAllTimersAsync()
    expect(await outcome).toMatchObject({ name: 'StoreUnavailable' })
    expect(Date.now() - begun).toBe(15_000)
  })
})
