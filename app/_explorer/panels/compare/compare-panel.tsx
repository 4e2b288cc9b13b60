// Speakers side by side: about each other first, what they share, and all their quotes on one time axis.
'use client'
import { Copy, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { MAX_COMPARED } from '../../../../lib/api/limits'
import { factFilter } from '../../../../lib/graph/filter'
import type { Comparison } from '../../../../lib/model/links'
import { type FactFilter, isFiltered } from '../../../../lib/model/questions'
import { attempt } from '../../actions/attempt'
import { copyText } from '../../actions/copy'
import { compare } from '../../actions/links'
import { clearSelection, select } from '../../actions/select'
import { api } from '../../api/client'
import { EntityPicker } from '../../lists/entity-picker'
import { useIntake } from '../../state/intake'
import { announce } from '../../state/messages'
import { useSession } from '../../state/session'
import { Back } from '../../ui/back'
import { Button, IconButton } from '../../ui/button'
import { KindGlyph } from '../../ui/kind-glyph'
import { ProblemBox, Waiting } from '../../ui/states'
import { useAnswer } from '../../ui/use-answer'
import { counted, plural } from '../../words'
import panel from '../right-panel.module.css'
import { Axis } from './axis-view'
import styles from './compare.module.css'
import { Figures } from './figures'
import { comparisonMarkdown, spanWords } from './markdown'
import { Mutuals } from './mutuals'
import { type Chosen, Subjects } from './subjects'

/** Quotes in the Markdown that is copied. */
const COPIED = 200

export function ComparePanel({ ids }: { readonly ids: readonly string[] }) {
  const title = useRef<HTMLHeadingElement>(null)
  const enough = ids.length >= 2
  useEffect(() => {
    if (enough) title.current?.focus()
  }, [enough])
  return (
    <>
      <div className={panel.head}>
        <Back onClick={clearSelection} />
        <h2 ref={title} className={panel.title} tabIndex={-1}>
          Compare speakers
        </h2>
        {!enough && (
          <p className={panel.sub}>
            Choose two to {MAX_COMPARED}: what they say of each other, what they both speak about, and all
            their quotes on one time axis.
          </p>
        )}
      </div>
      {enough ? <Compared key={ids.join(' ')} ids={ids} /> : <Choose ids={ids} />}
    </>
  )
}

/** Fewer than two are chosen. */
function Choose({ ids }: { readonly ids: readonly string[] }) {
  const chosen = useAnswer(ids.length === 0 ? null : `nodes ${ids.join()}`, () => api.nodes(ids))
  return (
    <div className={styles.choose}>
      {chosen.data?.map((node) => (
        <p key={node.id} className={styles.name}>
          <KindGlyph kind={node.kind} />
          {node.label}
        </p>
      ))}
      <EntityPicker
        key={ids.length}
        focus
        label={ids.length === 0 ? 'First speaker' : 'Compare with'}
        without={ids}
        pick={(node) => compare([...ids, node.id])}
      />
    </div>
  )
}

function Compared({ ids }: { readonly ids: readonly string[] }) {
  const within = factFilter(useSession((s) => s.history.present.filter))
  const changes = useIntake((s) => s.changes)
  const [subject, setSubject] = useState<Chosen | null>(null)
  const key = JSON.stringify([ids, within, changes])
  const answer = useAnswer(`compare ${key}`, (signal) => api.compare({ ids, limit: 1, ...within }, signal))
  useEffect(() => {
    if (answer.data !== null) announce(summary(answer.data))
  }, [answer.data])
  if (answer.problem !== null) return <ProblemBox problem={answer.problem} retry={answer.retry} />
  if (answer.data === null) return <Waiting what="Comparing" />
  const comparison = answer.data
  return (
    <>
      <Heads comparison={comparison} subject={subject} within={within} />
      {isFiltered(within) && (
        <p className={styles.note}>Only what lies within the dates and the publisher of the filters.</p>
      )}
      <Mutuals comparison={comparison} choose={setSubject} />
      <Subjects comparison={comparison} chosen={subject} choose={setSubject} />
      <Axis
        key={`${key} ${subject?.id}`}
        id={`${key} ${subject?.id}`}
        comparison={comparison}
        subject={subject}
        within={within}
      />
      <Figures comparison={comparison} choose={setSubject} />
    </>
  )
}

interface HeadsProps {
  readonly comparison: Comparison
  readonly subject: Chosen | null
  readonly within: FactFilter
}

/** Who is compared; one more can join, one of more than two can leave. */
function Heads({ comparison, subject, within }: HeadsProps) {
  const ids = comparison.speakers.map(({ node }) => node.id)
  return (
    <div className={styles.heads}>
      <ul className={styles.speakers}>
        {comparison.speakers.map((speaker) => (
          <li key={speaker.node.id}>
            <p className={styles.name}>
              <KindGlyph kind={speaker.node.kind} unnamed={speaker.node.unnamed} />
              <Button small onClick={() => select([speaker.node.id])}>
                {speaker.node.label}
              </Button>
              {ids.length > 2 && (
                <IconButton
                  small
                  label={`Leave out ${speaker.node.label}`}
                  onClick={() => compare(ids.filter((id) => id !== speaker.node.id))}
                >
                  <X size={14} aria-hidden />
                </IconButton>
              )}
            </p>
            <p className={styles.small}>
              {counted(speaker.quotes, 'quote')}, {spanWords(speaker)}
            </p>
          </li>
        ))}
      </ul>
      <div className={styles.tools}>
        {ids.length < MAX_COMPARED && (
          <EntityPicker label="Add a speaker" without={ids} pick={(node) => compare([...ids, node.id])} />
        )}
        <Button look="outlined" onClick={() => void copy(ids, subject, within)}>
          <Copy size={14} aria-hidden />
          Copy as Markdown
        </Button>
      </div>
    </div>
  )
}

async function copy(ids: readonly string[], subject: Chosen | null, within: FactFilter): Promise<void> {
  const comparison = await attempt('Fetching the quotes', () =>
    api.compare({ ids, subject: subject?.id, limit: COPIED, ...within }),
  )
  if (comparison === null) return
  const { items, total = items.length } = comparison.quotes
  const some =
    total > items.length
      ? `the newest ${items.length} of ${counted(total, 'quote')}`
      : counted(total, 'quote')
  await copyText(comparisonMarkdown(comparison, subject?.label ?? null), `Copied as Markdown with ${some}.`)
}

function summary({ speakers, shared, mutual }: Comparison): string {
  const about = mutual.reduce((sum, { count }) => sum + count, 0)
  const who = speakers.map(({ node, quotes }) => `${node.label}, ${counted(quotes, 'quote')}`).join('; ')
  return `Comparing ${who}. ${counted(about, 'quote')} about each other, ${plural(shared.total, 'shared subject')}.`
}
