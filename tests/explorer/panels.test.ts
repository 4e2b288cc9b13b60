// Every panel, menu and sheet that no other scene looks at: axe, no sideways scrolling, a way out by keyboard.
import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { type App, startApp } from '../support/app'
import { openPage, settled } from '../support/page'
import { find, stage } from './scenes'

const { app, browser } = stage()
const MENUS = ['Questions to the collection', 'Layout', 'Appearance', 'Export what is shown', 'Views']

async function check(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map((v) => `${where}: ${v.id}: ${v.nodes.map((n) => n.html).join(' ')}`)).toEqual([])
  const [whole, top] = await page.evaluate(() =>
    [document.documentElement, document.querySelector('header')].map((e) =>
      e === null ? 0 : e.scrollWidth - e.clientWidth,
    ),
  )
  expect([whole, top], `${where}: nothing sticks out`).toEqual([0, 0])
}

async function choose(page: Page, menu: string, item: string): Promise<void> {
  await page.getByRole('button', { name: menu, exact: true }).click()
  await page.getByRole('menuitem', { name: new RegExp(`^${item}`) }).click()
}

// A menu hides nothing from screen readers; Esc closes it alone, and the focus is back on its button.
test.each(['light', 'dark'] as const)('menus and the sheet of keys: %s', async (colorScheme) => {
  const { page, close } = await openPage(browser(), app().url, { colorScheme })
  await settled(page)
  await find(page, 'verhaegen')
  for (const name of MENUS) {
    const button = page.getByRole('button', { name, exact: true })
    await button.focus()
    await page.keyboard.press('Enter')
    await page.locator('[role^="menuitem"]').first().waitFor()
    await check(page, name)
    await page.keyboard.press('Escape')
    await page.getByRole('menu').waitFor({ state: 'detached' })
    expect(await button.evaluate((e) => e === document.activeElement)).toBe(true)
  }
  await page.getByRole('region', { name: 'Selection' }).waitFor()
  await page.getByTestId('canvas').focus()
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor()
  await check(page, 'sheet')
  await close()
})

test.each(['light', 'dark'] as const)('views, story and lists: %s', async (colorScheme) => {
  const { page, close } = await openPage(browser(), app().url, { colorScheme })
  await settled(page)
  await page.keyboard.press('s')
  await page.getByLabel('Name', { exact: true }).fill(`Looked at, ${colorScheme}`)
  await check(page, 'keeping a view')
  await page.getByRole('button', { name: 'Keep it' }).click()
  const story = page.getByRole('region', { name: 'Story' })
  await story.getByLabel('Title').fill('Everybody')
  await story.getByRole('button', { name: 'Add this step' }).click()
  await story.getByRole('button', { name: 'Everybody', exact: true }).waitFor()
  await check(page, 'story')
  await choose(page, 'Views', 'Kept views')
  await page
    .getByRole('button', { name: /^Looked at/ })
    .first()
    .waitFor()
  await check(page, 'kept views')
  await choose(page, 'Questions to the collection', 'Speaker unknown')
  await page.getByRole('heading', { name: 'Speaker unknown' }).waitFor()
  await page.getByRole('tab', { name: 'Articles' }).click()
  await check(page, 'speaker unknown and articles')
  await close()
})

// Where nothing may be kept, the dialog says so and offers a link; documents are not asked for either.
test('read-only', async () => {
  const readOnly: App = await startApp({ documents: [], neo4j: null, readOnly: true })
  try {
    const { page, close } = await openPage(browser(), readOnly.url, {
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    await page.keyboard.press('s')
    const dialog = page.getByRole('dialog')
    await dialog.getByText(/^This server is read-only: it keeps no views/).waitFor()
    expect(await dialog.getByLabel('Name', { exact: true }).count()).toBe(0)
    await dialog.getByRole('button', { name: 'Copy a link to this view' }).click()
    await page
      .getByText(/^Link copied/)
      .first()
      .waitFor()
    await page.keyboard.press('a')
    await dialog.getByText(/^This server is read-only: it takes no documents/).waitFor()
    expect(await dialog.getByRole('button', { name: 'Choose files' }).count()).toBe(0)
    await close()
  } finally {
    await readOnly.stop()
  }
})
