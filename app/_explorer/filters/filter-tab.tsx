// Filters: kinds, relations, stances, dates, named or not; each with its count, and one way to clear them all.
'use client'
import { activeRules, type Filter, NO_FILTER } from '../../../lib/graph/filter'
import { type GraphNode, NODE_KINDS, type Relation } from '../../../lib/model/graph'
import type { Stance } from '../../../lib/model/quote'
import { showHidden } from '../actions/select'
import { filterBy } from '../actions/steps'
import { useSession } from '../state/session'
import { drawsKind, drawsRelation } from '../state/view'
import { visibleOf } from '../state/visible'
import { Button } from '../ui/button'
import { Nothing } from '../ui/states'
import { KIND_WORDS, plural, RELATION_WORDS, STANCE_WORDS, titleOf } from '../words'
import { DateFilter } from './date-filter'
import { FilterGroup } from './filter-group'
import styles from './filter-tab.module.css'
import { SourceFilter } from './source-filter'

export function FilterTab() {
  const present = useSession((s) => s.history.present)
  const { filter, scene, perspective } = present
  const nodes = [...scene.nodes.values()].filter((n) => drawsKind(perspective, n.kind))
  const edges = [...scene.edges.values()].filter((e) => drawsRelation(perspective, e.relation))
  const kinds = tally(nodes.map((n) => n.kind))
  const relations = tally(edges.map((e) => e.relation))
  const stances = tally(nodes.flatMap((n) => (n.kind === 'quote' && n.stance !== null ? [n.stance] : [])))
  const unnamed = nodes.filter((n) => 'unnamed' in n && n.unnamed).length
  const { droppedNodes, droppedEdges } = visibleOf(present)
  if (scene.nodes.size === 0) return <Nothing>Nothing is on the canvas.</Nothing>
  return (
    <div className={styles.filters}>
      <div className={styles.summary}>
        <span>
          {droppedNodes + droppedEdges === 0
            ? 'Everything is shown'
            : `${plural(droppedNodes, 'element')} and ${plural(droppedEdges, 'link')} left out`}
        </span>
        <Button
          small
          look="outlined"
          disabled={activeRules(filter) === 0}
          onClick={() => filterBy(NO_FILTER, 'Cleared all filters')}
        >
          Clear
        </Button>
      </div>
      <FilterGroup
        title="Kinds"
        options={NODE_KINDS.filter((k) => kinds.has(k)).map((k) => ({
          id: k,
          label: KIND_WORDS[k].many,
          count: kinds.get(k) ?? 0,
          glyph: k,
        }))}
        off={filter.kinds}
        change={(off, what) => filterBy({ ...filter, kinds: off }, what)}
      />
      <FilterGroup<Relation>
        title="Links"
        options={[...relations].map(([id, count]) => ({ id, label: RELATION_WORDS[id], count }))}
        off={filter.relations}
        change={(off, what) => filterBy({ ...filter, relations: off }, what)}
      />
      <FilterGroup<Stance>
        title="How it was said"
        options={[...stances].map(([id, count]) => ({ id, label: STANCE_WORDS[id], count }))}
        off={filter.stances}
        change={(off, what) => filterBy({ ...filter, stances: off }, what)}
      />
      <DateFilter />
      <SourceFilter />
      {(unnamed > 0 || filter.namedOnly) && <NamedOnly filter={filter} unnamed={unnamed} />}
      <Hidden />
    </div>
  )
}

function NamedOnly({ filter, unnamed }: { readonly filter: Filter; readonly unnamed: number }) {
  const toggle = () =>
    filterBy(
      { ...filter, namedOnly: !filter.namedOnly },
      filter.namedOnly ? 'Showed unnamed sources' : 'Left out unnamed sources',
    )
  return (
    <fieldset className={styles.group}>
      <legend>Sources</legend>
      <label className={styles.option}>
        <input type="checkbox" checked={!filter.namedOnly} onChange={toggle} />
        <span className={styles.label}>unnamed, such as “a senior official”</span>
        <span className={styles.count}>{unnamed}</span>
      </label>
    </fieldset>
  )
}

function Hidden() {
  const hidden = useSession((s) => s.history.present.hidden)
  const nodes = useSession((s) => s.history.present.scene.nodes)
  if (hidden.size === 0) return null
  return (
    <section className={styles.group} aria-label="Hidden by hand">
      <h2>Hidden by hand</h2>
      <ul>
        {[...hidden].map((id) => (
          <li key={id} className={styles.option}>
            <span className={styles.label}>{nameOf(nodes.get(id))}</span>
            <Button small look="outlined" onClick={() => showHidden([id])}>
              Show
            </Button>
          </li>
        ))}
      </ul>
      <Button small look="outlined" onClick={() => showHidden([...hidden])}>
        Show all {hidden.size}
      </Button>
    </section>
  )
}

function nameOf(node: GraphNode | undefined): string {
  return node === undefined ? 'gone from the collection' : titleOf(node, 40)
}

function tally<T extends string>(values: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}
