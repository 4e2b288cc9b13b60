// Corrections on the facts of one article: which quote is meant, which words of the text go along, what stays whole.
import { describe, expect, it } from 'vitest'
import { checkFacts } from '../../lib/graph/check'
import { apply, correct } from '../../lib/graph/correct/correct'
import { matching, placeOf } from '../../lib/graph/correct/match'
import { journalOf } from '../../lib/graph/journal'
import type { CorrectionAction, JournalEntry, QuoteRef } from '../../lib/model/correction'
import type { ArticleEntity } from '../../lib/model/entity'
import type { ArticleFacts } from '../../lib/model/facts'
import { entityId, quoteId } from '../../lib/model/id'
import type { Quote } from '../../lib/model/quote'
import { type Example, example } from '../support/facts'

const ANA = entityId('person', 'Ana Vell')
const BO = entityId('person', 'Bo Tarn')

const fair: Example = example({
  text: 'Ana Vell met Bo Tarn of the Cobalt Board. “It rains,” he said. “It will not stop,” he added.',
  url: 'https://ellery-post.example/fair',
  entities: [
    { kind: 'person', name: 'Ana Vell' },
    { kind: 'person', name: 'Bo Tarn', surfaces: ['Bo Tarn', 'he said'] },
    { kind: 'organization', name: 'Cobalt Board' },
  ],
  quotes: [
    { words: 'It rains,', speaker: 'Bo Tarn' },
    { words: 'It will not stop,', speaker: 'Bo Tarn' },
  ],
  affiliations: [{ person: 'Bo Tarn', organization: 'Cobalt Board', role: 'of the Cobalt Board' }],
})

/** Both quotes are parts of one, attributed by "he". */
const broken: ArticleFacts = (() => {
  const he = { start: 54, end: 56, text: 'he' }
  return {
    ...fair.facts,
    entities: fair.facts.entities.map((entity) =>
      entity.id === BO
        ? {
            ...entity,
            mentions: [...entity.mentions.slice(0, 1), { ...he, form: 'pronoun' as const, rule: 'he' }],
          }
        : entity,
    ),
    quotes: fair.facts.quotes.map((quote) => ({
      ...quote,
      group: 'g:1',
      speaker: { entityId: BO, mention: he },
    })),
  }
})()

const ref = (id: string, name: string) => ({ id, kind: 'person' as const, name })
const refOf = ({ kind, start, end, text }: Quote): QuoteRef => ({
  articleId: fair.article.id,
  kind,
  start,
  end,
  text,
})
const [rains, stop] = broken.quotes.map(refOf) as [QuoteRef, QuoteRef]

let made = 0
function entry(action: JournalEntry['action']): JournalEntry {
  made += 1
  return { id: `c:${made}`, at: '2026-11-26T10:00:00.000Z', by: '', why: '', action }
}
function after(facts: ArticleFacts, ...actions: readonly CorrectionAction[]): ArticleFacts {
  const entries = actions.map(entry)
  const journal = journalOf(entries.map((each, at) => ({ seq: at + 1, entry: each })))
  const corrected = correct(fair.article, facts, journal)
  checkFacts(fair.article, corrected.facts)
  return corrected.facts
}

describe('the quote that is meant', () => {
  const { text } = fair.article
  const quoteAt = (start: number, end: number, kind: Quote['kind'] = 'direct'): Quote => ({
    ...(broken.quotes[0] as Quote),
    id: quoteId(fair.article.id, kind, start, end),
    kind,
    start,
    end,
    text: text.slice(start, end),
  })

  it.each<[string, Quote[], number | null]>([
    ['the same place', [quoteAt(rains.start, rains.end)], 0],
    ['a comma less', [quoteAt(rains.start, rains.end - 1)], 0],
    ['another kind now', [quoteAt(rains.start, rains.end, 'mixed')], 0],
    [
      'its own kind first',
      [quoteAt(rains.start, rains.end, 'mixed'), quoteAt(rains.start, rains.end - 1)],
      1,
    ],
    ['half of it is not it', [quoteAt(rains.start, rains.start + 4)], null],
    ['one twice as long is not it', [quoteAt(rains.start - 10, rains.end + 10)], null],
  ])('%s', (_name, quotes, at) => {
    expect(matching(text, quotes, rains)).toBe(at === null ? undefined : quotes[at])
  })

  it('is found by its words in an edited text, where they stand once', () => {
    const edited = `New. ${text}`
    const moved = quoteAt(rains.start, rains.end)
    const there = { ...moved, start: moved.start + 5, end: moved.end + 5 }
    expect(matching(edited, [there], rains)).toBe(there)
    expect(matching(edited, [there, { ...there, id: 'q:2' }], rains)).toBeUndefined()
    expect(placeOf(edited, rains)).toEqual({ start: there.start, end: there.end, text: 'It rains,' })
    expect(placeOf(`${edited} It rains,`, rains)).toBeUndefined()
    expect(placeOf('Dry.', rains)).toBeUndefined()
  })
})

describe('another speaker', () => {
  it('takes both parts of a broken quote, and the pronoun that names it', () => {
    const facts = after(broken, { kind: 'reassign', quote: stop, speaker: ref(ANA, 'Ana Vell') })
    const he = { start: 54, end: 56, text: 'he' }
    expect(facts.quotes.map(({ speaker }) => speaker)).toEqual([
      { entityId: ANA, mention: he },
      { entityId: ANA, mention: he },
    ])
    const mentions = (id: string) =>
      facts.entities.find((entity) => entity.id === id)?.mentions.map(({ text, form }) => [text, form])
    expect(mentions(ANA)).toEqual([
      ['Ana Vell', 'name'],
      ['he', 'pronoun'],
    ])
    expect(mentions(BO)).toEqual([['Bo Tarn', 'name']])
  })

  it('does not take a name that is not its own', () => {
    const named = broken.quotes.map((quote) => ({
      ...quote,
      speaker: { entityId: BO, mention: { start: 13, end: 20, text: 'Bo Tarn' } },
    }))
    const facts = after(
      { ...broken, quotes: named },
      { kind: 'reassign', quote: rains, speaker: ref(ANA, '') },
    )
    expect(facts.quotes[0]?.speaker).toEqual({ entityId: ANA, mention: null })
  })

  it('is brought in by its name where the text has it, and goes when no quote is its any more', () => {
    const board = { id: 'o:board', kind: 'organization' as const, name: 'Board' }
    const facts = after(broken, { kind: 'reassign', quote: rains, speaker: board })
    expect(facts.entities.find(({ id }) => id === 'o:board')?.mentions).toEqual([
      { start: 54, end: 56, text: 'he', form: 'pronoun', rule: 'corrected' },
    ])
    const silent = broken.quotes.map((quote) => ({ ...quote, speaker: null }))
    const again = after({ ...broken, quotes: silent }, { kind: 'reassign', quote: rains, speaker: board })
    expect(again.entities.find(({ id }) => id === 'o:board')?.mentions).toEqual([
      { start: 35, end: 40, text: 'Board', form: 'name', rule: 'corrected' },
    ])
    const gone = after(
      { ...broken, quotes: silent },
      { kind: 'reassign', quote: rains, speaker: board },
      { kind: 'reassign', quote: rains, speaker: null },
    )
    expect(gone.entities.map(({ id }) => id)).not.toContain('o:board')
  })
})

describe('what stays whole', () => {
  it('a part of a broken quote that is left alone is in no group', () => {
    const [left] = after(broken, { kind: 'reject', quote: rains }).quotes
    expect(left).toMatchObject({ text: 'It will not stop,', group: null })
  })

  it('ties that no longer fit go, and a union is a tie of its own with nobody', () => {
    const retyped = after(broken, { kind: 'retype', entity: ref(BO, 'Bo Tarn'), to: 'place' })
    expect(retyped.affiliations).toEqual([])
    const merged = after(broken, { kind: 'merge', from: ref(BO, 'Bo Tarn'), into: ref(ANA, 'Ana Vell') })
    expect(merged.affiliations).toMatchObject([{ personId: ANA }])
    expect(merged.entities[0]?.mentions.map(({ text }) => text)).toEqual(['Ana Vell', 'Bo Tarn', 'he'])
  })

  it('those whom a collective names stay tied to it, whatever is mended', () => {
    const two = { id: 'o:two', kind: 'organization' as const, name: 'two aides', unnamed: true }
    const [ana, bo, board] = fair.facts.entities as [ArticleEntity, ArticleEntity, ArticleEntity]
    const facts: ArticleFacts = {
      ...fair.facts,
      entities: [ana, bo, { ...board, ...two }],
      affiliations: fair.facts.affiliations.map((tie) => ({
        ...tie,
        organizationId: 'o:two',
        role: 'member',
      })),
    }
    const members = (...actions: readonly CorrectionAction[]) =>
      after(facts, ...actions).affiliations.map(({ personId, organizationId }) => [personId, organizationId])
    const known = { id: 'o:known', kind: 'organization' as const, name: 'Cobalt Board' }
    expect(members()).toEqual([[BO, 'o:two']])
    expect(members({ kind: 'merge', from: two, into: known })).toEqual([[BO, 'o:known']])
    expect(members({ kind: 'merge', from: ref(BO, 'Bo Tarn'), into: ref(ANA, 'Ana Vell') })).toEqual([
      [ANA, 'o:two'],
    ])
    expect(members({ kind: 'hide', entity: two })).toEqual([])
    expect(members({ kind: 'retype', entity: two, to: 'person' })).toEqual([])
  })

  it('an unnamed source that is found out is named, and its phrase is no form of a name', () => {
    const official = {
      ...(fair.facts.entities[0] as ArticleFacts['entities'][number]),
      id: 'p:official',
      name: 'a senior official',
      unnamed: true,
    }
    const facts = { ...fair.facts, entities: [official, ...fair.facts.entities.slice(1)] }
    const from = { ...ref('p:official', 'a senior official'), unnamed: true }
    expect(after(facts, { kind: 'merge', from, into: ref(ANA, 'Ana Vell') }).entities[0]).toMatchObject({
      id: ANA,
      name: 'Ana Vell',
      aliases: [],
      unnamed: false,
    })
    expect(after(facts, { kind: 'rename', entity: from, name: 'Fia Loom' }).entities[0]).toMatchObject({
      unnamed: false,
      aliases: [],
    })
    const phrase = 'a port official'
    expect(after(facts, { kind: 'rename', entity: from, name: phrase }).entities[0]?.unnamed).toBe(true)
  })

  it('what finds nothing to change gives the same facts back', () => {
    const nobody = ref('p:nobody', 'Nobody')
    const nowhere = { ...rains, start: 0, end: 3, text: 'Ana' }
    const actions: readonly CorrectionAction[] = [
      { kind: 'merge', from: nobody, into: ref(ANA, '') },
      { kind: 'split', entity: ref(ANA, ''), articleIds: ['a:other'], name: 'Ana Vell', note: 'x' },
      { kind: 'rename', entity: ref(ANA, ''), name: 'Ana Vell' },
      { kind: 'retype', entity: ref(ANA, 'Ana Vell'), to: 'person' },
      { kind: 'hide', entity: nobody },
      { kind: 'distinct', entities: [ref(ANA, ''), ref(BO, '')] },
      { kind: 'reassign', quote: nowhere, speaker: null },
      { kind: 'reject', quote: nowhere },
      { kind: 'confirm', quote: nowhere },
      { kind: 'add', quote: { ...nowhere, text: 'not there' }, speaker: null },
    ]
    for (const action of actions) {
      const correction = { id: 'c:1', at: '2026-11-26', by: '', why: '', action }
      expect(apply(fair.facts, correction, fair.article.text)).toBe(fair.facts)
    }
  })
})

describe('the order of corrections', () => {
  const merge = entry({ kind: 'merge', from: ref(BO, 'Bo Tarn'), into: ref(ANA, 'Ana Vell') })
  const hide = entry({ kind: 'hide', entity: ref(ANA, 'Ana Vell') })
  const names = (...entries: readonly JournalEntry[]) => {
    const journal = journalOf(entries.map((each, at) => ({ seq: at + 1, entry: each })))
    const { facts, applied } = correct(fair.article, fair.facts, journal)
    return [facts.entities.map(({ name }) => name), applied]
  }
  const undo = (of: JournalEntry) => entry({ kind: 'undo', of: of.id })
  const redo = (of: JournalEntry) => entry({ kind: 'redo', of: of.id })

  it('is that of the journal; a redone one counts as made last', () => {
    expect(names(merge, hide)).toEqual([['Cobalt Board'], [merge.id, hide.id]])
    expect(names(hide, merge)).toEqual([
      ['Ana Vell', 'Cobalt Board'],
      [hide.id, merge.id],
    ])
    expect(names(merge, hide, undo(merge))).toEqual([['Bo Tarn', 'Cobalt Board'], [hide.id]])
    expect(names(merge, hide, undo(merge), redo(merge))).toEqual(names(hide, merge))
    expect(names(merge, undo(merge), undo(hide), redo(hide))).toEqual([
      ['Ana Vell', 'Bo Tarn', 'Cobalt Board'],
      [],
    ])
  })
})
