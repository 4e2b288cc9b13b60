// Finding and expanding as a person does it, by keyboard where that is the point. On any store.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { drawn, openPage, settled, type Watched } from '../support/page'
import type { Stage } from './scenes'

const options = (page: Page) => page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option')

async function ask(page: Page, words: string): Promise<void> {
  await page.keyboard.press('/')
  await page.keyboard.type(words)
}

/** Takes the first of what is found, and waits until it is the selection. */
async function land(page: Page, words: string, name: string): Promise<void> {
  await ask(page, words)
  await page.keyboard.press('Enter')
  const heading = page.getByRole('region', { name: 'Selection' }).getByRole('heading', { level: 2 })
  await expect.poll(async () => (await heading.allTextContents())[0]).toBe(name)
  await page
    .getByRole('button', { name: /^Expand / })
    .first()
    .waitFor()
}

/** The number in a button's name. */
async function figureIn(page: Page, name: RegExp): Promise<number> {
  const label = await page.getByRole('button', { name }).first().getAttribute('aria-label')
  return Number(/\d+/.exec(label ?? '')?.[0])
}

export function searchScenes({ app, browser }: Stage): void {
  const open = async (): Promise<Watched> => {
    const watched = await openPage(browser(), app().url)
    await settled(watched.page)
    return watched
  }
  const close = async ({ complaints, close: end }: Watched) => {
    await end()
    expect(complaints).toEqual([])
  }

  // A slip of the finger, an alias, words in another order: each leads to the same place.
  test('search forgives', async () => {
    const watched = await open()
    const { page } = watched
    await land(page, 'verheagen', 'Tomas Verhaegen')
    await land(page, 'KDA', 'Kolvar Dam Authority')
    await land(page, 'aske leo', 'Leonid Aske')
    await ask(page, 'verheagen')
    await options(page).first().getByText('similar spelling').waitFor()
    await expect
      .poll(() => page.getByTestId('announcement').textContent())
      .toMatch(/people and .* quotes found/)
    await page.keyboard.press('Escape')
    expect(await options(page).count()).toBe(0)
    await page.keyboard.press('ArrowDown')
    expect(await options(page).first().textContent()).toContain('Tomas Verhaegen')
    await close(watched)
  })

  // What was found is told apart by kind; Tab and the arrows narrow it, Enter takes the first of what is left.
  test('one kind by keyboard', async () => {
    const watched = await open()
    const { page } = watched
    await ask(page, 'brandt')
    const kinds = page.getByRole('radiogroup', { name: 'Kind' }).getByRole('radio')
    await kinds.first().waitFor()
    const labels = await kinds.allTextContents()
    expect(labels[0]).toMatch(/^All\d+$/)
    expect(labels.some((label) => label.startsWith('organizations'))).toBe(true)
    await page.keyboard.press('Tab')
    const steps = labels.findIndex((label) => label.startsWith('organizations'))
    for (let i = 0; i < steps; i++) await page.keyboard.press('ArrowRight')
    await expect.poll(() => kinds.nth(steps).getAttribute('aria-checked')).toBe('true')
    await expect.poll(async () => (await options(page).allTextContents())[0]).toMatch(/^Brandt Marine/)
    await page.keyboard.press('Enter')
    const card = page.getByRole('region', { name: 'Selection' })
    await expect.poll(() => card.getByRole('heading', { level: 2 }).textContent()).toMatch(/^Brandt Marine/)
    await close(watched)
  })

  // Words of a quote: the best few at once, all of them as a list, each with its words set off.
  test('words inside a quote', async () => {
    const watched = await open()
    const { page } = watched
    await ask(page, 'gate')
    const all = page.getByRole('option', { name: /^All \d+ quotes with these words$/ })
    await all.waitFor()
    const count = Number(/\d+/.exec((await all.textContent()) ?? '')?.[0])
    await all.click()
    const panel = page.getByRole('complementary', { name: 'Evidence' })
    await panel.getByRole('heading', { name: 'Quotes with “gate”' }).waitFor()
    await panel.getByText(new RegExp(`^Showing \\d+ of ${count} quotes`)).waitFor()
    expect((await panel.locator('li b').allTextContents()).some((word) => /^gate/i.test(word))).toBe(true)
    await page.keyboard.press('/')
    // A recent search
    await expect.poll(async () => (await options(page).allTextContents())[0]).toBe('gate')
    await close(watched)
  })

  // Nothing found says what to try; what it proposes is one key away.
  test('nothing found', async () => {
    const watched = await open()
    const { page } = watched
    await ask(page, 'verhaegen zzzqqq')
    await page.getByText('Nothing matches “verhaegen zzzqqq”, nor is anything spelled like it.').waitFor()
    await page.keyboard.press('Enter')
    await expect.poll(() => page.getByRole('combobox').inputValue()).toBe('verhaegen')
    await expect.poll(async () => (await options(page).allTextContents())[0]).toContain('Tomas Verhaegen')
    await close(watched)
  })

  // E, then figures: expand, more, collapse, all without a mouse; a collapse takes exactly what came.
  test('expand by figures', async () => {
    const watched = await open()
    const { page } = watched
    await land(page, 'verhaegen', 'Tomas Verhaegen')
    const before = (await drawn(page)).nodes.map((n) => n.id).sort()
    const count = await figureIn(page, /^Expand Said: \d+ quotes$/)
    await page.getByLabel('How many to bring').selectOption('10')
    await page.getByTestId('canvas').focus()
    await page.keyboard.press('e')
    await page.keyboard.press('1')
    const shown = page.getByRole('region', { name: 'Selection' }).getByText(/^showing /)
    await expect.poll(() => shown.textContent()).toBe(`showing 10 of ${count}`)
    await page.keyboard.press('1')
    await expect.poll(() => shown.textContent()).toBe(`showing ${Math.min(20, count)} of ${count}`)
    await page.keyboard.press('Shift+Digit1')
    await page.getByRole('button', { name: /^Undo: Collapsed/ }).waitFor()
    await expect.poll(async () => (await drawn(page)).nodes.map((n) => n.id).sort()).toEqual(before)

    // What is on its way when the expansion is collapsed does not come any more
    await page.keyboard.press('1')
    await expect.poll(() => shown.textContent()).toBe(`showing 10 of ${count}`)
    let letThrough = () => {}
    const held = new Promise<void>((resolve) => {
      letThrough = resolve
    })
    await page.route('**/neighbours*', async (route) => {
      await held
      await route.continue()
    })
    await page.keyboard.press('1')
    await page.keyboard.press('Shift+Digit1')
    await expect.poll(() => shown.count()).toBe(0)
    letThrough()
    await settled(page)
    expect((await drawn(page)).nodes.map((n) => n.id).sort()).toEqual(before)
    await close(watched)
  })

  // Several at once, as one step; all of what lies behind them.
  test('expand several', async () => {
    const watched = await open()
    const { page } = watched
    await land(page, 'verhaegen', 'Tomas Verhaegen')
    await page
      .getByRole('button', { name: /^Leonid Aske, person/ })
      .first()
      .click({ modifiers: ['Control'] })
    const card = page.getByRole('region', { name: 'Selection' })
    await card.getByText('2 elements').waitFor()
    await page.getByLabel('How many to bring').selectOption('all')
    await card.getByRole('button', { name: /^Expand Said: \d+ quotes from 2 of them$/ }).waitFor()
    const count = await figureIn(page, /^Expand Said: \d+ quotes from 2 of them$/)
    await card.getByRole('button', { name: /^Expand Said: / }).click()
    await card.getByText(`showing ${count} of ${count}`).waitFor()
    await settled(page)
    expect((await drawn(page)).nodes.filter((n) => n.kind === 'quote')).toHaveLength(count)
    await page.keyboard.press('Control+z')
    await expect.poll(async () => (await drawn(page)).nodes.filter((n) => n.kind === 'quote').length).toBe(0)
    await close(watched)
  })

  // Counts and expansions keep to the dates of the filter, and say so.
  test('expand within the filter', async () => {
    const watched = await open()
    const { page } = watched
    await land(page, 'verhaegen', 'Tomas Verhaegen')
    const said = page.getByRole('button', { name: /^Expand Said: \d+ quotes$/ })
    const all = Number(/\d+/.exec((await said.getAttribute('aria-label')) ?? '')?.[0])
    await page.getByRole('tab', { name: 'Filters' }).click()
    await page.getByLabel('from', { exact: true }).fill('2099-01-01')
    await page.getByText('Within the filter: from 1 Jan 2099').waitFor()
    await expect.poll(() => said.count()).toBe(0)
    await page.getByLabel('from', { exact: true }).fill('1900-01-01')
    await expect
      .poll(async () => Number(/\d+/.exec((await said.getAttribute('aria-label')) ?? '')?.[0]))
      .toBeLessThanOrEqual(all)
    await close(watched)
  })

  // A hub is never poured onto the canvas: first a warning, then only narrower ways.
  test('guard', async () => {
    const watched = await open()
    const { page } = watched
    const pretend = (count: number) =>
      page.route('**/counts*', async (route) => {
        const answer = await route.fetch()
        const { items } = (await answer.json()) as { items: { relation: string; count: number }[] }
        const many = items.map((item) => (item.relation === 'SAID' ? { ...item, count } : item))
        await route.fulfill({ response: answer, json: { items: many } })
      })
    await pretend(1500)
    await land(page, 'verhaegen', 'Tomas Verhaegen')
    await page.getByLabel('How many to bring').selectOption('all')
    await page.getByRole('button', { name: 'Expand Said: 1,500 quotes' }).click()
    const dialog = page.getByRole('dialog', { name: 'That is a lot to draw' })
    await dialog.getByRole('button', { name: 'Draw it anyway' }).waitFor()
    await dialog.getByRole('button', { name: 'Keep the canvas as it is' }).click()
    expect((await drawn(page)).nodes.some((n) => n.kind === 'quote')).toBe(false)

    await page.unroute('**/counts*')
    await pretend(5000)
    await land(page, 'aske leonid', 'Leonid Aske')
    await page.getByLabel('How many to bring').selectOption('all')
    await page.getByRole('button', { name: 'Expand Said: 5,000 quotes' }).click()
    const refusal = page.getByRole('dialog', { name: 'That is more than can be drawn' })
    await refusal.waitFor()
    expect(await refusal.getByRole('button', { name: 'Draw it anyway' }).count()).toBe(0)
    await refusal.getByRole('button', { name: 'Filter first' }).waitFor()
    await refusal.getByRole('button', { name: 'Count them as links' }).waitFor()
    await refusal.getByRole('button', { name: 'Bring 100' }).click()
    await page
      .getByText(/^showing (\d+) of \1$/)
      .first()
      .waitFor()
    await close(watched)
  })
}
