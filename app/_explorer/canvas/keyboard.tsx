// The canvas by keyboard: arrows walk to the nearest element in that direction, letters act on the selection.
import type { Core, NodeSingular } from 'cytoscape'
import { type RefObject, useEffect } from 'react'
import { menuOfNode } from '../actions/element-menu'
import { readNode } from '../actions/read'
import { select } from '../actions/select'
import { nodeOf, session } from '../state/session'

const DIRECTIONS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

interface Props {
  readonly cy: Core
  readonly container: RefObject<HTMLDivElement | null>
}

export function CanvasKeyboard({ cy, container }: Props) {
  useEffect(() => {
    const element = container.current
    if (element === null) return
    const onKey = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return
      const direction = DIRECTIONS[event.key]
      if (direction !== undefined && event.shiftKey) pan(cy, direction)
      else if (direction !== undefined) walk(cy, direction)
      else if (event.key === 'Enter') openSelected()
      else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) openMenu(cy, element)
      else return
      event.preventDefault()
    }
    element.addEventListener('keydown', onKey)
    return () => element.removeEventListener('keydown', onKey)
  }, [cy, container])
  return null
}

/** Pixels the view moves at a press. */
const PACE = 80

function pan(cy: Core, [dx, dy]: readonly [number, number]): void {
  cy.stop().panBy({ x: -dx * PACE, y: -dy * PACE })
}

function walk(cy: Core, direction: readonly [number, number]): void {
  const from = cy.getElementById(session().selection[0] ?? '')
  const next = from.empty() ? cy.nodes().max((n) => n.data('width')).ele : nearest(cy, from, direction)
  if (next === undefined || next.empty()) return
  select([next.id()])
  session().canvas?.reveal(next.id())
}

/** The nearest node within the quarter that opens in the direction; linked nodes count as half as far. */
function nearest(
  cy: Core,
  from: NodeSingular,
  [dx, dy]: readonly [number, number],
): NodeSingular | undefined {
  const at = from.position()
  const linked = from.neighborhood().nodes()
  let best: NodeSingular | undefined
  let least = Number.POSITIVE_INFINITY
  for (const node of cy.nodes().toArray()) {
    const x = node.position('x') - at.x
    const y = node.position('y') - at.y
    const along = x * dx + y * dy
    const across = Math.abs(x * dy) + Math.abs(y * dx)
    if (node.same(from) || along <= 0 || across > along) continue
    const distance = Math.hypot(x, y) * (linked.has(node) ? 0.5 : 1)
    if (distance < least) [best, least] = [node, distance]
  }
  return best
}

/** At the first selected element. */
function openMenu(cy: Core, element: HTMLElement): void {
  const [id] = session().selection
  const at = cy.getElementById(id ?? '')
  if (id === undefined || at.empty()) return
  const frame = element.getBoundingClientRect()
  const { x, y } = at.renderedPosition()
  menuOfNode(id, frame.x + x, frame.y + y)
}

function openSelected(): void {
  readNode(nodeOf(session().selection[0]))
  document.getElementById('panel')?.focus()
}
