// From what is selected to more: its neighbours, all of its kind, everything else; and what a box or a lasso catches.
import { neighbourhood } from '../../../lib/graph/neighbourhood'
import type { GraphNode } from '../../../lib/model/graph'
import { announce } from '../state/messages'
import { nodeOf, session, view } from '../state/session'
import { visibleOf } from '../state/visible'
import { KIND_WORDS, plural } from '../words'
import { clearSelection, select } from './select'

/** Adds the shown neighbours of the selection to it. */
export function selectNeighbours(): void {
  const { selection } = session()
  if (selection.length === 0) {
    announce('Select an element first')
    return
  }
  const near = neighbourhood(visibleOf(view()).edges, new Set(selection))
  take([...selection, ...[...near].filter((id) => !selection.includes(id))], 'with their neighbours')
}

/** Selects every shown element of the kinds of the selection. */
export function selectKind(): void {
  const kinds = new Set(session().selection.flatMap((id) => nodeOf(id)?.kind ?? []))
  if (kinds.size === 0) {
    announce('Select an element first')
    return
  }
  const words = [...kinds].map((kind) => KIND_WORDS[kind].many).join(' and ')
  take(
    idsOf((n) => kinds.has(n.kind)),
    `all ${words}`,
  )
}

/** Selects what is shown and was not selected, and the other way round. */
export function invertSelection(): void {
  const old = new Set(session().selection)
  take(
    idsOf((n) => !old.has(n.id)),
    'all others',
  )
}

export function selectAll(): void {
  take(
    idsOf(() => true),
    'everything',
  )
}

/** What a box or a lasso caught; `more` keeps what was selected before. */
export function selectCaught(ids: readonly string[], more: boolean): void {
  const before = more ? session().selection : []
  const caught = [...new Set([...before, ...ids])]
  if (caught.length === 0) announce('Nothing lies within')
  take(caught, 'within')
}

function idsOf(passes: (node: GraphNode) => boolean): string[] {
  return visibleOf(view())
    .nodes.filter(passes)
    .map((n) => n.id)
}

function take(ids: readonly string[], how: string): void {
  if (ids.length === 0) {
    clearSelection()
    return
  }
  select(ids)
  if (ids.length > 1) announce(`${plural(ids.length, 'element')} selected: ${how}`)
}
