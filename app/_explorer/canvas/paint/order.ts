// The order in which elements are drawn. Cytoscape compares each with many others, which takes half a second for
// thousands; here each is looked at once.
import type { Core } from 'cytoscape'
import type { Drawn } from './renderer'

/** Links below elements, then by z-index, then as they were added. For graphs without elements within elements. */
export function inDrawingOrder(cy: Core): Drawn[] {
  const [links, nodes] = [new Map<number, Drawn[]>(), new Map<number, Drawn[]>()]
  for (const element of cy.elements().toArray() as Drawn[]) {
    const heights = element.isEdge() ? links : nodes
    const height = heightOf(element)
    const level = heights.get(height)
    if (level === undefined) heights.set(height, [element])
    else level.push(element)
  }
  return [...rising(links), ...rising(nodes)]
}

/** Parts of Cytoscape's elements that its types leave out. */
interface Styled {
  pstyle(name: string): { readonly value: number }
  interactive(): boolean
}

/** Can the pointer touch it? */
export function isInteractive(element: Drawn): boolean {
  return (element as unknown as Styled).interactive()
}

function heightOf(element: Drawn): number {
  return (element as unknown as Styled).pstyle('z-index').value
}

function rising(levels: ReadonlyMap<number, readonly Drawn[]>): Drawn[] {
  return [...levels].sort(([a], [b]) => a - b).flatMap(([, elements]) => elements)
}
