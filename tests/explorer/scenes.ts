// The main job as a person does it: find somebody, see what they said, read it in its article, undo. On any store.
import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type App, startApp } from '../support/app'
import { launchBrowser } from '../support/browser'
import { emptyNeo4j } from '../support/neo4j-store'
import { drawn, openPage, settled, type Watched } from '../support/page'

/** Themes in which axe looks at everything. What a page says does not depend on its store: one of them is enough. */
export const THEMES = inject('backend') === 'neo4j' ? [] : (['light', 'dark'] as const)

export interface Stage {
  readonly app: () => App
  readonly browser: () => Browser
}

/** One app over the sample corpus, on the store of the project (vitest.config.ts), and one browser for all scenes of a file. */
export function stage(): Stage {
  let app: App
  let browser: Browser
  beforeAll(async () => {
    const neo4j = inject('backend') === 'neo4j' ? inject('neo4j') : null
    if (neo4j !== null) await (await emptyNeo4j(neo4j)).close()
    app = await startApp({ documents: ['corpus'], neo4j })
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await app?.stop()
  })
  return { app: () => app, browser: () => browser }
}

/** Searches by keyboard alone, faster than the answer comes, and takes the first suggestion. */
export async function find(page: Page, words: string): Promise<string> {
  await page.keyboard.press('/')
  await page.keyboard.type(words)
  await page.keyboard.press('Enter')
  const card = page.getByRole('region', { name: 'Selection' })
  await card.waitFor()
  return (await card.getByRole('heading', { level: 2 }).textContent()) ?? ''
}

/** The scenes that must hold on every store. */
export function mainScenes({ app, browser }: Stage): void {
  const open = () => openPage(browser(), app().url)
  const close = async ({ complaints, close: end }: Watched) => {
    await end()
    expect(complaints).toEqual([])
  }

  // The first view is the most quoted people and who they speak about, never an empty canvas.
  test('first view', async () => {
    const watched = await open()
    await settled(watched.page)
    const { nodes, edges } = await drawn(watched.page)
    expect(nodes.length).toBeGreaterThan(10)
    expect(edges.some((e) => e.relation === 'SAID_ABOUT')).toBe(true)
    expect(
      await watched.page
        .getByRole('region', { name: 'Most quoted on the canvas' })
        .getByRole('button')
        .count(),
    ).toBe(10)
    await close(watched)
  })

  // Find a person by keyboard, see the counts, expand what they said, read it, undo, redo, collapse.
  test('find, expand, read, undo', async () => {
    const watched = await open()
    const { page } = watched
    await settled(page)
    const before = (await drawn(page)).nodes.length
    expect(await find(page, 'verhaegen')).toBe('Tomas Verhaegen')

    const said = page.getByRole('button', { name: /^Expand Said: \d+ quotes$/ })
    const count = Number(/\d+/.exec((await said.getAttribute('aria-label')) ?? '')?.[0])
    expect(count).toBeGreaterThan(5)
    await page.getByLabel('How many to bring').selectOption('5')
    await said.click()
    await page.getByText(`showing 5 of ${count}`).waitFor()
    await settled(page)
    const quotes = (await drawn(page)).nodes.filter((n) => n.kind === 'quote')
    expect(quotes).toHaveLength(5)

    await page.getByRole('button', { name: /^More quotes: Said/ }).click()
    await page.getByText(`showing ${Math.min(10, count)} of ${count}`).waitFor()
    await page.keyboard.press('Control+z')
    await page.getByText(`showing 5 of ${count}`).waitFor()

    await page
      .getByRole('complementary', { name: 'Evidence' })
      .getByRole('button', { name: /Tomas Verhaegen/ })
      .first()
      .click()
    const current = page.getByTestId('article-text').locator('mark[data-current="true"]').first()
    await current.waitFor()
    expect(await current.isVisible()).toBe(true)
    await page.getByText('Why this speaker?').waitFor()
    await page.keyboard.press('Escape')

    await page.getByRole('button', { name: /^Collapse Said/ }).click()
    await page.waitForFunction(() => document.querySelector('[data-testid="status"]')?.textContent !== '')
    expect((await drawn(page)).nodes.filter((n) => n.kind === 'quote')).toHaveLength(0)
    await page.keyboard.press('Control+z')
    await page.getByText(`showing 5 of ${count}`).waitFor()
    await page.keyboard.press('Control+z')
    await settled(page)
    expect((await drawn(page)).nodes).toHaveLength(before)
    await page.keyboard.press('Control+Shift+z')
    await page.getByText(`showing 5 of ${count}`).waitFor()
    await close(watched)
  })

  // What is exported is what is shown: the same nodes, with their places.
  test('export of what is shown', async () => {
    const watched = await open()
    const { page } = watched
    await settled(page)
    const { nodes } = await drawn(page)
    const graphml = await save(page, 'GraphML')
    expect(graphml.match(/<node /g)).toHaveLength(nodes.length)
    for (const { id } of nodes) expect(graphml).toContain(id)
    const picture = await savePicture(page, 'PNG')
    expect(picture.slice(1, 4)).toBe('PNG')
    // The width, by the header of the format
    expect(Buffer.from(picture.slice(16, 20), 'latin1').readUInt32BE()).toBeGreaterThan(1000)
    const svg = await savePicture(page, 'SVG')
    for (const { id } of nodes) expect(svg).toContain(`data-id="${id}"`)
    expect(svg).not.toContain('<rect')
    const reader = await save(page, 'Reader page')
    for (const { id } of nodes) expect(reader).toContain(`data-id="${id}"`)
    expect(reader).toMatch(/"text":"[^"]{9}/)
    expect(JSON.parse(await save(page, 'Hearsay JSON')).nodes).toHaveLength(nodes.length)
    expect((await save(page, 'Nodes as CSV')).trim().split('\r\n').length).toBeGreaterThan(nodes.length)
    await close(watched)
  })
}

/** By the dialog for pictures: four pixels for one, on a transparent ground. */
async function savePicture(page: Page, kind: string): Promise<string> {
  await page.getByRole('button', { name: 'Export what is shown' }).click()
  await page.getByRole('menuitem', { name: /^Picture/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Save a picture' })
  await dialog.getByRole('combobox', { name: 'Kind' }).selectOption({ value: kind.toLowerCase() })
  if (kind === 'PNG') await dialog.getByRole('combobox', { name: 'Size' }).selectOption('4')
  await dialog.getByRole('combobox', { name: 'Ground' }).selectOption('none')
  const download = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Save', exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
  return readFile(await (await download).path(), 'latin1')
}

/** Chooses an export from the menu; the file's text. */
export async function save(page: Page, label: string): Promise<string> {
  await page.getByRole('button', { name: 'Export what is shown' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: new RegExp(`^${label}`) }).click()
  return readFile(await (await download).path(), 'latin1')
}
