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
  /** Where the focus goes when it closes; otherwise back to the button. */
  readonly onCloseAutoFocus?: (event: Event) => void
  readonly children: ReactNode
}

export function Menu({ label, icon, disabled = false, onCloseAutoFocus, children }: Props) {
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
          {...(onCloseAutoFocus === undefined ? {} : { onCloseAutoFocus })}
        >
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
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
