// What painting uses of Cytoscape's canvas renderer, and its types do not tell. Holds for the version in package.json.
import type { Core, EdgeSingular, NodeSingular } from 'cytoscape'

export type Drawn = NodeSingular | EdgeSingular
export type Pen = CanvasRenderingContext2D

interface BeforeFrame {
  readonly priority: number
  readonly fn: (draws: boolean, time: number) => void
}

export interface Renderer {
  /** Which of the contexts shows the elements that no hand holds. */
  readonly NODE: number
  readonly data: {
    readonly contexts: readonly Pen[]
    readonly canvasNeedsRedraw: boolean[]
    readonly wheelZooming?: boolean
  }
  readonly hoverData: { readonly dragging?: boolean; readonly draggingEles?: boolean }
  readonly pinching?: boolean
  readonly swipePanning?: boolean
  /** Canvas pixels. */
  readonly canvasWidth: number
  readonly canvasHeight: number
  /** Canvas pixels for each of the page. */
  getPixelRatio(): number
  /** Something of the group is to be drawn anew. */
  redrawHint(group: string, on: boolean): void
  redraw(): void
  /** Draws all that no hand holds; the context is cleared, and moved and scaled to the view. */
  drawLayeredElements(pen: Pen, elements: readonly Drawn[], ratio: number, extent: unknown): void
  /** With textures of the level (powers of two of the zoom), sharp at once. */
  drawCachedElement(
    pen: Pen,
    element: Drawn,
    ratio: number,
    extent: unknown,
    level: number,
    sharp: boolean,
  ): void
  /** What is done in each frame before drawing: styles and measures of all that changed, without a limit. */
  beforeRenderCallbacks: readonly BeforeFrame[]
  /** Styles and measures of all that changed, now. */
  flushRenderedStyleQueue(): void
  cachedZSortedEles?: (Drawn[] & { interactive: readonly Drawn[] }) | null
  /** All elements in the order of drawing, kept until elements or their order change. */
  getCachedZSortedEles(force?: boolean): readonly Drawn[]
  updateCachedGrabbedEles(): void
  drawArrowheads(pen: Pen, edge: EdgeSingular, opacity: number): void
}

export function rendererOf(cy: Core): Renderer {
  return (cy as unknown as { renderer(): Renderer }).renderer()
}

/** Is the view, or an element, under way? */
export function isMoving(cy: Core, r: Renderer): boolean {
  const { dragging, draggingEles } = r.hoverData
  const byHand = r.pinching || dragging || r.swipePanning || r.data.wheelZooming || draggingEles
  return byHand === true || cy.animated()
}
