// Who is heard, as a person looks it up: a speaker's page, the ranking, those never quoted, the table. On any store.
import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { CoverageAnswer, SpeakersAnswer, UnheardAnswer } from '../../lib/api/responses'
import { drawn, openPage, settled } from '../support/page'
import { find, type Stage, THEMES } from './scenes'

const panelOf = (page: Page) => page.getByRole('complementary', { name: 'Evidence' })

async function explore(page: Page, label: string): Promise<Locator> {
  await page.getByRole('button', { name: 'Questions to the collection' }).click()
  await page.getByRole('menuitem', { name: new RegExp(`^${label}`) }).click()
  const panel = panelOf(page)
  await panel.getByRole('table').or(panel.getByRole('grid')).waitFor()
  return panel
}

/** "states: 23 quotes" → 23 */
async function countOf(bar: Locator): Promise<number> {
  return Number(/: ([\d,]+) quote/.exec((await bar.getAttribute('aria-label')) ?? '')?.[1]?.replace(',', ''))
}

export function voiceScenes({ app, browser }: Stage): void {
  const open = (options = {}) => openPage(browser(), app().url, options)
  const ask = async <T>(path: string): Promise<T> => (await fetch(`${app().url}${path}`)).json() as Promise<T>

  // Bars narrow what a speaker said: by stance, then by subject; every figure is the number of quotes listed.
  test('a speaker’s page', async () => {
    const { page, complaints, close } = await open()
    await settled(page)
    await find(page, 'verhaegen')
    const panel = panelOf(page)
    const states = panel.getByRole('region', { name: 'How it is said' }).getByRole('button').first()
    const said = await countOf(states)
    await states.click()
    await panel.getByText(`${said} quotes under these filters`).waitFor()
    const subject = panel.getByRole('region', { name: 'Speaks about' }).getByRole('button').first()
    const about = await countOf(subject)
    expect(about).toBeLessThan(said)
    await subject.click()
    const both = about === 1 ? '1 quote' : `${about} quotes`
    await panel.getByText(`${both} under these filters`).waitFor()
    await panel.getByText(`Showing ${about} of ${both}`).waitFor()

    // What was chosen outlives reading
    await panel
      .getByRole('listitem')
      .getByRole('button', { name: /Tomas Verhaegen/ })
      .first()
      .click()
    await page.getByTestId('article-text').waitFor()
    await page.keyboard.press('Escape')
    await panel.getByText(`${both} under these filters`).waitFor()
    await panel.getByRole('button', { name: 'Clear', exact: true }).click()
    await panel.getByText(/^\d+ quotes$/).waitFor()

    const bar = panel.getByRole('region', { name: 'When it was said' }).getByRole('button').first()
    const then = await countOf(bar)
    await bar.click()
    await panel.getByText(new RegExp(`^${then} quotes? under these filters$`)).waitFor()
    await close()
    expect(complaints).toEqual([])
  })

  // The ranking holds the whole collection; a name that is not on the canvas comes onto it.
  test('most quoted', async () => {
    const { items, total } = await ask<SpeakersAnswer>('/api/speakers?limit=50')
    const { page, complaints, close } = await open()
    await settled(page)
    const shown = new Set((await drawn(page)).nodes.map((n) => n.id))
    const panel = await explore(page, 'Most quoted')
    await panel.getByText(`Showing ${Math.min(50, total)} of ${total} speakers`).waitFor()
    expect(await panel.getByRole('rowheader').allTextContents()).toEqual(items.map(({ node }) => node.label))
    const absent = items.find(({ node }) => !shown.has(node.id))
    if (absent === undefined) throw new Error('everybody is on the canvas already')
    await panel.getByRole('rowheader').getByRole('button', { name: absent.node.label, exact: true }).click()
    await panel.getByRole('heading', { level: 2, name: absent.node.label }).waitFor()
    expect((await drawn(page)).nodes.some(({ id }) => id === absent.node.id)).toBe(true)
    await explore(page, 'Most quoted')
    const unnamed = await ask<SpeakersAnswer>('/api/speakers?unnamed=true&limit=1')
    await panel.getByLabel('Ranking of').selectOption('unnamed')
    await panel.getByText(new RegExp(`of ${unnamed.total} speakers?`)).waitFor()
    await close()
    expect(complaints).toEqual([])
  })

  // Those who are named and never quoted: each opens with what others say about them.
  test('talked about, not heard', async () => {
    const { items } = await ask<UnheardAnswer>('/api/unheard?kind=person&limit=50')
    const spoken = items.find(({ quotesAbout }) => quotesAbout > 0)
    if (spoken === undefined) throw new Error('the sample has nobody who is spoken of and never quoted')
    const { page, complaints, close } = await open()
    await settled(page)
    const panel = await explore(page, 'Talked about, not heard')
    await panel.getByLabel('List of').selectOption('person')
    await panel
      .getByRole('rowheader')
      .getByRole('button', { name: spoken.node.label, exact: true })
      .first()
      .click()
    await panel.getByRole('heading', { level: 2, name: spoken.node.label }).waitFor()
    await panel.getByRole('tab', { name: /^About them/, selected: true }).waitFor()
    await panel.getByText(new RegExp(`^${spoken.quotesAbout} quotes?$`)).waitFor()
    await close()
    expect(complaints).toEqual([])
  })

  // The table: arrow keys walk its cells, Enter opens the quotes behind one, a mention opens its article.
  test('who is quoted where', async () => {
    const { cells, rows } = await ask<CoverageAnswer>('/api/coverage?by=article&limit=25&columns=20')
    const { page, complaints, close } = await open()
    await settled(page)
    const panel = await explore(page, 'Who is quoted where')
    const first = rows.items[0]
    const cell = cells.find((each) => each.row === first?.id && each.quotes > 0)
    await panel.getByRole('rowheader').first().getByRole('button').focus()
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
    for (let i = 0; i < 20 && !/: \d+ quote/.test(await focused()); i++)
      await page.keyboard.press('ArrowRight')
    expect(await focused()).toMatch(new RegExp(`^${first?.label}, .*: ${cell?.quotes} quotes?$`))
    await page.keyboard.press('Enter')
    const quotes = panel.getByRole('region', { name: 'Quotes of the cell' })
    await quotes.getByText(new RegExp(`^Showing \\d+ of ${cell?.quotes} quotes?$`)).waitFor()
    await panel
      .getByRole('gridcell')
      .getByRole('button', { name: /not quoted$/ })
      .first()
      .click()
    await page.getByTestId('article-text').waitFor()
    await page.keyboard.press('Escape')
    await panel.getByLabel('Table by').selectOption('subject')
    await panel
      .getByRole('gridcell')
      .getByRole('button', { name: /: \d+ quotes?$/ })
      .first()
      .click()
    await quotes.getByText(/^Showing \d+ of \d+ quotes?$/).waitFor()
    await close()
    expect(complaints).toEqual([])
  })

  // axe finds nothing on any of them in either theme.
  test.each(THEMES)('accessible: %s', async (colorScheme) => {
    const { page, close } = await open({ colorScheme })
    await settled(page)
    const check = async (where: string) => {
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map((v) => `${where}: ${v.id}: ${v.nodes.map((n) => n.html).join(' ')}`)).toEqual([])
    }
    await find(page, 'verhaegen')
    const stance = panelOf(page).getByRole('region', { name: 'How it is said' }).getByRole('button').first()
    await stance.click()
    await panelOf(page).getByText('under these filters').waitFor()
    await check('page')
    await explore(page, 'Most quoted')
    await check('ranking')
    await explore(page, 'Talked about, not heard')
    await check('not heard')
    const panel = await explore(page, 'Who is quoted where')
    await panel
      .getByRole('gridcell')
      .getByRole('button', { name: /: \d+ quotes?$/ })
      .first()
      .click()
    await panel.getByText(/^Showing \d+ of/).waitFor()
    await check('table')
    await close()
  })
}
