// `npm run bench:explorer`: the explorer beside a plain Cytoscape page with the same graph, in the same browser, in turns.
// Prints ratios; figures of one machine mean nothing elsewhere.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { buildIfNeeded } from '../../ingest/cli/start/build'
import { ROOT, startApp, TEST_DIST } from '../support/app'
import { launchBrowser } from '../support/browser'
import { drawn, openPage, settled } from '../support/page'
import { synthetic } from '../support/synthetic'
import { type Felt, feel, type Gesture, HELPER, median } from './frames'

const ROUNDS = 3
const GESTURES: readonly Gesture[] = ['pan', 'zoom', 'drag']

process.env.HEARSAY_DIST = TEST_DIST
await buildIfNeeded(ROOT)
const app = await startApp({ documents: ['corpus'], neo4j: null })
const browser = await launchBrowser()
const sizes = process.argv.slice(2).map(Number)
for (const size of sizes.length > 0 ? sizes : [500, 2000, 10_000]) await compare(size)
if (sizes.length === 0) await expansion()
await browser.close()
await app.stop()

async function compare(size: number): Promise<void> {
  const ours = await openOurs(size)
  const plain = await openPlain(ours)
  for (const page of [ours, plain]) await page.evaluate(HELPER)
  const felt = new Map<string, Felt[]>()
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const gesture of GESTURES) {
      for (const [name, page] of [['plain', plain] as const, ['ours', ours] as const]) {
        await page.bringToFront()
        const key = `${gesture} ${name}`
        felt.set(key, [...(felt.get(key) ?? []), await feel(page, gesture)])
      }
    }
  }
  for (const gesture of GESTURES) {
    const rateOf = (name: string) => median((felt.get(`${gesture} ${name}`) ?? []).map((f) => f.rate))
    const waitOf = (name: string) => Math.max(...(felt.get(`${gesture} ${name}`) ?? []).map((f) => f.wait))
    const [a, b] = [rateOf('ours'), rateOf('plain')]
    console.log(
      `${size} elements, ${gesture}: ${a.toFixed(1)} frames/s, plain ${b.toFixed(1)}, ratio ${(a / b).toFixed(2)}; longest wait ${waitOf('ours').toFixed(0)} ms, plain ${waitOf('plain').toFixed(0)} ms`,
    )
    if (process.env.EACH)
      console.log(JSON.stringify([felt.get(`${gesture} ours`), felt.get(`${gesture} plain`)]))
  }
  await ours.context().close()
  await plain.context().close()
}

async function openOurs(size: number): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  await page.route('**/api/overview*', (route) => route.fulfill({ json: synthetic(size) }))
  await page.addInitScript(() => {
    const found: number[] = []
    Object.assign(window, { longTasks: found })
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) found.push(duration)
    }).observe({ type: 'longtask', buffered: true })
  })
  const started = Date.now()
  await page.goto(app.url)
  await page.waitForFunction(
    (count) => {
      const canvas = document.querySelector('[data-testid="canvas"]') as unknown as {
        _cyreg?: { cy: cytoscape.Core }
      } | null
      return canvas?._cyreg?.cy.nodes().size() === count
    },
    size,
    { timeout: 120_000 },
  )
  await settled(page, 120_000)
  const seconds = ((Date.now() - started) / 1000).toFixed(1)
  const long = await page.evaluate(() => (window as unknown as { longTasks: number[] }).longTasks)
  console.log(`${size} elements: opened in ${seconds} s, longest task ${Math.round(Math.max(0, ...long))} ms`)
  return page
}

/** Cytoscape as its first example shows it, with names on the elements; in the same places, as large a canvas. */
async function openPlain(ours: Page): Promise<Page> {
  const { nodes } = await drawn(ours)
  const edges = await ours.getByTestId('canvas').evaluate((element) => {
    const { cy } = (element as unknown as { _cyreg: { cy: cytoscape.Core } })._cyreg
    return cy.edges().map((e) => ({ id: e.id(), source: e.data('source'), target: e.data('target') }))
  })
  const box = await ours.getByTestId('canvas').boundingBox()
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } })
  const page = await context.newPage()
  await page.setContent(
    `<div data-testid="canvas" style="position:absolute;left:${box?.x}px;top:${box?.y}px;width:${box?.width}px;height:${box?.height}px"></div>`,
  )
  const file = createRequire(import.meta.url).resolve('cytoscape/dist/cytoscape.min.js')
  await page.addScriptTag({ content: readFileSync(file, 'utf8') })
  const took = await page.evaluate(
    ({ nodes, edges }) => {
      const began = performance.now()
      const container = document.querySelector<HTMLElement>('[data-testid="canvas"]')
      const make = (
        window as unknown as { cytoscape: (options: cytoscape.CytoscapeOptions) => cytoscape.Core }
      ).cytoscape
      make({
        container,
        elements: {
          nodes: nodes.map(({ id, label, x, y }) => ({ data: { id, label }, position: { x, y } })),
          edges: edges.map((data) => ({ data })),
        },
        style: [{ selector: 'node', style: { label: 'data(label)' } }],
        layout: { name: 'preset', fit: true },
      })
      return performance.now() - began
    },
    { nodes, edges },
  )
  console.log(`${nodes.length} elements: plain Cytoscape makes them in one task of ${Math.round(took)} ms`)
  await page.waitForTimeout(1500)
  return page
}

/** From the click to what came being drawn, less the time of the requests. */
async function expansion(): Promise<void> {
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const { page, close } = await openPage(browser, app.url)
    await settled(page)
    await page.evaluate(HELPER)
    await page
      .getByRole('button', { name: /^Tomas Verhaegen/ })
      .first()
      .click()
    const button = page.getByRole('button', { name: /^Expand Said:/ })
    await button.waitFor()
    await page.waitForTimeout(1000)
    times.push(await drawnAfter(page))
    await close()
  }
  console.log(`expand to drawn: ${Math.round(median(times))} ms over the requests' own time`)
}

/** Milliseconds, measured in the page. */
function drawnAfter(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const canvas = document.querySelector('[data-testid="canvas"]') as unknown as {
      _cyreg: { cy: cytoscape.Core }
    }
    const { cy } = canvas._cyreg
    const before = cy.nodes().size()
    performance.clearResourceTimings()
    const button = document.querySelector<HTMLElement>('button[aria-label^="Expand Said:"]')
    const began = performance.now()
    button?.click()
    await new Promise<void>((resolve) => {
      const look = () => {
        if (cy.nodes().size() > before) {
          cy.off('render', look)
          resolve()
        }
      }
      cy.on('render', look)
    })
    const took = performance.now() - began
    const requests = performance.getEntriesByType('resource').filter((e) => e.name.includes('/api/'))
    const asked = requests.filter((e) => e.startTime >= began && e.startTime < began + took)
    return took - asked.filter((e) => /neighbours|edges/.test(e.name)).reduce((sum, e) => sum + e.duration, 0)
  })
}
