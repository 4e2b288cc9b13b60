// At the canvas's edge: zoom, the lasso, and what leads from the selection to more.
'use client'
import { LassoSelect, Minus, Plus, Waypoints, ZoomIn } from 'lucide-react'
import { selectNeighbours } from '../actions/select-more'
import { session, useSession } from '../state/session'
import { toggleLasso, useTools } from '../state/tools'
import { IconButton } from '../ui/button'
import styles from './stage.module.css'

export function CanvasTools() {
  const lasso = useTools((s) => s.lasso)
  const none = useSession((s) => s.selection.length === 0)
  const empty = useSession((s) => s.history.present.scene.nodes.size === 0)
  if (empty) return null
  return (
    <div className={styles.tools} role="toolbar" aria-label="Canvas" aria-orientation="vertical">
      <IconButton small label="Zoom in" keys="+" onClick={() => session().canvas?.zoom(1.25)}>
        <Plus size={15} aria-hidden />
      </IconButton>
      <IconButton small label="Zoom out" keys="−" onClick={() => session().canvas?.zoom(0.8)}>
        <Minus size={15} aria-hidden />
      </IconButton>
      <IconButton
        small
        label="Zoom to the selection"
        keys="Z"
        disabled={none}
        onClick={() => session().canvas?.zoomToSelection()}
      >
        <ZoomIn size={15} aria-hidden />
      </IconButton>
      <IconButton small label="Select the neighbours too" keys="N" disabled={none} onClick={selectNeighbours}>
        <Waypoints size={15} aria-hidden />
      </IconButton>
      <IconButton small label="Lasso" keys="O" aria-pressed={lasso} onClick={toggleLasso}>
        <LassoSelect size={15} aria-hidden />
      </IconButton>
    </div>
  )
}
