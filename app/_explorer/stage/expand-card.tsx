// Floats on the canvas beside the selection: what lies behind it, counted, and how much of it to bring in.
'use client'
import { EyeOff, Pin, PinOff, Trash2 } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useEffect, useState } from 'react'
import { hideSelected, removeSelected, togglePin } from '../actions/select'
import { MendMenu } from '../mend/mend-menu'
import { DOUBLE_CLICK, useSession } from '../state/session'
import { IconButton } from '../ui/button'
import { KindGlyph } from '../ui/kind-glyph'
import { isUnnamed, plural, titleOf } from '../words'
import { Behind } from './behind'
import styles from './expand-card.module.css'
import { Together } from './together'

export function ExpandCard() {
  const selection = useSession((s) => s.selection)
  const nodes = useSession((s) => s.history.present.scene.nodes)
  const first = nodes.get(selection[0] ?? '')
  const reading = useSession((s) => s.reading !== null)
  if (first === undefined || reading) return null
  return (
    <Card>
      <header className={styles.head}>
        {selection.length === 1 && <KindGlyph kind={first.kind} unnamed={isUnnamed(first)} />}
        <h2 className={styles.name}>
          {selection.length === 1 ? titleOf(first, 60) : plural(selection.length, 'element')}
        </h2>
        <Actions selection={selection} />
      </header>
      {selection.length > 1 && <Together selection={selection} />}
      <Behind key={selection.join(' ')} ids={selection} />
    </Card>
  )
}

/** Appears at the first click; a second one on the node beneath it still reaches the node. */
function Card({ children }: { readonly children: ReactNode }) {
  const [solid, setSolid] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSolid(true), DOUBLE_CLICK)
    return () => clearTimeout(timer)
  }, [])
  return (
    <section
      id="expand-card"
      className={styles.card}
      aria-label="Selection"
      tabIndex={-1}
      data-solid={solid}
      onKeyDown={pressRow}
    >
      {children}
    </section>
  )
}

function Actions({ selection }: { readonly selection: readonly string[] }) {
  const allPinned = useSession((s) => selection.every((id) => s.history.present.pinned.has(id)))
  return (
    <div className={styles.actions}>
      <IconButton
        small
        label={allPinned ? 'Unpin' : 'Pin'}
        keys="P"
        aria-pressed={allPinned}
        onClick={togglePin}
      >
        {allPinned ? <PinOff size={14} aria-hidden /> : <Pin size={14} aria-hidden />}
      </IconButton>
      <MendMenu ids={selection} small />
      <IconButton small label="Hide" keys="H" onClick={hideSelected}>
        <EyeOff size={14} aria-hidden />
      </IconButton>
      <IconButton small label="Remove from the canvas" keys="Del" onClick={removeSelected}>
        <Trash2 size={14} aria-hidden />
      </IconButton>
    </div>
  )
}

/** 1–9 expands the row of that number or brings more of it; with Shift it collapses it. */
function pressRow(event: KeyboardEvent<HTMLElement>): void {
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1]
  if (digit === undefined || event.ctrlKey || event.metaKey || event.altKey) return
  if (event.target instanceof HTMLSelectElement) return
  event.preventDefault()
  const row = event.currentTarget.querySelector(`[data-digit="${digit}"]`)
  row?.querySelector<HTMLElement>(event.shiftKey ? '[data-collapse]' : '[data-expand]')?.click()
}
