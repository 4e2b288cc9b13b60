// Large pictures are painted in slices beside the screen; until the next one is finished the last one is shown, moved
// and scaled to the view. So a hand on the mouse never waits, however many elements there are.
import type { Core } from 'cytoscape'
import { begin, extentOf, isSame, lay, type Painting, type Picture, type Sight } from './picture'
import { type Drawn, isMoving, type Pen, type Renderer, rendererOf } from './renderer'

/** Milliseconds a slice may take while the view moves, and when it rests. */
const BUDGET = { moving: 4, resting: 10 }
/** A picture that takes no longer than this is painted anew in every frame. */
const QUICK = 8

export interface Painter {
  /** Whether pictures are painted in slices, or by Cytoscape at once. */
  readonly turn: (on: boolean) => void
  /** Forgets the picture of the whole: the elements are others, or look differently. */
  readonly forget: () => void
}

/** Takes over what Cytoscape draws where no hand holds it. */
export function painterOf(cy: Core): Painter {
  const r = rendererOf(cy)
  const atOnce = r.drawLayeredElements.bind(r)
  const hint = r.redrawHint.bind(r)
  const canvases = spareCanvases()
  let on = false
  let version = 0
  let elements: readonly Drawn[] = []
  let front: Picture | null = null
  let whole: Picture | null = null
  let painting: Painting | null = null
  let took = Number.POSITIVE_INFINITY
  let waiting = false

  const isCurrent = (picture: Picture) => picture.version === version && isSame(picture.sight, sightOf(cy, r))
  const start = () => begin(canvases([front, whole]), r, elements, sightOf(cy, r), version)
  const paint = (budget: number): boolean => {
    painting ??= start()
    if (!painting.goOn(budget)) return false
    front = painting.picture
    took = painting.took()
    painting = null
    if (showsAll(cy, front.sight)) whole = front
    return true
  }
  const next = () => {
    waiting = false
    if (cy.destroyed() || !on) return
    const moving = isMoving(cy, r)
    if (!moving && painting !== null && !isCurrent(painting.picture)) painting = null
    const finished = paint(moving ? BUDGET.moving : BUDGET.resting)
    if (finished || front === null) {
      r.data.canvasNeedsRedraw[r.NODE] = true
      r.redraw()
    }
    if (front === null || !isCurrent(front)) later()
  }
  const later = () => {
    if (waiting) return
    waiting = true
    if (isMoving(cy, r)) requestAnimationFrame(next)
    else setTimeout(next)
  }

  r.redrawHint = (group, due) => {
    if (group === 'eles' && due) version += 1
    hint(group, due)
  }
  r.drawLayeredElements = (pen, drawn, ratio, extent) => {
    if (!on || pen !== r.data.contexts[r.NODE]) return atOnce(pen, drawn, ratio, extent)
    elements = drawn
    const due = front === null || !isCurrent(front)
    if (due && took <= QUICK) {
      painting = null
      paint(Number.POSITIVE_INFINITY)
    } else if (due) later()
    show(cy, pen, front ?? painting?.picture ?? null, whole)
  }
  return {
    turn: (wanted) => {
      if (wanted === on) return
      on = wanted
      front = null
      whole = null
      painting = null
      took = Number.POSITIVE_INFINITY
    },
    forget: () => {
      whole = null
    },
  }
}

function sightOf(cy: Core, r: Renderer): Sight {
  const { x, y } = cy.pan()
  return {
    zoom: cy.zoom(),
    pan: { x, y },
    ratio: r.getPixelRatio(),
    width: r.canvasWidth,
    height: r.canvasHeight,
  }
}

/** A picture, and beyond its borders what is known of the whole. */
function show(cy: Core, pen: Pen, picture: Picture | null, whole: Picture | null): void {
  if (picture === null) return
  if (whole !== null && whole !== picture && !covers(picture.sight, cy)) lay(pen, whole)
  lay(pen, picture)
}

function covers(sight: Sight, cy: Core): boolean {
  const [has, wants] = [extentOf(sight), cy.extent()]
  return has.x1 <= wants.x1 && has.y1 <= wants.y1 && has.x2 >= wants.x2 && has.y2 >= wants.y2
}

function showsAll(cy: Core, sight: Sight): boolean {
  const [has, all] = [
    extentOf(sight),
    cy.nodes().boundingBox({ includeLabels: false, includeOverlays: false }),
  ]
  return has.x1 <= all.x1 && has.y1 <= all.y1 && has.x2 >= all.x2 && has.y2 >= all.y2
}

/** Gives one that none of the pictures is on; three are enough. */
function spareCanvases(): (pictures: readonly (Picture | null)[]) => HTMLCanvasElement {
  const made: HTMLCanvasElement[] = []
  return (pictures) => {
    const free = made.find((c) => pictures.every((p) => p?.pen.canvas !== c))
    if (free !== undefined) return free
    const fresh = document.createElement('canvas')
    made.push(fresh)
    return fresh
  }
}
