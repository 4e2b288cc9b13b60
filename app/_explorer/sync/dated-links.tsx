// With a date range or a publisher, counted links count only the quotes within: asked of the server at every change.
'use client'
import { useEffect } from 'react'
import { MAX_LIMIT } from '../../../lib/api/limits'
import { factFilter } from '../../../lib/graph/filter'
import { type FactFilter, isFiltered } from '../../../lib/model/questions'
import { attempt } from '../actions/attempt'
import { api } from '../api/client'
import { notify } from '../state/messages'
import { setDated } from '../state/operations'
import { follow, useSession, view } from '../state/session'
import { plural } from '../words'

/** Speakers asked about, those with the most links first; beyond that it is said that the rest is not counted. */
const MOST = 80
const AT_ONCE = 8

export function DatedLinks() {
  const question = useSession((s) => {
    const { filter, perspective, scene } = s.history.present
    const within = factFilter(filter)
    if (perspective !== 'actors' || !isFiltered(within)) return null
    const speakers = new Set(
      [...scene.edges.values()].flatMap((e) => (e.relation === 'SAID_ABOUT' ? [e.source] : [])),
    )
    return JSON.stringify([within, [...speakers].sort()])
  })
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
  }, [question])
  return null
}

async function countLinks(question: string): Promise<ReadonlyMap<string, number>> {
  const [within, speakers] = JSON.parse(question) as [FactFilter, string[]]
  if (speakers.length > MOST) {
    notify(
      `Links of ${plural(MOST, 'speaker')} are counted within the filter; those of the other ${speakers.length - MOST} are not shown.`,
    )
  }
  const counts = new Map<string, number>()
  const asked = speakers.slice(0, MOST)
  for (let i = 0; i < asked.length; i += AT_ONCE) {
    const pages = await Promise.all(asked.slice(i, i + AT_ONCE).map((id) => linksOf(id, within)))
    for (const [id, count] of pages.flat()) counts.set(id, count)
  }
  return counts
}

/** A speaker's links within the filter, with their counts. */
async function linksOf(id: string, within: FactFilter): Promise<readonly (readonly [string, number])[]> {
  const links: (readonly [string, number])[] = []
  let cursor: string | undefined
  do {
    const page = await api.neighbours(id, {
      relation: 'SAID_ABOUT',
      direction: 'out',
      limit: MAX_LIMIT,
      cursor,
      ...within,
    })
    for (const edge of page.items.flatMap((n) => n.edges)) links.push([edge.id, edge.count])
    cursor = page.nextCursor ?? undefined
  } while (cursor !== undefined && view().scene.nodes.has(id))
  return links
}
