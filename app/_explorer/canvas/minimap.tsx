// The whole picture in small while part of it is out of view; dragging on it moves the view. Keys do the same on the
// canvas itself (Shift with the arrows), so it is hidden from screen readers.
import type { Core } from 'cytoscape'
import { type PointerEvent, useEffect, useRef, useState } from 'react'
import styles from './canvas.module.css'
import { fromMap, isCut, type Scale, scaleOf, toMap } from './minimap-scale'
import { SYNCED } from './sync-elements'

const WIDTH = 168
const HEIGHT = 112
/** Milliseconds of rest before the dots are drawn anew. */
const REST = 150

export function Minimap({ cy }: { readonly cy: Core }) {
  const [shown, setShown] = useState(false)
  const map = useRef<HTMLDivElement>(null)
  const scale = useRef<Scale>({ factor: 1, left: 0, top: 0 })

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const paint = () => {
      if (cy.destroyed()) return
      const all = extentOf(cy)
      scale.current = scaleOf(all, WIDTH, HEIGHT)
      setShown(cy.elements().nonempty() && isCut(all, cy.extent()))
      paintDots(cy, map.current?.querySelector('canvas'), scale.current)
      placeFrame(cy, map.current, scale.current)
    }
    const soon = () => {
      clearTimeout(timer)
      timer = setTimeout(paint, REST)
    }
    const follow = () => {
      placeFrame(cy, map.current, scale.current)
      soon()
    }
    cy.on('viewport resize', follow)
    cy.on(`${SYNCED} dragfree`, soon)
    paint()
    return () => {
      clearTimeout(timer)
      if (cy.destroyed()) return
      cy.off('viewport resize', follow)
      cy.off(`${SYNCED} dragfree`, soon)
    }
  }, [cy])

  const move = (event: PointerEvent<HTMLDivElement>) => {
    if (event.type === 'pointerdown') event.currentTarget.setPointerCapture(event.pointerId)
    else if (event.buttons === 0) return
    const at = fromMap({ x: event.nativeEvent.offsetX, y: event.nativeEvent.offsetY }, scale.current)
    const zoom = cy.zoom()
    cy.stop().pan({ x: cy.width() / 2 - at.x * zoom, y: cy.height() / 2 - at.y * zoom })
  }

  return (
    <div
      ref={map}
      className={styles.minimap}
      hidden={!shown}
      aria-hidden="true"
      data-testid="minimap"
      onMouseDown={(event) => event.preventDefault()}
      onPointerDown={move}
      onPointerMove={move}
    >
      <canvas width={WIDTH * 2} height={HEIGHT * 2} />
      <div className={styles.frame} />
    </div>
  )
}

function extentOf(cy: Core) {
  return cy.nodes().boundingBox({ includeLabels: false, includeOverlays: false })
}

/** A dot for each element, in its colour. */
function paintDots(cy: Core, canvas: HTMLCanvasElement | null | undefined, scale: Scale): void {
  const pen = canvas?.getContext('2d')
  if (pen === null || pen === undefined) return
  pen.setTransform(2, 0, 0, 2, 0, 0)
  pen.clearRect(0, 0, WIDTH, HEIGHT)
  for (const node of cy.nodes().toArray()) {
    const { x, y } = toMap(node.position(), scale)
    const size = Math.max(1.6, node.data('width') * scale.factor)
    const isQuote = node.data('kind') === 'quote'
    pen.fillStyle = node.style(isQuote ? 'border-color' : 'background-color')
    pen.fillRect(x - size / 2, y - size / 2, size, isQuote ? Math.max(1, size / 2.4) : size)
  }
}

/** The frame of what is in view, where the map ends at most. */
function placeFrame(cy: Core, map: HTMLDivElement | null, scale: Scale): void {
  const frame = map?.querySelector('div')
  if (frame === null || frame === undefined) return
  const { x1, y1, x2, y2 } = cy.extent()
  const from = toMap({ x: x1, y: y1 }, scale)
  const to = toMap({ x: x2, y: y2 }, scale)
  const left = Math.max(0, from.x)
  const top = Math.max(0, from.y)
  frame.style.transform = `translate(${left}px, ${top}px)`
  frame.style.width = `${Math.max(4, Math.min(WIDTH, to.x) - left)}px`
  frame.style.height = `${Math.max(4, Math.min(HEIGHT, to.y) - top)}px`
}
