// Undo, redo, and the trail of named steps to go back along.
'use client'
import { History, Redo2, Undo2 } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { redo, undo } from '../actions/steps'
import { useSession } from '../state/session'
import { IconButton } from '../ui/button'
import overlay from '../ui/overlay.module.css'

const LISTED = 15

export function HistoryButtons() {
  const past = useSession((s) => s.history.past)
  const next = useSession((s) => s.history.future[0]?.name)
  const last = past.at(-1)?.name
  return (
    <>
      <IconButton
        label={last === undefined ? 'Undo' : `Undo: ${last}`}
        keys="Ctrl Z"
        disabled={last === undefined}
        onClick={() => undo()}
      >
        <Undo2 size={16} aria-hidden />
      </IconButton>
      <IconButton
        label={next === undefined ? 'Redo' : `Redo: ${next}`}
        keys="Ctrl Shift Z"
        disabled={next === undefined}
        onClick={redo}
      >
        <Redo2 size={16} aria-hidden />
      </IconButton>
      <DropdownMenu.Root>
        <DropdownMenu.Trigger asChild>
          <IconButton label="Steps so far" disabled={past.length === 0}>
            <History size={16} aria-hidden />
          </IconButton>
        </DropdownMenu.Trigger>
        <DropdownMenu.Portal>
          <DropdownMenu.Content className={overlay.menu} align="start" sideOffset={4}>
            <DropdownMenu.Label className={overlay.heading}>Go back to before…</DropdownMenu.Label>
            {past
              .map((step, i) => ({ name: step.name, back: past.length - i }))
              .slice(-LISTED)
              .reverse()
              .map(({ name, back }) => (
                <DropdownMenu.Item key={back} className={overlay.item} onSelect={() => undo(back)}>
                  {name}
                </DropdownMenu.Item>
              ))}
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
    </>
  )
}
