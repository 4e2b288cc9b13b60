// Computes what size and colour stand for, whenever they or the drawn graph change; quotes and kinds need nothing.
import { useEffect } from 'react'
import { attempt } from '../actions/attempt'
import { NO_MEASURES, useMeasures } from '../state/measures'
import { useSession } from '../state/session'
import { visibleOf } from '../state/visible'
import type { MeasureAnswer, MeasureProblem } from './measure/problem'
import { askerOf } from './worker'

const asker = askerOf<MeasureProblem, MeasureAnswer>(
  'measuring',
  () => new Worker(new URL('./measure/measure.worker.ts', import.meta.url), { type: 'module' }),
)

export function CanvasMeasures() {
  const present = useSession((s) => s.history.present)
  const { appearance } = present
  const { nodes, edges } = visibleOf(present)
  const needed =
    appearance.colour === 'community' || (appearance.size !== 'quotes' && appearance.size !== 'none')
  // Places and pins change nothing of what is measured
  const question = needed ? keyOf(nodes, edges) : null

  useEffect(() => {
    if (question === null) {
      asker.cancel()
      useMeasures.setState(NO_MEASURES)
      return
    }
    void attempt('Measuring', () =>
      asker.ask({
        ...appearance,
        nodes: nodes.map((n) => n.id),
        edges: edges.map(({ source, target, count }) => ({ source, target, count })),
      }),
    ).then((answer) => {
      if (answer !== null) useMeasures.setState(answer)
    })
  }, [question, appearance])
  return null
}

function keyOf(
  nodes: readonly { readonly id: string }[],
  edges: readonly { readonly id: string; readonly count: number }[],
): string {
  return `${nodes.map((n) => n.id).join(' ')}|${edges.map((e) => `${e.id} ${e.count}`).join(' ')}`
}
