// A file of corrections is taken over: a colleague's journal, or one's own after the collection was read anew.
'use client'
import { type ChangeEvent, useState } from 'react'
import type { AppliedJournalAnswer } from '../../../lib/api/responses'
import { type JournalFile, readJournalFile } from '../../../lib/graph/journal-file'
import { applyLines } from '../actions/mend'
import { Problem } from '../api/problem'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import form from '../ui/form.module.css'
import { ProblemBox } from '../ui/states'
import { WriteAccess } from '../ui/write-access'
import { number, plural } from '../words'
import { closeMending } from './frame'
import styles from './mend.module.css'

interface Chosen extends JournalFile {
  /** The lines that can be read, each under its own number. */
  readonly lines: string
}

function chosenFrom(text: string): Chosen {
  const file = readJournalFile(text)
  const faulty = new Set(file.faulty)
  const lines = text.split('\n').map((line, at) => (faulty.has(at + 1) ? '' : line))
  return { ...file, lines: lines.join('\n') }
}

export function ApplyDialog() {
  const [file, setFile] = useState<Chosen | null>(null)
  const [busy, setBusy] = useState(false)
  const [done, setDone] = useState<AppliedJournalAnswer | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const [chosen] = event.target.files ?? []
    setDone(null)
    setProblem(null)
    setFile(chosen === undefined ? null : chosenFrom(await chosen.text()))
  }
  const apply = async ({ lines }: Chosen) => {
    setProblem(null)
    setBusy(true)
    const answer = await applyLines(lines)
    setBusy(false)
    if ('added' in answer) setDone(answer)
    else setProblem(answer)
  }
  const ready = file !== null && file.lines.trim() !== '' && !busy && done === null
  return (
    <Dialog
      open
      title="Apply corrections"
      text="A file with a correction a line, as “Save as a file” writes it. Lines that are here already are passed over; the others are added as one step that can be undone."
      onClose={closeMending}
    >
      <WriteAccess readOnly={<p>This server is read-only: it takes no corrections.</p>}>
        <div className={form.form}>
          <label>
            File
            <input
              type="file"
              accept=".jsonl,.ndjson,application/jsonl"
              onChange={(event) => void choose(event)}
            />
          </label>
          {file !== null && done === null && <Contents file={file} />}
          <p role="status">{busy ? 'Applying…' : done !== null && doneWords(done)}</p>
          {problem !== null && file !== null && (
            <ProblemBox problem={withLine(problem)} retry={() => void apply(file)} />
          )}
          <div className={form.row}>
            <Button look="primary" disabled={!ready} onClick={() => file !== null && void apply(file)}>
              Apply
            </Button>
            <Button look="outlined" onClick={closeMending}>
              {done === null ? 'Cancel' : 'Close'}
            </Button>
          </div>
        </div>
      </WriteAccess>
    </Dialog>
  )
}

/** Which line it is about, where the server says so. */
function withLine(problem: Problem): Problem {
  const { kind, message, remedy, field } = problem
  const named = field !== null && /^(?:line \d|c:)/u.test(field)
  return named ? new Problem(kind, `${field}: ${message}`, remedy, field) : problem
}

function doneWords({ added, known }: AppliedJournalAnswer): string {
  const were = known === 0 ? '' : ` ${plural(known, 'line')} ${known === 1 ? 'was' : 'were'} here already.`
  return added === 0 ? `Nothing was added.${were}` : `${plural(added, 'line')} added.${were}`
}

function Contents({ file: { drafts, faulty, lines } }: { readonly file: Chosen }) {
  return (
    <>
      <p>
        {lines.trim() === ''
          ? 'There is no correction in this file. Choose one that was saved here.'
          : `${plural(drafts.length, 'correction')} in force at its end.`}
      </p>
      {faulty.length > 0 && (
        <p className={styles.odd}>
          {plural(faulty.length, 'line')} cannot be read and {faulty.length === 1 ? 'is' : 'are'} left out:{' '}
          {faulty.slice(0, 10).map(number).join(', ')}
          {faulty.length > 10 && ', …'}
        </p>
      )}
    </>
  )
}
