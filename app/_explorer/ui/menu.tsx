// A menu behind an icon button; its items and its heading.
'use client'
import { DropdownMenu } from 'radix-ui'
import type { ReactNode } from 'react'
import { IconButton } from './button'
import styles from './overlay.module.css'

interface Props {
  readonly label: string
  readonly icon: ReactNode
  readonly disabled?: boolean
  readonly children: ReactNode
}

export function Menu({ label, icon, disabled = false, children }: Props) {
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger asChild>
        <IconButton label={label} disabled={disabled}>
          {icon}
        </IconButton>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className={styles.menu}
          align="start"
          sideOffset={4}
          onCloseAutoFocus={leaveWhereItIs}
        >
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}

/** What an item opened may have taken the focus already: then the menu does not take it back to its button. */
function leaveWhereItIs(event: Event): void {
  const { activeElement } = document
  if (activeElement !== null && activeElement !== document.body) event.preventDefault()
}

export function MenuHeading({ children }: { readonly children: ReactNode }) {
  return <DropdownMenu.Label className={styles.heading}>{children}</DropdownMenu.Label>
}

interface ItemProps {
  /** Said beside the item in small print. */
  readonly note?: string
  readonly disabled?: boolean
  readonly onSelect: () => void
  readonly children: ReactNode
}

export function MenuItem({ note, disabled = false, onSelect, children }: ItemProps) {
  return (
    <DropdownMenu.Item className={styles.item} disabled={disabled} onSelect={onSelect}>
      {children}
      {note !== undefined && <span className={styles.note}> {note}</span>}
    </DropdownMenu.Item>
  )
}
