// Opening the menu of an element or a link where it lies.
import { openElementMenu } from '../state/mending'
import { session } from '../state/session'
import { select } from './select'

/** Of the whole selection when the node is part of it; else the node alone is selected. Pixels of the window. */
export function menuOfNode(id: string, x: number, y: number): void {
  if (!session().selection.includes(id)) select([id])
  openElementMenu({ x, y, of: { kind: 'node', id } })
}

export function menuOfEdge(id: string, x: number, y: number): void {
  openElementMenu({ x, y, of: { kind: 'edge', id } })
}
