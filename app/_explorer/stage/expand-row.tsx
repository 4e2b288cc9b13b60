// One relation behind the selection: its count, and expand, more or collapse. Its number is its key.
'use client'
import { Minus, Plus } from 'lucide-react'
import type { Batch } from '../../../lib/graph/collapse'
import type { NeighbourOrder } from '../../../lib/model/questions'
import { collapseBatches, expand } from '../actions/expand'
import { type Expansion, isSameExpansion } from '../actions/expansion'
import { useSession } from '../state/session'
import { Button, IconButton } from '../ui/button'
import { KindGlyph } from '../ui/kind-glyph'
import { behind, counted, isUnnamed, KIND_WORDS, number } from '../words'
import styles from './expand-card.module.css'
import type { SharedCount } from './use-counts'

interface Props {
  readonly count: SharedCount
  readonly order: NeighbourOrder
  /** Of each node; infinite for all. */
  readonly limit: number
  /** 1–9: the key; null past the ninth row. */
  readonly digit: number | null
}

export function ExpandRow({ count, order, limit, digit }: Props) {
  const batches = useSession((s) => s.history.present.batches)
  const { open, left, shown, total, go } = standOf(count, order, limit, batches)
  const unnamed = useSession((s) =>
    count.anchors.every((id) => {
      const node = s.history.present.scene.nodes.get(id)
      return node !== undefined && isUnnamed(node)
    }),
  )
  const heading = behind(count.relation, count.direction, unnamed)
  const from = count.anchors.length > 1 ? ` from ${count.anchors.length} of them` : ''
  const what = `${heading}: ${counted(count.count, count.kind)}${from}`
  const coming = Math.min(limit * count.anchors.length, left)
  return (
    <li className={styles.row} data-digit={digit ?? undefined}>
      <span className={styles.digit} aria-hidden="true">
        {digit}
      </span>
      <KindGlyph kind={count.kind} size={16} />
      <span className={styles.what}>
        <span>{heading}</span>
        <span className={styles.count}>
          {open.length === 0
            ? `${counted(count.count, count.kind)}${from}`
            : `showing ${number(shown)} of ${number(total)}`}
        </span>
      </span>
      {left > 0 && (
        <Button
          small
          look="outlined"
          data-expand
          aria-label={open.length === 0 ? `Expand ${what}` : `More ${KIND_WORDS[count.kind].many}: ${what}`}
          onClick={go}
        >
          <Plus size={13} aria-hidden />
          {number(coming)}
        </Button>
      )}
      {open.length > 0 && (
        <IconButton
          small
          look="outlined"
          label={`Collapse ${what}`}
          data-collapse
          onClick={() => collapseBatches(open)}
        >
          <Minus size={13} aria-hidden />
        </IconButton>
      )}
    </li>
  )
}

/** How far the expansions of a row have got. */
function standOf(count: SharedCount, order: NeighbourOrder, limit: number, batches: readonly Batch[]) {
  const { relation, direction, kind } = count
  const expansions = count.anchors.map((anchor): Expansion => ({ anchor, relation, direction, kind, order }))
  const open = batches.filter((batch) => expansions.some((e) => isSameExpansion(batch, e)))
  const shown = open.reduce((sum, batch) => sum + batch.ids.length, 0)
  // What is open keeps the total it was brought with, even when the filter has changed since
  const complete = open.length === expansions.length && open.every((batch) => batch.nextCursor === null)
  const brought = open.reduce((sum, batch) => sum + batch.total, 0)
  const total = open.length === expansions.length ? brought : Math.max(count.count, brought)
  const left = complete ? 0 : Math.max(1, total - shown)
  return { open, shown, total, left, go: () => expand(expansions, limit, left) }
}
