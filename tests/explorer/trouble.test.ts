// When something goes wrong the page says what, and what to do.
import { expect, test } from 'vitest'
import { drawn, openPage, settled } from '../support/page'
import { stage } from './scenes'

const { app, browser } = stage()
const open = (options = {}) => openPage(browser(), app().url, options)

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
