// Everything one entity said (or what is about it, said to it, on its occasion): bars that narrow, and the quotes.
'use client'
import { useState } from 'react'
import type { ProfileRole } from '../../../lib/model/voices'
import { api } from '../api/client'
import { QUOTES_AT_ONCE, QuotePages } from '../lists/quote-list'
import { ReprintLine } from '../lists/reprint-line'
import { SearchField } from '../lists/search-field'
import { useIntake } from '../state/intake'
import { type PageFilter, setPage, usePage } from '../state/voices'
import { ProblemBox, Waiting } from '../ui/states'
import { useAnswer } from '../ui/use-answer'
import { useKept, useSettled } from '../ui/use-kept'
import { counted } from '../words'
import styles from './page.module.css'
import { PageBars } from './page-bars'
import { PageFilters } from './page-filters'
import { chipsOf } from './page-words'

interface Props {
  readonly id: string
  readonly role: ProfileRole
  /** Said when there are no quotes at all. */
  readonly nothing: string
}

/** Values of a facet at first, and after somebody asked for more. */
const SHORT = 5
const LONG = 100

export function Page({ id, role, nothing }: Props) {
  const page = usePage(id)
  const { filter, words: typed, order } = page
  const changes = useIntake((s) => s.changes)
  const [top, setTop] = useState(SHORT)
  const words = useSettled(typed.trim())
  const question = { ...filter, q: words }
  const key = JSON.stringify([id, role, question, changes])
  const answer = useAnswer(`profile ${key} ${top}`, (signal) =>
    api.profile(id, { ...question, role, top }, signal),
  )
  const profile = useKept(answer.data)
  if (answer.problem !== null) return <ProblemBox problem={answer.problem} retry={answer.retry} />
  if (profile === null) return <Waiting what="Counting quotes" />
  const { reprints, ...others } = filter
  const narrowed = words !== '' || Object.values(others).some((value) => value !== undefined)
  return (
    <>
      <div aria-busy={answer.data === null}>
        <PageBars id={id} role={role} profile={profile} more={top === LONG ? null : () => setTop(LONG)} />
      </div>
      <div className={styles.bar}>
        <SearchField
          words={typed}
          change={(next) => setPage(id, { words: next })}
          hint="Search in these quotes"
        />
        <select
          aria-label="Order"
          value={order}
          onChange={(event) => setPage(id, { order: event.target.value === 'oldest' ? 'oldest' : 'newest' })}
        >
          <option value="newest">newest first</option>
          <option value="oldest">oldest first</option>
        </select>
      </div>
      <PageFilters id={id} chips={chipsOf(page)} />
      <p className={styles.total} aria-live="polite">
        {answer.data === null ? 'Counting…' : counted(profile.total, 'quote')}
        {answer.data !== null && narrowed && ' under these filters'}
      </p>
      <ReprintLine
        count={profile.reprints}
        left={reprints === false}
        leave={(out) => setPage(id, { filter: { ...filter, reprints: out ? false : undefined } })}
      />
      <QuotePages
        key={`${key} ${order}`}
        id={`${key} ${order}`}
        question={{ ...question, ...ownFilter(role, id), order, limit: QUOTES_AT_ONCE }}
        nothing={narrowed ? 'No quote passes these filters. Clear one of them.' : nothing}
      />
    </>
  )
}

function ownFilter(role: ProfileRole, id: string): PageFilter {
  return { [role]: id }
}
