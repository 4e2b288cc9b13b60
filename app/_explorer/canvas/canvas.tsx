// The canvas: one container that owns Cytoscape, and small controllers that each keep one thing in step with it.
'use client'
import cytoscape, { type Core } from 'cytoscape'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { DOUBLE_CLICK, setSession } from '../state/session'
import styles from './canvas.module.css'
import { CanvasCentre } from './centre'
import { CanvasGestures } from './gestures'
import { canvasHandle } from './handle'
import { CanvasHover } from './hover'
import { CanvasKeyboard } from './keyboard'
import { CanvasLabels } from './labels'
import { CanvasLasso } from './lasso'
import { CanvasLayout } from './layout-controller'
import { CanvasMeasures } from './measures'
import { readPalette } from './palette'
import { CanvasRefit } from './refit'
import { CanvasSelection } from './selection'
import { stylesheet } from './stylesheet'
import { CanvasElements } from './sync-elements'
import { CanvasTheme } from './theme'
import { CanvasTrace } from './trace'

/** Shown only where not everything fits: it comes after the first view. */
const Minimap = lazy(async () => ({ default: (await import('./minimap')).Minimap }))

export function Canvas() {
  const container = useRef<HTMLDivElement>(null)
  const [cy, setCy] = useState<Core | null>(null)

  useEffect(() => {
    if (container.current === null) return
    const core = cytoscape({
      container: container.current,
      style: stylesheet(readPalette()),
      minZoom: 0.02,
      maxZoom: 3,
      boxSelectionEnabled: true,
      selectionType: 'additive',
      autounselectify: false,
      multiClickDebounceTime: DOUBLE_CLICK,
    })
    setCy(core)
    setSession({ canvas: canvasHandle(core, container.current) })
    return () => {
      setSession({ canvas: null })
      core.destroy()
    }
  }, [])

  return (
    <>
      <div
        ref={container}
        className={styles.canvas}
        role="application"
        aria-label="Graph canvas. Arrow keys walk from element to element, question mark lists all keys. The list on the left holds the same elements."
        // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
        tabIndex={0}
        data-testid="canvas"
      />
      {cy !== null && (
        <>
          <CanvasElements cy={cy} />
          <CanvasLayout cy={cy} />
          <CanvasSelection cy={cy} />
          <CanvasTrace cy={cy} />
          <CanvasGestures cy={cy} />
          <CanvasKeyboard container={container} cy={cy} />
          <CanvasHover cy={cy} />
          <CanvasLabels cy={cy} />
          <CanvasMeasures />
          <CanvasTheme cy={cy} />
          <CanvasCentre cy={cy} />
          <CanvasRefit cy={cy} />
          <Suspense fallback={null}>
            <Minimap cy={cy} />
          </Suspense>
          <CanvasLasso cy={cy} />
        </>
      )}
    </>
  )
}
