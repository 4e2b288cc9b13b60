// Counts beside the filters' choices: of what is on the canvas, and in the actors' view, where quotes are not drawn but
// counted in links, of the quotes that concern what is.
'use client'
import { useMemo } from 'react'
import { sceneFacets, type Tally } from '../../../lib/graph/facets'
import { factFilter } from '../../../lib/graph/filter'
import { api } from '../api/client'
import { concernedBy } from '../state/concerned'
import { useIntake } from '../state/intake'
import { useSession } from '../state/session'
import { drawnScene } from '../state/visible'
import { type Answer, useAnswer } from '../ui/use-answer'

export interface FacetCounts {
  readonly kinds: Tally
  readonly relations: Tally
  /** Null: on their way. */
  readonly quotes: Readonly<Record<'stances' | 'quoteKinds' | 'voices' | 'sources', Tally>> | null
  readonly answer: Pick<Answer<unknown>, 'problem' | 'retry'>
}

export function useFacets(): FacetCounts {
  const present = useSession((s) => s.history.present)
  const changes = useIntake((s) => s.changes)
  const own = useMemo(() => sceneFacets(drawnScene(present), present.filter, present.hidden), [present])
  const asks = present.perspective === 'actors'
  const question = { ...factFilter(present.filter), concerning: concernedBy(present)?.ids }
  const key = asks ? `facets ${changes} ${JSON.stringify(question)}` : null
  const answer = useAnswer(key, (signal) => api.facets(question, signal))
  const quotes = !asks
    ? own
    : answer.data === null
      ? null
      : {
          stances: new Map(Object.entries(answer.data.stance)),
          quoteKinds: new Map(Object.entries(answer.data.quoteKind)),
          voices: new Map(Object.entries(answer.data.voice)),
          sources: new Map(Object.entries(answer.data.source)),
        }
  return { kinds: own.kinds, relations: own.relations, quotes, answer }
}
