// A page of the explorer under test: opened, watched for errors, and asked what its canvas shows.
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'

export interface Watched {
  readonly page: Page
  /** Everything the console or an uncaught error said that it should not have. */
  readonly complaints: readonly string[]
  readonly close: () => Promise<void>
}

/** 1280 × 720 unless told; `hash` opens a link. Waits until the first view (or its message) is there. */
export async function openPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<Watched> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    reducedMotion: 'reduce',
    ...options,
  })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(url)
  await page.getByRole('button', { name: 'Add documents' }).first().waitFor()
  return { page, complaints, close: () => context.close() }
}

/** What Cytoscape draws, asked of the instance that hangs on its container. */
export interface Drawn {
  readonly nodes: readonly {
    readonly id: string
    readonly kind: string
    readonly label: string
    readonly x: number
    readonly y: number
  }[]
  readonly edges: readonly { readonly id: string; readonly relation: string }[]
}

export function drawn(page: Page): Promise<Drawn> {
  return page.getByTestId('canvas').evaluate((element) => {
    const { cy } = (element as unknown as { _cyreg: { cy: cytoscape.Core } })._cyreg
    return {
      nodes: cy
        .nodes()
        .map((n) => ({ id: n.id(), kind: n.data('kind'), label: n.data('label'), ...n.position() })),
      edges: cy.edges().map((e) => ({ id: e.id(), relation: e.data('relation') })),
    }
  })
}

/** Clicks a drawn node, or an edge at its middle, with the mouse. */
export async function clickDrawn(page: Page, id: string, times = 1): Promise<void> {
  const at = await page.getByTestId('canvas').evaluate((element, wanted) => {
    const { cy } = (element as unknown as { _cyreg: { cy: cytoscape.Core } })._cyreg
    const found = cy.getElementById(wanted)
    const frame = element.getBoundingClientRect()
    const zoom = cy.zoom()
    const pan = cy.pan()
    const [edge] = found.edges().toArray()
    const middle = edge === undefined ? found.position() : edge.midpoint()
    const place = { x: middle.x * zoom + pan.x, y: middle.y * zoom + pan.y }
    return { x: frame.x + place.x, y: frame.y + place.y }
  }, id)
  await page.mouse.click(at.x, at.y, { clickCount: times, delay: 20 })
}

/** Resolves once the layout has placed everything and nothing is being waited for; `timeout` in milliseconds. */
export async function settled(page: Page, timeout = 30_000): Promise<void> {
  await page.getByTestId('status').waitFor({ timeout })
  const isIdle = () => document.querySelector('[data-testid="busy"]') === null
  await page.waitForFunction(isIdle, undefined, { timeout })
}

/** Drops a text file on the page as the hand does: over it, then let go. */
export async function dropFile(page: Page, name: string, text: string): Promise<void> {
  const data = await page.evaluateHandle(
    ([called, content]) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([content ?? ''], called ?? '', { type: 'text/plain' }))
      return transfer
    },
    [name, text],
  )
  await page.dispatchEvent('body', 'dragover', { dataTransfer: data })
  await page.getByText('Drop documents to read them').waitFor()
  await page.dispatchEvent('body', 'drop', { dataTransfer: data })
}
