// What every dialog of a correction has in common: its fields, what it would change, why and by whom, and doing it.
'use client'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { CorrectionAction, CorrectionRecord } from '../../../lib/model/correction'
import { mend } from '../actions/mend'
import { openMending } from '../state/mending'
import { sign, signature } from '../state/signature'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import form from '../ui/form.module.css'
import { WriteAccess } from '../ui/write-access'
import styles from './mend.module.css'
import { Preview } from './preview'

interface Props {
  readonly title: string
  readonly text: string
  /** What the button says. */
  readonly verb: string
  /** Null while something is still to be chosen. */
  readonly actions: readonly CorrectionAction[] | null
  /** What is still to be chosen. */
  readonly missing: string
  readonly onDone?: (records: readonly CorrectionRecord[]) => void
  readonly children?: ReactNode
}

export const closeMending = () => openMending(null)

export function MendFrame({ title, text, verb, actions, missing, onDone, children }: Props) {
  const [running, setRunning] = useState(false)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (actions === null || running) return
    const given = new FormData(event.currentTarget)
    const [by, why] = [String(given.get('by')).trim(), String(given.get('why')).trim()]
    sign(by)
    setRunning(true)
    const records = await mend(actions.map((action) => ({ action, by, why })))
    setRunning(false)
    if (records === null) return // what was refused is told; everything that was entered stays
    closeMending()
    onDone?.(records)
  }
  return (
    <Dialog open title={title} text={text} onClose={closeMending}>
      <WriteAccess readOnly={<p>This server is read-only: it takes no corrections.</p>}>
        <form className={`${form.form} ${styles.form}`} onSubmit={(event) => void submit(event)}>
          {children}
          <Preview actions={actions} missing={missing} />
          <div className={styles.signed}>
            <label>
              Why (optional)
              <input
                name="why"
                maxLength={2000}
                autoComplete="off"
                placeholder="What shows that it is wrong?"
              />
            </label>
            <label>
              By
              <input
                name="by"
                maxLength={200}
                autoComplete="name"
                defaultValue={signature()}
                placeholder="Your name"
              />
            </label>
          </div>
          <div className={form.row}>
            <Button look="primary" type="submit" disabled={actions === null || running}>
              {verb}
            </Button>
            <Button look="outlined" onClick={closeMending}>
              Cancel
            </Button>
          </div>
        </form>
      </WriteAccess>
    </Dialog>
  )
}
