// Says to screen readers what happened last.
'use client'
import { useMessages } from '../state/messages'
import styles from './announcer.module.css'

export function Announcer() {
  const announcement = useMessages((s) => s.announcement)
  return (
    <div className={styles.heard} role="status" aria-live="polite" data-testid="announcement">
      {announcement}
    </div>
  )
}
