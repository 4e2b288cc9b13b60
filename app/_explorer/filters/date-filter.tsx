// The date range, by which of a quote's dates. What has no such date is stated, and shown or not by choice.
'use client'
import { isRanged } from '../../../lib/graph/filter'
import { DATE_CHOICES } from '../../../lib/model/questions'
import { filterBy } from '../actions/steps'
import { useSession } from '../state/session'
import { visibleOf } from '../state/visible'
import { DATE_CHOICE_WORDS, dateWords, number } from '../words'
import styles from './filter-tab.module.css'

export function DateFilter() {
  const present = useSession((s) => s.history.present)
  const { filter, perspective } = present
  const set = (end: 'after' | 'before', value: string) => {
    const day = value === '' ? null : value
    const what =
      day === null
        ? `Any date ${end === 'after' ? 'from' : 'to'}`
        : `${end === 'after' ? 'From' : 'To'} ${dateWords(day)}`
    filterBy({ ...filter, [end]: day }, what)
  }
  return (
    <fieldset className={styles.group}>
      <legend>Date</legend>
      <div className={styles.dates}>
        <label>
          when
          <select
            value={filter.dates}
            onChange={(event) => {
              const dates = DATE_CHOICES.find((choice) => choice === event.target.value) ?? filter.dates
              filterBy({ ...filter, dates }, `Dates: ${DATE_CHOICE_WORDS[dates]}`)
            }}
          >
            {DATE_CHOICES.map((choice) => (
              <option key={choice} value={choice}>
                {DATE_CHOICE_WORDS[choice]}
              </option>
            ))}
          </select>
        </label>
        <label>
          from
          <input
            type="date"
            value={dayIn(filter.after)}
            onChange={(event) => set('after', event.target.value)}
          />
        </label>
        <label>
          to
          <input
            type="date"
            value={dayIn(filter.before)}
            onChange={(event) => set('before', event.target.value)}
          />
        </label>
      </div>
      {isRanged(filter) && <Undated />}
      {isRanged(filter) && (
        <p className={styles.note}>
          {perspective === 'actors'
            ? 'Links count only what was said in these dates. People and organizations have no date and stay.'
            : 'Applies to quotes, articles and events.'}
        </p>
      )}
    </fieldset>
  )
}

function Undated() {
  const present = useSession((s) => s.history.present)
  const { filter } = present
  const toggle = () =>
    filterBy(
      { ...filter, undated: !filter.undated },
      filter.undated ? 'Left out what has no date' : 'Kept what has no date',
    )
  return (
    <label className={styles.option}>
      <input type="checkbox" checked={filter.undated} onChange={toggle} />
      <span className={styles.label}>keep what has no such date</span>
      {present.perspective === 'statements' && (
        <span className={styles.count}>{number(visibleOf(present).undatedNodes)}</span>
      )}
    </label>
  )
}

/** A field for days takes whole days only. */
function dayIn(date: string | null): string {
  return date?.length === 10 ? date : ''
}
