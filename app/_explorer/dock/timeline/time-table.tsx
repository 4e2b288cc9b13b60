// The same figures as a table: for screen readers, and for copying.
'use client'
import { binRangeWords, listBin } from '../../actions/time'
import type { TimeAxis } from '../../state/time-axis'
import { number } from '../../words'
import type { Series } from './series'
import styles from './timeline.module.css'

interface Props {
  readonly axis: TimeAxis
  readonly series: readonly Series[]
}

export function TimeTable({ axis, series }: Props) {
  const used = series.filter(({ count }) => axis.bins.some((bin) => count(bin) > 0))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={styles.table} aria-label="Quotes along time, as a table" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">Quotes</th>
            {used.map(({ id, label }) => (
              <th key={id} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {axis.bins.map((bin, index) =>
            bin.count === 0 ? null : (
              <tr key={bin.start}>
                <th scope="row">
                  <button type="button" onClick={() => listBin(axis, index)}>
                    {binRangeWords(axis, { from: index, to: index })}
                  </button>
                </th>
                <td>{number(bin.count)}</td>
                {used.map(({ id, count }) => (
                  <td key={id}>{number(count(bin))}</td>
                ))}
              </tr>
            ),
          )}
        </tbody>
      </table>
    </section>
  )
}
