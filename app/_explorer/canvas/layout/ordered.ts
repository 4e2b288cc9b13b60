// Layouts that follow from the data alone: rings, columns and a time axis. Pure, and quick at any size.
import type { LayoutNode, LayoutProblem, Placement } from './problem'

/** The centre in the middle, then rings by distance from it, each as wide as its nodes need. */
export function concentric({ nodes, edges, centre }: LayoutProblem): Placement[] {
  const rings = ringsFrom(nodes, edges, centre ?? heaviest(nodes))
  const placed: Placement[] = []
  let radius = 0
  for (const ring of rings) {
    const room = ring.reduce((sum, n) => sum + Math.max(n.width, n.height) + 12, 0)
    const tallest = Math.max(...ring.map((n) => Math.max(n.height, 60)))
    radius = ring.length === 1 && radius === 0 ? 0 : Math.max(radius + tallest + 50, room / (2 * Math.PI))
    ring.forEach((node, i) => {
      const angle = (2 * Math.PI * i) / ring.length - Math.PI / 2
      placed.push([node.id, radius * Math.cos(angle), radius * Math.sin(angle)])
    })
  }
  return free(placed, nodes)
}

/** Speakers, what was said, and whom and where it concerns: three columns read from left to right. */
export function columns({ nodes, edges }: LayoutProblem): Placement[] {
  const hasQuotes = nodes.some((n) => n.kind === 'quote')
  const spoke = new Set(edges.map((e) => e.source))
  const columnOf = (n: LayoutNode) => {
    if (n.kind === 'quote') return 1
    if (n.kind === 'article' || n.kind === 'event') return 3
    return spoke.has(n.id) && n.weight > 0 ? 0 : hasQuotes ? 2 : 1
  }
  const placed: Placement[] = []
  let left = 0
  for (const column of [0, 1, 2, 3]) {
    const stack = nodes.filter((n) => columnOf(n) === column).sort((a, b) => order(a, b))
    if (stack.length === 0) continue
    const { cells, width } = inStacks(stack)
    for (const { node, x, y } of cells) placed.push([node.id, left + x, y])
    left += width + 150
  }
  return free(placed, nodes)
}

/** A long column is broken into several beside each other, about as wide as a third of their height. */
function inStacks(nodes: readonly LayoutNode[]): {
  cells: { node: LayoutNode; x: number; y: number }[]
  width: number
} {
  const wide = Math.max(...nodes.map((n) => n.width)) + 14
  const tall = Math.max(...nodes.map((n) => n.height)) + 10
  const stacks = Math.max(1, Math.round(Math.sqrt((nodes.length * tall) / (wide * 3))))
  const rows = Math.ceil(nodes.length / stacks)
  const cells = nodes.map((node, i) => ({
    node,
    x: Math.floor(i / rows) * wide + wide / 2,
    y: ((i % rows) - (rows - 1) / 2) * tall,
  }))
  return { cells, width: stacks * wide }
}

/** Time from left to right; each speaker has a lane. What has no date stands at the left end of its lane. */
export function timeline({ nodes }: LayoutProblem): Placement[] {
  const days = [...new Set(nodes.flatMap((n) => dayOf(n) ?? []))].sort()
  const column = new Map(days.map((day, i) => [day, i + 1]))
  const lanes = new Map<string, number>()
  const laneOf = (n: LayoutNode) => {
    const key = n.kind === 'quote' ? (n.speakerId ?? 'unknown') : n.kind === 'article' ? 'articles' : n.id
    return lanes.get(key) ?? lanes.set(key, lanes.size).size - 1
  }
  const stacked = new Map<string, number>()
  const heights: number[] = []
  const cells = [...nodes].sort(byWeight).map((node) => {
    const x = column.get(dayOf(node) ?? '') ?? 0
    const lane = laneOf(node)
    const depth = stacked.get(`${x}|${lane}`) ?? 0
    stacked.set(`${x}|${lane}`, depth + 1)
    heights[lane] = Math.max(heights[lane] ?? 0, depth + 1)
    return { node, x, lane, depth }
  })
  const tops = heights.map((_, lane) => heights.slice(0, lane).reduce((sum, h) => sum + h * 80 + 24, 0))
  const placed = cells.map((c): Placement => [c.node.id, c.x * 200, (tops[c.lane] ?? 0) + c.depth * 80])
  return free(placed, nodes)
}

function ringsFrom(
  nodes: readonly LayoutNode[],
  edges: LayoutProblem['edges'],
  centre: string | null,
): LayoutNode[][] {
  const left = new Map(nodes.map((n) => [n.id, n]))
  const rings: LayoutNode[][] = []
  let ring = new Set(centre === null ? [] : [centre])
  while (ring.size > 0) {
    const members = [...ring].flatMap((id) => left.get(id) ?? [])
    for (const id of ring) left.delete(id)
    if (members.length > 0) rings.push(members)
    const next = edges.flatMap((e) => [
      ...(ring.has(e.source) && left.has(e.target) ? [e.target] : []),
      ...(ring.has(e.target) && left.has(e.source) ? [e.source] : []),
    ])
    ring = new Set(next)
  }
  if (left.size > 0) rings.push([...left.values()].sort(byWeight))
  return rings
}

function heaviest(nodes: readonly LayoutNode[]): string | null {
  return [...nodes].sort(byWeight)[0]?.id ?? null
}

function byWeight(a: LayoutNode, b: LayoutNode): number {
  return b.weight - a.weight || (a.id < b.id ? -1 : 1)
}

/** Within a column: quotes by speaker and date, the rest by weight. */
function order(a: LayoutNode, b: LayoutNode): number {
  const key = (n: LayoutNode) => `${n.speakerId ?? ''}|${n.date ?? ''}`
  return key(a).localeCompare(key(b)) || byWeight(a, b)
}

function dayOf(node: LayoutNode): string | null {
  return node.date === null || node.date.startsWith('--') ? null : node.date.slice(0, 10)
}

function free(placed: readonly Placement[], nodes: readonly LayoutNode[]): Placement[] {
  const fixed = new Set(nodes.filter((n) => n.fixed).map((n) => n.id))
  return placed.filter(([id]) => !fixed.has(id))
}
