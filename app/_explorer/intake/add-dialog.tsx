// Adding documents: choose or drop files, or paste a text; each file says where it stands and what went wrong.
'use client'
import { FilePlus2 } from 'lucide-react'
import { Tabs } from 'radix-ui'
import { useRef } from 'react'
import { resetIntake } from '../actions/add-documents'
import { takeFiles } from '../actions/take-files'
import { useIntake } from '../state/intake'
import { setSession, useSession } from '../state/session'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import tabs from '../ui/tabs.module.css'
import { WriteAccess } from '../ui/write-access'
import styles from './add-dialog.module.css'
import { IntakeList } from './intake-list'
import { PasteForm } from './paste-form'

/** What the file picker offers. The server decides by content and says so when it cannot read a file. */
const ACCEPTED = '.txt,.md,.markdown,.html,.htm,text/plain,text/markdown,text/html'

export function AddDialog() {
  const open = useSession((s) => s.dialog === 'add')
  const close = () => {
    setSession({ dialog: null })
    if (!useIntake.getState().running) resetIntake()
  }
  return (
    <Dialog
      open={open}
      title="Add documents"
      text="Articles, statements or transcripts in English. They are read on this machine and go nowhere else."
      onClose={close}
    >
      <WriteAccess readOnly="This server is read-only: it takes no documents. To add some, start it without HEARSAY_READ_ONLY.">
        <Tabs.Root defaultValue="files">
          <Tabs.List className={tabs.list} aria-label="How to add">
            <Tabs.Trigger className={tabs.tab} value="files">
              Files
            </Tabs.Trigger>
            <Tabs.Trigger className={tabs.tab} value="paste">
              Paste text
            </Tabs.Trigger>
          </Tabs.List>
          <Tabs.Content value="files" className={styles.content}>
            <FilePicker />
          </Tabs.Content>
          <Tabs.Content value="paste" className={styles.content}>
            <PasteForm />
          </Tabs.Content>
        </Tabs.Root>
      </WriteAccess>
      <IntakeList />
    </Dialog>
  )
}

function FilePicker() {
  const input = useRef<HTMLInputElement>(null)
  const running = useIntake((s) => s.running)
  return (
    <div className={styles.drop}>
      <FilePlus2 size={28} aria-hidden />
      <p>Drop text, Markdown or HTML files anywhere on the page</p>
      <Button look="primary" disabled={running} onClick={() => input.current?.click()}>
        Choose files
      </Button>
      <input
        ref={input}
        className={styles.input}
        type="file"
        multiple
        accept={ACCEPTED}
        aria-label="Files to add"
        tabIndex={-1}
        data-testid="file-input"
        onChange={(event) => {
          void takeFiles([...(event.target.files ?? [])])
          event.target.value = '' // choosing the same file again is a new choice
        }}
      />
    </div>
  )
}
