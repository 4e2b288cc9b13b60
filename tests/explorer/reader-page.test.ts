// The exported reader page and the SVG, opened from disk in a real browser: found, opened and left by keyboard, and words
// that would run if they were taken for more than words.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ExportGraph, ExportQuote } from '../../lib/export/export-graph'
import { text } from '../export/read-back'
import { entityNode, HOSTILE, QUOTE } from '../export/sample'
import { launchBrowser } from '../support/browser'

let browser: Browser
let folder: string
beforeAll(async () => {
  browser = await launchBrowser()
  folder = await mkdtemp(join(tmpdir(), 'hearsay-page-'))
})
afterAll(async () => {
  await browser?.close()
  await rm(folder, { recursive: true, force: true })
})

/** Everybody is called what would run, and says it of the next one. */
function hostileGraph(): ExportGraph {
  const names = ['Ana Ruiz', ...HOSTILE.filter((words) => words.trim() !== '')]
  const quotes = names.map((name, i): ExportQuote => {
    const words = HOSTILE[i] ?? 'The bridge is closed.'
    return {
      ...{ ...QUOTE, id: `q:${i}`, text: words, start: 7, end: 7 + words.length, speakerName: name },
      speaker: { entityId: `p:${i}`, mention: { start: 0, end: 3, text: name } },
      about: [`p:${(i + 1) % names.length}`],
      aboutNames: [names[(i + 1) % names.length] ?? ''],
      articleId: `a:${i}`,
      articleTitle: name,
      articleUrl: i === 0 ? 'https://post.example/bridge' : `javascript:globalThis.owned = ${i}`,
      context: { start: 0, text: `Before ${words} after` },
    }
  })
  return { nodes: names.map((name, i) => ({ node: entityNode(`p:${i}`, name) })), edges: [], quotes }
}

/** The file in a page of its own, with all it complained of or asked for. */
async function openFile(name: string, content: string) {
  const path = join(folder, name)
  await writeFile(path, content)
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  const page = await context.newPage()
  const trouble: string[] = []
  page.on('console', (message) => trouble.push(message.text()))
  page.on('pageerror', (error) => trouble.push(error.message))
  page.on('dialog', (dialog) => trouble.push(dialog.message()))
  const url = pathToFileURL(path).href
  page.on('request', (request) => {
    if (request.url() !== url) trouble.push(request.url())
  })
  await page.goto(url)
  return { page, trouble, close: () => context.close() }
}

const owned = (page: Page) => page.evaluate(() => 'owned' in globalThis)

test('the reader page is read by keyboard, and nothing in it runs', async () => {
  const { page, trouble, close } = await openFile('page.html', await text('html', hostileGraph()))
  const title = page.locator('main h2')

  await page.keyboard.press('/')
  await page.keyboard.type('ruiz')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect.poll(() => title.textContent()).toBe('Ana Ruiz')
  expect(await title.evaluate((h2) => document.activeElement === h2)).toBe(true)
  expect(await page.locator('main mark').allTextContents()).toContain(HOSTILE[0])
  expect(await page.getByRole('link', { name: 'Open the original' }).getAttribute('href')).toMatch(
    /^https:\/\/post\.example\/bridge#:~:text=/,
  )

  await page.keyboard.press('Escape')
  await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('entry')

  // From name to name in the picture, and a link by its sentences
  const node = page.locator('#network .node[tabindex="0"]')
  await node.focus()
  const first = await node.getAttribute('data-id')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowDown')
  expect(await node.getAttribute('data-id')).not.toBe(first)
  await page.keyboard.press('Enter')
  await expect.poll(() => page.locator('#network .node.chosen').count()).toBe(1)
  await page.locator('main summary', { hasText: 'link' }).waitFor()
  await page.locator('main .row').first().click()
  await expect.poll(() => title.textContent()).toMatch(/ spoke about /)
  expect(await page.locator('main article.quote').count()).toBe(1)

  // Every name and every quote of the file, opened one after the other
  await page.evaluate(async (most) => {
    for (let i = 0; i < most; i++) {
      for (const id of [`p:${i}`, `q:${i}`, `a:${i}`]) {
        const followed = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }))
        location.hash = encodeURIComponent(id)
        await followed
      }
    }
  }, HOSTILE.length)
  const scripts = await page.evaluate(() => document.querySelectorAll('script, img, iframe, main a').length)
  expect(scripts).toBe(6)
  expect(await owned(page)).toBe(false)
  const axe = async (builder: AxeBuilder) =>
    (await builder.analyze()).violations.map(({ id, nodes }) => [id, nodes[0]?.html])
  await page.emulateMedia({ colorScheme: 'light' })
  expect(await axe(new AxeBuilder({ page }))).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await axe(new AxeBuilder({ page }).withRules('color-contrast'))).toEqual([])
  expect(trouble).toEqual([])
  await close()
})

test('the SVG opens as a picture whose words are text', async () => {
  const { page, trouble, close } = await openFile('picture.svg', await text('svg', hostileGraph()))
  expect(await page.evaluate(() => document.documentElement.localName)).toBe('svg')
  const titles = await page.evaluate(() =>
    [...document.querySelectorAll('.node > title')].map((t) => t.textContent),
  )
  expect(titles).toEqual(expect.arrayContaining(['Ana Ruiz', HOSTILE[0], HOSTILE[4]]))
  expect(await page.evaluate(() => document.querySelectorAll('script, image, foreignObject').length)).toBe(0)
  expect(await owned(page)).toBe(false)
  expect(trouble).toEqual([])
  await close()
})
