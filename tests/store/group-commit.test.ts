// Articles that arrive together are committed together, and one that fails takes no other down with it.
import { describe, expect, it } from 'vitest'
import { openDatabase } from '../../lib/store/sqlite/database'
import { groupCommit } from '../../lib/store/sqlite/group-commit'

const setUp = () => {
  const db = openDatabase(':memory:')
  db.run('CREATE TABLE word (word TEXT UNIQUE)')
  const add = (word: string) => () => {
    db.run('INSERT INTO word VALUES ($word)', { word })
    return word.length
  }
  const words = () => db.all('SELECT word FROM word ORDER BY rowid').map(({ word }) => word)
  return { db, add, words, writes: groupCommit(db) }
}

describe('groupCommit', () => {
  it('runs what waits in order, each with its own answer, in one transaction', async () => {
    const { db, add, words, writes } = setUp()
    let begun = 0
    const counted = groupCommit({
      ...db,
      transaction: (work) => {
        begun += 1
        return db.transaction(work)
      },
    })
    const many = Array.from({ length: 20 }, (_, i) => 'x'.repeat(i + 1))
    expect(await Promise.all(many.map((word) => counted.run(add(word))))).toEqual(many.map((w) => w.length))
    expect(words()).toEqual(many)
    expect(begun).toBe(1)
    expect(await writes.run(add('later'))).toBe(5)
  })

  it('lets only the one that fails fail, and leaves nothing of it', async () => {
    const { add, words, writes } = setUp()
    const half = () => {
      add('half')()
      throw new Error('no')
    }
    const results = await Promise.allSettled([writes.run(add('a')), writes.run(half), writes.run(add('b'))])
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(words()).toEqual(['a', 'b'])
  })

  it('commits what waits when told to', async () => {
    const { add, words, writes } = setUp()
    const pending = writes.run(add('a'))
    writes.flush()
    expect(words()).toEqual(['a'])
    expect(await pending).toBe(1)
  })
})
