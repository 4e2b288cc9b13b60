// What one more article has read anew does not grow with the collection, however many bear one surname. Counted, not timed.
import { describe, expect, test } from 'vitest'
import { MOST_BEARERS } from '../../lib/identity/bearer'
import { type Database, openDatabase } from '../../lib/store/sqlite/database'
import { deleteArticle, replaceArticle } from '../../lib/store/sqlite/write'
import { type Example, example } from '../support/facts'

interface Work {
  /** Rows of forms, of bearers and of suggestions. */
  readonly read: number
  readonly blocks: number
  readonly derived: number
}

const NOTHING: Work = { read: 0, blocks: 0, derived: 0 }

/** The database, and what was read over it since the last look. */
function counting(db: Database): { readonly counted: Database; readonly taken: () => Work } {
  let work = NOTHING
  const note = (sql: string, rows: number) => {
    const isHome = /FROM nameBlock JOIN nameForm[^$]*\$id/.test(sql)
    work = {
      read: work.read + (/FROM (?:nameBlock|nameBearer|likelyDuplicate)/.test(sql) ? rows : 0),
      blocks: work.blocks + Number(isHome),
      derived: work.derived + Number(/FROM article JOIN articleText/.test(sql)),
    }
  }
  const counted: Database = {
    ...db,
    all: (sql, parameters) => {
      const rows = db.all(sql, parameters)
      note(sql, rows.length)
      return rows
    },
    get: (sql, parameters) => {
      const row = db.get(sql, parameters)
      note(sql, Number(row !== undefined))
      return row
    },
  }
  const taken = () => {
    const done = work
    work = NOTHING
    return done
  }
  return { counted, taken }
}

/** "Bada Holt", another first name for each number; every article also calls somebody "Holt". */
function holt(number: number): Example {
  const [a, b, c] = [number % 15, Math.floor(number / 15) % 15, Math.floor(number / 225)]
  const given = [a, b, c].map((at) => `${'bdfghklmnprstvz'.charAt(at)}a`).join('')
  const name = `${given.charAt(0).toUpperCase()}${given.slice(1)} Holt`
  return example({
    text: `| ${name} | met | Holt | and | B. Holt |, the minister.`,
    url: `https://ellery-post.example/holt/${number}`,
    entities: [
      { kind: 'person', name, surfaces: [`| ${name} |`] },
      { kind: 'person', name: 'Holt', surfaces: ['| Holt |'] },
      { kind: 'person', name: 'B. Holt', roles: ['minister'], surfaces: ['| B. Holt |'] },
    ],
  })
}

function put(db: Database, { article, facts }: Example): void {
  db.transaction(() => replaceArticle(db, article, facts, '1'))
}

/** An article that names one person. */
function naming(name: string, role: string): Example {
  return example({
    text: `| ${name} |, the ${role}, came.`,
    url: `https://ellery-post.example/${encodeURIComponent(name)}`,
    entities: [{ kind: 'person', name, roles: [role], surfaces: [`| ${name} |`] }],
  })
}

test('a surname that more than so many bear tells nobody, until one goes', () => {
  const db = openDatabase(':memory:')
  const whom = () => {
    const rows = db.all('SELECT identity FROM nameForm WHERE key LIKE \'%"Holt",["state"]%\'')
    return rows.map(({ identity }) => identity)
  }
  for (const each of [naming('Ada Holt', 'minister'), naming('Holt', 'minister')]) put(db, each)
  const [ada] = whom()
  expect(ada).not.toBeNull()
  for (let number = 0; number < MOST_BEARERS; number += 1) {
    expect(whom()).toEqual([ada])
    put(db, naming(holt(number).facts.entities[0]!.name, 'goalkeeper'))
  }
  expect(whom()).toEqual([null])
  db.transaction(() => deleteArticle(db, naming('Ada Holt', 'minister').article.id))
  put(db, naming('Ada Holt', 'minister'))
  expect(whom()).toEqual([null])
  const name = holt(7).facts.entities[0]!.name
  db.transaction(() => deleteArticle(db, naming(name, 'goalkeeper').article.id))
  expect(whom()).toEqual([ada])
})

describe('one more article', () => {
  test('of somebody new has as much read whether two hundred or twice as many bear the surname', () => {
    const { counted, taken } = counting(openDatabase(':memory:'))
    const each = Array.from({ length: 400 }, (_, number) => {
      put(counted, holt(number))
      return taken()
    })
    const most = (from: number, what: keyof Work) =>
      Math.max(...each.slice(from, from + 100).map((work) => work[what]))
    expect(most(200, 'read')).toBeGreaterThan(MOST_BEARERS)
    expect(most(200, 'read')).toBeLessThan(3 * MOST_BEARERS)
    for (const what of ['read', 'blocks', 'derived'] as const) {
      expect(most(300, what)).toBeLessThanOrEqual(most(200, what))
    }
    expect(most(300, 'blocks')).toBeLessThan(10)
    expect(most(300, 'derived')).toBe(0)
  })

  test('of known names has no block decided and nothing derived anew', () => {
    const { counted, taken } = counting(openDatabase(':memory:'))
    const names = ['Ruth Holt', 'Ivo Renn', 'Kolvar Dam Authority']
    const again = (number: number) =>
      example({
        text: `${names.map((name) => `| ${name} |`).join(' and ')} met.`,
        url: `https://ellery-post.example/again/${number}`,
        entities: names.map((name) => ({
          kind: name.startsWith('Kolvar') ? ('organization' as const) : ('person' as const),
          name,
          surfaces: [`| ${name} |`],
        })),
      })
    put(counted, again(0))
    expect(taken().blocks).toBeGreaterThan(0)
    for (let number = 1; number < 20; number += 1) put(counted, again(number))
    expect(taken()).toEqual(NOTHING)
  })
})
