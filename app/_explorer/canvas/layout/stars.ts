// What one speaker said stands in columns on both sides of them: no card on another, each large enough to be read.
import type { LayoutNode, LayoutProblem, Placement } from './problem'
import { freePlace } from './room'

/** Between cards, and the most a speaker's name may widen the middle; canvas units. */
const GAP = 8
const MIDDLE = 96

type Offset = Placement

interface Star {
  readonly speaker: LayoutNode
  /** Places of the quotes, seen from the middle of the block, where the speaker stands. */
  readonly offsets: readonly Offset[]
  readonly width: number
  readonly height: number
}

/**
 * Lays out quotes as blocks around their speakers and everything else with `layout`, for which a speaker is as large
 * as its block. Around a speaker who is fixed, the block goes to the nearest free room.
 */
export function withStars(
  problem: LayoutProblem,
  layout: (problem: LayoutProblem) => Placement[],
): Placement[] {
  const stars = starsOf(problem)
  if (stars.length === 0) return layout(problem)
  const settled = blocksOfFixed(problem, stars)
  const inBlock = new Map(stars.flatMap((s) => s.offsets.map(([id]) => [id, s.speaker.id] as const)))
  const blocks = new Map(stars.filter((s) => !s.speaker.fixed).map((s) => [s.speaker.id, s]))
  const places = new Map(settled.map(([id, x, y]) => [id, { x, y }]))
  const nodes = problem.nodes.flatMap((n): LayoutNode[] => {
    const place = places.get(n.id)
    if (place !== undefined) return [{ ...n, ...place, fixed: true }]
    if (inBlock.has(n.id)) return []
    const { width, height } = blocks.get(n.id) ?? n
    return [{ ...n, width, height }]
  })
  const kept = new Set(nodes.map((n) => n.id))
  const end = (id: string) => (kept.has(id) ? id : (inBlock.get(id) ?? id))
  const edges = problem.edges
    .map((e) => ({ ...e, source: end(e.source), target: end(e.target) }))
    .filter((e) => e.source !== e.target)
  return [...settled, ...layout({ ...problem, nodes, edges }).flatMap((p) => unfold(p, blocks))]
}

function unfold(placed: Placement, blocks: ReadonlyMap<string, Star>): Placement[] {
  const [id, x, y] = placed
  const offsets = blocks.get(id)?.offsets ?? []
  return [placed, ...offsets.map(([quote, dx, dy]): Placement => [quote, x + dx, y + dy])]
}

function starsOf({ nodes, frame }: LayoutProblem): Star[] {
  const byId = new Map(nodes.map((n) => [n.id, n]))
  const said = new Map<LayoutNode, LayoutNode[]>()
  for (const node of nodes) {
    const speaker = node.speakerId === null ? undefined : byId.get(node.speakerId)
    if (node.fixed || node.kind !== 'quote' || speaker === undefined) continue
    said.set(speaker, [...(said.get(speaker) ?? []), node])
  }
  return [...said].map(([speaker, quotes]) => block(speaker, [...quotes].sort(oldestFirst), frame))
}

/** Of all numbers of columns, the one that can be shown largest in the frame. */
function block(speaker: LayoutNode, quotes: readonly LayoutNode[], frame: LayoutProblem['frame']): Star {
  const wide = Math.max(...quotes.map((q) => q.width)) + GAP
  const tall = Math.max(...quotes.map((q) => q.height)) + GAP
  const middle = Math.min(speaker.width, MIDDLE) + 2 * GAP
  const sizeOf = (side: number) => {
    const rows = Math.ceil(quotes.length / (2 * side))
    return { width: middle + 2 * side * wide, height: Math.max(rows * tall, speaker.height) }
  }
  const cost = (side: number) =>
    Math.max(sizeOf(side).width / frame.width, sizeOf(side).height / frame.height)
  let side = 1
  while (side * 2 < quotes.length && cost(side + 1) < cost(side)) side++
  const columns = Math.min(2 * side, quotes.length)
  const rows = Math.ceil(quotes.length / columns)
  const offsets = quotes.map((quote, i): Offset => {
    const column = Math.floor(i / rows)
    const inColumn = Math.min(rows, quotes.length - column * rows)
    const right = column >= side
    const from = middle / 2 + wide * ((right ? column - side : side - 1 - column) + 0.5)
    return [quote.id, right ? from : -from, ((i % rows) - (inColumn - 1) / 2) * tall]
  })
  return { speaker, offsets, ...sizeOf(side) }
}

/** Blocks of speakers who stay where they are: around them when there is room, else as near as there is. */
function blocksOfFixed({ nodes }: LayoutProblem, stars: readonly Star[]): Placement[] {
  const taken = nodes.filter((n) => n.fixed)
  return stars
    .filter((s) => s.speaker.fixed)
    .flatMap(({ speaker, offsets, width, height }) => {
      const others = taken.filter((n) => n !== speaker)
      const at = freePlace({ ...speaker, width, height }, others, speaker)
      taken.push({ ...speaker, width, height, ...at, id: `${speaker.id} block` })
      return offsets.map(([id, dx, dy]): Placement => [id, Math.round(at.x + dx), Math.round(at.y + dy)])
    })
}

function oldestFirst(a: LayoutNode, b: LayoutNode): number {
  return (a.date ?? '').localeCompare(b.date ?? '') || (a.id < b.id ? -1 : 1)
}
