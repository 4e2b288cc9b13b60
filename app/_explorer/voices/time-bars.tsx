// When it was said: a bar for each day, week, month or year. A bar narrows the list to its time; Shift adds up to it.
'use client'
import { type KeyboardEvent, type MouseEvent, useState } from 'react'
import type { Histogram, Period } from '../../../lib/model/voices'
import { plural } from '../words'
import { periodWords, UNIT_WORDS } from './period-words'
import styles from './time-bars.module.css'

interface Props {
  readonly time: Histogram
  /** The chosen stretch; null: all. */
  readonly chosen: Period | null
  readonly choose: (period: Period | null) => void
}

export function TimeBars({ time, chosen, choose }: Props) {
  const [at, setAt] = useState(0)
  const most = Math.max(1, ...time.bars.map((bar) => bar.count))
  const press = (bar: Period, event: MouseEvent) => {
    if (event.shiftKey && chosen !== null) choose(stretch(chosen, bar))
    else choose(chosen !== null && chosen.from === bar.from && chosen.to === bar.to ? null : bar)
  }
  const [first, last] = [time.bars[0], time.bars.at(-1)]
  if (first === undefined || last === undefined || time.unit === null) return <Note time={time} />
  if (time.bars.length === 1) return <Note time={time} only={first} />
  const stop = Math.min(at, time.bars.length - 1)
  return (
    <section className={styles.time} aria-label="When it was said">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as bars */}
      <div
        className={styles.bars}
        role="group"
        aria-label={`Quotes per ${UNIT_WORDS[time.unit]}; arrow keys move, Shift and Enter chooses a stretch`}
        onKeyDown={(event) => move(event, stop, time.bars.length, setAt)}
      >
        {time.bars.map((bar, index) => (
          <button
            key={bar.from}
            type="button"
            className={styles.bar}
            tabIndex={index === stop ? 0 : -1}
            aria-pressed={chosen !== null && isWithin(bar, chosen)}
            aria-label={`${periodWords(bar)}: ${plural(bar.count, 'quote')}`}
            title={`${periodWords(bar)}: ${plural(bar.count, 'quote')}`}
            data-empty={bar.count === 0}
            onFocus={() => setAt(index)}
            onClick={(event) => press(bar, event)}
          >
            <span style={{ height: `${(100 * bar.count) / most}%` }} />
          </button>
        ))}
      </div>
      <p className={styles.axis}>
        <span>{periodWords({ from: first.from, to: first.from })}</span>
        <span>per {UNIT_WORDS[time.unit]}</span>
        <span>{periodWords({ from: last.to, to: last.to })}</span>
      </p>
      <Note time={time} />
    </section>
  )
}

/** What the bars cannot show is said. */
function Note({ time, only }: { readonly time: Histogram; readonly only?: Period }) {
  const parts = [
    ...(only === undefined ? [] : [`All dated quotes are of ${periodWords(only)}`]),
    ...(time.undated > 0 ? [`${plural(time.undated, 'quote')} without a date`] : []),
    ...(time.vague > 0
      ? [`${plural(time.vague, 'quote')} of a vaguer date, counted in every bar they may be of`]
      : []),
  ]
  return parts.length === 0 ? null : (
    <p className={only === undefined ? styles.note : styles.alone}>{parts.join('; ')}.</p>
  )
}

function stretch(a: Period, b: Period): Period {
  return { from: a.from < b.from ? a.from : b.from, to: a.to > b.to ? a.to : b.to }
}

function isWithin(bar: Period, chosen: Period): boolean {
  return bar.from >= chosen.from && bar.to <= chosen.to
}

const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowLeft: (at) => at - 1,
  ArrowRight: (at) => at + 1,
  Home: () => 0,
  End: (_at, count) => count - 1,
}

function move(
  event: KeyboardEvent<HTMLDivElement>,
  at: number,
  count: number,
  go: (at: number) => void,
): void {
  const to = STEPS[event.key]?.(at, count)
  if (to === undefined || to < 0 || to >= count) return
  event.preventDefault()
  go(to)
  event.currentTarget.querySelectorAll('button')[to]?.focus()
}
