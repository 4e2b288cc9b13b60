// Bars over an axis, drawn in units of bins; over them buttons to click, and the brush.
'use client'
import { type KeyboardEvent, useRef, useState } from 'react'
import { binRangeWords, listBin } from '../../actions/time'
import { useSession } from '../../state/session'
import { type BinRange, binDate, rangeOn, type TimeAxis } from '../../state/time-axis'
import { counted, dateWords, number } from '../../words'
import { Brush } from './brush'
import { parts, type Series } from './series'
import styles from './timeline.module.css'

interface Props {
  readonly axis: TimeAxis
  readonly series: readonly Series[]
}

export function Histogram({ axis, series }: Props) {
  const range = rangeOn(
    axis,
    useSession((s) => s.history.present.filter),
  )
  const [draft, setDraft] = useState<BinRange | null>(null)
  const most = Math.max(1, ...axis.bins.map((bin) => bin.count))
  return (
    <div className={styles.plot}>
      <span className={styles.most} aria-hidden="true">
        {number(most)}
      </span>
      <div className={styles.area}>
        <Bars axis={axis} series={series} most={most} range={draft ?? range} />
        <Brush axis={axis} range={range} draft={draft} setDraft={setDraft}>
          <Buttons axis={axis} series={series} />
        </Brush>
      </div>
      <Ticks axis={axis} />
    </div>
  )
}

interface BarsProps extends Props {
  readonly most: number
  readonly range: BinRange | null
}

/** One unit wide and `most` high; what lies outside the range is pale. */
function Bars({ axis, series, most, range }: BarsProps) {
  return (
    <svg
      className={styles.bars}
      viewBox={`0 0 ${axis.bins.length} ${most}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {axis.bins.map((bin, index) => {
        let top = most
        return series.map(({ id, count }) => {
          const height = count(bin)
          top -= height
          if (height === 0) return null
          const pale = range !== null && (index < range.from || index > range.to)
          return (
            <rect
              key={`${bin.start} ${id}`}
              data-series={id}
              data-pale={pale}
              x={index + 0.06}
              y={top}
              width={0.88}
              height={height}
            />
          )
        })
      })}
    </svg>
  )
}

/** A button for each bar; one of them takes part in the order of Tab, the arrows lead to the others. */
function Buttons({ axis, series }: Props) {
  const [stop, setStop] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const filled = axis.bins.flatMap((bin, index) => (bin.count === 0 ? [] : [{ bin, index }]))
  const current = Math.min(stop, filled.length - 1)
  const move = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowLeft: -1, Home: -filled.length, End: filled.length }[event.key]
    if (by === undefined) return
    event.preventDefault()
    const next = Math.max(0, Math.min(filled.length - 1, current + by))
    setStop(next)
    list.current?.querySelectorAll('button')[next]?.focus()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a look of its own
    <div ref={list} role="group" aria-label="Bars: each lists its quotes" onKeyDown={move}>
      {filled.map(({ bin, index }, at) => {
        const words = `${binRangeWords(axis, { from: index, to: index })}: ${counted(bin.count, 'quote')}: ${parts(bin, series)}`
        return (
          <button
            key={bin.start}
            type="button"
            className={styles.bin}
            style={{ left: `${(100 * index) / axis.bins.length}%`, width: `${100 / axis.bins.length}%` }}
            tabIndex={at === current ? 0 : -1}
            aria-label={words}
            title={words}
            onFocus={() => setStop(at)}
            onClick={() => listBin(axis, index)}
          />
        )
      })}
    </div>
  )
}

/** As many as there is room for. */
const MOST_TICKS = 7

function Ticks({ axis }: { readonly axis: TimeAxis }) {
  const every = Math.max(1, Math.ceil(axis.bins.length / MOST_TICKS))
  return (
    <div className={styles.ticks} aria-hidden="true">
      {axis.bins.map(({ start }, index) =>
        index % every === 0 ? (
          <span key={start} style={{ left: `${(100 * index) / axis.bins.length}%` }}>
            {dateWords(binDate(start, axis.unit))}
          </span>
        ) : null,
      )}
    </div>
  )
}
