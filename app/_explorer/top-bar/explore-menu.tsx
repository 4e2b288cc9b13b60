// Questions to the whole collection: who is quoted most, who is never heard, what lies between two people.
'use client'
import { Telescope } from 'lucide-react'
import { useRef } from 'react'
import { EXPLORATIONS } from '../actions/explorations'
import { Menu, MenuItem } from '../ui/menu'

export function ExploreMenu() {
  const asked = useRef(false)
  /** To the answer; back to the button when nothing was asked. */
  const leave = (event: Event) => {
    if (!asked.current) return
    asked.current = false
    event.preventDefault()
    const panel = document.getElementById('panel')
    if (panel?.contains(document.activeElement) !== true) panel?.focus()
  }
  return (
    <Menu
      label="Questions to the collection"
      icon={<Telescope size={16} aria-hidden />}
      onCloseAutoFocus={leave}
    >
      {EXPLORATIONS.map(({ label, note, run }) => (
        <MenuItem
          key={label}
          note={note}
          onSelect={() => {
            asked.current = true
            run()
          }}
        >
          {label}
        </MenuItem>
      ))}
    </Menu>
  )
}
