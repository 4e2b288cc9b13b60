// How the canvas is read: measures and communities, what stands out, what is caught by hand, where the view is.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { drawn, openPage, settled } from '../support/page'
import { synthetic } from '../support/synthetic'
import { find, stage } from './scenes'

const { app, browser } = stage()
const open = (options = {}) => openPage(browser(), app().url, options)

interface Looks {
  readonly id: string
  readonly width: number
  readonly tint: number
  readonly classes: readonly string[]
  /** On the screen. */
  readonly x: number
  readonly y: number
}

function looks(page: Page): Promise<Looks[]> {
  return page.getByTestId('canvas').evaluate((element) => {
    const { cy } = (element as unknown as { _cyreg: { cy: cytoscape.Core } })._cyreg
    const frame = element.getBoundingClientRect()
    return cy.nodes().map((n) => ({
      id: n.id(),
      width: n.data('width'),
      tint: n.data('tint'),
      classes: [...n.classes()],
      x: frame.x + n.renderedPosition().x,
      y: frame.y + n.renderedPosition().y,
    }))
  })
}

const choose = async (page: Page, item: string) => {
  await page.getByRole('button', { name: 'Appearance' }).click()
  await page.getByRole('menuitemradio', { name: new RegExp(`^${item}`) }).click()
}

// Colour by community and size by PageRank: on the canvas, in legend, list and address; undo brings the usual back.
test('size and colour', async () => {
  const { page, close } = await open()
  await settled(page)
  const before = await looks(page)
  await choose(page, 'PageRank')
  await choose(page, 'Community')
  await page.getByRole('heading', { name: 'Colour: community' }).waitFor()
  await page.getByRole('heading', { name: 'Size: PageRank' }).waitFor()
  await expect.poll(async () => (await looks(page)).filter((n) => n.tint > 0).length).toBe(before.length)
  const after = await looks(page)
  expect(new Set(after.map((n) => n.tint)).size).toBeGreaterThan(2)
  expect(after.some((n) => before.some((b) => b.id === n.id && b.width !== n.width))).toBe(true)
  expect(await page.getByRole('button', { name: /, community 1,?/ }).count()).toBeGreaterThan(1)
  await expect.poll(() => page.url()).toMatch(/ay=pagerank&ac=community/)

  const again = await openPage(browser(), page.url())
  await again.page.getByRole('heading', { name: 'Colour: community' }).waitFor()
  await again.close()

  await page.getByRole('button', { name: /^Undo: Colour by community/ }).click()
  await page.getByRole('button', { name: /^Undo: Size by PageRank/ }).click()
  await expect
    .poll(async () => (await looks(page)).map((n) => `${n.id} ${n.width} ${n.tint}`))
    .toEqual(before.map((n) => `${n.id} ${n.width} ${n.tint}`))
  await close()
})

// What is drawn around is selected; the lasso ends by itself.
test('lasso', async () => {
  const { page, close } = await open()
  await settled(page)
  await page.waitForTimeout(500)
  const nodes = await looks(page)
  // One in the lower left corner, where nothing floats on the canvas
  const corner = nodes.reduce((a, b) => (b.y - b.x > a.y - a.x ? b : a))
  const wanted = nodes.filter((n) => Math.abs(n.x - corner.x) < 45 && Math.abs(n.y - corner.y) < 45)
  await page.getByRole('button', { name: 'Lasso' }).click()
  const corners = [
    [-45, -45],
    [45, -45],
    [45, 45],
    [-45, 45],
  ] as const
  await page.mouse.move(corner.x - 45, corner.y - 45)
  await page.mouse.down()
  for (const [dx, dy] of corners) await page.mouse.move(corner.x + dx, corner.y + dy, { steps: 4 })
  await page.mouse.up()
  await expect
    .poll(async () => (await looks(page)).filter((n) => n.classes.includes('chosen')).map((n) => n.id))
    .toEqual(expect.arrayContaining(wanted.map((n) => n.id)))
  expect((await looks(page)).filter((n) => n.classes.includes('chosen'))).toHaveLength(wanted.length)
  expect(await page.getByTestId('lasso').count()).toBe(0)
  await close()
})

// N takes the neighbours, I all others, G all of a kind; each says how many.
test('from the selection to more', async () => {
  const { page, close } = await open()
  await settled(page)
  await find(page, 'verhaegen')
  await page.keyboard.press('n')
  const said = page.getByTestId('announcement')
  await expect.poll(() => said.textContent()).toMatch(/^\d+ elements selected: with their neighbours$/)
  const some = Number.parseInt((await said.textContent()) ?? '', 10)
  expect(some).toBeGreaterThan(2)
  await page.keyboard.press('i')
  const all = (await drawn(page)).nodes.length
  await expect.poll(() => said.textContent()).toBe(`${all - some} elements selected: all others`)
  await page.keyboard.press('Escape')
  await find(page, 'verhaegen')
  await page.keyboard.press('g')
  const people = (await drawn(page)).nodes.filter((n) => n.kind === 'person').length
  await expect.poll(() => said.textContent()).toBe(`${people} elements selected: all people`)
  await close()
})

// Under the pointer an element and its neighbours stay bright, the rest steps back, and comes forward again.
test('hover', async () => {
  const { page, close } = await open()
  await settled(page)
  await page.waitForTimeout(500)
  const nodes = await looks(page)
  const largest = nodes.reduce((a, b) => (b.width > a.width ? b : a))
  await page.mouse.move(largest.x, largest.y)
  await expect
    .poll(async () => (await looks(page)).filter((n) => n.classes.includes('dimmed')).length)
    .toBeGreaterThan(3)
  const lit = (await looks(page)).filter((n) => n.classes.includes('lit'))
  expect(lit.map((n) => n.id)).toContain(largest.id)
  expect(lit.length).toBeGreaterThan(1)
  await page.mouse.move(640, 20)
  await expect
    .poll(async () => (await looks(page)).filter((n) => n.classes.includes('dimmed')).length)
    .toBe(0)
  await close()
})

// Fitted while the legend is folded, everything is fitted anew beside or above it when it opens.
test('the legend lies on nothing', async () => {
  const { page, close } = await open()
  await settled(page)
  const legend = page.getByRole('button', { name: 'Legend' })
  await legend.click()
  await page.keyboard.press('f')
  await legend.click()
  const box = page.locator('[data-legend="open"]')
  await box.waitFor()
  const covered = async () => {
    const area = await box.boundingBox()
    if (area === null) throw new Error('the legend is not there')
    return (await looks(page)).filter((n) => n.x + n.width / 4 > area.x && n.y + n.width / 4 > area.y).length
  }
  await expect.poll(covered).toBe(0)
  await close()
})

// Whatever the layout, what is pinned stays where it is.
test('pinned in every layout', async () => {
  const { page, close } = await open()
  await settled(page)
  await find(page, 'verhaegen')
  await page.keyboard.press('p')
  await page.getByRole('radio', { name: 'Statements' }).click()
  await page.getByRole('button', { name: /^Undo: Statements’ view/ }).waitFor()
  await settled(page)
  const place = async () => (await drawn(page)).nodes.find((n) => n.label === 'Tomas Verhaegen')
  const before = await place()
  for (const layout of ['By force', 'Rings', 'Columns', 'Time axis']) {
    const others = (await drawn(page)).nodes
    await page.getByRole('button', { name: 'Layout' }).click()
    await page.getByRole('menuitem', { name: new RegExp(`^${layout}`) }).click()
    await expect.poll(async () => (await drawn(page)).nodes.some((n, i) => others[i]?.x !== n.x)).toBe(true)
    await settled(page)
    expect(await place()).toEqual(before)
  }
  await close()
})

// Close up, a small map shows where the view is; dragging on it moves the view, as Shift and the arrows do.
test('small map', async () => {
  const { page, close } = await open()
  await settled(page)
  await page.waitForTimeout(500)
  const map = page.getByTestId('minimap')
  expect(await map.isVisible()).toBe(false)
  for (let i = 0; i < 6; i += 1) await page.keyboard.press('+')
  await map.waitFor({ state: 'visible' })
  const box = await map.boundingBox()
  if (box === null) throw new Error('the map is not there')
  const first = (await looks(page))[0]
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(box.x + 20, box.y + 20, { steps: 5 })
  await page.mouse.up()
  const dragged = (await looks(page))[0]
  expect(dragged?.x).toBeGreaterThan((first?.x ?? 0) + 50)
  await page.getByTestId('canvas').focus()
  await page.keyboard.press('Shift+ArrowRight')
  await expect.poll(async () => (await looks(page))[0]?.x).toBeLessThan((dragged?.x ?? 0) - 50)
  await close()
})

/** Counts from now on what a crowd must not do: style elements anew, paint one at a time. */
function countWork(page: Page): Promise<() => Promise<{ styled: number; painted: number }>> {
  const canvas = page.getByTestId('canvas')
  const counted = canvas.evaluate((element) => {
    const { cy } = (element as unknown as { _cyreg: { cy: cytoscape.Core } })._cyreg
    const r = (cy as unknown as { renderer(): { drawCachedElement(...args: unknown[]): void } }).renderer()
    const paint = r.drawCachedElement.bind(r)
    const work = { styled: 0, painted: 0 }
    Object.assign(window, { work })
    cy.on('style', () => {
      work.styled += 1
    })
    r.drawCachedElement = (...args) => {
      work.painted += 1
      paint(...args)
    }
  })
  type Counted = { readonly work: { styled: number; painted: number } }
  return counted.then(() => () => page.evaluate(() => ({ ...(window as unknown as Counted).work })))
}

/** Until a figure has not changed for a third of a second. */
async function atRest(figure: () => Promise<number>): Promise<void> {
  for (let last = Number.NaN, now = await figure(); now !== last; now = await figure()) {
    last = now
    await new Promise((resolve) => setTimeout(resolve, 300))
  }
}

// A hand that moves thousands moves a picture of them; dropping one of them touches it and its links, not all.
async function movesLightly(page: Page): Promise<void> {
  const work = await countWork(page)
  await page.mouse.move(260, 90)
  await atRest(async () => (await work()).painted)
  const { painted } = await work()
  await page.mouse.down()
  await page.mouse.move(300, 120, { steps: 8 })
  expect((await work()).painted).toBe(painted)
  await page.mouse.move(260, 90)
  await page.mouse.up()
  const [first] = (await looks(page)).filter((n) => n.x > 400 && n.x < 800 && n.y > 150 && n.y < 500)
  if (first === undefined) throw new Error('nothing lies in the middle')
  const { styled } = await work()
  await page.mouse.move(first.x, first.y)
  await page.mouse.down()
  await page.mouse.move(first.x + 30, first.y + 20, { steps: 5 })
  await page.mouse.up()
  await page.getByRole('button', { name: /^Undo: Moved/ }).waitFor()
  await settled(page)
  expect((await work()).styled - styled).toBeLessThan(1500)
}

// Only names that have room are written, the important ones first.
test('a crowd is drawn with few names, more when it comes close', async () => {
  const watched = await browser().newContext({
    viewport: { width: 1280, height: 720 },
    reducedMotion: 'reduce',
  })
  const page = await watched.newPage()
  await page.route('**/api/overview*', (route) => route.fulfill({ json: synthetic(2000) }))
  await page.goto(app().url)
  await expect.poll(async () => (await looks(page).catch(() => [])).length, { timeout: 60_000 }).toBe(2000)
  await settled(page)
  const named = async () => {
    const frame = { left: 248, right: 912, top: 48, bottom: 720 }
    const inView = (await looks(page)).filter(
      (n) => n.x > frame.left && n.x < frame.right && n.y > frame.top && n.y < frame.bottom,
    )
    return inView.filter((n) => n.classes.includes('labelled')).length / Math.max(1, inView.length)
  }
  await expect.poll(named).toBeGreaterThan(0)
  const far = await named()
  expect(far).toBeLessThan(0.1)
  for (let i = 0; i < 12; i += 1) await page.keyboard.press('+')
  await expect.poll(named).toBeGreaterThan(far * 3)
  await page.keyboard.press('f')
  await movesLightly(page)
  await watched.close()
})
