// What a person needs to trust the picture: words that can be read, selections that stay in view, sources told apart.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { clickDrawn, drawn, openPage, settled } from '../support/page'
import { find, stage } from './scenes'

const { app, browser } = stage()
const open = (options = {}) => openPage(browser(), app().url, options)

interface Seen {
  readonly zoom: number
  /** In pixels of the canvas. */
  readonly x1: number
  readonly x2: number
  readonly y1: number
  readonly y2: number
  readonly width: number
  readonly height: number
}

/** Where the elements of a selector lie on the canvas as it is shown. */
function seen(page: Page, selector: string): Promise<Seen> {
  return page.getByTestId('canvas').evaluate((element, wanted) => {
    const { cy } = (element as unknown as { _cyreg: { cy: cytoscape.Core } })._cyreg
    const { x1, x2, y1, y2 } = cy.elements(wanted).renderedBoundingBox()
    return { zoom: cy.zoom(), x1, x2, y1, y2, width: cy.width(), height: cy.height() }
  }, selector)
}

/** Checks one publisher in the open filters. */
function choosePublisher(page: Page, name: string): Promise<void> {
  const choices = page.getByRole('group', { name: 'Only what these printed' })
  return choices.getByRole('checkbox', { name: new RegExp(`^${name}`) }).check()
}

// The view goes to what an expansion brings, at a size at which it can be read; the reader then covers nothing of it.
test('an expansion can be read', async () => {
  const { page, complaints, close } = await open()
  await settled(page)
  await find(page, 'verhaegen')
  await page.getByLabel('How many to bring').selectOption('10')
  await page.getByRole('button', { name: /^Expand Said/ }).click()
  await page
    .getByText(/^showing \d+ of \d+$/)
    .first()
    .waitFor()
  await settled(page)
  await expect.poll(async () => (await seen(page, '[kind="quote"]')).zoom).toBeGreaterThanOrEqual(0.7)
  const quotes = await seen(page, '[kind="quote"]')
  expect(quotes.x1).toBeGreaterThanOrEqual(275) // beside the card of the selection
  expect(quotes.x2).toBeLessThanOrEqual(quotes.width)
  expect(quotes.y1).toBeGreaterThanOrEqual(0)
  expect(quotes.y2).toBeLessThanOrEqual(quotes.height)

  const shown = (await drawn(page)).nodes.filter((n) => n.kind === 'quote')
  const rightmost = shown.reduce((a, b) => (b.x > a.x ? b : a))
  const { zoom } = quotes
  await clickDrawn(page, rightmost.id)
  await page.getByTestId('article-text').waitFor()
  const inView = async () => {
    const box = await seen(page, '.chosen')
    return box.x1 >= 0 && box.x2 <= box.width && box.y1 >= 0 && box.y2 <= box.height
  }
  await expect.poll(inView).toBe(true)
  expect((await seen(page, '.chosen')).zoom).toBe(zoom)
  await page.getByTestId('canvas').focus()
  await page.keyboard.press('f')
  await expect.poll(async () => (await seen(page, 'node')).x1).toBeGreaterThanOrEqual(0)
  await close()
  expect(complaints).toEqual([])
})

// The quotes nobody could be named for can be listed, and each says why.
test('quotes without a known speaker', async () => {
  const answer = await fetch(`${app().url}/api/quotes?speaker=none&limit=1`)
  const { total } = (await answer.json()) as { total: number }
  expect(total).toBeGreaterThan(0)
  const { page, close } = await open()
  await settled(page)
  const panel = page.getByRole('complementary', { name: 'Evidence' })
  await panel
    .getByRole('button', { name: `${total} ${total === 1 ? 'quote' : 'quotes'} without a known speaker` })
    .click()
  await panel.getByText('Speaker unknown', { exact: true }).nth(1).waitFor()
  await panel.getByRole('listitem').first().getByRole('button').click()
  await page.getByText('Why is the speaker unknown?').waitFor()
  await page.keyboard.press('Escape')
  await panel.getByRole('heading', { name: 'Speaker unknown' }).waitFor()
  await page.keyboard.press('Escape')
  await panel.getByRole('heading', { name: 'Who said what' }).waitFor()
  await close()
})

// In suggestions only a direct quote stands in quotation marks.
test('reported speech is not in quotation marks', async () => {
  const answer = await fetch(`${app().url}/api/quotes?kind=indirect&limit=1`)
  const { items } = (await answer.json()) as { items: { text: string }[] }
  const words = items[0]?.text.split(/\s+/u).slice(0, 5).join(' ') ?? ''
  const { page, close } = await open()
  await settled(page)
  await page.keyboard.press('/')
  await page.keyboard.type(words)
  const option = page.getByRole('option').filter({ hasText: 'reported speech' }).first()
  await option.waitFor()
  expect(await option.textContent()).not.toMatch(/^“/u)
  await close()
})

// One publisher: links count only what it printed, its quotes stay, those of others go.
test('publisher', async () => {
  const { items } = (await (await fetch(`${app().url}/api/sources`)).json()) as {
    items: { source: string }[]
  }
  const { page, close } = await open()
  await settled(page)
  await page.keyboard.press('2')
  await page.getByRole('button', { name: /^Undo: Statements/ }).waitFor()
  await settled(page)
  const all = (await drawn(page)).nodes.filter((n) => n.kind === 'quote').map((n) => n.id)
  await page.getByRole('tab', { name: 'Filters' }).click()
  await choosePublisher(page, items[0]?.source ?? '')
  const nodes = async () => (await drawn(page)).nodes.filter((n) => n.kind === 'quote').length
  await expect.poll(nodes).toBeLessThan(all.length)
  for (const { id } of (await drawn(page)).nodes.filter((n) => n.kind === 'quote')) {
    const quote = (await (await fetch(`${app().url}/api/quotes/${id}`)).json()) as { articleSource: string }
    expect(quote.articleSource).toBe(items[0]?.source)
  }
  await page.getByRole('button', { name: 'Clear', exact: true }).click()
  await expect.poll(nodes).toBe(all.length)
  await close()
})

// Within a filter a link lists exactly the quotes that its count counts.
test('a link within a filter', async () => {
  const { page, close } = await open()
  await settled(page)
  await page.getByRole('tab', { name: 'Filters' }).click()
  await choosePublisher(page, 'The Halmere Courier')
  await page.getByRole('button', { name: /^Undo: Only The Halmere Courier/ }).waitFor()
  await settled(page)
  const edge = (await drawn(page)).edges.find((e) => e.relation === 'SAID_ABOUT')
  const [speaker = '', about = ''] = edge?.id.replace('SAID_ABOUT:', '').split('>') ?? []
  const query = new URLSearchParams({ speaker, about, source: 'The Halmere Courier', limit: '1' })
  const answer = await fetch(`${app().url}/api/quotes?${query}`)
  const { total } = (await answer.json()) as { total: number }
  expect(total).toBeGreaterThan(0)
  await clickDrawn(page, edge?.id ?? '')
  const panel = page.getByRole('complementary', { name: 'Evidence' })
  await panel.getByText(new RegExp(`^Showing \\d+ of ${total} quotes?`)).waitFor()
  await close()
})

// A link between two people opens the quotes behind it; each opens its article at the words.
test('a link leads to its sentences', async () => {
  const { page, complaints, close } = await open()
  await settled(page)
  const edge = (await drawn(page)).edges.find((e) => e.relation === 'SAID_ABOUT')
  await clickDrawn(page, edge?.id ?? '')
  const panel = page.getByRole('complementary', { name: 'Evidence' })
  await panel.getByText('spoke about', { exact: true }).waitFor()
  await panel.getByRole('listitem').getByRole('button').first().click()
  const current = page.getByTestId('article-text').locator('mark[data-current="true"]').first()
  await current.waitFor()
  const box = await current.boundingBox()
  expect(box !== null && box.y > 48 && box.y < 720).toBe(true)
  const step = page.getByText(/^Quote \d+ of \d+$/)
  const before = await step.textContent()
  await page
    .getByRole('button', { name: 'Next quote' })
    .or(page.getByRole('button', { name: 'Previous quote' }))
    .first()
    .click()
  await expect.poll(() => step.textContent()).not.toBe(before)
  await close()
  expect(complaints).toEqual([])
})

// A quote whose speaker is unknown says so, and why.
test('an unknown speaker is explained', async () => {
  const answer = await fetch(`${app().url}/api/quotes?speaker=none&limit=1`)
  const { items } = (await answer.json()) as { items: { id: string; reason: { note: string } }[] }
  const { page, complaints, close } = await openPage(
    browser(),
    `${app().url}/#v=statements&n=${items[0]?.id}&s=${items[0]?.id}`,
  )
  await page.getByRole('heading', { name: 'Speaker unknown' }).waitFor()
  await page.getByText('Why is the speaker unknown?').waitFor()
  expect(await page.getByText(items[0]?.reason.note ?? '').count()).toBeGreaterThan(0)
  await close()
  expect(complaints).toEqual([])
})
