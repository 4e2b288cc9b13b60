// Corrections in the collection: taken back and made again there, and the canvas brought up to date with what they did.
import { RELATIONS } from '../../../lib/model/graph'
import { api } from '../api/client'
import { asProblem, type Problem } from '../api/problem'
import type { Mended } from '../state/history'
import { collectionChanged } from '../state/intake'
import { correctionsTurned } from '../state/mending'
import { notify, waitFor } from '../state/messages'
import { become, type Operation, renew } from '../state/operations'
import { keepSelection, setSession, THE_SELECTION, view } from '../state/session'
import { plural } from '../words'
import { attempt } from './attempt'

export type Pairs = Mended['pairs']

/**
 * Undoes corrections in the collection (the last first) or makes them again. One that is so already, or is in no journal
 * any more, hinders nothing. False when one could not be turned, which is told: nothing may go on as if it were.
 */
export async function turnCorrections({ ids }: Mended, to: Mended['to'], name: string): Promise<boolean> {
  const over = waitFor(to === 'undone' ? 'Undoing the correction' : 'Making the correction again')
  const turned: string[] = []
  try {
    for (const id of to === 'undone' ? [...ids].reverse() : ids) {
      await (to === 'undone' ? api.undoCorrection(id) : api.redoCorrection(id)).catch(unlessSettled)
      turned.push(id)
    }
    return true
  } catch (error) {
    tellFailure(asProblem(error), to, name, turned.length, ids.length)
    return false
  } finally {
    correctionsTurned(turned, to)
    over()
  }
}

/** 400 on the id: it is undone (or active) already. 404: the journal is another one now. */
function unlessSettled(error: unknown): void {
  const problem = asProblem(error)
  const already = problem.kind === 'input' && problem.field === 'id'
  if (!already && problem.kind !== 'not-found') throw problem
}

function tellFailure(problem: Problem, to: Mended['to'], name: string, done: number, all: number): void {
  const what = to === 'undone' ? 'is not undone' : 'is not made again'
  const part = done === 0 ? '' : ` ${plural(done, 'correction')} of ${all} were, the others stay.`
  notify(`“${name}” ${what}: ${problem.message}${part}`, 'problem', problem.remedy)
}

/**
 * Everything on the canvas as the collection has it now. Of each pair the second comes in the first one's place when that
 * is gone, and beside it when both are there. Null when it could not be asked for, which is told.
 */
export function asCollected(pairs: Pairs): Promise<Operation | null> {
  const { nodes: known } = view().scene
  const coming = pairs.filter(([old]) => known.has(old)).map(([, next]) => next)
  return attempt('Bringing the canvas up to date', async () => {
    const nodes = await api.nodes([...new Set([...known.keys(), ...coming])])
    const there = new Set(nodes.map((n) => n.id))
    const edges = await api.edges([...there], RELATIONS)
    const became = pairs.filter(([old, next]) => !there.has(old) && there.has(next))
    return (before) => {
      const now = became.reduce((v, [old, next]) => become(old, next)(v), before)
      const fresh = coming.filter((id) => there.has(id) && !now.scene.nodes.has(id))
      return renew({ nodes, edges })({ ...now, roots: new Set([...now.roots, ...fresh]) })
    }
  })
}

/** After the collection has changed: selection and panel follow who became whom, and every list asks again. */
export function afterMending(pairs: Pairs): void {
  const { nodes } = view().scene
  const now = (id: string) => {
    if (nodes.has(id)) return id
    const pair = pairs.find((ends) => ends.includes(id))
    return pair?.find((end) => end !== id && nodes.has(end)) ?? id
  }
  setSession((s) => {
    const { subject } = s
    const selection = [...new Set(s.selection.map(now))]
    if (subject.kind === 'compare')
      return { selection, subject: { ...subject, ids: [...new Set(subject.ids.map(now))] } }
    if (subject.kind !== 'paths') return { selection }
    const from = subject.from === null ? null : now(subject.from)
    const to = subject.to === null ? null : now(subject.to)
    return { selection, subject: from === to ? THE_SELECTION : { ...subject, from, to } }
  })
  keepSelection()
  collectionChanged()
}
