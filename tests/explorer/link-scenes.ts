// What lies between people, as a person asks for it: comparing two speakers, and a path read, drawn and undone.
import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Comparison, Paths } from '../../lib/model/links'
import type { SearchHit } from '../../lib/model/records'
import { clickDrawn, drawn, openPage, settled } from '../support/page'
import { find, type Stage, THEMES } from './scenes'

const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] }
const [FIRST, SECOND] = ['Tomas Verhaegen', 'Leonid Aske']
const [NEAR, FAR] = ['Katya Lindqvist-Moor', 'Nomvula Petrie']

/** The scenes that must hold on every store. */
export function linkScenes({ app, browser }: Stage): void {
  const ask = async <T>(path: string): Promise<T> => (await (await fetch(`${app().url}${path}`)).json()) as T
  const idOf = async (name: string) => {
    const { items } = await ask<{ items: SearchHit[] }>(`/api/search?q=${encodeURIComponent(name)}&limit=1`)
    return items[0]?.node.id ?? ''
  }

  // Two selected on the canvas: compare, choose what both speak about, read a quote, come back, copy, open again from the address.
  test('compare two speakers', async () => {
    const [a, b] = [await idOf(FIRST), await idOf(SECOND)]
    const { shared, mutual } = await ask<Comparison>(`/api/compare?a=${a}&b=${b}`)
    const { page, complaints, close } = await openPage(browser(), app().url, CLIPBOARD)
    await settled(page)
    await find(page, FIRST)
    await page.keyboard.down('Shift')
    await clickDrawn(page, b)
    await page.keyboard.up('Shift')
    await page.getByRole('button', { name: 'Compare', exact: true }).click()
    const panel = page.getByRole('complementary', { name: 'Evidence' })
    const about = panel.getByRole('region', { name: 'About each other' })
    for (const { count } of mutual) await about.getByText(`${count} quote`).first().waitFor()

    const subject = shared.items[0]
    expect(subject?.counts.every((count) => count > 0)).toBe(true)
    const chip = panel.getByRole('button', { name: new RegExp(`^${subject?.node.label}: ${FIRST} \\d`) })
    await chip.click()
    expect(await chip.getAttribute('aria-pressed')).toBe('true')
    const axis = panel.getByRole('region', { name: 'Time axis' })
    await axis.getByRole('heading', { name: `Quotes about ${subject?.node.label}` }).waitFor()
    await axis.getByText(/^Showing/).waitFor()
    for (const [i, name] of [FIRST, SECOND].entries()) {
      const quotes = axis.getByRole('list', { name, exact: true }).getByRole('button')
      expect(await quotes.count()).toBe(subject?.counts[i])
    }
    await panel.getByRole('button', { name: 'Copy as Markdown' }).click()
    await page
      .getByText(/^Copied as Markdown with \d+ quotes?\.$/)
      .first()
      .waitFor()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toContain(`# ${FIRST}, ${SECOND}: compared`)
    expect(copied).toContain(`## Quotes about ${subject?.node.label}, newest first`)

    await axis.getByRole('button').first().click()
    await page.getByTestId('article-text').waitFor()
    await page.keyboard.press('Escape')
    await panel.getByRole('heading', { name: 'Compare speakers' }).waitFor()

    // The address holds the comparison, too
    await expect.poll(() => page.url()).toMatch(new RegExp(`t=compare.${a}.${b}$`, 'u'))
    await page.reload()
    await panel.getByRole('region', { name: 'About each other' }).waitFor()
    await close()
    expect(complaints).toEqual([])
  })

  // By keyboard alone: the menu, two names, the sentences, drawing the path, undo.
  test('a path between two people', async () => {
    const query = `from=${await idOf(NEAR)}&to=${await idOf(FAR)}`
    const { items } = await ask<Paths>(`/api/paths?${query}`)
    const chain = (items[0]?.nodes ?? []).map(({ label }) => label).join(' – ')
    const { page, complaints, close } = await openPage(browser(), app().url, CLIPBOARD)
    await settled(page)
    const before = (await drawn(page)).nodes.map(({ id }) => id)
    await openExploration(page, 'Paths between two')
    await choose(page, 'From', NEAR)
    await choose(page, 'To', FAR)
    const panel = page.getByRole('complementary', { name: 'Evidence' })
    const draw = panel.getByRole('button', { name: `Draw on the canvas: ${chain}` })
    await draw.waitFor()
    expect(await panel.getByRole('button', { name: /^Draw on the canvas/ }).count()).toBe(items.length)

    await tabTo(page, `Copy as Markdown: ${chain}`)
    await page.keyboard.press('Enter')
    await page.getByText('Copied as Markdown with its sources.').first().waitFor()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    for (const { label } of items[0]?.nodes ?? []) expect(copied).toContain(label)

    await draw.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: `Undo: Drew the path ${NEAR} – ${FAR}`, exact: false }).waitFor()
    await settled(page)
    const after = new Set((await drawn(page)).nodes.map(({ id }) => id))
    for (const { id } of items[0]?.nodes ?? []) expect(after.has(id)).toBe(true)
    await expect.poll(() => traced(page)).toBeGreaterThanOrEqual(items[0]?.nodes.length ?? 1)
    await page.keyboard.press('Control+z')
    await expect.poll(async () => (await drawn(page)).nodes.map(({ id }) => id)).toEqual(before)
    await close()
    expect(complaints).toEqual([])
  })

  // Nothing within one step: says so, and offers to look farther.
  test('no path', async () => {
    const { page, close } = await openPage(browser(), app().url)
    await settled(page)
    await openExploration(page, 'Paths between two')
    await choose(page, 'From', NEAR)
    await choose(page, 'To', FAR)
    const panel = page.getByRole('complementary', { name: 'Evidence' })
    await panel.getByLabel(/^of at most/).selectOption('1')
    await panel.getByText(`No path from ${NEAR} to ${FAR} within 1 step.`).waitFor()
    await panel.getByRole('button', { name: 'Look 6 steps far' }).click()
    await panel
      .getByRole('button', { name: /^Draw on the canvas/ })
      .first()
      .waitFor()
    await close()
  })

  test.each(THEMES)('comparison and paths are accessible: %s', async (colorScheme) => {
    const { page, close } = await openPage(browser(), app().url, { colorScheme })
    await settled(page)
    const check = async (where: string) => {
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map((v) => `${where}: ${v.id}: ${v.nodes.map((n) => n.html).join(' ')}`)).toEqual([])
    }
    await openExploration(page, 'Compare speakers')
    await choose(page, 'First speaker', FIRST)
    await choose(page, 'Compare with', SECOND)
    const panel = page.getByRole('complementary', { name: 'Evidence' })
    await panel.getByText(/^Showing/).waitFor()
    await check('two')
    await choose(page, 'Add a speaker', FAR)
    await panel.getByRole('button', { name: `Leave out ${FAR}` }).waitFor()
    await panel.getByText(/^Showing/).waitFor()
    await check('three')
    await openExploration(page, 'Paths between two')
    await choose(page, 'From', NEAR)
    await check('one end')
    await choose(page, 'To', FAR)
    await panel
      .getByRole('button', { name: /^Draw on the canvas/ })
      .first()
      .waitFor()
    await check('paths')
    await close()
  })
}

async function openExploration(page: Page, label: string): Promise<void> {
  await page.getByRole('button', { name: 'Questions to the collection' }).focus()
  await page.keyboard.press('Enter')
  const item = page.getByRole('menuitem', { name: new RegExp(`^${label}`) })
  await item.waitFor()
  // The focus moves a moment after the arrow key: pressed faster than that, it runs past the item
  await item.focus()
  await page.keyboard.press('Enter')
}

/** Types a name faster than the answer comes. */
async function choose(page: Page, label: string, name: string): Promise<void> {
  const field = page.getByRole('combobox', { name: label, exact: true })
  await field.waitFor()
  if (label !== 'Add a speaker')
    await expect.poll(() => field.evaluate((e) => e === document.activeElement)).toBe(true)
  else await field.focus()
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
  if (label !== 'Add a speaker') await field.waitFor({ state: 'detached' })
}

async function tabTo(page: Page, label: string): Promise<void> {
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
  for (let i = 0; i < 40 && (await focused()) !== label; i++) await page.keyboard.press('Tab')
  expect(await focused()).toBe(label)
}

/** Elements that stand out as a path. */
function traced(page: Page): Promise<number> {
  return page.getByTestId('canvas').evaluate((element) => {
    const { cy } = (element as unknown as { _cyreg: { cy: cytoscape.Core } })._cyreg
    return cy.elements('.traced').size()
  })
}
