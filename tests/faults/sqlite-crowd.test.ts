// Many at once on the embedded store, with the page's API reading and adding all the while.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, vi } from 'vitest'
import { closeStore } from '../../app/_server/store'
import { call } from '../api/server'
import { crowds } from './crowd'
import { type Ground, onSqlite } from './support/ground'

vi.mock('server-only', () => ({}))

const folder = mkdtempSync(join(tmpdir(), 'hearsay-crowd-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const PAGES = ['/api/articles?limit=20', '/api/search?q=lock&limit=10', '/api/quotes?limit=20', '/api/health']

/** Asks the API of the same file again and again. Answers how many answers it got, all of them good. */
function readingPages(ground: Ground): { readonly end: () => Promise<number> } {
  let going = true
  let answers = 0
  const reading = (async () => {
    vi.stubEnv('HEARSAY_DATA', ground.env.HEARSAY_DATA ?? '')
    vi.stubEnv('NEO4J_URI', '')
    while (going) {
      for (const page of PAGES) {
        const answer = await call('GET', page)
        expect(answer, answer.text).toMatchObject({ status: 200 })
        answers += 1
      }
      await new Promise((go) => setTimeout(go, 50))
    }
  })()
  reading.catch(() => undefined) // thrown by `end`
  return {
    end: async () => {
      going = false
      await reading.finally(closeStore)
      vi.unstubAllEnvs()
      return answers
    },
  }
}

crowds(onSqlite(folder), folder, readingPages)
