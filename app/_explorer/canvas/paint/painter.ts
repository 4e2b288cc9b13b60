// Large pictures are painted in slices beside the screen; until the next one is finished the last one is shown, moved
// and scaled to the view. So a hand on the mouse never waits, however many elements there are.
import type { Core } from 'cytoscape'
import { holdable, keepOrder } from './frame'
import { begin, covers, isSame, lay, type Painting, type Picture, type Sight } from './picture'
import { type Drawn, isMoving, type Pen, type Renderer, rendererOf } from './renderer'

/** Milliseconds a slice may take while the view moves, and when it rests. */
const BUDGET = { moving: 4, resting: 10 }
/** A picture that is likely to take no longer than this is painted anew in every frame. */
const QUICK = 8
/** While the view moves, a picture is good enough up to so many times its size. */
const BLURRED = 1.6

export interface Painter {
  /** Whether pictures are painted in slices, or by Cytoscape at once. */
  readonly turn: (on: boolean) => void
  /** Nothing is measured or painted until `release`; what is on the screen can still be moved. */
  readonly hold: () => void
  readonly release: () => void
  /** Measures what has changed, now instead of in the next frame. */
  readonly measure: () => void
  /** Forgets the picture of the whole: the elements are others, or look differently. */
  readonly forget: () => void
}

interface Studio {
  readonly cy: Core
  readonly r: Renderer
  /** Three are enough: two pictures and one that is being painted. */
  readonly canvases: HTMLCanvasElement[]
  on: boolean
  holds: number
  /** Counts what has changed of elements and view. */
  version: number
  elements: readonly Drawn[]
  /** The last finished picture. */
  front: Picture | null
  /** The last one that shows all elements; laid below where the other ends. */
  whole: Picture | null
  painting: Painting | null
  /** Milliseconds that an element of the last picture took. */
  pace: number
  waiting: boolean
}

/** Takes over what Cytoscape draws where no hand holds it. */
export function painterOf(cy: Core): Painter {
  const s: Studio = {
    cy,
    r: rendererOf(cy),
    canvases: [],
    holds: 0,
    version: 0,
    waiting: false,
    ...blank(false),
  }
  holdable(s.r, () => s.holds > 0)
  keepOrder(cy, s.r, () => s.holds > 0)
  hook(s)
  return {
    turn: (on) => {
      if (on !== s.on) Object.assign(s, blank(on))
    },
    hold: () => {
      s.holds += 1
    },
    release: () => {
      s.holds -= 1
    },
    measure: () => s.r.flushRenderedStyleQueue(),
    forget: () => {
      s.whole = null
    },
  }
}

function blank(on: boolean): Omit<Studio, 'cy' | 'r' | 'canvases' | 'holds' | 'version' | 'waiting'> {
  return { on, elements: [], front: null, whole: null, painting: null, pace: Number.POSITIVE_INFINITY }
}

function hook(s: Studio): void {
  const { r } = s
  const hint = r.redrawHint.bind(r)
  const atOnce = r.drawLayeredElements.bind(r)
  r.redrawHint = (group, due) => {
    if (group === 'eles' && due) s.version += 1
    hint(group, due)
  }
  r.drawLayeredElements = (pen, elements, ratio, extent) => {
    if (!s.on || pen !== r.data.contexts[r.NODE]) return atOnce(pen, elements, ratio, extent)
    s.elements = elements
    if (!isCurrent(s, s.front)) {
      if (s.pace * elements.length <= QUICK && s.holds === 0) {
        s.painting = null
        paint(s, 2 * QUICK)
      }
      if (!isCurrent(s, s.front)) later(s)
    }
    show(s, pen)
  }
}

/** The last picture, or the first as far as it is; and beyond its borders what is known of the whole. */
function show({ cy, front, whole, painting }: Studio, pen: Pen): void {
  const picture = front ?? painting?.picture
  if (picture === undefined) return
  if (whole !== null && whole !== picture && !covers(picture.sight, cy.extent())) lay(pen, whole)
  lay(pen, picture)
}

function isCurrent(s: Studio, picture: Picture | null): boolean {
  return picture !== null && picture.version === s.version && isSame(picture.sight, sightOf(s))
}

/** The next slice as soon as the browser has done what it wants to do first: input, a frame. */
function later(s: Studio): void {
  if (s.waiting) return
  s.waiting = true
  if (isMoving(s.cy, s.r) || s.holds > 0) requestAnimationFrame(() => next(s))
  else setTimeout(() => next(s))
}

function next(s: Studio): void {
  s.waiting = false
  if (s.cy.destroyed() || !s.on) return
  const moving = isMoving(s.cy, s.r)
  if (s.holds === 0 && !(moving && isGoodEnough(s))) {
    // While the view moves, every picture is late; finished they are better than begun anew
    if (!moving && s.painting !== null && !isCurrent(s, s.painting.picture)) s.painting = null
    const finished = paint(s, moving ? BUDGET.moving : BUDGET.resting)
    if (finished || s.front === null) {
      s.r.data.canvasNeedsRedraw[s.r.NODE] = true
      s.r.redraw()
    }
  }
  if (!isCurrent(s, s.front)) later(s)
}

/** True when a picture has been finished within the budget of milliseconds. */
function paint(s: Studio, budget: number): boolean {
  s.painting ??= begin(spareCanvas(s), s.r, s.elements, sightOf(s), s.version)
  if (!s.painting.goOn(budget)) return false
  s.front = s.painting.picture
  s.pace = s.painting.took() / Math.max(1, s.elements.length)
  s.painting = null
  if (covers(s.front.sight, allOf(s.cy))) s.whole = s.front
  return true
}

/** May the picture be moved and scaled a little longer? */
function isGoodEnough({ cy, r, front, whole }: Studio): boolean {
  if (front === null || r.hoverData.draggingEles === true) return false
  const nearer = cy.zoom() / front.sight.zoom
  return nearer < BLURRED && nearer > 1 / BLURRED && (front === whole || covers(front.sight, cy.extent()))
}

function sightOf({ cy, r }: Studio): Sight {
  const { x, y } = cy.pan()
  return {
    zoom: cy.zoom(),
    pan: { x, y },
    ratio: r.getPixelRatio(),
    width: r.canvasWidth,
    height: r.canvasHeight,
  }
}

function allOf(cy: Core) {
  return cy.nodes().boundingBox({ includeLabels: false, includeOverlays: false })
}

function spareCanvas({ canvases, front, whole }: Studio): HTMLCanvasElement {
  const free = canvases.find((c) => c !== front?.pen.canvas && c !== whole?.pen.canvas)
  if (free !== undefined) return free
  const made = document.createElement('canvas')
  canvases.push(made)
  return made
}
