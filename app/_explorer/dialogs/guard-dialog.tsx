// Asks before something large is drawn, and offers less.
'use client'
import { setSession, useSession } from '../state/session'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import overlay from '../ui/overlay.module.css'

export function GuardDialog() {
  const guard = useSession((s) => s.guard)
  const close = () => setSession({ guard: null })
  const go = (run: (() => void) | null | undefined) => {
    close()
    run?.()
  }
  return (
    <Dialog open={guard !== null} title={guard?.title ?? ''} text={guard?.text ?? ''} onClose={close}>
      <div className={overlay.row}>
        {guard?.choices.map(({ label, run }) => (
          <Button key={label} look="outlined" onClick={() => go(run)}>
            {label}
          </Button>
        ))}
        {guard?.proceed != null && (
          <Button look="outlined" onClick={() => go(guard.proceed)}>
            Draw it anyway
          </Button>
        )}
        <Button look="primary" onClick={close}>
          Keep the canvas as it is
        </Button>
      </div>
    </Dialog>
  )
}
