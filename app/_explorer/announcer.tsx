// Says to screen readers what happened last.
'use client'
import styles from './announcer.module.css'
import { useSession } from './state/session'

export function Announcer() {
  const announcement = useSession((s) => s.announcement)
  return (
    <div className={styles.heard} role="status" aria-live="polite" data-testid="announcement">
      {announcement}
    </div>
  )
}
