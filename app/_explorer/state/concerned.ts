// Which quotes the canvas is about: those drawn, or those spoken by or about who is drawn.
import { MAX_IDS } from '../../../lib/api/limits'
import { anyTime, filterScene } from '../../../lib/graph/filter'
import { rankNodes } from '../../../lib/graph/rank'
import type { View } from './view'
import { drawnScene } from './visible'

export interface Concerned {
  /** At most `MAX_IDS`, the most quoted first. */
  readonly ids: readonly string[]
  /** How many there would be without that limit. */
  readonly of: number
}

/** Whatever the date range, so that a timeline shows what lies beside it too. Null when nothing is drawn: everything. */
export function concernedBy(view: View): Concerned | null {
  const { nodes } = filterScene(drawnScene(view), anyTime(view.filter), view.hidden)
  if (nodes.length === 0) return null
  const quotes = nodes.filter((node) => node.kind === 'quote')
  const chosen = quotes.length > 0 ? quotes : nodes
  const most = chosen.length > MAX_IDS ? rankNodes(chosen).slice(0, MAX_IDS) : chosen
  return { ids: most.map((node) => node.id).sort(), of: chosen.length }
}
