// Addresses that Next would stumble over are answered as problems before it does.
import { NextRequest } from 'next/server'
import { expect, it, vi } from 'vitest'
import { config, proxy } from '../../proxy'
import { HOST } from './server'

vi.mock('server-only', () => ({}))

const ask = (path: string) => proxy(new NextRequest(`http://${HOST}${path}`, { headers: { host: HOST } }))

it.each([
  '/api/entities/%E0%A4%A',
  '/api/quotes/%zz',
  '/api/articles/%',
])('%s is no address', async (path) => {
  const answer = ask(path)
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
  expect(await answer.json()).toMatchObject({ status: 400, field: 'id' })
})

it('lets well-formed ids pass, and never stands before an upload', () => {
  expect(ask('/api/entities/p%3Aana-ruiz').headers.get('x-middleware-next')).toBe('1')
  expect(config.matcher.filter((pattern) => pattern.startsWith('/api/'))).toEqual([
    '/api/entities/:path*',
    '/api/quotes/:path+',
    '/api/articles/:path+',
  ])
})
