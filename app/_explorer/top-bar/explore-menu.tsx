// Questions to the whole collection: who is quoted most, who is never heard, what lies between two people.
'use client'
import { Telescope } from 'lucide-react'
import { EXPLORATIONS } from '../actions/explorations'
import { Menu, MenuItem } from '../ui/menu'

export function ExploreMenu() {
  return (
    <Menu label="Questions to the collection" icon={<Telescope size={16} aria-hidden />}>
      {EXPLORATIONS.map(({ label, note, run }) => (
        <MenuItem key={label} note={note} onSelect={run}>
          {label}
        </MenuItem>
      ))}
    </Menu>
  )
}
