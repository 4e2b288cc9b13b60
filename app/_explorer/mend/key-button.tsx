// A decision of a queue: its key stands on it.
'use client'
import type { ReactNode } from 'react'
import { Button } from '../ui/button'
import styles from './panels.module.css'

interface Props {
  /** A letter or a digit; pressed anywhere in the queue. */
  readonly press: string
  readonly primary?: boolean
  readonly disabled?: boolean
  readonly onClick: () => void
  readonly children: ReactNode
}

export function KeyButton({ press, primary = false, disabled = false, onClick, children }: Props) {
  return (
    <Button
      small
      look={primary ? 'primary' : 'outlined'}
      className={styles.keyed ?? ''}
      data-key={press}
      aria-keyshortcuts={press.toUpperCase()}
      disabled={disabled}
      onClick={onClick}
    >
      <kbd>{press.toUpperCase()}</kbd>
      {children}
    </Button>
  )
}
