// A menu behind an icon button; its items and its heading.
'use client'
import { Check } from 'lucide-react'
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
        <DropdownMenu.Content className={styles.menu} align="start" sideOffset={4}>
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}

export function MenuHeading({ children }: { readonly children: ReactNode }) {
  return <DropdownMenu.Label className={styles.heading}>{children}</DropdownMenu.Label>
}

interface ChoiceProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly choose: (value: Value) => void
  readonly options: readonly { readonly value: Value; readonly label: string; readonly note: string }[]
}

/** One of several, with a heading; the one in force has a tick. */
export function MenuChoice<Value extends string>({ label, value, choose, options }: ChoiceProps<Value>) {
  return (
    <DropdownMenu.RadioGroup value={value} aria-label={label}>
      <MenuHeading>{label}</MenuHeading>
      {options.map((option) => (
        <DropdownMenu.RadioItem
          key={option.value}
          value={option.value}
          className={styles.item}
          onSelect={() => choose(option.value)}
        >
          <span className={styles.tick}>
            <DropdownMenu.ItemIndicator>
              <Check size={14} aria-hidden />
            </DropdownMenu.ItemIndicator>
          </span>
          {option.label}
          <span className={styles.note}> {option.note}</span>
        </DropdownMenu.RadioItem>
      ))}
    </DropdownMenu.RadioGroup>
  )
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
