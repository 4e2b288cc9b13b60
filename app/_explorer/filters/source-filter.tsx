// One publisher or all: what others printed is left out, and links count only what this one printed.
'use client'
import { filterBy } from '../actions/steps'
import { api } from '../api/client'
import { useIntake } from '../state/intake'
import { useSession } from '../state/session'
import { ProblemBox } from '../ui/states'
import { useAnswer } from '../ui/use-answer'
import { plural } from '../words'
import styles from './filter-tab.module.css'

export function SourceFilter() {
  const filter = useSession((s) => s.history.present.filter)
  const changes = useIntake((s) => s.changes)
  const sources = useAnswer(`sources ${changes}`, (signal) => api.sources(signal))
  if (sources.problem !== null) return <ProblemBox problem={sources.problem} retry={sources.retry} />
  const known = sources.data?.items ?? []
  if (known.length === 0 && filter.source === null) return null
  const gone = filter.source !== null && !known.some((s) => s.source === filter.source)
  const choose = (source: string) =>
    filterBy(
      { ...filter, source: source === '' ? null : source },
      source === '' ? 'Any publisher' : `Only ${source}`,
    )
  return (
    <fieldset className={styles.group}>
      <legend>Publisher</legend>
      <select
        className={styles.select}
        aria-label="Publisher"
        value={filter.source ?? ''}
        onChange={(e) => choose(e.target.value)}
      >
        <option value="">any publisher</option>
        {gone && <option value={filter.source ?? ''}>{filter.source}</option>}
        {known.map(({ source, articles }) => (
          <option key={source} value={source}>
            {source} ({plural(articles, 'article')})
          </option>
        ))}
      </select>
      {filter.source !== null && (
        <p className={styles.note}>
          Links, quotes and articles of this publisher only. People and organizations stay.
        </p>
      )}
    </fieldset>
  )
}
