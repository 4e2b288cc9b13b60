// What a layout is asked and what it answers. Plain data, because it crosses into a worker.
import type { NodeKind } from '../../../../lib/model/graph'
import type { Layout } from '../../state/session'

export interface LayoutNode {
  readonly id: string
  readonly kind: NodeKind
  /** Room to keep free, in canvas units. */
  readonly width: number
  readonly height: number
  /** Where it is now, or where it should start from. */
  readonly x: number
  readonly y: number
  /** Must not move. */
  readonly fixed: boolean
  /** What it is ranked by in layouts with a centre: its quotes. */
  readonly weight: number
  readonly date: string | null
  readonly speakerId: string | null
}

export interface LayoutEdge {
  readonly source: string
  readonly target: string
  readonly count: number
}

export interface LayoutProblem {
  readonly layout: Layout
  readonly nodes: readonly LayoutNode[]
  readonly edges: readonly LayoutEdge[]
  /** What a layout with a centre puts there; null: the node with the most quotes. */
  readonly centre: string | null
  /** What the layout is to be seen in, in pixels: its shape decides between wide and tall. */
  readonly frame: { readonly width: number; readonly height: number }
}

/** `[id, x, y]` for every node that is not fixed. */
export type Placement = readonly [id: string, x: number, y: number]
