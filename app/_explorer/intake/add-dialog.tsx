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
import { AddressForm } from './address-form'
import { chosenFiles } from './dropped-files'
import { IntakeList } from './intake-list'
import { PasteForm } from './paste-form'

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
            <Tabs.Trigger className={tabs.tab} value="address">
              Web address
            </Tabs.Trigger>
          </Tabs.List>
          <Tabs.Content value="files" className={styles.content}>
            <FilePicker />
          </Tabs.Content>
          <Tabs.Content value="paste" className={styles.content}>
            <PasteForm />
          </Tabs.Content>
          <Tabs.Content value="address" className={styles.content}>
            <AddressForm />
          </Tabs.Content>
        </Tabs.Root>
      </WriteAccess>
      <IntakeList />
    </Dialog>
  )
}

function FilePicker() {
  const running = useIntake((s) => s.running)
  const files = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  const take = (input: HTMLInputElement) => {
    void takeFiles(chosenFiles(input.files ?? []))
    input.value = '' // choosing the same file again is a new choice
  }
  return (
    <div className={styles.drop}>
      <FilePlus2 size={28} aria-hidden />
      <p>Drop files, folders or ZIP archives anywhere on the page</p>
      <div className={styles.choose}>
        <Button look="primary" disabled={running} onClick={() => files.current?.click()}>
          Choose files
        </Button>
        <Button look="outlined" disabled={running} onClick={() => folder.current?.click()}>
          Choose a folder
        </Button>
      </div>
      <p className={styles.hint}>
        Text, HTML, PDF, Word, e-books, e-mail, captions, feeds and tables. What cannot be read is named with
        the reason.
      </p>
      <input
        ref={files}
        className={styles.input}
        type="file"
        multiple
        aria-label="Files to add"
        tabIndex={-1}
        data-testid="file-input"
        onChange={(event) => take(event.target)}
      />
      <input
        ref={folder}
        className={styles.input}
        type="file"
        {...{ webkitdirectory: '' }}
        aria-label="Folder to add"
        tabIndex={-1}
        onChange={(event) => take(event.target)}
      />
    </div>
  )
}
