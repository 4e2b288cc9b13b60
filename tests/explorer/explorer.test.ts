// Everything else a person does with the explorer, on the embedded store.
import AxeBuilder from '@axe-core/playwright'
import { expect, test } from 'vitest'
import { clickDrawn, drawn, openPage, settled } from '../support/page'
import { find, stage } from './scenes'

const { app, browser } = stage(() => null)
const open = (options = {}) => openPage(browser(), app().url, options)

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

// Layouts and expansions move nothing that is pinned, and expansions move nothing at all.
test('places are kept', async () => {
  const { page, close } = await open()
  await settled(page)
  await find(page, 'verhaegen')
  await page.keyboard.press('p')
  const before = await drawn(page)
  await page
    .getByRole('button', { name: /^Expand Spoke about:/ })
    .first()
    .click()
  await page.getByText(/^showing \d+ of \d+$/).waitFor()
  await settled(page)
  const after = new Map((await drawn(page)).nodes.map((n) => [n.id, n]))
  for (const node of before.nodes) expect(after.get(node.id)).toMatchObject({ x: node.x, y: node.y })

  await page.getByRole('button', { name: 'Layout' }).click()
  await page.getByRole('menuitem', { name: /^Rings/ }).click()
  await page.getByRole('button', { name: /^Undo: Arranged in rings/ }).waitFor()
  const arranged = (await drawn(page)).nodes
  const pinned = before.nodes.find((n) => n.label === 'Tomas Verhaegen')
  expect(arranged.find((n) => n.id === pinned?.id)).toMatchObject({ x: pinned?.x, y: pinned?.y })
  expect(arranged.some((n) => before.nodes.some((b) => b.id === n.id && b.x !== n.x))).toBe(true)
  await close()
})

// Filters say what they leave out; hiding is undone one by one or by undo.
test('filter and hide', async () => {
  const { page, close } = await open()
  await settled(page)
  const all = (await drawn(page)).nodes.length
  await page.getByRole('tab', { name: 'Filters' }).click()
  await page.getByRole('checkbox', { name: /^people/ }).uncheck()
  await page.getByText(/^\d+ elements and \d+ links left out$/).waitFor()
  expect((await drawn(page)).nodes.every((n) => n.kind !== 'person')).toBe(true)
  await page.getByRole('button', { name: 'Clear', exact: true }).click()
  await expect.poll(async () => (await drawn(page)).nodes.length).toBe(all)

  await find(page, 'verhaegen')
  await page.keyboard.press('h')
  await expect.poll(async () => (await drawn(page)).nodes.length).toBe(all - 1)
  await page
    .getByRole('region', { name: 'Hidden by hand' })
    .getByRole('button', { name: 'Show', exact: true })
    .click()
  await expect.poll(async () => (await drawn(page)).nodes.length).toBe(all)
  await close()
})

// A date range recounts the links: far in the future nothing was said, and the people stay.
test('dates', async () => {
  const { page, close } = await open()
  await settled(page)
  const before = await drawn(page)
  await page.getByRole('tab', { name: 'Filters' }).click()
  await page.getByLabel('from', { exact: true }).fill('2099-01-01')
  await expect.poll(async () => (await drawn(page)).edges.length).toBe(0)
  expect((await drawn(page)).nodes.length).toBe(before.nodes.length)
  await page.keyboard.press('Tab')
  await page.getByRole('button', { name: /^Undo: From/ }).click()
  await expect.poll(async () => (await drawn(page)).edges.length).toBe(before.edges.length)
  await close()
})

// A double click brings the first of what lies behind a person.
test('double click', async () => {
  const { page, close } = await open()
  await settled(page)
  const person = (await drawn(page)).nodes.find((n) => n.label === 'Tomas Verhaegen')
  await clickDrawn(page, person?.id ?? '', 2)
  await page.getByRole('button', { name: /^Undo: Expanded Tomas Verhaegen/ }).waitFor()
  await close()
})

// The address holds the view: opened elsewhere, it shows the same elements in the same places.
test('a link opens the same view', async () => {
  const { page, close } = await open()
  await settled(page)
  await find(page, 'verhaegen')
  await page
    .getByRole('button', { name: /^Expand Spoke about:/ })
    .first()
    .click()
  await page.getByText(/^showing \d+ of \d+$/).waitFor()
  await settled(page)
  const before = await drawn(page)
  await expect.poll(() => page.url()).toContain('#v=actors')
  await page.waitForTimeout(600) // the address follows the view after a pause
  const link = page.url()
  await close()
  const again = await openPage(browser(), link)
  await settled(again.page)
  const after = await drawn(again.page)
  expect(after.nodes.map((n) => n.id).sort()).toEqual(before.nodes.map((n) => n.id).sort())
  for (const node of before.nodes) {
    const there = after.nodes.find((n) => n.id === node.id)
    expect(Math.abs((there?.x ?? 1e9) - node.x)).toBeLessThan(1)
  }
  expect(await again.page.getByRole('region', { name: 'Selection' }).count()).toBe(1)
  await again.close()
})

// Without a mouse: search, expand, walk on the canvas, read, leave, and the sheet of keys.
test('keyboard only', async () => {
  const { page, close } = await open()
  await settled(page)
  const heard = page.getByTestId('announcement')
  await find(page, 'verhaegen')
  await expect
    .poll(() => heard.textContent())
    .toMatch(/^Tomas Verhaegen, person, \d+ quotes, \d+ links? shown/)
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

// A document added on the page is read with progress and can be opened; one that cannot be read says why.
test('adding documents', async () => {
  const { page, close } = await open()
  await page.keyboard.press('a')
  await page.getByTestId('file-input').setInputFiles([
    { name: 'quay.txt', mimeType: 'text/plain', buffer: Buffer.from(QUAY) },
    { name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.from('') },
  ])
  const progress = page.getByRole('list', { name: 'Progress' })
  await progress.getByRole('button', { name: 'Read it' }).waitFor()
  await progress.getByText('failed').waitFor()
  await progress.getByRole('button', { name: 'Read it' }).click()
  await page.getByTestId('article-text').getByText('the crane was sound').first().waitFor()
  await close()

  const again = await open()
  await again.page.keyboard.press('a')
  await again.page.getByRole('tab', { name: 'Paste text' }).click()
  await again.page.getByTestId('paste-text').fill(QUAY.replace('crane', 'winch'))
  await again.page.getByRole('button', { name: 'Read this text' }).click()
  await again.page.getByRole('button', { name: 'Read it' }).waitFor()
  await again.close()
})

const QUAY = `Inspectors clear crane at Port Mallow

PORT MALLOW, May 4 (Coastal Wire) — Harbour engineer Ines Coldwater said on Friday that the crane was sound.

"We looked at every bolt," Coldwater said. "Nothing is loose."
`

// Nothing found, no network, the store gone, a dead link: each says what happened and what to do.
test('when things go wrong', async () => {
  const { page, close } = await open()
  await settled(page)
  await page.keyboard.press('/')
  await page.keyboard.type('zzzqqq')
  await page.getByText(/^Nothing matches “zzzqqq”/).waitFor()
  await page.keyboard.press('Escape')

  await page.route('**/api/**', (route) => route.abort())
  await page.getByRole('region', { name: 'Most quoted on the canvas' }).getByRole('button').first().click()
  await page.getByText('Hearsay’s server cannot be reached.').first().waitFor()
  await page.unroute('**/api/**')
  await page.getByRole('button', { name: 'Try again' }).first().click()
  await page
    .getByRole('button', { name: /^Expand / })
    .first()
    .waitFor()
  await close()

  const context = await browser().newContext()
  const down = await context.newPage()
  await down.route('**/api/**', (route) =>
    route.fulfill({
      status: 503,
      contentType: 'application/problem+json',
      body: JSON.stringify({
        title: 'Store unavailable',
        detail: 'Neo4j does not answer.',
        remedy: 'Start it.',
      }),
    }),
  )
  await down.goto(app().url)
  await down.getByRole('heading', { name: 'Neo4j does not answer.' }).waitFor()
  await down.unroute('**/api/**')
  await down.getByRole('button', { name: 'Try again' }).click()
  await settled(down)
  expect((await drawn(down)).nodes.length).toBeGreaterThan(10)
  await context.close()

  const dead = await openPage(browser(), `${app().url}/#v=actors&n=p:00000000000000000000`)
  await dead.page.getByText('Nothing of this is in the collection any more.').waitFor()
  await dead.page.getByRole('button', { name: 'Open the first view' }).click()
  await settled(dead.page)
  await dead.close()
})

// axe finds nothing in either theme, on the first view, beside a reader, in menus and dialogs.
test.each(['light', 'dark'] as const)('accessible: %s', async (colorScheme) => {
  const { page, close } = await open({ colorScheme })
  await settled(page)
  const check = async (where: string) => {
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map((v) => `${where}: ${v.id}: ${v.nodes.map((n) => n.html).join(' ')}`)).toEqual([])
  }
  await check('first view')
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

async function focusedLabel(page: import('playwright-core').Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
}
