// The lasso: while it is on, a hand draws around elements instead of moving the picture; what lies within is selected.
import type { Core } from 'cytoscape'
import { type PointerEvent, useState } from 'react'
import { selectCaught } from '../actions/select-more'
import { endLasso, useTools } from '../state/tools'
import type { Point } from '../state/view'
import styles from './canvas.module.css'
import { isWithin } from './polygon'

/** Pixels between two corners of the outline. */
const STRIDE = 4

export function CanvasLasso({ cy }: { readonly cy: Core }) {
  const on = useTools((s) => s.lasso)
  const [outline, setOutline] = useState<readonly Point[]>([])
  if (!on) return null

  const begin = (event: PointerEvent<Element>) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    setOutline([pointOf(event)])
  }
  const draw = (event: PointerEvent<Element>) => {
    const last = outline.at(-1)
    const at = pointOf(event)
    if (last !== undefined && Math.hypot(at.x - last.x, at.y - last.y) >= STRIDE) setOutline([...outline, at])
  }
  const end = (event: PointerEvent<Element>) => {
    if (outline.length > 2)
      selectCaught(within(cy, outline), event.shiftKey || event.ctrlKey || event.metaKey)
    setOutline([])
    endLasso()
  }

  return (
    <svg
      className={styles.lasso}
      role="presentation"
      data-testid="lasso"
      onPointerDown={begin}
      onPointerMove={draw}
      onPointerUp={end}
      onPointerCancel={() => setOutline([])}
    >
      <polygon points={outline.map(({ x, y }) => `${x},${y}`).join(' ')} />
    </svg>
  )
}

function pointOf({ nativeEvent }: PointerEvent<Element>): Point {
  return { x: nativeEvent.offsetX, y: nativeEvent.offsetY }
}

function within(cy: Core, outline: readonly Point[]): string[] {
  return cy
    .nodes()
    .filter((n) => isWithin(n.renderedPosition(), outline))
    .map((n) => n.id())
}
