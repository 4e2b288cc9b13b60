// The middle of the page: the canvas and what floats on it, or what to do when there is nothing to draw.
'use client'
import { LoaderCircle } from 'lucide-react'
import { Canvas } from '../canvas/canvas'
import { cancelLayout } from '../canvas/layout/run'
import { FilterChips } from '../filters/filter-chips'
import { useMending } from '../state/mending'
import { useMessages } from '../state/messages'
import { useSession } from '../state/session'
import { visibleOf } from '../state/visible'
import { Button } from '../ui/button'
import { later } from '../ui/later'
import { plural } from '../words'
import { CanvasTools } from './canvas-tools'
import { Legend } from './legend'
import styles from './stage.module.css'
import { StageMessage } from './stage-message'

const ElementMenu = later(async () => (await import('../mend/element-menu')).ElementMenu)
const ExpandCard = later(async () => (await import('./expand-card')).ExpandCard)

export function Stage() {
  const selected = useSession((s) => s.selection.length > 0)
  const menu = useMending((s) => s.menu !== null)
  return (
    <main className={styles.stage} aria-label="Graph">
      <FilterChips />
      <div className={styles.room}>
        <Canvas />
        <StageMessage />
        {selected && <ExpandCard />}
        {menu && <ElementMenu />}
        <CanvasTools />
        <Legend />
        <StatusLine />
      </div>
    </main>
  )
}

/** How much is shown of how much, and what is being waited for. */
function StatusLine() {
  const present = useSession((s) => s.history.present)
  const busy = useMessages((s) => s.busy)
  const { nodes, edges, droppedNodes } = visibleOf(present)
  if (present.scene.nodes.size === 0 && busy.length === 0) return null
  return (
    <div className={styles.status}>
      {busy.length > 0 && (
        <span className={styles.busy} data-testid="busy">
          <LoaderCircle size={14} className={styles.turning} aria-hidden />
          {busy.at(-1)}…
          {busy.includes('Laying out') && (
            <Button small look="outlined" onClick={cancelLayout}>
              Stop
            </Button>
          )}
        </span>
      )}
      <span data-testid="status">
        {plural(nodes.length, 'element')}, {plural(edges.length, 'link')}
        {droppedNodes > 0 && `, ${droppedNodes} not shown`}
      </span>
    </div>
  )
}
