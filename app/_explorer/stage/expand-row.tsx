// One relation behind a node: its count, and expand, more or collapse.
'use client'
import { Minus, Plus } from 'lucide-react'
import type { RelationCount } from '../../../lib/model/graph'
import type { NeighbourOrder } from '../../../lib/model/questions'
import { batchKey, collapseBatch, expand } from '../actions/expand'
import { useSession } from '../state/session'
import { Button, IconButton } from '../ui/button'
import { KindGlyph } from '../ui/kind-glyph'
import { behind, counted, KIND_WORDS, number } from '../words'
import styles from './expand-card.module.css'

interface Props {
  readonly anchor: string
  readonly count: RelationCount
  readonly order: NeighbourOrder
  readonly limit: number
}

export function ExpandRow({ anchor, count, order, limit }: Props) {
  const expansion = { anchor, relation: count.relation, direction: count.direction, kind: count.kind, order }
  const key = batchKey(expansion)
  // An expansion in another order still counts as open: it is the one to continue or to collapse
  const stem = key.slice(0, key.lastIndexOf('|'))
  const batch = useSession((s) => s.history.present.batches.find((b) => b.key.startsWith(`${stem}|`)))
  const heading = behind(count.relation, count.direction)
  const what = `${heading}: ${counted(count.count, count.kind)}`
  const open = batch === undefined ? expansion : { ...expansion, order: orderOf(batch.key, order) }
  return (
    <li className={styles.row}>
      <KindGlyph kind={count.kind} size={16} />
      <span className={styles.what}>
        <span>{heading}</span>
        <span className={styles.count}>
          {batch === undefined
            ? counted(count.count, count.kind)
            : `showing ${number(batch.ids.length)} of ${number(batch.total)}`}
        </span>
      </span>
      {batch === undefined && (
        <Button
          small
          look="outlined"
          aria-label={`Expand ${what}`}
          onClick={() => expand(open, limit, count.count)}
        >
          <Plus size={13} aria-hidden />
          {number(Math.min(limit, count.count))}
        </Button>
      )}
      {batch !== undefined && batch.nextCursor !== null && (
        <Button
          small
          look="outlined"
          aria-label={`More ${KIND_WORDS[count.kind].many}: ${what}`}
          onClick={() => expand(open, limit, batch.total - batch.ids.length)}
        >
          More
        </Button>
      )}
      {batch !== undefined && (
        <IconButton small look="outlined" label={`Collapse ${what}`} onClick={() => collapseBatch(batch)}>
          <Minus size={13} aria-hidden />
        </IconButton>
      )}
    </li>
  )
}

function orderOf(key: string, otherwise: NeighbourOrder): NeighbourOrder {
  return (key.slice(key.lastIndexOf('|') + 1) as NeighbourOrder) || otherwise
}
