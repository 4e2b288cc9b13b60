// Repeated most: each saying once, with who said it first, how often, where and how fully it is quoted.
'use client'
import { useState } from 'react'
import { ECHO_KINDS, type EchoGroup, type EchoKind } from '../../../lib/model/echo'
import { clearSelection } from '../actions/select'
import { api } from '../api/client'
import { More } from '../lists/more'
import { QuoteCard } from '../lists/quote-card'
import { usePages } from '../lists/use-pages'
import { Echoes } from '../reader/echoes'
import { useIntake } from '../state/intake'
import { Button } from '../ui/button'
import { PanelHead } from '../ui/panel-head'
import { Nothing, ProblemBox, Waiting } from '../ui/states'
import voices from '../voices/voices.module.css'
import { dateWords, number, plural } from '../words'
import styles from './repeated.module.css'

export function Repeated() {
  const changes = useIntake((s) => s.changes)
  return (
    <>
      <PanelHead
        back={clearSelection}
        title="Repeated most"
        about="What several articles of the whole collection quote, each saying once. Filters do not count here."
      />
      <Groups key={changes} round={changes} />
    </>
  )
}

function Groups({ round }: { readonly round: number }) {
  const { items, problem, retry, more } = usePages(
    `repeated ${round}`,
    'Looking for what is repeated',
    (cursor, signal) => api.echoGroups(cursor, signal),
  )
  if (problem !== null) return <ProblemBox problem={problem} retry={retry} />
  if (items === null) return <Waiting what="Looking for what is repeated" />
  if (items.length === 0 && more === null)
    return <Nothing>No article quotes what another one quotes.</Nothing>
  return (
    <>
      <ul>
        {items.map((group) => (
          <li key={group.quote.id}>
            <Group group={group} />
          </li>
        ))}
      </ul>
      <div className={voices.foot}>
        Showing {plural(items.length, 'saying')}
        <More more={more} />
      </div>
    </>
  )
}

function Group({ group }: { readonly group: EchoGroup }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <QuoteCard quote={group.quote} />
      <div className={styles.figures}>
        <p>
          <b>{plural(group.quotes, 'time')}</b>
          {figuresOf(group)}
        </p>
        {kindsOf(group) !== '' && <p>{kindsOf(group)}</p>}
        {open ? (
          <Echoes quote={group.quote} open />
        ) : (
          <Button small look="outlined" onClick={() => setOpen(true)}>
            Compare the words
          </Button>
        )}
      </div>
    </>
  )
}

function figuresOf({ articles, complete, outlets, reprints, first, last }: EchoGroup): string {
  const dates = first === last ? dateWords(first) : `${dateWords(first)} to ${dateWords(last)}`
  return [
    `in ${complete ? '' : 'more than '}${plural(articles, 'article')}`,
    outlets === 0 ? '' : plural(outlets, 'outlet'),
    reprints === 0 ? '' : `${number(reprints)} in reprints`,
    dates,
  ]
    .filter((words) => words !== '')
    .map((words) => ` · ${words}`)
    .join('')
}

const KINDS: Readonly<Record<EchoKind, string>> = {
  same: 'with the same words',
  clipped: 'cut',
  longer: 'with more words',
  changed: 'with words changed',
}

/** "2 with the same words, 1 cut" */
function kindsOf({ kinds }: EchoGroup): string {
  return ECHO_KINDS.flatMap((kind) => {
    const count = kinds[kind] ?? 0
    return count === 0 ? [] : [`${number(count)} ${KINDS[kind]}`]
  }).join(', ')
}
