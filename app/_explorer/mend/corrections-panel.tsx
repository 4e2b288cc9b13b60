// The journal of corrections, newest first: who mended what, when and why; each undone and redone, all taken along.
'use client'
import { Download, Redo2, Undo2, Upload } from 'lucide-react'
import { useState } from 'react'
import {
  CORRECTION_KINDS,
  CORRECTION_STATES,
  type CorrectionKind,
  type CorrectionRecord,
} from '../../../lib/model/correction'
import type { CorrectionQuestion } from '../../../lib/model/questions'
import { turnCorrection } from '../actions/mend'
import { showQueues } from '../actions/queues'
import { clearSelection } from '../actions/select'
import { api } from '../api/client'
import { CORRECTION_WORDS, correctionWords } from '../correction-words'
import { More } from '../lists/more'
import { usePages } from '../lists/use-pages'
import { useIntake } from '../state/intake'
import { openMending } from '../state/mending'
import { Button, join } from '../ui/button'
import { PanelHead } from '../ui/panel-head'
import { Nothing, ProblemBox, Waiting } from '../ui/states'
import { useWriteBar } from '../ui/use-write-bar'
import { counted, number, plural } from '../words'
import styles from './panels.module.css'

const AT_ONCE = 50

type Wish = Pick<CorrectionQuestion, 'kind' | 'state'>

export function CorrectionsPanel() {
  const [wish, setWish] = useState<Wish>({})
  const changes = useIntake((s) => s.changes)
  const { reason } = useWriteBar()
  const key = JSON.stringify([wish, changes])
  return (
    <>
      <PanelHead
        back={clearSelection}
        title="Corrections"
        about="What people mended. It outlasts reading the articles again, and each of it can be undone."
      >
        <div className={styles.buttons}>
          <Button small look="outlined" onClick={showQueues}>
            To be looked at
          </Button>
          <a
            className={join('outlined', true)}
            href="/api/corrections?format=jsonl"
            download="corrections.jsonl"
          >
            <Download size={13} aria-hidden />
            Save as a file
          </a>
          <Button
            small
            look="outlined"
            disabled={reason !== null}
            title={reason ?? undefined}
            onClick={() => openMending({ kind: 'apply' })}
          >
            <Upload size={13} aria-hidden />
            Apply a file…
          </Button>
        </div>
        {reason !== null && <p className={styles.barred}>{reason}</p>}
        <div className={styles.choices}>
          <select
            aria-label="Kind of correction"
            value={wish.kind ?? ''}
            onChange={(event) =>
              setWish({ ...wish, kind: CORRECTION_KINDS.find((kind) => kind === event.target.value) })
            }
          >
            <option value="">all kinds</option>
            {CORRECTION_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {CORRECTION_WORDS[kind]}
              </option>
            ))}
          </select>
          <select
            aria-label="In force or undone"
            value={wish.state ?? ''}
            onChange={(event) =>
              setWish({
                ...wish,
                state: CORRECTION_STATES.find((s) => s === event.target.value),
              })
            }
          >
            <option value="">in force and undone</option>
            <option value="active">in force</option>
            <option value="undone">undone</option>
          </select>
        </div>
      </PanelHead>
      <List key={key} id={key} wish={wish} />
    </>
  )
}

function List({ id, wish }: { readonly id: string; readonly wish: Wish }) {
  const { items, total, problem, retry, more } = usePages(
    `corrections ${id}`,
    'Fetching corrections',
    (cursor, signal) => api.corrections({ ...wish, limit: AT_ONCE, cursor }, signal),
  )
  if (problem !== null) return <ProblemBox problem={problem} retry={retry} />
  if (items === null) return <Waiting what="Fetching corrections" />
  if (items.length === 0) {
    return (
      <Nothing>
        {wish.kind === undefined && wish.state === undefined
          ? 'Nothing was mended yet. Right-click somebody on the canvas, or open a quote: “Another speaker…”.'
          : 'No correction is of this kind. Choose another one above.'}
      </Nothing>
    )
  }
  return (
    <>
      <ul className={styles.journal}>
        {items.map((record) => (
          <Line key={record.id} record={record} />
        ))}
      </ul>
      <div className={styles.foot}>
        Showing {number(items.length)} of {plural(total, 'correction')}
        <More more={more} />
      </div>
    </>
  )
}

function Line({ record }: { readonly record: CorrectionRecord }) {
  const { reason } = useWriteBar()
  const { action, at, by, why, state, articles } = record
  const undone = state === 'undone'
  const words = correctionWords(action)
  return (
    <li className={styles.line} data-state={state}>
      <div>
        <b>{words}</b>
        <span>
          {[
            by === '' ? 'no name given' : by,
            moment(at),
            undone ? 'undone' : reach(action.kind, articles),
          ].join(' · ')}
        </span>
        {why !== '' && <q>{why}</q>}
      </div>
      <Button
        small
        look="outlined"
        disabled={reason !== null}
        title={reason ?? undefined}
        aria-label={`${undone ? 'Redo' : 'Undo'}: ${words}`}
        onClick={() => void turnCorrection(record, undone ? 'active' : 'undone')}
      >
        {undone ? <Redo2 size={13} aria-hidden /> : <Undo2 size={13} aria-hidden />}
        {undone ? 'Redo' : 'Undo'}
      </Button>
    </li>
  )
}

/** Telling two apart changes no article: it keeps them apart. */
function reach(kind: CorrectionKind, articles: number): string {
  if (kind === 'distinct') return 'kept as two'
  return articles === 0 ? 'applies to nothing now' : `changes ${counted(articles, 'article')}`
}

/** "26 Nov 2026, 15:04", in the reader's own time. */
function moment(at: string): string {
  return new Date(at).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })
}
