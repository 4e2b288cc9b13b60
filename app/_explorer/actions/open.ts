// How things come onto the canvas in their own right: the first view, a search, a link someone sent.
import type { Graph, GraphNode } from '../../../lib/model/graph'
import { RELATIONS } from '../../../lib/model/graph'
import type { SavedView } from '../../../lib/model/saved-view'
import { api } from '../api/client'
import { asProblem, Problem } from '../api/problem'
import { decodeView, type LinkedView } from '../state/hash'
import { historyOf } from '../state/history'
import { announce, notify } from '../state/messages'
import {
  addRoots,
  hide,
  pin,
  place,
  setAppearance,
  setFilter,
  setPerspective,
  show,
} from '../state/operations'
import { session, setSession, step, THE_SELECTION, view } from '../state/session'
import { openStory } from '../state/story'
import { EMPTY_VIEW, type View } from '../state/view'
import { plural } from '../words'
import { attempt } from './attempt'
import { select } from './select'

const FIRST_VIEW = 25

/** Opens the view of the address, or the most quoted people and who they speak about. */
export async function start(hash: string): Promise<void> {
  setSession({ status: 'starting', failure: null })
  try {
    const kept = await keptIn(hash)
    const linked = decodeView(kept?.view ?? hash)
    const opened = linked === null ? await overview() : await resume(linked)
    setSession({
      history: historyOf(opened),
      status: opened.scene.nodes.size === 0 ? 'empty' : 'ready',
      selection: (linked?.selected ?? []).filter((id) => opened.scene.nodes.has(id)),
      subject: linked?.panel.subject ?? THE_SELECTION,
      reading: linked?.panel.reading ?? null,
    })
    if (kept !== null) {
      openStory(kept)
      setSession({ subject: { kind: 'story' } })
    }
    announce(`${plural(opened.scene.nodes.size, 'element')} on the canvas`)
  } catch (error) {
    setSession({ status: 'failed', failure: asProblem(error) })
  }
}

/** Back to the first view; a step like any other. */
export async function startOver(): Promise<void> {
  const first = await attempt('Opening the first view', overview)
  if (first === null) return
  step('Started over', () => first)
  setSession({
    status: first.scene.nodes.size === 0 ? 'empty' : 'ready',
    selection: [],
    subject: THE_SELECTION,
    reading: null,
  })
}

/** Opens a view as the address writes it, as a step like any other. */
export async function openState(state: string, name: string): Promise<void> {
  const linked = decodeView(state)
  const opened = await attempt('Opening the view', () =>
    linked === null ? Promise.resolve(EMPTY_VIEW) : resume(linked),
  )
  if (opened === null) return
  step(name, () => opened)
  setSession({
    status: 'ready',
    selection: (linked?.selected ?? []).filter((id) => opened.scene.nodes.has(id)),
    reading: null,
  })
  session().canvas?.fit()
}

/** The kept view an address like `#view=v:…` names; null for any other address. Throws when there is no such view. */
async function keptIn(hash: string): Promise<SavedView | null> {
  const id = /^#?view=([^&]+)$/u.exec(hash)?.[1]
  return id === undefined ? null : api.view(decodeURIComponent(id))
}

/** Puts nodes on the canvas with their links to what is there, a quote with its speaker, and selects the first. */
export async function addNodes(ids: readonly string[], name: string): Promise<void> {
  const missing = ids.filter((id) => !view().scene.nodes.has(id))
  if (missing.length > 0) {
    const added = await attempt(`Adding ${name}`, async () => {
      const nodes = await api.nodes(missing)
      if (nodes.length === 0) throw gone()
      const graph = await withLinks([...nodes, ...(await speakersOf(nodes))])
      const needsStatements = nodes.every((n) => n.kind === 'quote' || n.kind === 'article')
      step(`Added ${name}`, (v) => ({
        ...addRoots(graph)(v),
        perspective: needsStatements ? 'statements' : v.perspective,
      }))
      setSession({ status: 'ready' })
      return true
    })
    if (added === null) return
  }
  const hiddenIds = ids.filter((id) => view().hidden.has(id))
  if (hiddenIds.length > 0) step(`Showed ${name}`, show(hiddenIds))
  select(ids.slice(0, 1))
  const first = ids[0]
  if (first !== undefined) session().canvas?.reveal(first)
}

async function overview(): Promise<View> {
  return addRoots(await api.overview(FIRST_VIEW))(EMPTY_VIEW)
}

async function resume(linked: LinkedView): Promise<View> {
  const graph = await graphOf(linked.ids)
  const lost = linked.ids.length - graph.nodes.length
  if (graph.nodes.length === 0) throw gone()
  if (lost > 0) notify(`${plural(lost, 'element')} of this link are not in this collection any more.`)
  const operations = [
    addRoots(graph),
    hide(linked.hidden),
    pin(linked.pinned),
    setFilter(linked.filter),
    setPerspective(linked.perspective),
    setAppearance(linked.appearance),
    place(linked.positions),
  ]
  return operations.reduce((v, operation) => operation(v), EMPTY_VIEW)
}

async function graphOf(ids: readonly string[]): Promise<Graph> {
  return withLinks(await api.nodes(ids))
}

/** Who said the quotes among them, where they are not on the canvas yet. */
async function speakersOf(nodes: readonly GraphNode[]): Promise<readonly GraphNode[]> {
  const there = new Set([...nodes.map((n) => n.id), ...view().scene.nodes.keys()])
  const ids = nodes.flatMap((n) => (n.kind === 'quote' && n.speakerId !== null ? [n.speakerId] : []))
  const missing = [...new Set(ids)].filter((id) => !there.has(id))
  return missing.length === 0 ? [] : api.nodes(missing)
}

/** With the links among them and to what is on the canvas. */
async function withLinks(nodes: readonly GraphNode[]): Promise<Graph> {
  const all = [...new Set([...nodes.map((n) => n.id), ...view().scene.nodes.keys()])]
  return { nodes, edges: await api.edges(all, RELATIONS) }
}

function gone(): Problem {
  return new Problem(
    'not-found',
    'Nothing of this is in the collection any more.',
    'Its articles may have been removed. Search for a name, or start over.',
  )
}
