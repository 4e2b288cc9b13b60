// Asks before something large is drawn.
'use client'
import { setSession, useSession } from '../state/session'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import overlay from '../ui/overlay.module.css'

export function GuardDialog() {
  const guard = useSession((s) => s.guard)
  const close = () => setSession({ guard: null })
  const go = () => {
    close()
    guard?.proceed()
  }
  return (
    <Dialog open={guard !== null} title="That is a lot to draw" text={guard?.text ?? ''} onClose={close}>
      <div className={overlay.row}>
        <Button look="outlined" onClick={go}>
          Draw it anyway
        </Button>
        <Button look="primary" onClick={close}>
          Keep the canvas as it is
        </Button>
      </div>
    </Dialog>
  )
}
