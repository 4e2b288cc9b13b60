// Deciding only the blocks that a new or gone name touches comes to what deciding all names at once comes to.
import { describe, expect, test } from 'vitest'
import { formFrom } from '../../lib/identity/form'
import { type Database, openDatabase } from '../../lib/store/sqlite/database'
import { deleteArticle, replaceArticle } from '../../lib/store/sqlite/write'
import { type Example, example } from '../support/facts'
import { knownPeople } from '../support/known-people'
import { type Random, seeded } from '../support/random'
import { decideForms } from '../support/whole-collection'

/** All that is kept of names, but for articles. */
function kept(db: Database) {
  return [
    'SELECT key, identity FROM nameForm ORDER BY key',
    'SELECT block, form FROM nameBlock ORDER BY block, form',
    'SELECT block, cell, id, bearer FROM nameBearer ORDER BY block, cell, id',
    'SELECT block, a, b, reason, score FROM likelyDuplicate ORDER BY block, a, b',
    'SELECT entityId, articleId FROM mentionedIn ORDER BY entityId, articleId',
  ].map((sql) => db.all(sql))
}

function put(db: Database, { article, facts }: Example): void {
  db.transaction(() => replaceArticle(db, article, facts, '1'))
}

/** Few surnames, so that names crowd: spellings, initials, middle names, short forms, work, surnames alone and double ones. */
const GIVEN =
  'Ruth Rudy R. Alex Alexander Alexandra Sam Samuel Karim Kareem K. Maria Mariya Andrej Andri'.split(' ')
const SURNAMES = 'Holt Hult Sanari Sanary al-Sannari Holt-Sanari Khaled Khalid'.split(' ')
const ROLES = ['minister', 'goalkeeper', 'senator', 'judge', '']
const BODIES = ['Kolvar Dam Authority', 'Keel and Deck Alliance', 'The Kolvar Dam Authority', 'KDA', 'K.D.A.']

function crowd(count: number, random: Random): readonly Example[] {
  return Array.from({ length: count }, (_, index) => {
    const people = new Map(
      Array.from({ length: 3 }, () => {
        const given = random.chance(0.25) ? '' : `${random.pick(GIVEN)} `
        const middle = given !== '' && random.chance(0.2) ? `${random.pick(['A.', 'Ann', 'B.'])} ` : ''
        return [`${given}${middle}${random.pick(SURNAMES)}`, random.pick(ROLES)] as const
      }),
    )
    const body = random.pick(BODIES)
    const tells = body.includes(' ') && random.chance(0.5)
    return example({
      text: `${[...people.keys(), body].map((name) => `| ${name} |`).join(' and ')} met.`,
      url: `https://ellery-post.example/crowd/${index}`,
      entities: [
        ...[...people].map(([name, role]) => ({
          kind: 'person' as const,
          name,
          roles: role === '' ? [] : [role],
          surfaces: [`| ${name} |`],
        })),
        { kind: 'organization', name: body, aliases: tells ? ['KDA'] : [], surfaces: [`| ${body} |`] },
      ],
    })
  })
}

function checkHistory(examples: readonly Example[], random: Random): void {
  const db = openDatabase(':memory:')
  const there = new Map<string, Example>()
  for (const each of random.shuffled([...examples, ...examples])) {
    const { id } = each.article
    if (there.delete(id)) db.transaction(() => deleteArticle(db, id))
    else {
      put(db, each)
      there.set(id, each)
    }
    if (random.chance(0.9)) continue
    const forms = db.all('SELECT key, identity FROM nameForm')
    const decided = decideForms(forms.map(({ key }) => formFrom(String(key))))
    for (const { key, identity } of forms)
      expect([key, identity]).toEqual([key, decided.get(String(key)) ?? null])
  }
  expect(kept(db).every((rows) => rows.length === 0)).toBe(true)
  for (const each of examples.slice(10)) put(db, each)
  for (const each of examples.slice(10, 20)) db.transaction(() => deleteArticle(db, each.article.id))
  const fresh = openDatabase(':memory:')
  for (const each of random.shuffled(examples.slice(20))) put(fresh, each)
  expect(kept(db)).toEqual(kept(fresh))
}

describe('names decided block by block', () => {
  test.each([1, 2])('as all at once, whatever came and went (%i)', (seed) => {
    const random = seeded(seed)
    checkHistory(crowd(30, random), random)
  })

  test('in a made-up collection', () => {
    checkHistory(knownPeople(40, 5).examples, seeded(5))
  })
})
