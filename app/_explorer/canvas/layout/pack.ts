// Parts of a graph that are not linked to each other are set side by side, so that the picture fills its frame.
import type { LayoutEdge, LayoutNode } from './problem'

const GAP = 40

interface Box {
  readonly nodes: readonly LayoutNode[]
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/**
 * The nodes with each connected part moved as a whole: largest first, in rows, the rows centred. Nodes without links
 * stand in rows of their own below, no wider than the rest, so that they do not spread the picture.
 */
export function packParts(
  nodes: readonly LayoutNode[],
  edges: readonly LayoutEdge[],
  frame: { readonly width: number; readonly height: number },
): LayoutNode[] {
  const parts = partsOf(nodes, edges)
  const linked = parts.filter((p) => p.length > 1).map(boxOf)
  const single = parts.filter((p) => p.length === 1).map(boxOf)
  linked.sort((a, b) => b.height - a.height || b.width - a.width)
  single.sort((a, b) => b.height - a.height || b.width - a.width)
  const area = [...linked, ...single].reduce((sum, b) => sum + (b.width + GAP) * (b.height + GAP), 0)
  const shape = frame.width / Math.max(1, frame.height)
  const widest = Math.max(Math.sqrt(area * shape), ...[...linked, ...single].map((b) => b.width))
  return inRows([...rowsOf(linked, widest), ...rowsOf(single, widest)], widest)
}

function inRows(rows: readonly (readonly Box[])[], widest: number): LayoutNode[] {
  let top = 0
  return rows.flatMap((row) => {
    const width = row.reduce((sum, b) => sum + b.width + GAP, -GAP)
    const height = Math.max(...row.map((b) => b.height))
    let left = (widest - width) / 2
    const moved = row.flatMap((box) => {
      const dx = left - box.x
      const dy = top + (height - box.height) / 2 - box.y
      left += box.width + GAP
      return box.nodes.map((n) => ({ ...n, x: n.x + dx, y: n.y + dy }))
    })
    top += height + GAP
    return moved
  })
}

function rowsOf(boxes: readonly Box[], widest: number): Box[][] {
  const rows: Box[][] = []
  let room = 0
  for (const box of boxes) {
    if (box.width > room || rows.length === 0) {
      rows.push([])
      room = widest
    }
    rows.at(-1)?.push(box)
    room -= box.width + GAP
  }
  return rows
}

function partsOf(nodes: readonly LayoutNode[], edges: readonly LayoutEdge[]): LayoutNode[][] {
  const root = new Map(nodes.map((n) => [n.id, n.id]))
  const find = (id: string): string => {
    let at = id
    for (let up = root.get(at); up !== undefined && up !== at; up = root.get(at)) at = up
    root.set(id, at)
    return at
  }
  for (const { source, target } of edges) root.set(find(source), find(target))
  const parts = new Map<string, LayoutNode[]>()
  for (const node of nodes) {
    const key = find(node.id)
    parts.set(key, [...(parts.get(key) ?? []), node])
  }
  return [...parts.values()]
}

function boxOf(nodes: readonly LayoutNode[]): Box {
  const x = Math.min(...nodes.map((n) => n.x - n.width / 2))
  const y = Math.min(...nodes.map((n) => n.y - n.height / 2))
  const right = Math.max(...nodes.map((n) => n.x + n.width / 2))
  const bottom = Math.max(...nodes.map((n) => n.y + n.height / 2))
  return { nodes, x, y, width: right - x, height: bottom - y }
}
