// Corrections of a file are made here too: of a colleague's journal, or of one's own after the collection was read anew.
'use client'
import { type ChangeEvent, useState } from 'react'
import { type JournalFile, readJournalFile } from '../../../lib/graph/journal-file'
import { applyDrafts, type Refused } from '../actions/mend'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import form from '../ui/form.module.css'
import { WriteAccess } from '../ui/write-access'
import { number, plural } from '../words'
import { closeMending } from './frame'
import styles from './mend.module.css'

export function ApplyDialog() {
  const [file, setFile] = useState<JournalFile | null>(null)
  const [done, setDone] = useState<number | null>(null)
  const [refused, setRefused] = useState<readonly Refused[] | null>(null)
  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const [chosen] = event.target.files ?? []
    setRefused(null)
    setDone(null)
    setFile(chosen === undefined ? null : readJournalFile(await chosen.text()))
  }
  const apply = async ({ drafts }: JournalFile) => {
    setDone(0)
    const left = await applyDrafts(drafts, setDone)
    setRefused(left)
    if (left.length === 0) closeMending()
  }
  const ready = file !== null && file.drafts.length > 0 && done === null
  return (
    <Dialog
      open
      title="Apply corrections"
      text="A file with a correction a line, as “Save as a file” writes it. Those in force at its end are made here, as one step that can be undone."
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
          {file !== null && <Contents file={file} />}
          {done !== null && refused === null && file !== null && (
            <p role="status">
              {number(done)} of {plural(file.drafts.length, 'correction')} looked at…
            </p>
          )}
          {refused !== null && refused.length > 0 && <RefusedList refused={refused} />}
          <div className={form.row}>
            <Button look="primary" disabled={!ready} onClick={() => file !== null && void apply(file)}>
              {file === null ? 'Apply' : `Apply ${plural(file.drafts.length, 'correction')}`}
            </Button>
            <Button look="outlined" onClick={closeMending}>
              {refused === null ? 'Cancel' : 'Close'}
            </Button>
          </div>
        </div>
      </WriteAccess>
    </Dialog>
  )
}

function Contents({ file: { drafts, faulty } }: { readonly file: JournalFile }) {
  return (
    <>
      <p>
        {drafts.length === 0
          ? 'No correction is in force in this file. Choose one that was saved here.'
          : `${plural(drafts.length, 'correction')} in force.`}
      </p>
      {faulty.length > 0 && (
        <p className={styles.odd}>
          {plural(faulty.length, 'line')} cannot be read and {faulty.length === 1 ? 'is' : 'are'} left out:{' '}
          {faulty.slice(0, 10).join(', ')}
          {faulty.length > 10 && ', …'}
        </p>
      )}
    </>
  )
}

function RefusedList({ refused }: { readonly refused: readonly Refused[] }) {
  return (
    <div role="alert">
      <p>{plural(refused.length, 'correction')} could not be made; all others were:</p>
      <ul className={styles.refused}>
        {refused.map(({ what, why }, i) => (
          <li key={i}>
            <b>{what}</b>: {why}
          </li>
        ))}
      </ul>
    </div>
  )
}
