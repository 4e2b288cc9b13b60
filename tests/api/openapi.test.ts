// The description promises exactly what the route files do: same addresses, same methods.
import { join } from 'node:path'
import { globSync } from 'tinyglobby'
import { describe, expect, it, vi } from 'vitest'
import { openApi } from '../../lib/api/openapi'
import { ROUTES } from '../../lib/api/routes'
import { allowed } from './server'

vi.mock('server-only', () => ({}))

const root = join(import.meta.dirname, '../..')

/** "GET /api/quotes": what each route file says it allows when it is asked. */
async function routesInFiles(): Promise<string[]> {
  const files = globSync('app/api/**/route.ts', { cwd: root }).filter((file) => !file.includes('[...'))
  const found = await Promise.all(
    files.map(async (file) => {
      const path = file.replace(/^app|\/route\.ts$/g, '').replace(/\[(\w+)\]/g, '{$1}')
      return (await allowed(file)).map((method) => `${method} ${path}`)
    }),
  )
  return found.flat().sort()
}

describe('/api/openapi.json', () => {
  const document = openApi('1.2.3') as {
    readonly openapi: string
    readonly paths: Record<string, Record<string, { parameters: { name: string; required: boolean }[] }>>
    readonly components: { readonly schemas: Record<string, unknown> }
  }

  it('lists exactly the routes there are', async () => {
    const described = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
    )
    expect(described.sort()).toEqual(await routesInFiles())
    expect(ROUTES.length).toBe(described.length)
  })

  it('names every parameter that the schema takes, and which are required', () => {
    const parameters = document.paths['/api/evidence']?.get?.parameters
    expect(parameters?.map(({ name, required }) => `${name}${required ? '!' : ''}`)).toEqual([
      'relation!',
      'source!',
      'target!',
      'limit',
      'cursor',
    ])
    const neighbours = document.paths['/api/entities/{id}/neighbours']?.get?.parameters.map(
      ({ name }) => name,
    )
    expect(neighbours).toEqual(
      expect.arrayContaining(['id', 'relation', 'direction', 'kind', 'order', 'source']),
    )
  })

  it('refers only to schemas it has', () => {
    const references = [...JSON.stringify(document).matchAll(/#\/components\/schemas\/(\w+)/g)].map(
      (m) => m[1],
    )
    expect(references.length).toBeGreaterThan(15)
    for (const name of references) expect(document.components.schemas).toHaveProperty(name ?? '')
  })
})
