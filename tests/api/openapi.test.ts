// The description promises exactly what the route files do: same addresses, same methods.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { globSync } from 'tinyglobby'
import { describe, expect, it } from 'vitest'
import { openApi } from '../../lib/api/openapi'
import { ROUTES } from '../../lib/api/routes'

const root = join(import.meta.dirname, '../..')
const METHOD = /export (?:const|function|async function) (GET|POST|PUT|PATCH|DELETE)\b/g

function routesInFiles(): string[] {
  return globSync('app/api/**/route.ts', { cwd: root })
    .filter((file) => !file.includes('[...'))
    .flatMap((file) => {
      const path = file
        .replace(/^app/, '')
        .replace(/\/route\.ts$/, '')
        .replace(/\[(\w+)\]/g, '{$1}')
      const source = readFileSync(join(root, file), 'utf8')
      return [...source.matchAll(METHOD)].map(([, method]) => `${method} ${path}`)
    })
    .sort()
}

describe('/api/openapi.json', () => {
  const document = openApi('1.2.3') as {
    readonly openapi: string
    readonly paths: Record<string, Record<string, { parameters: { name: string; required: boolean }[] }>>
    readonly components: { readonly schemas: Record<string, unknown> }
  }

  it('lists exactly the routes there are', () => {
    const described = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
    )
    expect(described.sort()).toEqual(routesInFiles())
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
