// Selecting, and what is done with the selection: hiding, pinning, removing.
import { degrees } from '../../../lib/graph/neighbourhood'
import { quotesOf } from '../../../lib/graph/rank'
import type { GraphNode } from '../../../lib/model/graph'
import { communityWords } from '../state/measures'
import { announce } from '../state/messages'
import { hide, pin, remove, show, unpin } from '../state/operations'
import {
  edgeOf,
  nodeOf,
  type Subject,
  session,
  setSession,
  step,
  THE_SELECTION,
  view,
} from '../state/session'
import { drawnScene, visibleOf } from '../state/visible'
import { counted, isUnnamed, kindWords, plural, tieWords, titleOf } from '../words'

/** Selects nodes and says of the first what a sighted person sees: kind, quotes, links, what is hidden. */
export function select(ids: readonly string[]): void {
  turnTo(THE_SELECTION, ids)
  const node = nodeOf(ids[0])
  if (node !== undefined) announce(ids.length > 1 ? `${ids.length} selected` : describe(node))
}

/** Selects many at once, as far as they are on the canvas. */
export function selectAll(ids: readonly string[]): void {
  select(ids.filter((id) => view().scene.nodes.has(id)))
}

export function toggleSelected(id: string): void {
  const { selection } = session()
  select(selection.includes(id) ? selection.filter((s) => s !== id) : [...selection, id])
}

export function selectEdge(id: string): void {
  const edge = edgeOf(id)
  turnTo({ kind: 'edge', id })
  if (edge === undefined) return
  const [from, to] = [nodeOf(edge.source), nodeOf(edge.target)]
  const words = tieWords(edge.relation, { unnamed: to !== undefined && isUnnamed(to) })
  announce(`${from?.label ?? ''} ${words} ${to?.label ?? ''}`)
}

export function clearSelection(): void {
  turnTo(THE_SELECTION)
}

/** Turns the right panel to a subject; what was read or selected before is left. */
export function turnTo(subject: Subject, selection: readonly string[] = []): void {
  setSession({ selection, subject, reading: null })
}

export function showCorrections(): void {
  turnTo({ kind: 'corrections' })
}

/** Lists the quotes nobody could be named for. */
export function showUnattributed(): void {
  turnTo({
    kind: 'quotes',
    title: 'Speaker unknown',
    note: 'The text does not tell for certain who said these. Each says why, and opens at its place.',
    question: { speaker: 'none' },
    nothing: 'Every quote has a speaker.',
  })
}

export function hideSelected(): void {
  const { selection } = session()
  if (selection.length === 0) return
  step(`Hid ${nameOf(selection)}`, hide(selection))
  setSession({ selection: [] })
}

export function showHidden(ids: readonly string[]): void {
  step(`Showed ${nameOf(ids)} again`, show(ids))
}

export function removeSelected(): void {
  const { selection } = session()
  if (selection.length === 0) return
  step(`Removed ${nameOf(selection)}`, remove(new Set(selection)))
}

export function togglePin(): void {
  const { selection } = session()
  if (selection.length === 0) return
  const pinned = selection.every((id) => view().pinned.has(id))
  if (pinned) step(`Unpinned ${nameOf(selection)}`, unpin(selection))
  else step(`Pinned ${nameOf(selection)}`, pin(selection))
}

/** "Ruiz, person, 14 quotes, 9 links shown, 3 hidden": hidden are those that a filter or hiding leaves out. */
export function describe(node: GraphNode): string {
  const links = degrees(visibleOf(view()).edges).get(node.id) ?? 0
  const hidden = (degrees(drawnScene(view()).edges.values()).get(node.id) ?? 0) - links
  return [
    titleOf(node, 80),
    kindWords(node),
    ...(node.kind === 'quote' ? [] : [counted(quotesOf(node), 'quote')]),
    `${plural(links, 'link')} shown`,
    ...(hidden > 0 ? [`${hidden} hidden`] : []),
    ...[communityWords(node.id) ?? []].flat(),
    ...(view().pinned.has(node.id) ? ['pinned'] : []),
  ].join(', ')
}

function nameOf(ids: readonly string[]): string {
  return ids.length === 1 ? titled(nodeOf(ids[0])) : `${ids.length} elements`
}

function titled(node: GraphNode | undefined): string {
  return node === undefined ? '1 element' : titleOf(node, 60)
}
