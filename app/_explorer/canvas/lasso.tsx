// The lasso: while it is on, a hand draws around elements instead of moving the picture; what lies within is selected.
import type { Core } from 'cytoscape'
import { type PointerEvent, useRef, useState } from 'react'
import { selectCaught } from '../actions/select-more'
import { endLasso, useTools } from '../state/tools'
import type { Point } from '../state/view'
import styles from './canvas.module.css'
import { isWithin } from './polygon'

/** Pixels between two corners of the outline. */
const STRIDE = 4

export function CanvasLasso({ cy }: { readonly cy: Core }) {
  const on = useTools((s) => s.lasso)
  // Moves come faster than the page draws: the outline itself is not a state, only what is drawn of it
  const outline = useRef<Point[]>([])
  const [drawn, setDrawn] = useState('')
  if (!on) return null

  const begin = (event: PointerEvent<Element>) => {
    event.preventDefault()
    event.currentTarget.setPointerCapture(event.pointerId)
    outline.current = [pointOf(event)]
  }
  const draw = (event: PointerEvent<Element>) => {
    const last = outline.current.at(-1)
    const at = pointOf(event)
    if (last === undefined || Math.hypot(at.x - last.x, at.y - last.y) < STRIDE) return
    outline.current.push(at)
    setDrawn(outline.current.map(({ x, y }) => `${x},${y}`).join(' '))
  }
  const clear = () => {
    outline.current = []
    setDrawn('')
  }
  const end = (event: PointerEvent<Element>) => {
    const caught = outline.current.length > 2 ? within(cy, outline.current) : null
    clear()
    endLasso()
    if (caught !== null) selectCaught(caught, event.shiftKey || event.ctrlKey || event.metaKey)
  }

  return (
    <svg
      className={styles.lasso}
      role="presentation"
      data-testid="lasso"
      onPointerDown={begin}
      onPointerMove={draw}
      onPointerUp={end}
      onPointerCancel={clear}
    >
      <polygon points={drawn} />
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
