// Reading the proof: the words behind a speaker marked in the text, marks switched off, quotes taken along. On any store.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openPage, settled } from '../support/page'
import { find, type Stage } from './scenes'

export function evidenceScenes({ app, browser }: Stage): void {
  // A quote by "he": the card says whom he stands for, and each word of the proof is a click from its place.
  test('why this speaker, in the text', async () => {
    const { page, complaints, close } = await openPage(browser(), app().url)
    await settled(page)
    await readPronounQuote(page, app().url)
    const marked = (role: string) => page.getByTestId('article-text').locator(`[data-role="${role}"]`).first()
    await marked('antecedent').waitFor()
    expect(await marked('cue').count()).toBe(1)
    const name = await marked('antecedent').textContent()
    await page.getByRole('button', { name: `“${name}”` }).click()
    expect(await marked('antecedent').getAttribute('data-shown')).toBe('true')
    await page.getByText(/^The article’s own words, characters [\d,]+ to [\d,]+$/).waitFor()
    await close()
    expect(complaints).toEqual([])
  })

  // By keyboard through the article, then only through one speaker's quotes.
  test('from quote to quote', async () => {
    const { page, close } = await openPage(browser(), app().url)
    await settled(page)
    const name = await readQuoteOfSeveral(page, app().url)
    const where = page.getByText(/^Quote \d+ of \d+$/)
    const all = Number(/of (\d+)/.exec((await where.textContent()) ?? '')?.[1])
    await page.getByRole('button', { name: 'Step through this speaker’s quotes only' }).click()
    const own = Number(/of (\d+)/.exec((await where.textContent()) ?? '')?.[1])
    expect(own).toBeGreaterThan(1)
    expect(own).toBeLessThan(all)
    const before = await where.textContent()
    await page.keyboard.press(before?.startsWith(`Quote ${own} `) ? 'k' : 'j')
    await expect.poll(() => where.textContent()).not.toBe(before)
    await page.getByRole('heading', { name }).waitFor()
    await close()
  })

  // The legend switches marks off; the current quote stays marked.
  test('marks are switched by kind', async () => {
    const { page, close } = await openPage(browser(), app().url)
    await settled(page)
    await readFirstQuote(page)
    const text = page.getByTestId('article-text')
    expect(await text.locator('span[data-kind="person"][data-form="name"]').count()).toBeGreaterThan(0)
    const switches = page.getByLabel('Marked in the text')
    await switches.getByRole('button', { name: 'people' }).click()
    await expect.poll(() => text.locator('span[data-kind="person"][data-form="name"]').count()).toBe(0)
    await switches.getByRole('button', { name: 'quotes' }).click()
    await expect.poll(() => text.locator('mark:not([data-current="true"])').count()).toBe(0)
    expect(await text.locator('mark[data-current="true"]').count()).toBeGreaterThan(0)
    await close()
  })

  // The same words elsewhere: what was left out there is struck through, and a click reads it there.
  test('from a quote to its echo in another article', async () => {
    const { page, complaints, close } = await openPage(browser(), app().url)
    const quotes = await directQuotes(app().url)
    await readLinked(
      page,
      app().url,
      quotes.find(({ text }) => text.startsWith('I have never yet met water that lied')),
    )
    const echoes = page.locator('details', { hasText: 'Also in 1 article' })
    await echoes.locator('summary').click()
    expect(await echoes.locator('del').allTextContents()).toContain('I intend to start there')
    const there = echoes.getByRole('button', { name: /Twenty weeks on the Ossel/ }).first()
    await there.click()
    await page.getByRole('heading', { name: /^Twenty weeks on the Ossel/ }).waitFor()
    await close()
    expect(complaints).toEqual([])
  })

  // A quote is taken along with its speaker and source.
  test('a quote is copied as a citation', async () => {
    const { page, close } = await openPage(browser(), app().url, {
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    await settled(page)
    await readFirstQuote(page)
    await page.getByRole('button', { name: 'Copy this quote' }).click()
    await page.getByRole('menuitem', { name: /^Markdown/ }).click()
    await page.getByText('Copied with its source.').first().waitFor()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toMatch(/^> .+\n>\n> — Leonid Aske, /su)
    await close()
  })
}

/** Opens the first quote in the list of what Leonid Aske said. */
async function readFirstQuote(page: Page): Promise<void> {
  await find(page, 'aske')
  await page
    .getByRole('complementary', { name: 'Evidence' })
    .getByRole('button', { name: /^Leonid Aske / })
    .first()
    .click()
  await page.getByTestId('article-text').waitFor()
}

interface Listed {
  readonly id: string
  readonly text: string
  readonly articleId: string
  readonly speakerName: string | null
  readonly speaker: { readonly entityId: string; readonly mention: { readonly text: string } | null } | null
}

async function directQuotes(url: string): Promise<readonly Listed[]> {
  const answer = await fetch(`${url}/api/quotes?kind=direct&limit=200`)
  return ((await answer.json()) as { items: readonly Listed[] }).items
}

/** Opens a link to the first quote of the collection that is spoken by a "he" or "she". */
async function readPronounQuote(page: Page, url: string): Promise<void> {
  const quotes = await directQuotes(url)
  await readLinked(
    page,
    url,
    quotes.find((q) => /^s?he$/iu.test(q.speaker?.mention?.text ?? '')),
  )
}

/** Opens a quote of a named speaker who says more in the same article, where others speak too; the speaker's name. */
async function readQuoteOfSeveral(page: Page, url: string): Promise<string> {
  const quotes = await directQuotes(url)
  const of = (q: Listed) => `${q.articleId} ${q.speaker?.entityId}`
  const quote = quotes.find((q) => q.speakerName !== null && quotes.filter((o) => of(o) === of(q)).length > 2)
  await readLinked(page, url, quote)
  return quote?.speakerName ?? ''
}

async function readLinked(page: Page, url: string, quote: Listed | undefined): Promise<void> {
  expect(quote).toBeDefined()
  await page.goto(`${url}/#v=statements&n=${quote?.id}&s=${quote?.id}`)
  await page.reload()
  await page.getByTestId('article-text').waitFor()
}
