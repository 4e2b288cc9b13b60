// Layouts. Pinned elements stay where they are in all of them.
'use client'
import { Network } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { arrange } from '../actions/steps'
import type { Layout } from '../state/session'
import { useSession } from '../state/session'
import { IconButton } from '../ui/button'
import overlay from '../ui/overlay.module.css'

const LAYOUTS: readonly { readonly id: Layout; readonly label: string; readonly note: string }[] = [
  { id: 'force', label: 'By force', note: 'linked ones close' },
  { id: 'concentric', label: 'Rings', note: 'around the selection' },
  { id: 'layers', label: 'Columns', note: 'speakers on the left' },
  { id: 'timeline', label: 'Time axis', note: 'quotes by date' },
]

export function ArrangeMenu() {
  const statements = useSession((s) => s.history.present.perspective === 'statements')
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger asChild>
        <IconButton label="Layout">
          <Network size={16} aria-hidden />
        </IconButton>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className={overlay.menu} align="start" sideOffset={4}>
          {LAYOUTS.map(({ id, label, note }) => (
            <DropdownMenu.Item
              key={id}
              className={overlay.item}
              disabled={id === 'timeline' && !statements}
              onSelect={() => arrange(id)}
            >
              {label}
              <span className={overlay.note}>
                {id === 'timeline' && !statements ? 'in the statements’ view' : note}
              </span>
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}
