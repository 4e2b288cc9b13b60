// What lies behind nodes within the filter, counted before anything is expanded.
'use client'
import type { Batch } from '../../../lib/graph/collapse'
import type { RelationCount } from '../../../lib/model/graph'
import { type FactFilter, isFiltered } from '../../../lib/model/questions'
import { type Expansion, expansionOf, LEADING } from '../actions/expansion'
import { api } from '../api/client'
import { useIntake } from '../state/intake'
import { type Answer, useAnswer } from '../ui/use-answer'

/** One relation and kind behind several nodes: `count` is the sum, `anchors` those that have any. */
export interface SharedCount extends RelationCount {
  readonly anchors: readonly string[]
}

/** More nodes at once than this are not counted. */
export const MOST_ANCHORS = 30

/** Leading relations first, then the largest. */
export function useCounts(ids: readonly string[], within: FactFilter): Answer<readonly SharedCount[]> {
  const asked = ids.slice(0, MOST_ANCHORS)
  const changes = useIntake((s) => s.changes)
  const filter = isFiltered(within) ? JSON.stringify(within) : ''
  const ask = async (signal: AbortSignal) => {
    const answers = await Promise.all(
      asked.map(async (id) => ({ id, counts: await api.counts(id, within, signal) })),
    )
    return shared(answers)
  }
  return useAnswer(`counts ${asked.join(' ')} ${filter}`, ask, changes)
}

/** With what is open though the filter leaves nothing of it to count: it can still be collapsed. */
export function withOpen(
  counts: readonly SharedCount[],
  batches: readonly Batch[],
  ids: readonly string[],
): readonly SharedCount[] {
  const open = batches.map(expansionOf).filter(({ anchor }) => ids.includes(anchor))
  const same = (a: RelationCount, b: Expansion) =>
    a.relation === b.relation && a.direction === b.direction && a.kind === b.kind
  const lost = open.filter((e) => !counts.some((count) => same(count, e)))
  return [
    ...counts.map((count) => ({
      ...count,
      anchors: [...new Set([...count.anchors, ...open.filter((e) => same(count, e)).map((e) => e.anchor)])],
    })),
    ...shared(lost.map((e) => ({ id: e.anchor, counts: [{ ...e, count: 0 }] }))),
  ]
}

interface OfOne {
  readonly id: string
  readonly counts: readonly RelationCount[]
}

export function shared(answers: readonly OfOne[]): readonly SharedCount[] {
  const sums = new Map<string, SharedCount>()
  for (const { id, counts } of answers) {
    for (const each of counts) {
      const key = `${each.relation} ${each.direction} ${each.kind}`
      const known = sums.get(key)
      const { relation, direction, kind } = each
      sums.set(key, {
        relation,
        direction,
        kind,
        count: each.count + (known?.count ?? 0),
        anchors: [...(known?.anchors ?? []), id],
      })
    }
  }
  return [...sums.values()].sort(
    (a, b) => LEADING.indexOf(a.relation) - LEADING.indexOf(b.relation) || b.count - a.count,
  )
}
