// Along time and through filters, on any store: the brush, playback, chips, a link with a filter.
import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { drawn, openPage, settled, type Watched } from '../support/page'
import { type Stage, THEMES } from './scenes'

export function timeScenes({ app, browser }: Stage): void {
  const open = (options = {}) => openPage(browser(), app().url, options)
  const close = async ({ complaints, close: end }: Watched) => {
    await end()
    expect(complaints).toEqual([])
  }

  // Dragging over the bars narrows the canvas to those days, as one step; undo and Esc bring all back.
  test('timeline: brush', async () => {
    const watched = await open()
    const { page } = watched
    await openTimeline(page)
    const before = (await drawn(page)).edges.length
    await drag(page, 0.02, 0.3)
    await chip(page, /2\d{3}/).waitFor()
    await expect.poll(async () => (await drawn(page)).edges.length).toBeLessThan(before)
    expect(await page.getByRole('region', { name: 'Filters in force' }).textContent()).toMatch(
      /\d+ elements? and \d+ links? left out/,
    )
    await page.keyboard.press('Control+z')
    await expect.poll(async () => (await drawn(page)).edges.length).toBe(before)
    expect(await page.getByRole('region', { name: 'Filters in force' }).count()).toBe(0)
    await drag(page, 0.9, 0.5)
    await chip(page, /2\d{3}/).waitFor()
    await page.getByRole('slider', { name: 'From' }).focus()
    await page.keyboard.press('Escape')
    await expect.poll(async () => (await drawn(page)).edges.length).toBe(before)
    await close(watched)
  })

  // By keyboard alone: open, move a handle, list a bar's quotes, and those without a date; the switch of dates.
  test('timeline: keyboard, said or published', async () => {
    const watched = await open()
    const { page } = watched
    await settled(page)
    await page.getByRole('button', { name: 'Timeline', exact: true }).focus()
    await page.keyboard.press('Enter')
    const from = page.getByRole('slider', { name: 'From' })
    await from.waitFor()
    const whole = await from.getAttribute('aria-valuetext')
    await from.focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    expect(await from.getAttribute('aria-valuenow')).toBe('2')
    expect(await from.getAttribute('aria-valuetext')).not.toBe(whole)
    await page.getByRole('button', { name: /^Undo: Only / }).waitFor()
    await page.keyboard.press('Home')
    await expect.poll(() => page.getByRole('region', { name: 'Filters in force' }).count()).toBe(0)

    const bars = page.getByRole('group', { name: /^Bars/ }).getByRole('button')
    await bars.first().focus()
    await page.keyboard.press('End')
    const label = (await bars.last().getAttribute('aria-label')) ?? ''
    await page.keyboard.press('Enter')
    const count = Number(/: (\d+) quote/.exec(label)?.[1])
    const evidence = page.getByRole('complementary', { name: 'Evidence' })
    await evidence.getByText(new RegExp(`of ${count} quote`)).waitFor()

    const figures = page.getByText(/quotes that concern \d+ elements on the canvas/)
    await page.getByRole('group', { name: 'Which date' }).getByRole('button', { name: 'said' }).click()
    await figures.waitFor()
    await page.getByRole('button', { name: /without such a date$/ }).click()
    await evidence.getByRole('heading', { name: 'Without a date: said' }).waitFor()
    expect(await bars.last().getAttribute('aria-label')).not.toBe(label)
    await page.getByRole('button', { name: 'As a table' }).click()
    await page.getByRole('columnheader', { name: 'When' }).waitFor()
    await close(watched)
  })

  // Playback goes a step at a time for who asked for less motion, tells the days, and is undone at once.
  test('timeline: playback', async () => {
    const watched = await open()
    const { page } = watched
    await openTimeline(page)
    const before = (await drawn(page)).edges.length
    const heard = page.getByTestId('announcement')
    const play = page.getByRole('button', { name: 'Play along time' })
    await play.click()
    await expect.poll(() => heard.textContent()).toMatch(/\d{4}.*: \d+ quotes?$/)
    const first = await heard.textContent()
    await play.click()
    await expect.poll(() => heard.textContent()).not.toBe(first)
    await page.getByLabel('What is played').selectOption('cumulative')
    await page.getByRole('button', { name: 'Step on' }).click()
    await page.getByRole('button', { name: 'Step on' }).click()
    await expect.poll(() => heard.textContent()).toMatch(/ to .*: \d+ quotes?$/)
    await page.getByRole('button', { name: /^Undo: Played along time/ }).click()
    await page.getByRole('button', { name: /^Undo: Played along time/ }).click()
    await expect.poll(async () => (await drawn(page)).edges.length).toBe(before)
    await close(watched)
  })

  // Filters in either view mean the same: chips name them, go one by one, and a link opens with them.
  test('filters: chips, counts, a link', async () => {
    const watched = await open()
    const { page } = watched
    await settled(page)
    await page.keyboard.press('2')
    await page.getByRole('button', { name: /^Undo: Statements’ view/ }).waitFor()
    await settled(page)
    const all = await quotes(page)
    await page.getByRole('tab', { name: 'Filters' }).click()
    const direct = page.getByRole('checkbox', { name: /^direct quotes/ })
    const told = await direct.locator('..').textContent()
    await page.getByRole('button', { name: 'Only direct quotes' }).click()
    await page.getByRole('button', { name: /^Undo: Only direct quotes/ }).waitFor()
    await expect.poll(() => quotes(page)).toBe(Number(/\d+/.exec(told ?? '')?.[0]))
    expect(await quotes(page)).toBeLessThan(all)

    await page.getByRole('checkbox', { name: /^states/ }).uncheck()
    await chip(page, 'without states').waitFor()
    const left = await quotes(page)
    await page.waitForTimeout(600) // the address follows the view after a pause
    const again = await openPage(browser(), page.url())
    await settled(again.page)
    expect(await quotes(again.page)).toBe(left)
    expect(await again.page.getByRole('button', { name: /^Take away the filter/ }).count()).toBe(2)
    await close(again)

    await chip(page, 'without states').click()
    await chip(page, 'only direct quotes').click()
    await expect.poll(() => quotes(page)).toBe(all)
    expect(await page.getByRole('region', { name: 'Filters in force' }).count()).toBe(0)
    await close(watched)
  })

  // In the actors' view links count only the quotes that pass.
  test('filters: links count what passes', async () => {
    const watched = await open()
    const { page } = watched
    await settled(page)
    const before = (await drawn(page)).edges.length
    await page.getByRole('tab', { name: 'Filters' }).click()
    await page.getByRole('button', { name: 'Only reported speech' }).click()
    await expect.poll(async () => (await drawn(page)).edges.length).toBeLessThan(before)
    await page.getByRole('button', { name: 'Clear all' }).click()
    await expect.poll(async () => (await drawn(page)).edges.length).toBe(before)
    await close(watched)
  })

  test.each(THEMES)('timeline and filters: accessible, %s', async (colorScheme) => {
    const watched = await open({ colorScheme })
    const { page } = watched
    await openTimeline(page)
    await page.getByRole('tab', { name: 'Filters' }).click()
    await page.getByRole('button', { name: 'Only reported speech' }).click()
    await page.getByLabel('What the bars are made of').selectOption('stance')
    await drag(page, 0.1, 0.6)
    await chip(page, /2\d{3}/).waitFor()
    await settled(page)
    const check = async (where: string) => {
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map((v) => `${where}: ${v.id}: ${v.nodes.map((n) => n.html).join(' ')}`)).toEqual([])
    }
    await check('bars')
    await page.getByRole('button', { name: 'As a table' }).click()
    await page.getByRole('columnheader', { name: 'When' }).waitFor()
    await check('table')
    await close(watched)
  })
}

async function openTimeline(page: Page): Promise<void> {
  await settled(page)
  await page.getByRole('button', { name: 'Timeline', exact: true }).click()
  await page.getByRole('slider', { name: 'From' }).waitFor()
  await settled(page)
}

/** Drags over the bars, from one part of their width to another. */
async function drag(page: Page, from: number, to: number): Promise<void> {
  const bars = page.getByRole('group', { name: /^Bars/ }).locator('..')
  const box = await bars.boundingBox()
  if (box === null) throw new Error('The timeline has no bars.')
  const y = box.y + box.height / 4
  await page.mouse.move(box.x + box.width * from, y)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * ((from + to) / 2), y, { steps: 4 })
  await page.mouse.move(box.x + box.width * to, y, { steps: 4 })
  await page.mouse.up()
}

function chip(page: Page, label: string | RegExp) {
  const name = typeof label === 'string' ? `Take away the filter: ${label}` : label
  return page.getByRole('region', { name: 'Filters in force' }).getByRole('button', { name })
}

async function quotes(page: Page): Promise<number> {
  return (await drawn(page)).nodes.filter((node) => node.kind === 'quote').length
}
