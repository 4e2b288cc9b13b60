// Publishers: all, or those that are checked. What others printed is left out, and links count only what these printed.
'use client'
import type { Tally } from '../../../lib/graph/facets'
import { filterBy } from '../actions/steps'
import { useSession } from '../state/session'
import { Button } from '../ui/button'
import { number } from '../words'
import { sourceWords } from './chips'
import styles from './filter-tab.module.css'

export function SourceFilter({ counts }: { readonly counts: Tally | null }) {
  const filter = useSession((s) => s.history.present.filter)
  const { sources } = filter
  const known = [...new Set([...(counts?.keys() ?? []), ...sources])].sort()
  if (known.length === 0 || (known.length === 1 && sources.size === 0)) return null
  const choose = (next: ReadonlySet<string>) => filterBy({ ...filter, sources: next }, nameOf(next))
  const toggle = (source: string) => {
    const next = new Set(sources)
    if (!next.delete(source)) next.add(source)
    choose(next)
  }
  return (
    <fieldset className={styles.group}>
      <legend>Only what these printed</legend>
      {known.map((source) => (
        <label key={source} className={styles.option}>
          <input type="checkbox" checked={sources.has(source)} onChange={() => toggle(source)} />
          <span className={styles.label}>{sourceWords(source)}</span>
          <span className={styles.count}>{number(counts?.get(source) ?? 0)}</span>
        </label>
      ))}
      {sources.size > 0 && (
        <Button small look="outlined" onClick={() => choose(new Set())}>
          Any publisher
        </Button>
      )}
    </fieldset>
  )
}

function nameOf(sources: ReadonlySet<string>): string {
  return sources.size === 0 ? 'Any publisher' : `Only ${[...sources].map(sourceWords).join(', ')}`
}
