// The sheet of keys.
'use client'
import { SHORTCUTS } from '../shortcut-keys'
import { setSession, useSession } from '../state/session'
import { Dialog } from '../ui/dialog'
import styles from './shortcuts-dialog.module.css'

export function ShortcutsDialog() {
  const open = useSession((s) => s.dialog === 'shortcuts')
  return (
    <Dialog
      open={open}
      title="Keyboard shortcuts"
      text="They work anywhere except in a field. Tab moves between search, list, canvas and panel."
      onClose={() => setSession({ dialog: null })}
    >
      <dl className={styles.sheet}>
        {SHORTCUTS.map(({ keys, what }) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
