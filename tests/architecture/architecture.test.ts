// The house rules that a machine can check: arrows between rooms, guarded packages, browser purity, file sizes.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Import, importsOf, sourceFiles } from './imports'
import { DOORS, EXTRACTION_ROOMS, ROOMS, type Room } from './rooms'

const root = join(import.meta.dirname, '../..')
const files = sourceFiles(root)
const imports = files.flatMap((file) => importsOf(root, file))

function breaksArrow(rooms: readonly Room[], { file, path }: Import): boolean {
  if (path === null) return false
  const from = rooms.find((room) => room.owns.test(file))
  const to = rooms.find((room) => room.owns.test(path))
  if (from === undefined || to === undefined) return true
  return from !== to && !from.uses.includes(to.name)
}

describe('architecture', () => {
  it('sees the source', () => {
    expect(files.length).toBeGreaterThan(30)
    expect(imports.length).toBeGreaterThan(60)
  })

  it('keeps the arrows between rooms', () => {
    expect(imports.filter((each) => breaksArrow(ROOMS, each))).toEqual([])
  })

  it('keeps the arrows between the rooms of extraction', () => {
    const inside = (path: string | null): boolean => path?.startsWith('ingest/extract/') ?? false
    const within = imports.filter(({ file, path }) => inside(file) && inside(path))
    expect(within.length).toBeGreaterThan(100)
    expect(within.filter((each) => breaksArrow(EXTRACTION_ROOMS, each))).toEqual([])
  })

  it.each(EXTRACTION_ROOMS)('finds the files of $name', ({ owns }) => {
    expect(files.filter((file) => owns.test(file))).not.toEqual([])
  })

  it.each(DOORS)('opens $package only to $openTo', (door) => {
    const guarded = imports.filter(({ specifier }) => door.package.test(specifier))
    expect(guarded.length).toBeGreaterThan(0)
    expect(guarded.filter(({ file }) => !door.openTo.test(file))).toEqual([])
  })

  it('marks every module of app/_server as server-only', () => {
    const unmarked = files
      .filter((file) => /^app\/_server\/.*\.ts$/.test(file))
      .filter((file) => !importsOf(root, file).some(({ specifier }) => specifier === 'server-only'))
    expect(unmarked).toEqual([])
  })

  it('lets nothing reach the browser that needs Node', () => {
    expect(
      [...reachable(files.filter((file) => file.startsWith('app/_explorer/')))].filter(needsNode),
    ).toEqual([])
  })

  it('keeps extraction pure: no file system, network, clock or chance', () => {
    const extraction = files.filter(
      (file) => /^ingest\/(extract|resolve)\//.test(file) && !/\/train\//.test(file),
    )
    const impure = extraction.filter((file) => {
      const text = readFileSync(join(root, file), 'utf8')
      const reads = importsOf(root, file).some(({ specifier }) =>
        /^node:(fs|http|https|net|os|child_process)/.test(specifier),
      )
      return reads || /\b(Date\.now|Math\.random|fetch)\(|\bnew Date\(\)/.test(text)
    })
    expect(impure).toEqual([])
  })

  it('keeps files readable: at most 300 lines outside data', () => {
    const long = files
      .filter((file) => !/\/(rules|weights)\//.test(file))
      .map((file) => ({ file, lines: readFileSync(join(root, file), 'utf8').split('\n').length }))
      .filter(({ lines }) => lines > 301)
    expect(long).toEqual([])
  })

  it('opens every file with a comment that says what it is for', () => {
    const silent = files.filter((file) => {
      const head = readFileSync(join(root, file), 'utf8').trimStart()
      return !/^(#![^\n]*\n)?('use client'\s*|"use client"\s*)?(\/\/|\/\*)/.test(head)
    })
    expect(silent).toEqual([])
  })
})

/** Files a set of files imports at run time, transitively (type-only imports are erased by the compiler). */
function reachable(start: readonly string[]): Set<string> {
  const seen = new Set<string>()
  const queue = [...start]
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (seen.has(file)) continue
    seen.add(file)
    queue.push(...runtimeImports(file))
  }
  return seen
}

function runtimeImports(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8')
  const erased = new Set([...text.matchAll(/import type [^'"]*['"]([^'"]+)['"]/g)].map((m) => m[1]))
  return importsOf(root, file).flatMap(({ path, specifier }) => {
    if (path === null || erased.has(specifier)) return []
    return files.filter((f) => f === path || f.replace(/\.(ts|tsx|mjs)$/, '') === path)
  })
}

function needsNode(file: string): boolean {
  return importsOf(root, file).some(({ specifier }) =>
    /^node:|^neo4j-driver|^@photostructure/.test(specifier),
  )
}
