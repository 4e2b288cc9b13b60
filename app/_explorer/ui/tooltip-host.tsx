// Shows the names of buttons that have only an icon, when the pointer rests on one or the keyboard comes by. Screen readers
// have the name from the button itself. One listener for the whole page; the box comes when it is first needed.
'use client'
import { useEffect, useState } from 'react'
import { fetchedLater } from './later'

/** Milliseconds a pointer rests before it is told. */
const DELAY = 400

const loadTooltip = fetchedLater(() => import('./tooltip'))
type Parts = Awaited<ReturnType<typeof loadTooltip>>

interface Shown {
  readonly anchor: HTMLElement
  readonly parts: Parts
}

export function TooltipHost() {
  const [shown, setShown] = useState<Shown | null>(null)
  useEffect(() => listen(setShown), [])
  return shown === null ? null : <shown.parts.Tooltip anchor={shown.anchor} />
}

function listen(setShown: (shown: Shown | null) => void): () => void {
  let wanted: HTMLElement | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  const hide = () => {
    clearTimeout(timer)
    wanted = null
    setShown(null)
  }
  const show = (anchor: HTMLElement, delay: number) => {
    if (anchor === wanted) return
    hide()
    wanted = anchor
    timer = setTimeout(async () => {
      const parts = await loadTooltip()
      if (wanted === anchor && anchor.isConnected && !opened(anchor)) setShown({ anchor, parts })
    }, delay)
  }
  const stop = new AbortController()
  const on = <K extends keyof DocumentEventMap>(type: K, react: (event: DocumentEventMap[K]) => void) =>
    document.addEventListener(type, react, { capture: true, passive: true, signal: stop.signal })
  on('pointerover', ({ target, pointerType }) => {
    if (pointerType === 'touch' || isTooltip(target)) return
    const anchor = namedBy(target)
    if (anchor === null) hide()
    else show(anchor, DELAY)
  })
  on('focusin', ({ target }) => {
    const anchor = namedBy(target)
    if (anchor?.matches(':focus-visible') === true) show(anchor, 0)
  })
  on('focusout', hide)
  on('pointerdown', hide)
  on('scroll', hide)
  on('keydown', ({ key }) => {
    if (key === 'Escape') hide()
  })
  return () => {
    hide()
    stop.abort()
  }
}

/** Its menu is open, and says more than its name. */
function opened(anchor: HTMLElement): boolean {
  return anchor.getAttribute('aria-expanded') === 'true'
}

function namedBy(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-tip]') : null
}

/** A pointer may go onto the box itself: whoever magnifies the page must, to read it. */
function isTooltip(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-tooltip]') !== null
}
