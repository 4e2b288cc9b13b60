// Filters: kinds, links, quotes, speakers, dates, publishers; each choice with its count, and one way to clear them all.
'use client'
import { isActive, NO_FILTER } from '../../../lib/graph/filter'
import type { GraphNode } from '../../../lib/model/graph'
import { showHidden } from '../actions/select'
import { filterBy } from '../actions/steps'
import { useSession } from '../state/session'
import { visibleOf } from '../state/visible'
import { Button } from '../ui/button'
import { Nothing, ProblemBox } from '../ui/states'
import { titleOf } from '../words'
import { DateFilter } from './date-filter'
import { leftOutWords } from './filter-chips'
import { FilterGroup } from './filter-group'
import styles from './filter-tab.module.css'
import { SourceFilter } from './source-filter'
import { useFacets } from './use-facets'

export function FilterTab() {
  const present = useSession((s) => s.history.present)
  const { kinds, relations, quotes, answer } = useFacets()
  if (present.scene.nodes.size === 0)
    return <Nothing>Nothing is on the canvas. Search for a name, or press /.</Nothing>
  return (
    <div className={styles.filters}>
      <div className={styles.summary}>
        <span>{leftOutWords(visibleOf(present))}</span>
        <Button
          small
          look="outlined"
          disabled={!isActive(present.filter)}
          onClick={() => filterBy(NO_FILTER, 'Cleared all filters')}
        >
          Clear
        </Button>
      </div>
      <FilterGroup title="Kinds" group="kinds" counts={kinds} />
      <FilterGroup title="Links" group="relations" counts={relations} />
      {answer.problem !== null && <ProblemBox problem={answer.problem} retry={answer.retry} />}
      {present.perspective === 'actors' && (
        <p className={styles.note}>The counts below are quotes by or about who is on the canvas.</p>
      )}
      <FilterGroup title="Quotes" group="quoteKinds" counts={quotes?.quoteKinds ?? null} />
      <FilterGroup title="Who speaks" group="voices" counts={quotes?.voices ?? null} />
      <FilterGroup title="How it was said" group="stances" counts={quotes?.stances ?? null} />
      <DateFilter />
      <SourceFilter counts={quotes?.sources ?? null} />
      <Hidden />
    </div>
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
