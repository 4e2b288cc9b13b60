// All quotes on one time axis, newest first: a column for each speaker, the dates in the middle.
'use client'
import type { Comparison } from '../../../../lib/model/links'
import type { FactFilter } from '../../../../lib/model/questions'
import { api } from '../../api/client'
import { More } from '../../lists/more'
import { usePages } from '../../lists/use-pages'
import { Nothing, ProblemBox, Waiting } from '../../ui/states'
import { counted, dateWords, number } from '../../words'
import { type AxisRow, axisOf } from './axis'
import styles from './compare.module.css'
import { Said } from './said'
import type { Chosen } from './subjects'

const PAGE = 40

interface Props {
  /** Names everything the quotes depend on. */
  readonly id: string
  readonly comparison: Comparison
  readonly subject: Chosen | null
  readonly within: FactFilter
}

export function Axis({ id, comparison, subject, within }: Props) {
  const ids = comparison.speakers.map(({ node }) => node.id)
  const { items, total, problem, retry, more } = usePages(
    `axis ${id}`,
    'Fetching quotes',
    async (cursor, signal) => {
      const question = { ids, subject: subject?.id, limit: PAGE, cursor, ...within }
      return (await api.compare(question, signal)).quotes
    },
  )
  const names = comparison.speakers.map(({ node }) => node.label)
  const title = subject === null ? 'Quotes on one time axis' : `Quotes about ${subject.label}`
  return (
    <section className={styles.section} aria-label="Time axis">
      <h3>
        {title} <span className={styles.small}>newest first</span>
      </h3>
      {problem !== null && <ProblemBox problem={problem} retry={retry} />}
      {problem === null && items === null && <Waiting what="Fetching quotes" />}
      {items?.length === 0 && <Nothing>Nothing is quoted here.</Nothing>}
      {items !== null && items.length > 0 && (
        <>
          <Rows rows={axisOf(items, ids)} names={names} />
          <div className={styles.foot} role="status">
            Showing {number(items.length)} of {counted(total, 'quote')}
            <More more={more} />
          </div>
        </>
      )}
    </section>
  )
}

function Rows({ rows, names }: { readonly rows: readonly AxisRow[]; readonly names: readonly string[] }) {
  return (
    <div className={styles.axis} data-columns={names.length} style={{ minWidth: names.length * 150 }}>
      <div className={styles.columnHeads} aria-hidden="true">
        {names.map((name) => (
          <b key={name}>{name}</b>
        ))}
      </div>
      {rows.map(({ date, columns }) => (
        <section key={date ?? ''} aria-label={dateWords(date)}>
          <h4 className={styles.date}>
            <span>{date === null ? 'No date known' : dateWords(date)}</span>
          </h4>
          <div className={styles.columns} data-columns={names.length}>
            {columns.map((quotes, i) => (
              <ul key={names[i]} className={styles.column} aria-label={names[i]}>
                {quotes.map((quote) => (
                  <li key={quote.id}>
                    <Said quote={quote} />
                  </li>
                ))}
              </ul>
            ))}
          </div>
        </section>
      ))}
    </div>
  )
}
