// The date range. What has no date is stated, and shown or not by choice.
'use client'
import { filterBy } from '../actions/steps'
import { useSession } from '../state/session'
import { visibleOf } from '../state/visible'
import { dateWords, plural } from '../words'
import styles from './filter-tab.module.css'

export function DateFilter() {
  const present = useSession((s) => s.history.present)
  const { filter, perspective } = present
  const { undatedNodes } = visibleOf(present)
  const ranged = filter.after !== null || filter.before !== null
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
      <legend>Said or published</legend>
      <div className={styles.dates}>
        <label>
          from
          <input type="date" value={filter.after ?? ''} onChange={(e) => set('after', e.target.value)} />
        </label>
        <label>
          to
          <input type="date" value={filter.before ?? ''} onChange={(e) => set('before', e.target.value)} />
        </label>
      </div>
      {ranged && (
        <label className={styles.option}>
          <input
            type="checkbox"
            checked={filter.undated}
            onChange={() =>
              filterBy(
                { ...filter, undated: !filter.undated },
                filter.undated ? 'Left out what has no date' : 'Showed what has no date',
              )
            }
          />
          <span className={styles.label}>without a date</span>
          <span className={styles.count}>{undatedNodes}</span>
        </label>
      )}
      {ranged && (
        <p className={styles.note}>
          {perspective === 'actors'
            ? 'Links count only what was said in these dates. People and organizations have no date and stay.'
            : `Applies to quotes, articles and events. ${plural(present.scene.nodes.size, 'element')} on the canvas.`}
        </p>
      )}
    </fieldset>
  )
}
