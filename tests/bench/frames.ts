// Frames in which a page's graph was really painted anew while the mouse pans, zooms or drags without a pause.
// Input comes at 60 events a second whether or not the page keeps up, as from a hand. A frame counts when something was
// painted on one of the visible canvases; an event that Cytoscape sends after it says nothing.
import type { Page } from 'playwright-core'

export type Gesture = 'pan' | 'zoom' | 'drag'

/** What a gesture was like. */
export interface Felt {
  /** Painted frames a second. */
  readonly rate: number
  /** Milliseconds of the longest wait between two painted frames. */
  readonly wait: number
}

const EVENTS = 180
const EVERY_MS = 1000 / 60
/** Wheel events in one direction: five times as near, and back. */
const TURN = 45

/** To be run in a page first: tsx marks inner functions with a helper that a page does not have. */
export const HELPER = 'globalThis.__name = (made) => made'

/** The view is as before afterwards. */
export async function feel(page: Page, gesture: Gesture): Promise<Felt> {
  const putBack = await remember(page)
  const at = await placeFor(page, gesture)
  await page.mouse.move(at.x, at.y)
  if (gesture !== 'zoom') await page.mouse.down()
  await startCounting(page)
  const sent: Promise<void>[] = []
  const began = Date.now()
  for (let i = 0; i < EVENTS; i += 1) {
    if (gesture === 'zoom') sent.push(page.mouse.wheel(0, i % (2 * TURN) < TURN ? -40 : 40))
    else sent.push(page.mouse.move(at.x + 90 * Math.sin(i / 8), at.y + 60 * Math.cos(i / 11)))
    await page.waitForTimeout(Math.max(0, began + (i + 1) * EVERY_MS - Date.now()))
  }
  await Promise.all(sent)
  const felt = await stopCounting(page)
  if (gesture !== 'zoom') await page.mouse.up()
  await putBack()
  await page.waitForTimeout(1500)
  return felt
}

/** What puts the view back to where it is now. */
async function remember(page: Page): Promise<() => Promise<void>> {
  const canvas = page.getByTestId('canvas')
  const before = await canvas.evaluate((element) => {
    const { cy } = (element as unknown as { _cyreg: { cy: cytoscape.Core } })._cyreg
    return { zoom: cy.zoom(), pan: { ...cy.pan() } }
  })
  return () =>
    canvas.evaluate((element, was) => {
      const { cy } = (element as unknown as { _cyreg: { cy: cytoscape.Core } })._cyreg
      cy.viewport(was)
    }, before)
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

interface Counter {
  frames: number
  last: number
  wait: number
  began: number
  painted: boolean
  running: boolean
}

function startCounting(page: Page): Promise<void> {
  return page.evaluate(() => {
    const shared = window as unknown as { counter?: Counter }
    const known = shared.counter !== undefined
    const now = performance.now()
    const counter = { frames: 0, last: now, wait: 0, began: now, painted: false, running: true }
    shared.counter = counter
    if (!known) {
      const pen = CanvasRenderingContext2D.prototype as unknown as Record<
        string,
        (...args: unknown[]) => unknown
      >
      for (const name of ['drawImage', 'fill', 'stroke', 'fillRect']) {
        const paint = pen[name]
        pen[name] = function (this: CanvasRenderingContext2D, ...args) {
          const id = (this.canvas as HTMLCanvasElement).dataset?.id
          if (shared.counter && /-(node|drag)$/.test(id ?? '')) shared.counter.painted = true
          return paint?.apply(this, args)
        }
      }
    }
    // Called at the start of a frame: what was painted since the last one was painted in it
    const look = (time: number) => {
      if (counter.painted) {
        counter.frames += 1
        counter.wait = Math.max(counter.wait, time - counter.last)
        counter.last = time
      }
      counter.painted = false
      if (counter.running) requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
}

function stopCounting(page: Page): Promise<Felt> {
  return page.evaluate(() => {
    const { counter } = window as unknown as { counter: Counter }
    counter.running = false
    const now = performance.now()
    const wait = Math.max(counter.wait, now - counter.last)
    return { rate: (1000 * counter.frames) / (now - counter.began), wait }
  })
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
