// The gold is what the annotations say, every offset of it holds, and nothing between marks is unaccounted for.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { prf, score } from '../eval/score'
import type { GoldArticle, GoldSpan } from './gold-types'
import { annotatedArticles, CORPUS, GOLD, goldFiles } from './library'
import { readArticle } from './read-article'
import { unmarked } from './review'
import { type ScorerLine, scorerLine } from './scorer-lines'

const articles = await annotatedArticles()
const named = articles.map(({ gold, text }) => [gold.id, gold, text] as const)

/** Marks that hold no speech and belong to the page, not to the article. */
const FURNITURE = ['"The river kept its own log']

describe('corpus/gold', () => {
  it('is up to date (npx tsx tests/corpus/build.ts writes it)', () => {
    const expected = goldFiles(articles)
    const files = readdirSync(GOLD).filter((name) => name !== '.hearsayignore')
    expect(files.sort()).toEqual([...expected.keys()].sort())
    for (const [name, content] of expected) expect(readFileSync(join(GOLD, name), 'utf8'), name).toBe(content)
  })

  it('has at least fourteen articles of 350 to 900 words', () => {
    const counts = articles.map(({ text }) => text.split(/\s+/).length)
    expect(counts.length).toBeGreaterThanOrEqual(14)
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(350)
    expect(Math.max(...counts)).toBeLessThanOrEqual(900)
  })

  it('is scored as perfect against itself', () => {
    for (const view of ['direct', 'all'] as const) {
      const lines = articles.map(({ gold, text }) => scorerLine(gold, text, view))
      const own = score(lines, lines.map(asPrediction))
      expect([prf(own.joint).f1, prf(own.entities.PERSON).f1, prf(own.entities.ORG).f1]).toEqual([1, 1, 1])
    }
  })
})

describe.each(named)('%s', (id, gold, text) => {
  it('has offsets that hold', () => {
    for (const span of spansOf(gold)) expect(text.slice(span.start, span.end)).toBe(span.text)
  })

  it('names only entities it has', () => {
    const ids = new Set(gold.entities.map((entity) => entity.id))
    const used = gold.quotes.flatMap((q) => [
      q.speaker.entity,
      q.addressee,
      q.event,
      ...(q.speaker.alt ?? []),
    ])
    expect(used.filter((entity) => entity !== null && !ids.has(entity))).toEqual([])
  })

  it('accounts for every opening mark', () => {
    const open = unmarked(gold, text).filter((line) => line.startsWith('UNKNOWN'))
    expect(
      open.filter((line) => !FURNITURE.some((known) => line.includes(JSON.stringify(known).slice(1, -1)))),
    ).toEqual([])
  })

  it('has no character outside the basic plane, so that offsets mean the same in every language', () => {
    expect(/[\ud800-\udfff]/.test(text)).toBe(false)
  })

  it('gives the reader its title, byline, source and date', async () => {
    const { title, byline, source, publishedAt, language } = await readArticle(join(CORPUS, id))
    const read = { title, byline, source, date: publishedAt?.slice(0, 10) ?? null, language }
    expect(read).toEqual({
      title: gold.title,
      byline: gold.byline,
      source: gold.source,
      date: gold.date,
      language: 'en',
    })
  })
})

function spansOf(gold: GoldArticle): GoldSpan[] {
  const mentions = gold.entities.flatMap((entity) => entity.mentions)
  return [
    ...mentions,
    ...mentions.flatMap((mention) => mention.with_title ?? []),
    ...gold.quotes,
    ...gold.quotes.flatMap((quote) => [quote.speaker.mention, quote.cue].filter((span) => span !== null)),
    ...gold.scare_quotes,
    ...gold.traps,
    ...gold.rejected_quotes,
    ...gold.hypothetical_events,
  ]
}

function asPrediction({ id, quotes, entities }: ScorerLine) {
  const kinds = new Set(['PERSON', 'ORG', 'EVENT'])
  return { id, quotes, entities: entities.filter((entity) => kinds.has(entity.type) && !entity.optional) }
}
