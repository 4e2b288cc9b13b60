// The bars of a page: by time and by everything else that tells its quotes apart. Each is a filter.
'use client'
import type { FacetName, Profile, ProfileRole } from '../../../lib/model/voices'
import { narrow, narrowTime, widen } from '../actions/voices'
import { usePage } from '../state/voices'
import { FacetBars } from './facet-bars'
import styles from './page.module.css'
import { facetWords, SHOWN, valueLabel } from './page-words'
import { periodWords } from './period-words'
import { TimeBars } from './time-bars'

interface Props {
  readonly id: string
  readonly role: ProfileRole
  readonly profile: Profile
  readonly more: (() => void) | null
}

export function PageBars({ id, role, profile, more }: Props) {
  const { filter } = usePage(id)
  const { after, before } = filter
  const chosen = after === undefined || before === undefined ? null : { from: after, to: before }
  const choose = (name: FacetName, value: string | undefined, label: string) =>
    value === undefined ? widen(id, name) : narrow(id, name, value, label)
  return (
    <>
      <TimeBars
        time={profile.time}
        chosen={chosen}
        choose={(period) => narrowTime(id, period, period === null ? '' : periodWords(period))}
      />
      <div className={styles.facets}>
        {SHOWN.map((name) => {
          const facet = profile.facets[name]
          return facet === undefined ? null : (
            <FacetBars
              key={name}
              {...facetWords(role, name)}
              facet={facet}
              chosen={oneOf(filter[name])}
              labelOf={(value) => valueLabel(name, value)}
              choose={(value, label) => choose(name, value, label)}
              more={more}
            />
          )
        })}
      </div>
    </>
  )
}

/** A bar chooses one value; several, which only the canvas's filter can have, are no bar's. */
function oneOf(value: string | readonly string[] | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined
}
