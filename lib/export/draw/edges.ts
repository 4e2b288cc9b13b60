// Links as SVG: lines and curves with the arrow heads of their relation, and what is counted on them.
import type { Relation } from '../../model/graph'
import { tieWords } from '../../words'
import { xmlAttribute, xmlText } from '../xml'
import type { Colour, Paint } from './colours'
import { at, borderTowards, type Point, short } from './geometry'
import type { DrawnEdge } from './scene'

/** Between the control points of several links of one pair. */
const STEP = 32

type Head = 'triangle' | 'vee' | 'circle' | 'diamond' | 'none'

const HEADS: Readonly<Record<Relation, Head>> = {
  SAID: 'triangle',
  ABOUT: 'triangle',
  SAID_ABOUT: 'triangle',
  ADDRESSED_TO: 'vee',
  AFFILIATED_WITH: 'circle',
  TOOK_PART_IN: 'diamond',
  IN: 'none',
  MENTIONED_IN: 'none',
}

/** Lengths of dash and gap; a whole line without any. */
const DASHES: Readonly<Partial<Record<Relation, string>>> = {
  ABOUT: '6 3',
  AFFILIATED_WITH: '6 3',
  IN: '1 3',
  MENTIONED_IN: '1 3',
  TOOK_PART_IN: '1 3',
}

/** Outlines in units of the head's size, the tip at 0 0, pointing down. */
const OUTLINES: Readonly<Record<Exclude<Head, 'none' | 'circle'>, readonly (readonly [number, number])[]>> = {
  triangle: [
    [-0.15, -0.3],
    [0, 0],
    [0.15, -0.3],
  ],
  vee: [
    [-0.15, -0.3],
    [0, 0],
    [0.15, -0.3],
    [0, -0.15],
  ],
  diamond: [
    [-0.15, -0.15],
    [0, -0.3],
    [0.15, -0.15],
    [0, 0],
  ],
}

/** One `<g>` a link, with its id in `data-edge`. */
export function* edgeMarkup(edges: readonly DrawnEdge[], paint: Paint): Generator<string> {
  const bends = bendsOf(edges)
  for (const drawn of edges) yield link(drawn, bends.get(drawn.edge.id) ?? 0, paint)
}

/** How far each link's control point lies beside the straight line: several of one pair fan out. */
function bendsOf(edges: readonly DrawnEdge[]): ReadonlyMap<string, number> {
  const pairs = new Map<string, string[]>()
  for (const { edge } of edges) {
    const key = [edge.source, edge.target].sort().join(' ')
    const pair = pairs.get(key)
    if (pair === undefined) pairs.set(key, [edge.id])
    else pair.push(edge.id)
  }
  return new Map(
    [...pairs.values()].flatMap((ids) =>
      ids.map((id, i) => [id, (i - (ids.length - 1) / 2) * STEP] as const),
    ),
  )
}

function link(drawn: DrawnEdge, bend: number, paint: Paint): string {
  const { edge, source, target, width } = drawn
  const colour: Colour = edge.relation === 'SAID' ? 'kind-quote' : 'edge'
  const head = HEADS[edge.relation]
  const size = Math.max((width * 13.37) ** 0.9, 29) * 0.8
  const control = controlOf(drawn, bend)
  const start = border(source, control)
  const tip = border(target, control)
  const end = head === 'none' ? tip : back(tip, control, size * (head === 'vee' ? 0.15 : 0.28))
  const path = bend === 0 ? `M${at(start)}L${at(end)}` : `M${at(start)}Q${at(control)} ${at(end)}`
  const dash = DASHES[edge.relation]
  const style = `fill="none" stroke="${paint(colour)}" stroke-width="${short(width)}"${dash === undefined ? '' : ` stroke-dasharray="${dash}"`}`
  const unnamed = { unnamed: 'unnamed' in target.node && target.node.unnamed }
  const title = `${source.node.label} ${tieWords(edge.relation, unnamed)} ${target.node.label}`
  const middle = bend === 0 ? mean(start, tip) : mean(mean(start, control), mean(control, tip))
  return `<g class="link" data-edge="${xmlAttribute(edge.id)}"><title>${xmlText(title)}</title><path class="line" d="${path}" ${style}/>${headMarkup(head, tip, control, size, paint(colour))}${figure(drawn, middle, paint)}</g>\n`
}

function controlOf({ source, target }: DrawnEdge, bend: number): Point {
  const [from, to] = source.node.id < target.node.id ? [source, target] : [target, source]
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  return {
    x: (from.x + to.x) / 2 - ((to.y - from.y) / length) * bend,
    y: (from.y + to.y) / 2 + ((to.x - from.x) / length) * bend,
  }
}

function border(node: DrawnEdge['source'], control: Point): Point {
  const leaves = borderTowards(node, { x: control.x - node.x, y: control.y - node.y })
  return { x: node.x + leaves.x, y: node.y + leaves.y }
}

/** From the tip back towards the control point. */
function back(tip: Point, control: Point, by: number): Point {
  const length = Math.hypot(control.x - tip.x, control.y - tip.y) || 1
  return { x: tip.x + ((control.x - tip.x) / length) * by, y: tip.y + ((control.y - tip.y) / length) * by }
}

function headMarkup(head: Head, tip: Point, control: Point, size: number, colour: string): string {
  if (head === 'none') return ''
  if (head === 'circle') {
    return `<circle cx="${short(back(tip, control, size * 0.15).x)}" cy="${short(back(tip, control, size * 0.15).y)}" r="${short(size * 0.15)}" fill="${colour}"/>`
  }
  const length = Math.hypot(tip.x - control.x, tip.y - control.y) || 1
  const [along, across] = [(tip.y - control.y) / length, (tip.x - control.x) / length]
  const corners = OUTLINES[head].map(([x, y]) => ({
    x: tip.x + (x * along + y * across) * size,
    y: tip.y + (y * along - x * across) * size,
  }))
  return `<path class="tip" d="M${corners.map(at).join('L')}Z" fill="${colour}"/>`
}

function figure({ label, edge }: DrawnEdge, middle: Point, paint: Paint): string {
  if (label === '') return ''
  const weight = edge.relation === 'AFFILIATED_WITH' ? 400 : 600
  return `<text text-anchor="middle" font-size="11" font-weight="${weight}" x="${short(middle.x)}" y="${short(middle.y + 3.9)}" fill="${paint('text-muted')}" stroke="${paint('canvas')}" stroke-width="4" stroke-linejoin="round" paint-order="stroke">${xmlText(label)}</text>`
}

function mean(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }
}
