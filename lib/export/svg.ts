// The picture as SVG: what the page's canvas shows, or who speaks about whom where nothing was placed. Text is text.
import { LIGHT, type Paint } from './draw/colours'
import { edgeMarkup } from './draw/edges'
import { short } from './draw/geometry'
import { network } from './draw/network'
import { chooseNames, nameMarkup, nodeMarkup } from './draw/nodes'
import type { DrawnScene } from './draw/scene'
import { type ExportGraph, inOrder, nodeId, rowId, statements } from './export-graph'

const MARGIN = 28
const FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif"

/** On the canvas's light colour. */
export function writeSvg(graph: ExportGraph): AsyncGenerator<string> {
  return picture(graph, true)
}

/** On nothing, to be laid over something else. */
export function writeTransparentSvg(graph: ExportGraph): AsyncGenerator<string> {
  return picture(graph, false)
}

async function* picture(graph: ExportGraph, onCanvas: boolean): AsyncGenerator<string> {
  const collected = network({ most: 120, shape: 1.8 })
  for await (const row of inOrder(graph.nodes, nodeId)) collected.node(row)
  for await (const edge of inOrder(graph.edges, rowId)) collected.edge(edge)
  for await (const quote of statements(graph)) collected.quote(quote)
  const scene = collected.scene(graph.looks)
  const box = boxOf(scene)
  const size = `width="${short(box.width)}" height="${short(box.height)}"`
  yield '<?xml version="1.0" encoding="UTF-8"?>\n'
  yield `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="${viewBox(box)}" font-family="${FONT}">\n`
  if (onCanvas) {
    const place = `x="${short(box.x)}" y="${short(box.y)}"`
    yield `<rect ${place} ${size} fill="${LIGHT('canvas')}"/>\n`
  }
  yield* sceneMarkup(scene, LIGHT)
  yield '</svg>\n'
}

/** Links, then nodes, then names, so that names lie on top. */
export function* sceneMarkup({ nodes, edges }: DrawnScene, paint: Paint): Generator<string> {
  yield* edgeMarkup(edges, paint)
  yield* nodeMarkup(nodes, paint)
  yield* nameMarkup(nodes, paint)
}

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export function viewBox({ x, y, width, height }: Box): string {
  return [x, y, width, height].map(short).join(' ')
}

/** Around all nodes and names, with a margin. */
export function boxOf({ nodes }: DrawnScene): Box {
  if (nodes.length === 0) return { x: 0, y: 0, width: 320, height: 200 }
  const names = new Map(chooseNames(nodes).map((written) => [written.id, written]))
  const sides = nodes.map(({ node, x, y, width, height }) => {
    const name = names.get(node.id)
    const [beside, above, below] =
      name === undefined ? [0, 0, 0] : [name.wrap / 2, name.above ? 48 : 0, name.above ? 0 : 48]
    const half = Math.max(width / 2, beside)
    return { left: x - half, right: x + half, top: y - height / 2 - above, bottom: y + height / 2 + below }
  })
  const left = least(sides.map((side) => side.left)) - MARGIN
  const top = least(sides.map((side) => side.top)) - MARGIN
  const right = -least(sides.map((side) => -side.right)) + MARGIN
  const bottom = -least(sides.map((side) => -side.bottom)) + MARGIN
  return { x: left, y: top, width: right - left, height: bottom - top }
}

function least(values: readonly number[]): number {
  return values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
}
