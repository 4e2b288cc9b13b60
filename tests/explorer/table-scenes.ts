// The table below the canvas keeps step with it. On any store.
import { expect, test } from 'vitest'
import { drawn, openPage, settled } from '../support/page'
import { find, type Stage } from './scenes'

export function tableScenes({ app, browser }: Stage): void {
  test('the table keeps step with the canvas', async () => {
    const { page, complaints, close } = await openPage(browser(), app().url, {
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    await settled(page)
    await page.keyboard.press('t')
    const table = page.getByRole('table', { name: 'What is on the canvas' })
    await table.waitFor()
    const { nodes } = await drawn(page)
    expect(await table.getByRole('row').count()).toBe(nodes.length + 1)

    const heads = await table.getByRole('columnheader').allTextContents()
    expect(heads).not.toContain('Stance')
    const column = heads.indexOf('Quotes') + 1
    const figures = async () => {
      const cells = await table.locator(`tbody td:nth-child(${column})`).allTextContents()
      return cells.map(Number)
    }
    expect(await figures()).toEqual([...(await figures())].sort((a, b) => b - a))
    await table.getByRole('button', { name: 'Quotes' }).click()
    await expect.poll(() => table.locator('th[aria-sort="ascending"]').textContent()).toBe('Quotes')
    expect(await figures()).toEqual([...(await figures())].sort((a, b) => a - b))

    await table.getByRole('button', { name: 'Leonid Aske', exact: true }).click()
    await page.getByRole('region', { name: 'Selection' }).getByText('Leonid Aske').waitFor()
    await find(page, 'verhaegen')
    const row = table.getByRole('row').filter({ hasText: 'Tomas Verhaegen' })
    await expect.poll(() => row.getAttribute('data-selected')).toBe('true')

    await page.getByLabel('Narrow the table').fill('verhaegen')
    await expect.poll(() => table.getByRole('row').count()).toBeLessThan(4)
    await page.getByRole('button', { name: 'Copy', exact: true }).click()
    await page
      .getByText(/^Copied \d+ rows?\.$/)
      .first()
      .waitFor()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toMatch(/^Name or words\tKind\t.*\n(.+\n)*Tomas Verhaegen\tperson\t/u)
    await close()
    expect(complaints).toEqual([])
  })
}
