// Several are selected: what can be asked about them together.
'use client'
import { Columns2, Combine, Waypoints } from 'lucide-react'
import { MAX_COMPARED } from '../../../lib/api/limits'
import { compare, findPaths } from '../actions/links'
import { mergeSelected } from '../actions/mend'
import { useSession } from '../state/session'
import { Button } from '../ui/button'
import { useWriteBar } from '../ui/use-write-bar'
import styles from './expand-card.module.css'

export function Together({ selection }: { readonly selection: readonly string[] }) {
  const nodes = useSession((s) => s.history.present.scene.nodes)
  const bar = useWriteBar()
  const chosen = selection.map((id) => nodes.get(id)).filter((node) => node !== undefined)
  const [first, second] = chosen
  if (first === undefined || second === undefined || chosen.length > MAX_COMPARED) return null
  if (chosen.some(({ kind }) => kind === 'quote' || kind === 'article')) return null
  const ids = chosen.map(({ id }) => id)
  return (
    <div className={styles.together}>
      <p className={styles.count}>{chosen.map(({ label }) => label).join(', ')}</p>
      <Button small look="outlined" onClick={() => compare(ids)}>
        <Columns2 size={14} aria-hidden />
        Compare
      </Button>
      <Button
        small
        look="outlined"
        disabled={bar.reason !== null}
        title={bar.reason ?? undefined}
        onClick={() => mergeSelected(ids)}
      >
        <Combine size={14} aria-hidden />
        Merge…
      </Button>
      {chosen.length === 2 && (
        <Button small look="outlined" onClick={() => findPaths(first.id, second.id)}>
          <Waypoints size={14} aria-hidden />
          Paths between them
        </Button>
      )}
    </div>
  )
}
