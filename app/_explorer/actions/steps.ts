// Undo, redo, filters, layouts, and changing to the other perspective.
import { type Filter, factFilter } from '../../../lib/graph/filter'
import { quotesOf, rankNodes } from '../../../lib/graph/rank'
import { RELATIONS } from '../../../lib/model/graph'
import { api } from '../api/client'
import { redo as redoHistory, undo as undoHistory } from '../state/history'
import { announce, notify } from '../state/messages'
import { addRoots, place, setFilter, setPerspective } from '../state/operations'
import { follow, keepSelection, type Layout, session, setSession, step, view } from '../state/session'
import type { Perspective, Point } from '../state/view'
import { visibleOf } from '../state/visible'
import { counted, plural } from '../words'
import { attempt } from './attempt'

/** Takes back the last steps, one after the other; a correction among them is undone in the collection too. */
export async function undo(steps = 1): Promise<void> {
  const name = session().history.past.at(-1)?.name
  if (name === undefined) {
    announce('Nothing to undo')
    return
  }
  for (let i = 0; i < steps; i++) if (!(await turn('past'))) return
  announce(`Undone: ${name}`)
}

export async function redo(): Promise<void> {
  const name = session().history.future[0]?.name
  if (name === undefined) {
    announce('Nothing to redo')
    return
  }
  if (await turn('future')) announce(`Redone: ${name}`)
}

/** A correction on its way: no other step is turned until the collection has answered. */
let turning = false

/** One step back or forth. False when there is none, or when its correction could not be turned: then nothing changes. */
async function turn(where: 'past' | 'future'): Promise<boolean> {
  const next = () => (where === 'past' ? session().history.past.at(-1) : session().history.future[0])
  const step = next()
  if (turning || step === undefined) return false
  const { mended } = step
  if (mended === undefined) {
    setSession(({ history }) => ({ history: where === 'past' ? undoHistory(history) : redoHistory(history) }))
    keepSelection()
    return true
  }
  turning = true
  try {
    // The first view needs none of its code
    const { afterMending, asCollected, turnCorrections } = await import('./journal')
    const to = (mended.to === 'active') === (where === 'past') ? 'undone' : 'active'
    if (!(await turnCorrections(mended, to, step.name))) return false
    const still = next() === step // else a step was taken meanwhile: the canvas only follows the collection
    if (still)
      setSession(({ history }) => ({
        history: where === 'past' ? undoHistory(history) : redoHistory(history),
      }))
    const operation = await asCollected([])
    if (operation !== null) follow(operation)
    afterMending(mended.pairs)
    return still
  } finally {
    turning = false
  }
}

export function filterBy(filter: Filter, what: string): void {
  step(what, setFilter(filter))
}

let serial = 0

/** Asks the canvas for a layout; pinned nodes stay where they are. */
export function arrange(layout: Layout): void {
  serial += 1
  setSession({ arrangement: { layout, serial } })
}

export function moved(positions: ReadonlyMap<string, Point>): void {
  const [first] = positions.keys()
  const label = first === undefined ? '' : (view().scene.nodes.get(first)?.label ?? '')
  step(positions.size === 1 ? `Moved ${label}` : `Moved ${positions.size} elements`, place(positions))
}

/** How many speakers' quotes, and how many of each, open the statements' view when no quote is on the canvas yet. */
const SPEAKERS = 8
const QUOTES_EACH = 5

/** Changes the perspective. With no quote on the canvas yet, the statements' view starts with the leading speakers'. */
export async function changePerspective(perspective: Perspective): Promise<void> {
  if (view().perspective === perspective) return
  const hasQuotes = [...view().scene.nodes.values()].some((n) => n.kind === 'quote')
  if (perspective === 'statements' && !hasQuotes) await openStatements()
  else step(perspective === 'actors' ? 'Actors’ view' : 'Statements’ view', setPerspective(perspective))
}

async function openStatements(): Promise<void> {
  const { selection } = session()
  const entities = rankNodes(visibleOf(view()).nodes).filter((n) => quotesOf(n) > 0)
  const chosen = entities.filter((n) => selection.includes(n.id))
  const speakers = (chosen.length > 0 ? chosen : entities)
    .sort((a, b) => quotesOf(b) - quotesOf(a))
    .slice(0, SPEAKERS)
  await attempt('Fetching quotes', async () => {
    const pages = await Promise.all(
      speakers.map((s) =>
        api.neighbours(s.id, {
          relation: 'SAID',
          direction: 'out',
          order: 'newest',
          limit: QUOTES_EACH,
          ...factFilter(view().filter),
        }),
      ),
    )
    const nodes = pages.flatMap((p) => p.items.map((i) => i.node))
    const all = [...new Set([...nodes.map((n) => n.id), ...view().scene.nodes.keys()])]
    const edges = await api.edges(all, RELATIONS)
    step(`Statements’ view: ${counted(nodes.length, 'quote')}`, (v) =>
      setPerspective('statements')(addRoots({ nodes, edges })(v)),
    )
    const total = entities.reduce((sum, n) => sum + quotesOf(n), 0)
    if (nodes.length < total) {
      notify(
        `Showing ${nodes.length} of ${counted(total, 'quote')}: the newest of ${plural(speakers.length, 'speaker')}. Expand a speaker for more.`,
      )
    }
  })
}
