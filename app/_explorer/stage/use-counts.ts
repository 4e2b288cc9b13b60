// What lies behind nodes within the filter, counted before anything is expanded.
'use client'
import type { RelationCount } from '../../../lib/model/graph'
import { type FactFilter, isFiltered } from '../../../lib/model/questions'
import { LEADING } from '../actions/expansion'
import { api } from '../api/client'
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
  const filter = isFiltered(within) ? JSON.stringify(within) : ''
  return useAnswer(`counts ${asked.join(' ')} ${filter}`, async (signal) => {
    const answers = await Promise.all(
      asked.map(async (id) => ({ id, counts: await api.counts(id, within, signal) })),
    )
    return shared(answers)
  })
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
      sums.set(key, {
        ...each,
        count: each.count + (known?.count ?? 0),
        anchors: [...(known?.anchors ?? []), id],
      })
    }
  }
  return [...sums.values()].sort(
    (a, b) => LEADING.indexOf(a.relation) - LEADING.indexOf(b.relation) || b.count - a.count,
  )
}
