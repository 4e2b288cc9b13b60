// Above the canvas: the filters in force as chips, what they leave out, and one way to clear them all.
'use client'
import { X } from 'lucide-react'
import { NO_FILTER } from '../../../lib/graph/filter'
import { filterBy } from '../actions/steps'
import { useSession } from '../state/session'
import { visibleOf } from '../state/visible'
import { Button } from '../ui/button'
import { plural } from '../words'
import { type Chip, chipsOf } from './chips'
import styles from './filter-chips.module.css'

export function FilterChips() {
  const present = useSession((s) => s.history.present)
  const chips = chipsOf(present.filter)
  if (chips.length === 0) return null
  return (
    <section className={styles.bar} aria-label="Filters in force">
      <ul className={styles.chips}>
        {chips.map((chip) => (
          <li key={chip.key}>
            <TakeAway chip={chip} />
          </li>
        ))}
      </ul>
      <span className={styles.left}>{leftOutWords(visibleOf(present))}</span>
      <Button small look="outlined" onClick={() => filterBy(NO_FILTER, 'Cleared all filters')}>
        Clear all
      </Button>
    </section>
  )
}

function TakeAway({ chip }: { readonly chip: Chip }) {
  return (
    <button
      type="button"
      className={styles.chip}
      aria-label={`Take away the filter: ${chip.label}`}
      onClick={() => filterBy(chip.without, `Took away “${chip.label}”`)}
    >
      {chip.label}
      <X size={12} aria-hidden />
    </button>
  )
}

export function leftOutWords(dropped: {
  readonly droppedNodes: number
  readonly droppedEdges: number
}): string {
  const { droppedNodes, droppedEdges } = dropped
  return droppedNodes + droppedEdges === 0
    ? 'Nothing here is left out'
    : `${plural(droppedNodes, 'element')} and ${plural(droppedEdges, 'link')} left out`
}
