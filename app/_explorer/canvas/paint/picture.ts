// A picture of the elements, painted beside the screen a slice at a time.
import type { BoundingBox12 } from 'cytoscape'
import type { Point } from '../../state/view'
import type { Drawn, Pen, Renderer } from './renderer'
import { strokesOn } from './strokes'

/** What part of the canvas a picture shows, and how near. */
export interface Sight {
  readonly zoom: number
  readonly pan: Point
  /** Canvas pixels for each of the page. */
  readonly ratio: number
  /** Canvas pixels. */
  readonly width: number
  readonly height: number
}

export interface Picture {
  readonly pen: Pen
  readonly sight: Sight
  /** Which state of the elements it shows. */
  readonly version: number
}

export function isSame(a: Sight, b: Sight): boolean {
  return (
    a.zoom === b.zoom &&
    a.pan.x === b.pan.x &&
    a.pan.y === b.pan.y &&
    a.ratio === b.ratio &&
    a.width === b.width &&
    a.height === b.height
  )
}

/** In canvas units. */
export function extentOf({ zoom, pan, ratio, width, height }: Sight): BoundingBox12 {
  const [x1, y1] = [-pan.x / zoom, -pan.y / zoom]
  return { x1, y1, x2: x1 + width / ratio / zoom, y2: y1 + height / ratio / zoom }
}

/** Does a sight show all of a part of the canvas? */
export function covers(sight: Sight, part: BoundingBox12): boolean {
  const has = extentOf(sight)
  return has.x1 <= part.x1 && has.y1 <= part.y1 && has.x2 >= part.x2 && has.y2 >= part.y2
}

/** Lays a picture on what shows another sight; `pen` is moved and scaled to that. */
export function lay(pen: Pen, { pen: from, sight }: Picture): void {
  const { x1, y1, x2, y2 } = extentOf(sight)
  pen.clearRect(x1, y1, x2 - x1, y2 - y1)
  pen.drawImage(from.canvas, x1, y1, x2 - x1, y2 - y1)
}

/** Elements between two looks at the clock. */
const STRIDE = 20

export interface Painting {
  readonly picture: Picture
  /** Goes on for about so many milliseconds. True when it is finished. */
  readonly goOn: (budget: number) => boolean
  /** Milliseconds of all slices so far. */
  readonly took: () => number
}

/** Begins a picture on a canvas that may have been used before. */
export function begin(
  canvas: HTMLCanvasElement,
  r: Renderer,
  elements: readonly Drawn[],
  sight: Sight,
  version: number,
): Painting {
  canvas.width = sight.width
  canvas.height = sight.height
  const pen = canvas.getContext('2d')
  if (pen === null) throw new Error('The browser gives no canvas to paint on.')
  const scale = sight.zoom * sight.ratio
  pen.setTransform(scale, 0, 0, scale, sight.pan.x * sight.ratio, sight.pan.y * sight.ratio)
  const extent = { ...extentOf(sight), w: 0, h: 0 }
  const level = Math.ceil(Math.log2(scale))
  const strokes = strokesOn(pen, r, sight.zoom)
  let at = 0
  const draw = (element: Drawn) => {
    if (element.removed() || strokes.take(element)) return
    strokes.flush()
    r.drawCachedElement(pen, element, sight.ratio, extent, level, true)
  }
  let took = 0
  const goOn = (budget: number) => {
    const began = performance.now()
    const end = began + budget
    while (at < elements.length && performance.now() < end) {
      for (const element of elements.slice(at, at + STRIDE)) draw(element)
      at += STRIDE
    }
    if (at >= elements.length) strokes.flush()
    took += performance.now() - began
    return at >= elements.length
  }
  return { picture: { pen, sight, version }, goOn, took: () => took }
}
