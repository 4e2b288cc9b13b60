// A method that an address does not have is a problem that names those it has, not Next's empty answer.
import { join } from 'node:path'
import { globSync } from 'tinyglobby'
import { describe, expect, it, vi } from 'vitest'
import { allowed, ask, HOST } from './server'

vi.mock('server-only', () => ({}))

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']
const files = globSync('app/api/**/route.ts', { cwd: join(import.meta.dirname, '../..') })
  .filter((file) => !file.includes('[...'))
  .sort()

describe.each(files)('%s', (file) => {
  it('answers 405 with Allow to every other method', async () => {
    const own = await allowed(file)
    expect(own.length).toBeGreaterThan(0)
    const others = METHODS.filter((method) => !own.includes(method))
    expect(others.length).toBeGreaterThan(0)
    for (const method of others) {
      const answer = await ask(file, new Request(`http://${HOST}/`, { method }))
      expect(answer).toMatchObject({ status: 405, type: 'application/problem+json' })
      expect(answer.headers.get('allow')?.split(', ')).toEqual(expect.arrayContaining([...own, 'OPTIONS']))
      expect(answer.body).toMatchObject({ status: 405, field: 'method', remedy: `Use ${own.join(' or ')}.` })
    }
  })
})
