// The page's keys. They work everywhere except where a person is typing.
'use client'
import { useEffect } from 'react'
import { clearSelection, hideSelected, read, removeSelected, togglePin } from './actions/select'
import { arrange, changePerspective, redo, undo } from './actions/steps'
import { session, setSession } from './state/session'

interface Shortcut {
  readonly keys: string
  readonly what: string
}

/** What the sheet lists; the actions are in `KEYS` and in the canvas's keyboard. */
export const SHORTCUTS: readonly Shortcut[] = [
  { keys: '/', what: 'Search' },
  { keys: '← ↑ → ↓', what: 'Walk from element to element (on the canvas)' },
  { keys: 'Enter', what: 'Read what is selected' },
  { keys: 'E', what: 'Go to the expand card of the selection' },
  { keys: 'H', what: 'Hide the selection' },
  { keys: 'P', what: 'Pin or unpin the selection' },
  { keys: 'Delete', what: 'Remove the selection from the canvas' },
  { keys: 'Esc', what: 'Close the reader, then clear the selection' },
  { keys: 'Ctrl Z', what: 'Undo' },
  { keys: 'Ctrl Shift Z', what: 'Redo' },
  { keys: '1', what: 'Actors’ view' },
  { keys: '2', what: 'Statements’ view' },
  { keys: 'F', what: 'Fit everything into the canvas' },
  { keys: 'L', what: 'Lay out again' },
  { keys: '+  −', what: 'Zoom' },
  { keys: 'A', what: 'Add documents' },
  { keys: '?', what: 'This sheet' },
]

const KEYS: Readonly<Record<string, () => void>> = {
  '/': () => document.getElementById('search')?.focus(),
  e: () => document.getElementById('expand-card')?.focus(),
  h: hideSelected,
  p: togglePin,
  Delete: removeSelected,
  Backspace: removeSelected,
  Escape: () => (session().reading === null ? clearSelection() : read(null)),
  '1': () => void changePerspective('actors'),
  '2': () => void changePerspective('statements'),
  f: () => session().canvas?.fit(),
  l: () => arrange('force'),
  '+': () => session().canvas?.zoom(1.25),
  '=': () => session().canvas?.zoom(1.25),
  '-': () => session().canvas?.zoom(0.8),
  a: () => setSession({ dialog: 'add' }),
  '?': () => setSession({ dialog: 'shortcuts' }),
}

export function ShortcutKeys() {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target)) return
      const act = actionOf(event)
      if (act === undefined) return
      event.preventDefault()
      act()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  return null
}

function actionOf(event: KeyboardEvent): (() => void) | undefined {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
  if (event.ctrlKey || event.metaKey) {
    if (key === 'z') return event.shiftKey ? redo : () => undo()
    return key === 'y' ? redo : undefined
  }
  return event.altKey ? undefined : KEYS[key]
}

/** In a field, a menu or a dialog, keys belong to it. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false
  return (
    target.closest(
      'input, textarea, select, [contenteditable], [role="dialog"], [role="menu"], [role="listbox"]',
    ) !== null
  )
}
