// Two handles on one database, as two servers have them: what one writes the other sees, whatever it read before.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { entityId } from '../../../lib/model/id'
import type { GraphStore } from '../../../lib/store/store'
import { example } from '../../support/facts'
import { talks, world } from '../../support/world'
import type { Stores } from '../contract'
import { clear, digestOf, fill, refusal, VERSION } from './stock'

const AT = '2026-11-26T10:00:00.000Z'
const SIGNED = { by: 'Ines', why: '' }

/** Whom no other part of the contract corrects. */
const ODILE = entityId('person', 'Odile Varn')
const varn = [1, 2, 3].map((at) =>
  example({
    text: `“Gate ${at} is shut.” Odile Varn said.`,
    entities: [{ kind: 'person', name: 'Odile Varn' }],
    quotes: [{ words: `Gate ${at} is shut.`, speaker: 'Odile Varn' }],
  }),
)

export function handles(stores: Stores): void {
  describe('two handles on one database', () => {
    let one: GraphStore
    let two: GraphStore
    beforeAll(async () => {
      one = stores().store
      two = await stores().again()
      await clear(one)
      await fill(one, world)
      await two.corrections({ limit: 5 })
    })
    afterAll(() => two.close())

    test('an article that comes, is edited and goes', async () => {
      await two.deleteArticle(talks.article.id)
      expect(await refusal(one.article(talks.article.id))).toMatchObject({ name: 'NotFound' })
      await one.replaceArticle(talks.article, talks.facts, VERSION)
      expect((await two.article(talks.article.id)).quotes).toHaveLength(talks.facts.quotes.length)
      const edited = { ...talks.article, title: 'Talks drag on and on', contentHash: 'another' }
      expect(await two.replaceArticle(edited, talks.facts, VERSION)).toBe('replaced')
      expect((await one.article(talks.article.id)).title).toBe('Talks drag on and on')
      expect(await one.replaceArticle(talks.article, talks.facts, VERSION)).toBe('replaced')
      expect(await digestOf(two)).toBe(await digestOf(one))
    })

    test('corrections, made and undone by either', async () => {
      const entity = { id: ODILE, kind: 'person', name: 'Odile Varn' } as const
      await fill(one, varn)
      const rename = { ...SIGNED, action: { kind: 'rename', entity, name: 'Ruth Hale' } } as const
      const { id } = await one.correct(rename, AT)
      expect((await two.entity(ODILE)).name).toBe('Ruth Hale')
      expect((await two.corrections({ limit: 5 })).items[0]).toMatchObject({ id, articles: 3 })
      // An article that the other one stores has the correction, too
      await two.deleteArticle(varn[0]!.article.id)
      await two.replaceArticle(varn[0]!.article, varn[0]!.facts, VERSION)
      expect((await one.corrections({ limit: 5 })).items[0]).toMatchObject({ id, articles: 3 })
      await two.undoCorrection(id, SIGNED, AT)
      expect((await one.entity(ODILE)).name).toBe('Odile Varn')
      expect(await refusal(one.undoCorrection(id, SIGNED, AT))).toMatchObject({
        name: 'InvalidInput',
        where: 'id',
      })
      await one.redoCorrection(id, SIGNED, AT)
      expect((await two.entity(ODILE)).name).toBe('Ruth Hale')
      await two.undoCorrection(id, SIGNED, AT)
    })

    test('an alias, for articles that are there and for those that come', async () => {
      const saying = (at: number) =>
        example({
          text: `“It holds, ${at} times.” Old Anchor said.`,
          entities: [{ kind: 'person', name: 'Old Anchor' }],
          quotes: [{ words: `It holds, ${at} times.`, speaker: 'Old Anchor' }],
        })
      await fill(one, [saying(1)])
      expect(await two.saveAliases([{ kind: 'person', name: 'Nils Farrow', alias: 'Old Anchor' }])).toBe(1)
      await fill(one, [saying(2)])
      await fill(two, [saying(3)])
      const { node } = await one.entity(entityId('person', 'Nils Farrow'))
      expect(node).toMatchObject({ label: 'Nils Farrow', quoteCount: 3 })
      expect(await digestOf(two)).toBe(await digestOf(one))
    })

    test('kept views', async () => {
      const { id } = await one.saveView({ name: 'Two handles', note: '', view: 'v=actors', steps: [] }, AT)
      expect((await two.view(id)).name).toBe('Two handles')
      await two.deleteView(id)
      expect(await refusal(one.view(id))).toMatchObject({ name: 'NotFound' })
    })
  })
}
