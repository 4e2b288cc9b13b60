// A dialog with a title, a line of text and a close button; focus goes in and comes back by itself.
'use client'
import { X } from 'lucide-react'
import { Dialog as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { IconButton } from './button'
import styles from './overlay.module.css'

interface Props {
  readonly open: boolean
  readonly title: string
  readonly text: string
  /** For tables; the usual width is one of a form. */
  readonly wide?: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}

/** Not its first button: that would open the button's tooltip, and Escape would close only the tooltip. */
function focusItself(event: Event): void {
  event.preventDefault()
  if (event.currentTarget instanceof HTMLElement) event.currentTarget.focus()
}

export function Dialog({ open, title, text, wide = false, onClose, children }: Props) {
  return (
    <Radix.Root open={open} onOpenChange={(now) => (now ? undefined : onClose())}>
      <Radix.Portal>
        <Radix.Overlay className={styles.veil} />
        <Radix.Content className={styles.dialog} data-wide={wide} onOpenAutoFocus={focusItself}>
          <Radix.Title className={styles.title}>{title}</Radix.Title>
          <Radix.Description className={styles.text}>{text}</Radix.Description>
          {children}
          <Radix.Close asChild>
            <IconButton label="Close" className={styles.close ?? ''}>
              <X size={16} aria-hidden />
            </IconButton>
          </Radix.Close>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
