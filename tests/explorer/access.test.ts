// Everybody can use it: without a mouse, without eyes, in either theme, on a phone.
import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openPage, settled } from '../support/page'
import { find, stage, THEMES } from './scenes'

const { app, browser } = stage()
const open = (options = {}) => openPage(browser(), app().url, options)

// Without a mouse: search, expand, walk on the canvas, read, leave, and the sheet of keys.
test('keyboard only', async () => {
  const { page, close } = await open()
  await settled(page)
  const heard = page.getByTestId('announcement')
  await find(page, 'verhaegen')
  await expect
    .poll(() => heard.textContent())
    .toMatch(/^Tomas Verhaegen, person, \d+ quotes, \d+ links? shown/)
  await page.getByRole('button', { name: /^Expand Said/ }).waitFor()
  await page.keyboard.press('e')
  await page.keyboard.press('Tab')
  for (let i = 0; i < 12 && !(await focusedLabel(page)).startsWith('Expand Said'); i++)
    await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page
    .getByText(/^showing \d+ of \d+$/)
    .first()
    .waitFor()
  await settled(page)
  await page.getByTestId('canvas').focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => heard.textContent()).toMatch(/, quote, |, person, |, organization, /)
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('tab', { name: /^Canvas/ }).focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.locator('[aria-pressed="true"]').count()).toBeGreaterThan(0)
  await close()
})

// axe finds nothing in either theme, on the first view, beside a reader, in menus and dialogs.
test.each(THEMES)('accessible: %s', async (colorScheme) => {
  const { page, close } = await open({ colorScheme })
  await settled(page)
  const check = async (where: string) => {
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map((v) => `${where}: ${v.id}: ${v.nodes.map((n) => n.html).join(' ')}`)).toEqual([])
  }
  await check('first view')
  await page.keyboard.press('/')
  await page.keyboard.type('brandt')
  await page.getByRole('radiogroup', { name: 'Kind' }).waitFor()
  await check('search')
  await page.getByRole('combobox').fill('')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.getByRole('tab', { name: 'Filters' }).click()
  await find(page, 'verhaegen')
  await page.getByRole('button', { name: /^Expand Said/ }).click()
  await page
    .getByText(/^showing \d+ of \d+$/)
    .first()
    .waitFor()
  await check('filters and selection')
  await page
    .getByRole('complementary', { name: 'Evidence' })
    .getByRole('button', { name: /Tomas Verhaegen/ })
    .first()
    .click()
  await page.getByTestId('article-text').waitFor()
  await check('reader')
  await page.keyboard.press('a')
  await page.getByRole('dialog').waitFor()
  await check('adding documents')
  await close()
})

// The theme button overrules the system, and the choice outlives a reload.
test('theme', async () => {
  const { page, close } = await open({ colorScheme: 'light' })
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  const light = await background()
  await page.getByRole('button', { name: 'Dark theme' }).click()
  await expect.poll(background).not.toBe(light)
  const dark = await background()
  await page.reload()
  await page.getByRole('button', { name: 'Light theme' }).waitFor()
  expect(await background()).toBe(dark)
  await close()
})

// On a phone everything stands below each other and nothing sticks out.
test('phone', async () => {
  const { page, close } = await open({ viewport: { width: 390, height: 844 } })
  await settled(page)
  await find(page, 'verhaegen')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await page.getByRole('heading', { name: 'Tomas Verhaegen' }).last().scrollIntoViewIfNeeded()
  expect(await page.getByRole('tab', { name: /^Said/ }).isVisible()).toBe(true)
  await close()
})

async function focusedLabel(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
}
