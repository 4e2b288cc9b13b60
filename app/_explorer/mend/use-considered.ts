// The candidates of a quote by name: only those that are in the collection can be chosen.
'use client'
import type { Candidate } from '../../../lib/model/quote'
import { refOf } from '../actions/mend'
import { api } from '../api/client'
import { useAnswer } from '../ui/use-answer'
import type { Considered } from './speaker-choice'

const MOST = 5

/** Best first, at most 5; empty until their names are known. */
export function useConsidered(candidates: readonly Candidate[]): readonly Considered[] {
  const known = candidates.flatMap(({ entityId, why }) => (entityId === null ? [] : [{ id: entityId, why }]))
  const ids = known.map(({ id }) => id)
  const answer = useAnswer(ids.length === 0 ? null : `names ${ids.join(' ')}`, () => api.nodes(ids))
  const byId = new Map(answer.data?.map((node) => [node.id, node]))
  return known
    .flatMap(({ id, why }) => {
      const node = byId.get(id)
      return node === undefined || node.kind === 'quote' || node.kind === 'article'
        ? []
        : [{ ref: refOf(node), why }]
    })
    .slice(0, MOST)
}
