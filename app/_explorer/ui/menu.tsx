// A menu behind an icon button; its items and its heading. The menu's own code comes when the first one is opened.
'use client'
import { Check } from 'lucide-react'
import { createContext, type KeyboardEvent, type ReactNode, useContext, useState } from 'react'
import { IconButton } from './button'
import { fetchedLater } from './later'
import styles from './overlay.module.css'
import { overlayRoot } from './overlay-root'

interface Props {
  readonly label: string
  readonly icon: ReactNode
  readonly small?: boolean
  readonly disabled?: boolean
  /** Where the focus goes when it closes; otherwise back to the button. */
  readonly onCloseAutoFocus?: (event: Event) => void
  readonly children: ReactNode
}

export type Parts = typeof import('./menu-parts')

export const PartsContext = createContext<Parts | null>(null)

let parts: Parts | null = null

const loadParts = fetchedLater(async () => {
  parts ??= await import('./menu-parts')
})

export function Menu({ label, icon, small = false, disabled = false, onCloseAutoFocus, children }: Props) {
  const [shown, setShown] = useState<Parts | null>(null)
  const open = () => {
    if (parts !== null) setShown(parts)
    else void loadParts().then(() => setShown(parts))
  }
  const openDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown') return
    event.preventDefault()
    open()
  }
  if (shown === null) {
    return (
      <IconButton
        label={label}
        small={small}
        disabled={disabled}
        aria-haspopup="menu"
        aria-expanded={false}
        onClick={open}
        onKeyDown={openDown}
      >
        {icon}
      </IconButton>
    )
  }
  const { DropdownMenu } = shown
  return (
    <PartsContext value={shown}>
      <DropdownMenu.Root defaultOpen modal={false}>
        <DropdownMenu.Trigger asChild>
          <IconButton label={label} small={small} disabled={disabled}>
            {icon}
          </IconButton>
        </DropdownMenu.Trigger>
        <DropdownMenu.Portal container={overlayRoot()}>
          <DropdownMenu.Content
            className={styles.menu}
            align="start"
            sideOffset={4}
            onCloseAutoFocus={onCloseAutoFocus ?? leaveWhereItIs}
          >
            {children}
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
    </PartsContext>
  )
}

/** What items are made of; they are only ever drawn within an open menu. */
function useParts(): Parts['DropdownMenu'] | undefined {
  return useContext(PartsContext)?.DropdownMenu
}

/** What an item opened may have taken the focus already: then the menu does not take it back to its button. */
function leaveWhereItIs(event: Event): void {
  const { activeElement } = document
  if (activeElement !== null && activeElement !== document.body) event.preventDefault()
}

export function MenuHeading({ children }: { readonly children: ReactNode }) {
  const DropdownMenu = useParts()
  if (DropdownMenu === undefined) return null
  return <DropdownMenu.Label className={styles.heading}>{children}</DropdownMenu.Label>
}

/** Items under a heading of their own. */
export function MenuGroup({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const DropdownMenu = useParts()
  if (DropdownMenu === undefined) return null
  return (
    <DropdownMenu.Group aria-label={label}>
      <MenuHeading>{label}</MenuHeading>
      {children}
    </DropdownMenu.Group>
  )
}

interface ChoiceProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly choose: (value: Value) => void
  readonly options: readonly { readonly value: Value; readonly label: string; readonly note: string }[]
}

/** One of several, with a heading; the one in force has a tick. */
export function MenuChoice<Value extends string>({ label, value, choose, options }: ChoiceProps<Value>) {
  const DropdownMenu = useParts()
  if (DropdownMenu === undefined) return null
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
  const DropdownMenu = useParts()
  if (DropdownMenu === undefined) return null
  return (
    <DropdownMenu.Item className={styles.item} disabled={disabled} onSelect={onSelect}>
      {children}
      {note !== undefined && <span className={styles.note}> {note}</span>}
    </DropdownMenu.Item>
  )
}
