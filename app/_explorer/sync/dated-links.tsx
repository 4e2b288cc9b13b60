// With a filter on quotes, counted links count only those that pass: asked of the server at every change.
'use client'
import { useEffect } from 'react'
import { MAX_IDS } from '../../../lib/api/limits'
import { factFilter } from '../../../lib/graph/filter'
import { type FactFilter, isFiltered } from '../../../lib/model/questions'
import { attempt } from '../actions/attempt'
import { api } from '../api/client'
import { useIntake } from '../state/intake'
import { notify } from '../state/messages'
import { setDated } from '../state/operations'
import { follow, useSession } from '../state/session'
import { number } from '../words'

export function DatedLinks() {
  const question = useSession((s) => {
    const { filter, perspective, scene } = s.history.present
    const within = factFilter(filter)
    if (perspective !== 'actors' || !isFiltered(within)) return null
    const ends = new Set(
      [...scene.edges.values()].flatMap((e) => (e.relation === 'SAID_ABOUT' ? [e.source, e.target] : [])),
    )
    return JSON.stringify([within, [...ends].sort()])
  })
  const changes = useIntake((s) => s.changes)
  useEffect(() => {
    if (question === null) {
      follow(setDated(null))
      return
    }
    let stale = false
    void attempt('Counting what passes the filter', () => countLinks(question)).then((counts) => {
      if (counts !== null && !stale) follow(setDated(counts))
    })
    return () => {
      stale = true
    }
  }, [question, changes])
  return null
}

/** Quotes behind each link within the filter, by edge id. */
async function countLinks(question: string): Promise<ReadonlyMap<string, number>> {
  const [within, ends] = JSON.parse(question) as [FactFilter, string[]]
  if (ends.length > MAX_IDS) {
    notify(
      `Links among ${number(MAX_IDS)} elements are counted within the filter; those of the other ${number(ends.length - MAX_IDS)} are not shown.`,
    )
  }
  const edges = await api.edges(ends, ['SAID_ABOUT'], within)
  return new Map(edges.map((edge) => [edge.id, edge.count]))
}
