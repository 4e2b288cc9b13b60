// What lies behind the selection: relations with their counts, how many to bring and which first, within which filter.
'use client'
import { Filter as Funnel } from 'lucide-react'
import { useState } from 'react'
import { type Filter, factFilter } from '../../../lib/graph/filter'
import type { RelationCount } from '../../../lib/model/graph'
import { isFiltered, NEIGHBOUR_ORDERS, type NeighbourOrder } from '../../../lib/model/questions'
import { AT_ONCE } from '../actions/expand'
import { chipsOf } from '../filters/chips'
import { useSession } from '../state/session'
import { drawsKind, drawsRelation, type Perspective } from '../state/view'
import { ProblemBox, Waiting } from '../ui/states'
import styles from './expand-card.module.css'
import { ExpandRow } from './expand-row'
import { MOST_ANCHORS, type SharedCount, useCounts, withOpen } from './use-counts'

const LIMITS = [5, 10, 25, 50, 100, 300, Number.POSITIVE_INFINITY]

const ORDER_WORDS: Readonly<Record<NeighbourOrder, string>> = {
  'most-connected': 'most connected',
  'least-connected': 'least connected',
  newest: 'newest',
  'most-quoted': 'most quoted',
  name: 'by name',
}

export function Behind({ ids }: { readonly ids: readonly string[] }) {
  const perspective = useSession((s) => s.history.present.perspective)
  const filter = useSession((s) => s.history.present.filter)
  const [limit, setLimit] = useState(AT_ONCE)
  const [order, setOrder] = useState<NeighbourOrder>('most-connected')
  const batches = useSession((s) => s.history.present.batches)
  const counts = useCounts(ids, factFilter(filter))
  if (counts.problem !== null) return <ProblemBox problem={counts.problem} retry={counts.retry} />
  if (counts.data === null) return <Waiting what="Counting" />
  const all = withOpen(counts.data, batches, ids)
  const here = all.filter((count) => belongs(count, perspective))
  const elsewhere = all.filter((count) => !belongs(count, perspective))
  const rows = (some: readonly SharedCount[], from: number) =>
    some.map((count, at) => (
      <ExpandRow
        key={`${count.relation} ${count.direction} ${count.kind}`}
        count={count}
        order={order}
        limit={limit}
        digit={from + at <= 9 ? from + at : null}
      />
    ))
  return (
    <>
      {ids.length > MOST_ANCHORS && <p className={styles.none}>Of the first {MOST_ANCHORS} of them:</p>}
      <Within filter={filter} />
      {all.length === 0 && <p className={styles.none}>Nothing more lies behind this.</p>}
      {all.length > 0 && (
        <Choices limit={limit} setLimit={setLimit} order={order} setOrder={setOrder} each={ids.length > 1} />
      )}
      <ul className={styles.rows}>{rows(here, 1)}</ul>
      {elsewhere.length > 0 && (
        <details className={styles.other}>
          <summary>{perspective === 'actors' ? 'In the statements’ view' : 'In the actors’ view'}</summary>
          <ul className={styles.rows}>{rows(elsewhere, here.length + 1)}</ul>
        </details>
      )}
    </>
  )
}

/** What somebody said is what people come for: it is offered in either view. */
function belongs({ relation, kind }: RelationCount, perspective: Perspective): boolean {
  return relation === 'SAID' || (drawsRelation(perspective, relation) && drawsKind(perspective, kind))
}

/** Counts and expansions keep to the part of the filter that the collection can be asked for. */
function Within({ filter }: { readonly filter: Filter }) {
  if (!isFiltered(factFilter(filter))) return null
  const rules = chipsOf({ ...filter, kinds: new Set(), relations: new Set() })
  return (
    <p className={styles.within}>
      <Funnel size={12} aria-hidden />
      Within the filter: {rules.map(({ label }) => label).join(', ')}
    </p>
  )
}

interface ChoicesProps {
  readonly limit: number
  readonly setLimit: (limit: number) => void
  readonly order: NeighbourOrder
  readonly setOrder: (order: NeighbourOrder) => void
  /** The number is for each of several nodes. */
  readonly each: boolean
}

function Choices({ limit, setLimit, order, setOrder, each }: ChoicesProps) {
  return (
    <div className={styles.choices}>
      <select
        aria-label="How many to bring"
        value={limit}
        onChange={(event) => setLimit(Number(event.target.value))}
      >
        {LIMITS.map((n) => (
          <option key={n} value={n}>
            {Number.isFinite(n) ? `up to ${n}${each ? ' each' : ''}` : 'all'}
          </option>
        ))}
      </select>
      <select
        aria-label="Which first"
        value={order}
        onChange={(event) =>
          setOrder(NEIGHBOUR_ORDERS.find((o) => o === event.target.value) ?? 'most-connected')
        }
      >
        {NEIGHBOUR_ORDERS.map((o) => (
          <option key={o} value={o}>
            {ORDER_WORDS[o]} first
          </option>
        ))}
      </select>
    </div>
  )
}
