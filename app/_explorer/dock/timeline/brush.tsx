// The brush over the bars: dragging marks a range, its two handles work by keyboard too; double click or Esc clears it.
'use client'
import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef } from 'react'
import { anyTimeAgain, binWords, narrowTo } from '../../actions/time'
import { type BinRange, rangeBetween, type TimeAxis } from '../../state/time-axis'
import styles from './timeline.module.css'

interface Props {
  readonly axis: TimeAxis
  /** What the filter says; null: no range. */
  readonly range: BinRange | null
  /** What is being dragged or typed, and not yet a step. */
  readonly draft: BinRange | null
  readonly setDraft: (draft: BinRange | null) => void
  readonly children: ReactNode
}

/** Pixels a pointer may move before a click becomes a drag. */
const SLACK = 4

/** What the pointer does: from where it went down to where it is, and a step when it goes up. */
function usePointer({ axis, draft, setDraft }: Pick<Props, 'axis' | 'draft' | 'setDraft'>) {
  const area = useRef<HTMLDivElement>(null)
  const drag = useRef<{ readonly x: number; readonly anchor: number; readonly moving: boolean } | null>(null)
  const at = (x: number) => {
    const frame = area.current?.getBoundingClientRect()
    return frame === undefined ? 0 : Math.floor(((x - frame.left) / frame.width) * axis.bins.length)
  }
  const begin = (event: PointerEvent, anchor: number, moving: boolean) => {
    if (event.button === 0) drag.current = { x: event.clientX, anchor, moving }
  }
  const move = (event: PointerEvent) => {
    const now = drag.current
    if (now === null || (!now.moving && Math.abs(event.clientX - now.x) < SLACK)) return
    area.current?.setPointerCapture(event.pointerId)
    drag.current = { ...now, moving: true }
    setDraft(rangeBetween(axis, now.anchor, at(event.clientX)))
  }
  const forget = () => {
    drag.current = null
    setDraft(null)
  }
  const commit = () => {
    if (draft !== null) narrowTo(axis, draft)
    forget()
  }
  return { area, at, begin, move, commit, forget }
}

export function Brush({ axis, range, draft, setDraft, children }: Props) {
  const { area, at, begin, move, commit, forget } = usePointer({ axis, draft, setDraft })
  const shown = draft ?? range
  const cancel = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || (draft === null && range === null)) return
    event.preventDefault()
    forget()
    anyTimeAgain()
  }
  const whole = shown ?? { from: 0, to: axis.bins.length - 1 }
  const handle = (end: 'from' | 'to') => (
    <Handle
      key={end}
      axis={axis}
      range={whole}
      end={end}
      change={setDraft}
      commit={commit}
      begin={(event) => begin(event, end === 'from' ? whole.to : whole.from, true)}
    />
  )
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the mouse's way to what the handles do by keyboard
    <div
      ref={area}
      className={styles.brush}
      onPointerDown={(event) => begin(event, at(event.clientX), false)}
      onPointerMove={move}
      onPointerUp={commit}
      onPointerCancel={commit}
      onDoubleClick={anyTimeAgain}
      onKeyDown={cancel}
    >
      {shown !== null && (
        <div className={styles.range} style={placed(axis, shown.from, shown.to - shown.from + 1)} />
      )}
      {children}
      {handle('from')}
      {handle('to')}
    </div>
  )
}

interface HandleProps {
  readonly axis: TimeAxis
  readonly range: BinRange
  readonly end: 'from' | 'to'
  readonly change: (range: BinRange) => void
  readonly commit: () => void
  readonly begin: (event: PointerEvent) => void
}

/** Keys move it at once; the filter follows when the key is let go, so that a held key is one step. */
function Handle({ axis, range, end, change, commit, begin }: HandleProps) {
  const last = axis.bins.length - 1
  const value = range[end]
  const [min, max] = end === 'from' ? [0, range.to] : [range.from, last]
  const move = (event: KeyboardEvent) => {
    const to = KEYS[event.key]?.(value, min, max)
    if (to === undefined) return
    event.preventDefault()
    change({ ...range, [end]: Math.max(min, Math.min(max, to)) })
  }
  const start = axis.bins[value]?.start ?? ''
  return (
    <div
      role="slider"
      tabIndex={0}
      className={styles.handle}
      data-end={end}
      style={{ left: `${(100 * (end === 'from' ? value : value + 1)) / axis.bins.length}%` }}
      aria-label={end === 'from' ? 'From' : 'To'}
      aria-valuemin={min}
      aria-valuemax={max}
      aria-valuenow={value}
      aria-valuetext={binWords(axis, start)}
      onKeyDown={move}
      onKeyUp={commit}
      onBlur={commit}
      onPointerDown={(event) => {
        event.stopPropagation()
        begin(event)
      }}
    />
  )
}

type Move = (value: number, min: number, max: number) => number

const KEYS: Readonly<Record<string, Move>> = {
  ArrowRight: (value) => value + 1,
  ArrowUp: (value) => value + 1,
  ArrowLeft: (value) => value - 1,
  ArrowDown: (value) => value - 1,
  PageUp: (value) => value + 10,
  PageDown: (value) => value - 10,
  Home: (_value, min) => min,
  End: (_value, _min, max) => max,
}

function placed(axis: TimeAxis, from: number, width: number) {
  return { left: `${(100 * from) / axis.bins.length}%`, width: `${(100 * width) / axis.bins.length}%` }
}
