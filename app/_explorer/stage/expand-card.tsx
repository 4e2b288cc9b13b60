// Floats on the canvas beside the selection: what lies behind it, counted, and how much of it to bring in.
'use client'
import { EyeOff, Pin, PinOff, Trash2 } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import type { GraphNode, RelationCount } from '../../../lib/model/graph'
import { NEIGHBOUR_ORDERS, type NeighbourOrder } from '../../../lib/model/questions'
import { AT_ONCE, LEADING } from '../actions/expand'
import { hideSelected, removeSelected, togglePin } from '../actions/select'
import { DOUBLE_CLICK, useSession } from '../state/session'
import { drawsKind, drawsRelation } from '../state/view'
import { IconButton } from '../ui/button'
import { KindGlyph } from '../ui/kind-glyph'
import { ProblemBox, Waiting } from '../ui/states'
import { isUnnamed, plural, titleOf } from '../words'
import styles from './expand-card.module.css'
import { ExpandRow } from './expand-row'
import { Together } from './together'
import { useCounts } from './use-counts'

const LIMITS = [5, 10, 25, 50, 100, 300]

const ORDER_WORDS: Readonly<Record<NeighbourOrder, string>> = {
  'most-connected': 'most often',
  'least-connected': 'least often',
  newest: 'newest',
  'most-quoted': 'most quoted',
  name: 'by name',
}

export function ExpandCard() {
  const selection = useSession((s) => s.selection)
  const nodes = useSession((s) => s.history.present.scene.nodes)
  const first = nodes.get(selection[0] ?? '')
  const reading = useSession((s) => s.reading !== null)
  if (first === undefined || reading) return null
  return (
    <Card>
      <header className={styles.head}>
        {selection.length === 1 && <KindGlyph kind={first.kind} unnamed={isUnnamed(first)} />}
        <h2 className={styles.name}>
          {selection.length === 1 ? titleOf(first, 60) : plural(selection.length, 'element')}
        </h2>
        <Actions selection={selection} />
      </header>
      {selection.length === 1 && <Behind key={first.id} node={first} />}
      {selection.length > 1 && <Together selection={selection} />}
    </Card>
  )
}

/** Appears at the first click; a second one on the node beneath it still reaches the node. */
function Card({ children }: { readonly children: ReactNode }) {
  const [solid, setSolid] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSolid(true), DOUBLE_CLICK)
    return () => clearTimeout(timer)
  }, [])
  return (
    <section id="expand-card" className={styles.card} aria-label="Selection" tabIndex={-1} data-solid={solid}>
      {children}
    </section>
  )
}

function Actions({ selection }: { readonly selection: readonly string[] }) {
  const allPinned = useSession((s) => selection.every((id) => s.history.present.pinned.has(id)))
  return (
    <div className={styles.actions}>
      <IconButton
        small
        label={allPinned ? 'Unpin' : 'Pin'}
        keys="P"
        aria-pressed={allPinned}
        onClick={togglePin}
      >
        {allPinned ? <PinOff size={14} aria-hidden /> : <Pin size={14} aria-hidden />}
      </IconButton>
      <IconButton small label="Hide" keys="H" onClick={hideSelected}>
        <EyeOff size={14} aria-hidden />
      </IconButton>
      <IconButton small label="Remove from the canvas" keys="Del" onClick={removeSelected}>
        <Trash2 size={14} aria-hidden />
      </IconButton>
    </div>
  )
}

function Behind({ node }: { readonly node: GraphNode }) {
  const perspective = useSession((s) => s.history.present.perspective)
  const [limit, setLimit] = useState(AT_ONCE)
  const [order, setOrder] = useState<NeighbourOrder>('most-connected')
  const counts = useCounts(node)
  if (counts.problem !== null) return <ProblemBox problem={counts.problem} retry={counts.retry} />
  if (counts.data === null) return <Waiting what="Counting" />
  if (counts.data.length === 0) return <p className={styles.none}>Nothing more lies behind this.</p>
  const sorted = [...counts.data].sort(
    (a, b) => LEADING.indexOf(a.relation) - LEADING.indexOf(b.relation) || b.count - a.count,
  )
  // What somebody said is what people come for: it is offered in either view
  const here = (c: RelationCount) =>
    c.relation === 'SAID' || (drawsRelation(perspective, c.relation) && drawsKind(perspective, c.kind))
  const rows = (some: readonly RelationCount[]) =>
    some.map((count) => (
      <ExpandRow
        key={`${count.relation} ${count.direction} ${count.kind}`}
        anchor={node.id}
        count={count}
        order={order}
        limit={limit}
      />
    ))
  const elsewhere = sorted.filter((c) => !here(c))
  return (
    <>
      <div className={styles.choices}>
        <select
          aria-label="How many to bring"
          value={limit}
          onChange={(e) => setLimit(Number(e.target.value))}
        >
          {LIMITS.map((n) => (
            <option key={n} value={n}>
              up to {n}
            </option>
          ))}
        </select>
        <select aria-label="Which first" value={order} onChange={(e) => setOrder(asOrder(e.target.value))}>
          {NEIGHBOUR_ORDERS.map((o) => (
            <option key={o} value={o}>
              {ORDER_WORDS[o]} first
            </option>
          ))}
        </select>
      </div>
      <ul className={styles.rows}>{rows(sorted.filter(here))}</ul>
      {elsewhere.length > 0 && (
        <details className={styles.other}>
          <summary>{perspective === 'actors' ? 'In the statements’ view' : 'In the actors’ view'}</summary>
          <ul className={styles.rows}>{rows(elsewhere)}</ul>
        </details>
      )}
    </>
  )
}

function asOrder(value: string): NeighbourOrder {
  return NEIGHBOUR_ORDERS.find((o) => o === value) ?? 'most-connected'
}
