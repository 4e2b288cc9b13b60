// The box with a button's name and key, where there is room beside the button.
'use client'
import { computePosition, flip, offset, shift } from '@floating-ui/dom'
import { useLayoutEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import overlay from './overlay.module.css'
import { overlayRoot } from './overlay-root'

const MIDDLEWARE = [offset(6), flip({ padding: 8 }), shift({ padding: 8 })]

export function Tooltip({ anchor }: { readonly anchor: HTMLElement }) {
  const box = useRef<HTMLDivElement>(null)
  const { tip = '', keys } = anchor.dataset
  useLayoutEffect(() => {
    const shown = box.current
    if (shown === null) return
    void computePosition(anchor, shown, { strategy: 'fixed', placement: 'top', middleware: MIDDLEWARE }).then(
      ({ x, y }) => {
        shown.style.translate = `${x}px ${y}px`
      },
    )
  }, [anchor])
  return createPortal(
    <div ref={box} className={overlay.tooltip} data-tooltip="" aria-hidden="true">
      {tip}
      {keys !== undefined && <kbd className={overlay.keys}>{keys}</kbd>}
    </div>,
    overlayRoot() ?? document.body,
  )
}
