// Layouts. Pinned elements stay where they are in all of them.
'use client'
import { Network } from 'lucide-react'
import { arrange } from '../actions/steps'
import { type Layout, useSession } from '../state/session'
import { Menu, MenuItem } from '../ui/menu'

const LAYOUTS: readonly { readonly id: Layout; readonly label: string; readonly note: string }[] = [
  { id: 'force', label: 'By force', note: 'linked ones close' },
  { id: 'concentric', label: 'Rings', note: 'around the selection' },
  { id: 'layers', label: 'Columns', note: 'speakers on the left' },
  { id: 'timeline', label: 'Time axis', note: 'quotes by date' },
]

export function ArrangeMenu() {
  const statements = useSession((s) => s.history.present.perspective === 'statements')
  return (
    <Menu label="Layout" icon={<Network size={16} aria-hidden />}>
      {LAYOUTS.map(({ id, label, note }) => {
        const elsewhere = id === 'timeline' && !statements
        return (
          <MenuItem
            key={id}
            disabled={elsewhere}
            note={elsewhere ? 'in the statements’ view' : note}
            onSelect={() => arrange(id)}
          >
            {label}
          </MenuItem>
        )
      })}
    </Menu>
  )
}
