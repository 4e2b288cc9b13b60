// Undo, redo, and the trail of named steps to go back along.
'use client'
import { History, Redo2, Undo2 } from 'lucide-react'
import { redo, undo } from '../actions/steps'
import { useSession } from '../state/session'
import { IconButton } from '../ui/button'
import { Menu, MenuHeading, MenuItem } from '../ui/menu'

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
        onClick={() => void undo()}
      >
        <Undo2 size={16} aria-hidden />
      </IconButton>
      <IconButton
        label={next === undefined ? 'Redo' : `Redo: ${next}`}
        keys="Ctrl Shift Z"
        disabled={next === undefined}
        onClick={() => void redo()}
      >
        <Redo2 size={16} aria-hidden />
      </IconButton>
      <Menu label="Steps so far" icon={<History size={16} aria-hidden />} disabled={past.length === 0}>
        <MenuHeading>Go back to before…</MenuHeading>
        {past
          .map(({ name, mended }, i) => ({ name, mended, back: past.length - i }))
          .slice(-LISTED)
          .reverse()
          .map(({ name, mended, back }) => (
            <MenuItem
              key={back}
              {...(mended === undefined ? {} : { note: 'in the collection too' })}
              onSelect={() => void undo(back)}
            >
              {name}
            </MenuItem>
          ))}
      </Menu>
    </>
  )
}
