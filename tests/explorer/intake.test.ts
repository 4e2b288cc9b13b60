// The collection changed from the page: files dropped on it, an article removed, and a server that takes no changes.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type App, startApp } from '../support/app'
import { drawn, dropFile, openPage, settled } from '../support/page'
import { zipOf } from '../support/zip-maker'
import { find, stage } from './scenes'

const { app, browser } = stage()

const CRANE = `Surveyor clears crane at Port Mallow

PORT MALLOW, May 4 (Coastal Wire) — Harbour surveyor Ines Coldwater said on Friday that the crane was sound.

"We looked at every bolt," Ines Coldwater said. "Nothing is loose."
`

const QUAY = `Inspectors clear crane at Port Mallow

PORT MALLOW, May 4 (Coastal Wire) — Harbour engineer Orla Finch said on Friday that the crane was sound.

"We looked at every bolt," Finch said. "Nothing is loose."
`

test('a dropped file is read, and removed again it leaves the canvas', async () => {
  const { page, complaints, close } = await openPage(browser(), app().url)
  await settled(page)
  await dropFile(page, 'crane.txt', CRANE)
  const progress = page.getByRole('list', { name: 'Progress' })
  await progress.getByRole('button', { name: 'Read it' }).waitFor()
  expect(await page.getByText('Drop documents to read them').count()).toBe(0)
  await page.keyboard.press('Escape')

  expect(await find(page, 'coldwater')).toBe('Ines Coldwater')
  await page.getByRole('button', { name: /^Expand Said/ }).click()
  await page
    .getByText(/^showing \d+ of \d+$/)
    .first()
    .waitFor()
  await settled(page)
  const before = (await drawn(page)).nodes
  const own = before.filter((n) => n.kind === 'quote' || n.label === 'Ines Coldwater')
  expect(own.length).toBeGreaterThan(1)

  await page
    .getByRole('complementary', { name: 'Evidence' })
    .getByRole('button', { name: /Ines Coldwater/ })
    .first()
    .click()
  page.once('dialog', (dialog) => void dialog.accept())
  await page.getByRole('button', { name: 'Remove from the collection' }).click()
  await page
    .getByText(/^The article and its quotes are gone/)
    .first()
    .waitFor()
  await expect.poll(async () => (await drawn(page)).nodes.length).toBe(before.length - own.length)
  await page.keyboard.press('/')
  await page.keyboard.type('coldwater')
  await page.getByText(/^Nothing matches “coldwater”/).waitFor()
  await close()
  expect(complaints).toEqual([])
})

// A folder let go over the page with an archive beside it: a line for every document in them, and the sum at the end.
test('a dropped folder and an archive', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-drop-'))
  mkdirSync(join(folder, 'minutes/march'), { recursive: true })
  writeFileSync(join(folder, 'minutes/march/hoist.txt'), CRANE.replaceAll('crane', 'hoist'))
  writeFileSync(join(folder, 'minutes/.hidden.txt'), CRANE)
  writeFileSync(join(folder, 'minutes/empty.txt'), '')
  const winch = { name: 'winch.txt', content: CRANE.replaceAll('crane', 'capstan') }
  writeFileSync(join(folder, 'more.zip'), zipOf([winch, { name: '../out.txt', content: CRANE }]))
  const { page, complaints, close } = await openPage(browser(), app().url)
  await settled(page)
  const devtools = await page.context().newCDPSession(page)
  const files = [join(folder, 'minutes'), join(folder, 'more.zip')]
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    const data = { items: [], files, dragOperationsMask: 1 }
    await devtools.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data })
  }
  await page.getByText('2 read, 2 failed', { exact: true }).waitFor()
  const lines = await page.getByRole('list', { name: 'Progress' }).getByRole('listitem').allInnerTexts()
  expect(lines.map((line) => line.split('\n')[0])).toEqual([
    'minutes/empty.txt',
    'minutes/march/hoist.txt',
    'more.zip',
    '› winch.txt',
    '› ../out.txt',
  ])
  expect(lines.at(-1)).toContain('Its name leads out of the archive.')
  await page.getByRole('tab', { name: 'Web address' }).click()
  await page.getByLabel('Address of an article or a feed').fill('http://127.0.0.1/secret')
  await page.getByRole('button', { name: 'Read this address' }).click()
  await page.getByText('This address does not lead to the public internet.').first().waitFor()
  await close()
  rmSync(folder, { recursive: true })
  expect(complaints).toEqual([])
})

// Where the server takes no changes, none are offered, and a dropped file is refused in words.
test('read-only', async () => {
  const served: App = await startApp({ documents: ['corpus'], neo4j: null, readOnly: true })
  try {
    const { page, close } = await openPage(browser(), served.url)
    await settled(page)
    await page.keyboard.press('a')
    await page.getByText('This server is read-only: it takes no documents.').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('tab', { name: 'Articles' }).click()
    await page.getByRole('tabpanel').getByRole('listitem').first().getByRole('button').click()
    await page.getByRole('heading', { name: 'In this article' }).waitFor()
    await page.waitForTimeout(500) // the answer about writing comes after the text
    expect(await page.getByRole('button', { name: 'Remove from the collection' }).count()).toBe(0)
    await dropFile(page, 'crane.txt', CRANE)
    await page
      .getByRole('dialog')
      .getByText(/read-only/)
      .first()
      .waitFor()
    await close()
  } finally {
    await served.stop()
  }
})

// A document added on the page is read with progress and can be opened; one that cannot be read says why.
test('adding documents', async () => {
  const { page, close } = await openPage(browser(), app().url)
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

  const again = await openPage(browser(), app().url)
  await again.page.keyboard.press('a')
  await again.page.getByRole('tab', { name: 'Paste text' }).click()
  await again.page.getByTestId('paste-text').fill(QUAY.replace('crane', 'winch'))
  await again.page.getByRole('button', { name: 'Read this text' }).click()
  await again.page.getByRole('button', { name: 'Read it' }).waitFor()
  await again.close()
})
