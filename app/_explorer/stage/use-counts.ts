// What lies behind a node, counted before anything is expanded.
'use client'
import type { Direction, GraphNode, NodeKind, Relation, RelationCount } from '../../../lib/model/graph'
import { api } from '../api/client'
import { type Answer, useAnswer } from '../ui/use-answer'

/** Counts by relation, direction and kind of the other end. */
export function useCounts(node: GraphNode | undefined): Answer<readonly RelationCount[]> {
  return useAnswer(node === undefined ? null : `counts ${node.id}`, async (signal) => {
    if (node === undefined) return []
    if (node.kind === 'quote') return quoteCounts(node.id)
    if (node.kind === 'article') return articleCounts(node.id)
    return (await api.entity(node.id, signal)).counts
  })
}

/** A quote has few neighbours: its speaker, those it names, its article. All of them are asked for and counted. */
async function quoteCounts(id: string): Promise<readonly RelationCount[]> {
  const page = await api.neighbours(id, { limit: 100 })
  const counts = new Map<string, RelationCount>()
  for (const { node, edges } of page.items) {
    for (const edge of edges) {
      const direction: Direction = edge.source === id ? 'out' : 'in'
      const key = `${edge.relation} ${direction} ${node.kind}`
      const count = (counts.get(key)?.count ?? 0) + 1
      counts.set(key, { relation: edge.relation, direction, kind: node.kind, count })
    }
  }
  return [...counts.values()]
}

const BEHIND_ARTICLE: readonly (readonly [Relation, NodeKind])[] = [
  ['IN', 'quote'],
  ['MENTIONED_IN', 'person'],
  ['MENTIONED_IN', 'organization'],
  ['MENTIONED_IN', 'event'],
  ['MENTIONED_IN', 'place'],
]

async function articleCounts(id: string): Promise<readonly RelationCount[]> {
  const pages = await Promise.all(
    BEHIND_ARTICLE.map(async ([relation, kind]): Promise<RelationCount> => {
      const page = await api.neighbours(id, { relation, kind, direction: 'in', limit: 1 })
      return { relation, direction: 'in', kind, count: page.total ?? page.items.length }
    }),
  )
  return pages.filter((c) => c.count > 0)
}
