// Asks for the name (and a note) under which what is shown is kept.
'use client'
import type { FormEvent } from 'react'
import { copyLink, keepView, showStory } from '../actions/views'
import { setSession, useSession } from '../state/session'
import { visibleOf } from '../state/visible'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import form from '../ui/form.module.css'
import { WriteAccess } from '../ui/write-access'
import { plural } from '../words'

const close = () => setSession({ dialog: null })

export function KeepViewDialog() {
  const open = useSession((s) => s.dialog === 'keep-view')
  const shown = useSession((s) => visibleOf(s.history.present).nodes.length)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    const saved = await keepView(String(given.get('name')), String(given.get('note')))
    if (saved === null) return
    close()
    showStory(saved)
  }
  return (
    <Dialog
      open={open}
      title="Keep this view"
      text={`${plural(shown, 'element')} with their places, pins, filters and what is hidden. A view of the same name is replaced.`}
      onClose={close}
    >
      <WriteAccess readOnly={<LinkInstead />}>
        <form className={form.form} onSubmit={(event) => void submit(event)}>
          <label>
            Name
            <input name="name" required maxLength={200} autoComplete="off" />
          </label>
          <label>
            Note
            <textarea name="note" rows={4} maxLength={20_000} placeholder="What does it show?" />
          </label>
          <div className={form.row}>
            <Button look="primary" type="submit">
              Keep it
            </Button>
            <Button look="outlined" onClick={close}>
              Cancel
            </Button>
          </div>
        </form>
      </WriteAccess>
    </Dialog>
  )
}

function LinkInstead() {
  return (
    <>
      <p>This server is read-only: it keeps no views. A link holds the same picture.</p>
      <Button look="primary" onClick={() => void copyLink(null).then(close)}>
        Copy a link to this view
      </Button>
    </>
  )
}
