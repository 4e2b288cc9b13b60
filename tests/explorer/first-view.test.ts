// The code a browser fetches before it shows the first view, as compressed as servers send it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { ROOT, TEST_DIST } from '../support/app'

/** Bytes. What is not needed at first comes through `ui/later`. */
const MOST = 350_000

const read = (path: string) => readFileSync(join(ROOT, TEST_DIST, path), 'utf8')

/** Next's frame and the page's own files; polyfills are for browsers of before 2020 only. */
function firstScripts(): string[] {
  const frame: { rootMainFiles: string[] } = JSON.parse(read('build-manifest.json'))
  const manifest = read('server/app/page_client-reference-manifest.js')
  const page: { entryJSFiles: Record<string, string[]> } = JSON.parse(
    manifest.slice(manifest.indexOf('= {', manifest.indexOf('["/page"]')) + 2).replace(/;\s*$/u, ''),
  )
  const own = Object.entries(page.entryJSFiles).filter(([entry]) => /\/app\/(layout|page)$/u.test(entry))
  return [...new Set([...frame.rootMainFiles, ...own.flatMap(([, files]) => files)])]
}

test('the first view needs at most 350 kB of compressed JavaScript', () => {
  const sizes = firstScripts().map((file) => ({ file, bytes: gzipSync(read(file)).length }))
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0)
  expect(sizes.length).toBeGreaterThan(4)
  expect(total).toBeGreaterThan(150_000)
  expect(total, JSON.stringify(sizes)).toBeLessThanOrEqual(MOST)
})
