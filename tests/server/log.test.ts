// What the log says, and what it never says: words that people asked for or wrote, tokens, passwords.
import { afterEach, expect, test, vi } from 'vitest'
import { openLog } from '../../app/_server/log'
import { plainLine } from '../../app/_server/log-line'
import { enterRequest, secretsNow } from '../../app/_server/request-context'
import { routePattern } from '../../app/_server/route-pattern'
import { loggedError, scrubbed } from '../../app/_server/scrub'
import { StoreUnavailable } from '../../lib/errors'

vi.mock('server-only', () => ({}))
afterEach(() => vi.unstubAllEnvs())

function written(plain: boolean, write: (log: ReturnType<typeof openLog>) => void): string {
  let text = ''
  write(openLog({ write: (line: string) => (text += line) }, plain))
  return text
}

const LINE = { requestId: 'r1', method: 'GET', route: '/api/search', status: 200, ms: 12.4, bytes: 3400 }

test('is JSON for machines and plain on a terminal, where only errors are told', () => {
  vi.stubEnv('HEARSAY_LOG', '')
  expect(JSON.parse(written(false, (log) => log.info(LINE, 'request')))).toMatchObject({
    level: 'info',
    msg: 'request',
    ...LINE,
  })
  expect(written(true, (log) => log.info(LINE, 'request'))).toBe('')
  vi.stubEnv('HEARSAY_LOG', 'info')
  expect(written(true, (log) => log.info(LINE, 'request'))).toMatch(
    /^\d\d:\d\d:\d\d GET \/api\/search 200 12.4 ms 3.4 kB\n$/,
  )
  vi.stubEnv('HEARSAY_LOG', 'silent')
  expect(written(false, (log) => log.error('lost'))).toBe('')
})

test('an error comes with its causes', () => {
  const cause = new Error('disk I/O error')
  const error = new StoreUnavailable('The disk is full.', { where: '/data/hearsay.sqlite', cause })
  const err = loggedError(error, [])
  expect(err).toMatchObject({ type: 'StoreUnavailable', where: '/data/hearsay.sqlite' })
  expect(err.cause).toMatchObject({
    message: 'disk I/O error',
    stack: expect.stringContaining('log.test.ts'),
  })
  const line = plainLine(JSON.stringify({ level: 'error', time: '2025-03-14T09:00:00Z', msg: 'lost', err }))
  expect(line).toMatch(
    /error: lost\nStoreUnavailable: \/data\/hearsay.sqlite: The disk is full.\ncaused by Error/,
  )
})

test('nothing that was asked for, written or kept secret is in it', () => {
  vi.stubEnv('HEARSAY_TOKEN', 'open-sesame')
  vi.stubEnv('NEO4J_PASSWORD', 'hunter-two')
  enterRequest({ id: 'r2', url: '/api/search?q=the+flooded%20quarter&kind=person' })
  const told = [
    'fts5: syntax error near "flooded"',
    'Failed to handle request for /api/search?q=secret+words',
    'Authorization: Bearer abcdef',
    'open-sesame hunter-two bolt://neo4j:hunter-two@db:7687',
    '“The lamps were out all night and nobody from the board had come to look at them.”',
  ].join('\n')
  const clean = scrubbed(told, secretsNow())
  for (const secret of ['flooded', 'secret', 'abcdef', 'sesame', 'hunter', 'lamps']) {
    expect(clean).not.toContain(secret)
  }
  expect(clean).toContain('fts5: syntax error near')
  expect(clean).toContain('/api/search?…')
  const error = new Error('near "flooded"', { cause: new Error('token open-sesame') })
  expect(JSON.stringify(loggedError(error, secretsNow()))).not.toMatch(/flooded|sesame/)
  expect(written(false, (log) => log.info({ token: 'open-sesame', text: 'The lamps' }))).not.toMatch(
    /sesame|lamps/,
  )
})

test.each([
  ['/', '/'],
  ['/?open=p:1', '/'],
  ['/_next/static/chunks/a.js', '/_next'],
  ['/api/search?q=flood', '/api/search'],
  ['/api/entities/p%3A12', '/api/entities/{id}'],
  ['/api/entities/p%3A12/neighbours?limit=3', '/api/entities/{id}/neighbours'],
  ['/api/health/ready', '/api/health/ready'],
  ['/api/wp-login.php', 'other'],
  ['/api/entities/', 'other'],
])('%s is counted as %s', (url, pattern) => {
  expect(routePattern(url)).toBe(pattern)
})
