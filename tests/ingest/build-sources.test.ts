// Everything that the explorer's build imports is in its fingerprint; otherwise `npm start` would serve an old build.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { globSync } from 'tinyglobby'
import { expect, it } from 'vitest'
import { SOURCES } from '../../ingest/cli/start/build'

const ROOT = join(import.meta.dirname, '../..')
const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s+(?!type\b)[^'"\n;]*(?:\n[^'"]*?)??from\s+'(\.[^']+)'|import\(\s*'(\.[^']+)'\)/g

function fileOf(path: string): string | undefined {
  return [path, `${path}.ts`, `${path}.tsx`].find((file) => /\.\w+$/.test(file) && existsSync(file))
}

function importsOf(file: string): string[] {
  const found = [...readFileSync(file, 'utf8').matchAll(IMPORT)].map(([, one, two]) => one ?? two ?? '')
  return found.map((name) => fileOf(join(dirname(file), name))).filter((path) => path !== undefined)
}

it('covers what the pages and routes import', () => {
  const known = new Set(globSync(SOURCES, { cwd: ROOT }))
  const reached = new Set<string>()
  const open = globSync(['app/**/*.{ts,tsx}', 'proxy.ts', 'instrumentation.ts'], {
    cwd: ROOT,
    absolute: true,
  })
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (reached.has(file)) continue
    reached.add(file)
    open.push(...importsOf(file))
  }
  const names = [...reached].map((file) => relative(ROOT, file))
  expect(names).toContain('ingest/ingest.ts')
  expect(names).toContain('lib/store/open.ts')
  expect(names.filter((name) => !known.has(name))).toEqual([])
})
