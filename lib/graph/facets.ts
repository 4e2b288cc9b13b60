// How many things each choice of a filter has while all its other rules hold: what a checkbox says beside its name.
import { type Filter, NODE_GROUPS, type NodeGroup, passesDates, passesGroup, valueIn } from './filter'
import type { Scene } from './scene'

export type Tally = ReadonlyMap<string, number>

export type SceneFacets = Readonly<Record<NodeGroup | 'relations', Tally>>

/** One pass over the scene: a node counts in a group when it passes all the others, an edge when both its ends are shown. */
export function sceneFacets(scene: Scene, filter: Filter, hidden: ReadonlySet<string>): SceneFacets {
  const tallies: Record<NodeGroup | 'relations', Map<string, number>> = {
    kinds: new Map(),
    stances: new Map(),
    quoteKinds: new Map(),
    voices: new Map(),
    sources: new Map(),
    relations: new Map(),
  }
  const kept = new Set<string>()
  for (const node of scene.nodes.values()) {
    if (hidden.has(node.id) || !passesDates(node, filter)) continue
    const refusing = NODE_GROUPS.filter((group) => !passesGroup(node, group, filter))
    if (refusing.length === 0) kept.add(node.id)
    for (const group of refusing.length === 0 ? NODE_GROUPS : refusing) {
      const value = refusing.length <= 1 ? valueIn(node, group) : null
      if (value !== null) add(tallies[group], value)
    }
  }
  for (const edge of scene.edges.values())
    if (kept.has(edge.source) && kept.has(edge.target)) add(tallies.relations, edge.relation)
  return tallies
}

function add(tally: Map<string, number>, value: string): void {
  tally.set(value, (tally.get(value) ?? 0) + 1)
}
