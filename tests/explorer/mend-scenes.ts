// Mending mistakes as a person does it: a merge with its preview, another speaker from the reader, the queue by keyboard.
// Every scene takes back what it mended: the others are played on the same collection.
import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { CorrectionRecord } from '../../lib/model/correction'
import type { EntityNode } from '../../lib/model/graph'
import type { QuoteRecord, SearchHit } from '../../lib/model/records'
import { drawn, openPage, settled } from '../support/page'
import { find, type Stage } from './scenes'

const [INTO, FROM] = ['Leonid Aske', 'Mirela Aske']

/** The scenes that must hold on every store. */
export function mendScenes({ app, browser }: Stage): void {
  const ask = async <T>(path: string): Promise<T> => (await (await fetch(`${app().url}${path}`)).json()) as T
  const person = async (name: string): Promise<EntityNode | undefined> => {
    const { items } = await ask<{ items: SearchHit[] }>(
      `/api/search?q=${encodeURIComponent(name)}&kind=person`,
    )
    const found = items.find(({ node }) => node.label === name)?.node
    return found?.kind === 'person' ? found : undefined
  }
  const inForce = async () =>
    (await ask<{ items: CorrectionRecord[] }>('/api/corrections?state=active')).items.map(
      ({ action }) => action.kind,
    )

  // Two are selected and merged: the preview tells the direction, the one goes into the other at its place, undo parts them.
  test('merge with preview, and undo', async () => {
    const [into, from] = [await person(INTO), await person(FROM)]
    if (into === undefined || from === undefined) throw new Error('The sample corpus has both')
    const { page, complaints, close } = await openPage(browser(), app().url)
    await settled(page)
    await find(page, FROM)
    await settled(page)
    const list = page.getByRole('complementary', { name: 'List, filters and articles' })
    await list.getByRole('button', { name: new RegExp(`^${INTO}, person`) }).click()
    await list.getByRole('button', { name: new RegExp(`^${FROM}, person`) }).click({ modifiers: ['Shift'] })
    await settled(page)
    const place = (await drawn(page)).nodes.find(({ id }) => id === into.id)
    await page.getByRole('button', { name: 'Merge…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Merge' })
    const sentence = dialog.getByRole('region', { name: 'What it changes' }).locator('p').first()
    await expect.poll(() => sentence.textContent()).toMatch(new RegExp(`${FROM}.*${INTO}`))
    await dialog.getByRole('button', { name: 'The other way round' }).click()
    await expect.poll(() => sentence.textContent()).toMatch(new RegExp(`${INTO}.*${FROM}`))
    await dialog.getByRole('button', { name: 'The other way round' }).click()
    await expect.poll(() => sentence.textContent()).toMatch(new RegExp(`${FROM}.*${INTO}`))
    await check(page, 'merging')
    await dialog.getByLabel('By').fill('Scene')
    await dialog.getByRole('button', { name: 'Merge', exact: true }).click()
    await dialog.waitFor({ state: 'detached' })
    const name = `Merged ${FROM} into ${INTO}`
    await page.getByRole('button', { name: `Undo: ${name}` }).waitFor()
    const merged = (await drawn(page)).nodes
    expect(merged.some(({ id }) => id === from.id)).toBe(false)
    expect(merged.find(({ id }) => id === into.id)).toMatchObject({ x: place?.x, y: place?.y })
    await page.getByRole('region', { name: 'Selection' }).getByRole('heading', { name: INTO }).waitFor()
    expect((await person(INTO))?.quoteCount).toBe(into.quoteCount + from.quoteCount)

    await page.getByTestId('canvas').focus()
    await page.keyboard.press('Control+z')
    await page.getByRole('button', { name: `Redo: ${name}` }).waitFor()
    await expect.poll(async () => (await drawn(page)).nodes.some(({ id }) => id === from.id)).toBe(true)
    expect((await person(INTO))?.quoteCount).toBe(into.quoteCount)
    expect(await inForce()).toEqual([])
    await close()
    expect(complaints).toEqual([])
  })

  // Where it is read: somebody else said it, the article says so at once; the message takes it back.
  test('another speaker from the reader', async () => {
    const { items } = await ask<{ items: QuoteRecord[] }>('/api/quotes?kind=direct&voice=named&limit=200')
    const quote = items.find(({ candidates }) =>
      candidates.some(({ entityId }) => entityId?.startsWith('p:')),
    )
    const { page, close } = await openPage(
      browser(),
      `${app().url}/#v=statements&n=${quote?.id}&s=${quote?.id}`,
    )
    const evidence = page.getByRole('region', { name: 'Evidence' })
    await evidence.getByRole('heading', { name: quote?.speakerName ?? '' }).waitFor()
    await evidence.getByRole('button', { name: 'Another speaker…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Another speaker' })
    const rival = dialog.locator('label', { has: page.locator('b') }).first()
    const other = (await rival.locator('b').textContent()) ?? ''
    await rival.click()
    await dialog.getByRole('button', { name: 'Give it to them' }).click()
    await evidence.getByRole('heading', { name: other }).waitFor()
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await evidence.getByRole('heading', { name: quote?.speakerName ?? '' }).waitFor()
    expect(await inForce()).toEqual([])
    await close()
  })

  // By keyboard alone: the menu, the queue of close calls, a decision, the next one; undo brings the quote back.
  test('the queue by keyboard', async () => {
    const { page, complaints, close } = await openPage(browser(), app().url)
    await settled(page)
    await page.getByRole('button', { name: 'Questions to the collection' }).focus()
    await page.keyboard.press('Enter')
    const item = page.getByRole('menuitem', { name: /^To be looked at/ })
    await item.waitFor()
    await item.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Close calls' }).focus()
    await page.keyboard.press('Enter')
    const queue = page.getByRole('region', { name: 'Close calls' })
    const left = queue.getByText(/^\d+ of \d+ left$/)
    await left.waitFor()
    const all = Number(/\d+/u.exec((await left.textContent()) ?? '')?.[0])
    const first = await queue.locator('mark').textContent()
    await check(page, 'close calls')
    await page.keyboard.press('j')
    await expect.poll(() => queue.locator('mark').textContent()).not.toBe(first)
    await page.keyboard.press('k')
    await expect.poll(() => queue.locator('mark').textContent()).toBe(first)
    await page.keyboard.press('c')
    await queue.getByText(`${all - 1} of ${all} left`).waitFor()
    expect(await queue.locator('mark').textContent()).not.toBe(first)
    expect(await inForce()).toEqual(['confirm'])
    await page.keyboard.press('Control+z')
    await queue.getByText(`${all} of ${all} left`).waitFor()
    await expect.poll(() => queue.locator('mark').textContent()).toBe(first)
    expect(await inForce()).toEqual([])
    await close()
    expect(complaints).toEqual([])
  })
}

async function check(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map((v) => `${where}: ${v.id}: ${v.nodes.map((n) => n.html).join(' ')}`)).toEqual([])
}
