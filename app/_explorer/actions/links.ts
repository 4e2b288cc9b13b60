// What lies between people: comparing speakers, finding paths, and drawing a path on the canvas.
import { MAX_COMPARED } from '../../../lib/api/limits'
import { RELATIONS } from '../../../lib/model/graph'
import type { Path } from '../../../lib/model/links'
import { api } from '../api/client'
import { notify } from '../state/messages'
import { addRoots, setPerspective } from '../state/operations'
import { nodeOf, session, setSession, step, type Trace, view } from '../state/session'
import { drawsRelation, type Perspective } from '../state/view'
import { visibleOf } from '../state/visible'
import { attempt } from './attempt'
import { turnTo } from './select'

/** Puts speakers side by side; with fewer than two the panel asks for more. Those on the canvas are selected. */
export function compare(ids: readonly string[]): void {
  turnTo({ kind: 'compare', ids: ids.slice(0, MAX_COMPARED) }, onCanvas(ids))
}

/** Turns to the paths between two; the panel asks for an end that is missing. */
export function findPaths(from: string | null, to: string | null): void {
  const ends = [from, to].filter((id) => id !== null)
  turnTo({ kind: 'paths', from, to }, onCanvas(ends))
}

function onCanvas(ids: readonly string[]): readonly string[] {
  return ids.filter((id) => view().scene.nodes.has(id))
}

/** Lets a path stand out on the canvas as far as it is drawn there; null lets go. */
export function trace(path: Path | null): void {
  setSession({ trace: path === null ? [] : traceOf(path) })
}

/** Each hop directly, and by way of the quote or the article that proves it. */
function traceOf(path: Path): Trace {
  return path.hops.flatMap((hop, i): Trace => {
    const [a, b] = [path.nodes[i]?.id ?? '', path.nodes[i + 1]?.id ?? '']
    const between = proofNode(hop)
    return [
      [a, b],
      ...(between === null
        ? []
        : ([
            [a, between],
            [between, b],
          ] as const)),
    ]
  })
}

/** The node that stands between the two where single quotes are drawn: none behind membership and taking part. */
function proofNode({ evidence, ties }: Path['hops'][number]): string | null {
  if (evidence.kind === 'quote') return evidence.quote.id
  return ties[0]?.relation === 'MENTIONED_IN' ? evidence.passage.articleId : null
}

/** Puts a path on the canvas as one step, in the view that can draw all its links, and lets it stand out. */
export async function drawPath(path: Path): Promise<boolean> {
  const perspective = perspectiveOf(path)
  const between = perspective === 'actors' ? [] : path.hops.map(proofNode).filter((id) => id !== null)
  const ids = [...path.nodes.map(({ id }) => id), ...between]
  const [from, to] = [path.nodes[0], path.nodes.at(-1)]
  const name = `${from?.label ?? ''} – ${to?.label ?? ''}`
  const drawn = await attempt(`Drawing ${name}`, async () => {
    const nodes = await api.nodes(ids)
    const edges = await api.edges([...new Set([...ids, ...view().scene.nodes.keys()])], RELATIONS)
    step(`Drew the path ${name}`, (v) => setPerspective(perspective)(addRoots({ nodes, edges })(v)))
    return true
  })
  if (drawn === null) return false
  setSession({ status: 'ready', selection: onCanvas([from?.id ?? '', to?.id ?? '']), trace: traceOf(path) })
  session().canvas?.show(ids)
  const visible = new Set(visibleOf(view()).nodes.map(({ id }) => id))
  const left = ids.filter((id) => !visible.has(id))
  if (left.length > 0) {
    const names = left.map((id) => nodeOf(id)?.label ?? id).join(', ')
    notify(`The filters leave out ${names}, which are part of this path.`)
  }
  return true
}

/** The present view when it draws a link for every hop; else the statements' view, where quotes and articles stand. */
function perspectiveOf(path: Path): Perspective {
  const all = path.hops.every(({ ties }) => ties.some(({ relation }) => drawsRelation('actors', relation)))
  return view().perspective === 'actors' && all ? 'actors' : 'statements'
}
