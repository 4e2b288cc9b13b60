// The sheet of keys.
'use client'
import { COMMANDS } from '../actions/commands'
import { setSession, useSession } from '../state/session'
import { Dialog } from '../ui/dialog'
import styles from './shortcuts-dialog.module.css'

export function ShortcutsDialog() {
  const open = useSession((s) => s.dialog === 'shortcuts')
  return (
    <Dialog
      open={open}
      title="Keyboard shortcuts"
      wide
      text="They work anywhere except in a field. Tab moves between search, list, canvas and panel."
      onClose={() => setSession({ dialog: null })}
    >
      <dl className={styles.sheet}>
        {COMMANDS.map(({ shown, what }) => (
          <div key={shown}>
            <dt>
              <kbd>{shown}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
