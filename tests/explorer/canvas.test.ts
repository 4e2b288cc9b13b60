// What a person does with the canvas: filters, hides, keeps places, sends a link.
import { expect, test } from 'vitest'
import { clickDrawn, drawn, openPage, settled } from '../support/page'
import { find, stage } from './scenes'

const { app, browser } = stage()
const open = (options = {}) => openPage(browser(), app().url, options)

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
  await page
    .getByText(/^\d+ elements and \d+ links left out$/)
    .first()
    .waitFor()
  expect((await drawn(page)).nodes.every((n) => n.kind !== 'person')).toBe(true)
  await page.getByRole('button', { name: 'Clear', exact: true }).click()
  await expect.poll(async () => (await drawn(page)).nodes.length).toBe(all)

  // Nothing left: it says so, and offers to clear
  await page.getByRole('checkbox', { name: /^people/ }).uncheck()
  for (const box of await page.getByRole('group', { name: 'Kinds' }).getByRole('checkbox').all())
    await box.uncheck()
  await page.getByRole('heading', { name: 'Everything here is filtered out' }).waitFor()
  await page.getByRole('button', { name: 'Clear filters' }).click()
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
  const people = (await drawn(page)).nodes.filter((n) => n.kind === 'person')
  // The one furthest to the left lies where the card of the selection appears at the first click
  const person = people.reduce((a, b) => (b.x < a.x ? b : a))
  await clickDrawn(page, person.id, 2)
  await page.getByRole('button', { name: new RegExp(`^Undo: Expanded ${person.label}`) }).waitFor()
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
  await again.page.getByRole('region', { name: 'Selection' }).waitFor()
  await again.close()
})
