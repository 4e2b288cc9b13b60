// Frames that a page's Cytoscape draws while the mouse pans, zooms or drags without a pause.
import type { Page } from 'playwright-core'

export type Gesture = 'pan' | 'zoom' | 'drag'

const LASTS_MS = 1500

/** To be run in a page first: tsx marks inner functions with a helper that a page does not have. */
export const HELPER = 'globalThis.__name = (made) => made'

/** Frames a second. The view is as before afterwards. */
export async function framesWhile(page: Page, gesture: Gesture): Promise<number> {
  const at = await placeFor(page, gesture)
  await page.mouse.move(at.x, at.y)
  if (gesture !== 'zoom') await page.mouse.down()
  await startCounting(page)
  const began = Date.now()
  for (let i = 0; Date.now() - began < LASTS_MS; i += 1) {
    if (gesture === 'zoom') await page.mouse.wheel(0, i % 20 < 10 ? -40 : 40)
    else await page.mouse.move(at.x + 90 * Math.sin(i / 8), at.y + 60 * Math.cos(i / 11))
  }
  const rate = await stopCounting(page)
  if (gesture !== 'zoom') await page.mouse.up()
  await page.waitForTimeout(600)
  return rate
}

/** On an element in the middle to drag it; where no element is, to pan. */
function placeFor(page: Page, gesture: Gesture): Promise<{ x: number; y: number }> {
  return page.getByTestId('canvas').evaluate((element, wanted) => {
    const { cy } = (element as unknown as { _cyreg: { cy: cytoscape.Core } })._cyreg
    const frame = element.getBoundingClientRect()
    const middle = { x: frame.width / 2, y: frame.height / 2 }
    const nodes = cy.nodes().map((n) => ({ n, at: n.renderedPosition(), size: n.renderedOuterWidth() }))
    const far = (p: { x: number; y: number }) => Math.hypot(p.x - middle.x, p.y - middle.y)
    if (wanted === 'drag') {
      const near = nodes.filter(({ at }) => far(at) < 150)
      const largest = (near.length > 0 ? near : nodes).reduce((a, b) => (b.size > a.size ? b : a))
      return { x: frame.x + largest.at.x, y: frame.y + largest.at.y }
    }
    for (let r = 0; r < 260; r += 3) {
      const spot = { x: middle.x + r * Math.cos(r), y: middle.y + r * Math.sin(r) }
      const free = nodes.every(({ at, size }) => Math.hypot(at.x - spot.x, at.y - spot.y) > size / 2 + 3)
      if (free) return { x: frame.x + spot.x, y: frame.y + spot.y }
    }
    return { x: frame.x + 20, y: frame.y + 60 }
  }, gesture)
}

function startCounting(page: Page): Promise<void> {
  return page.getByTestId('canvas').evaluate((element) => {
    const { cy } = (element as unknown as { _cyreg: { cy: cytoscape.Core } })._cyreg
    const count = { frames: 0, began: performance.now() }
    const onFrame = () => {
      count.frames += 1
    }
    Object.assign(window, { frameCount: count, onFrame })
    cy.on('render', onFrame)
  })
}

/** Frames a second since `startCounting`. */
function stopCounting(page: Page): Promise<number> {
  return page.getByTestId('canvas').evaluate((element) => {
    const { cy } = (element as unknown as { _cyreg: { cy: cytoscape.Core } })._cyreg
    const { frameCount, onFrame } = window as unknown as {
      frameCount: { frames: number; began: number }
      onFrame: () => void
    }
    cy.off('render', onFrame)
    const { frames, began } = frameCount
    return (1000 * frames) / (performance.now() - began)
  })
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
