// What can be done by a key: one table for the keys themselves and for the sheet that lists them.
import { toggleDock } from '../state/dock'
import { session, setSession } from '../state/session'
import { endLasso, toggleLasso, useTools } from '../state/tools'
import { closeReader } from './read'
import { clearSelection, hideSelected, removeSelected, togglePin } from './select'
import { invertSelection, selectAll, selectKind, selectNeighbours } from './select-more'
import { arrange, changePerspective, redo, undo } from './steps'
import { nextStep } from './views'

export interface Command {
  readonly what: string
  /** As people read it: "Ctrl Z". */
  readonly shown: string
  /** As `pressed` writes them; none where the canvas itself listens. */
  readonly keys: readonly string[]
  readonly run?: () => void
}

export const COMMANDS: readonly Command[] = [
  { what: 'Search', shown: '/', keys: ['/'], run: () => goTo('search') },
  { what: 'Walk from element to element (on the canvas)', shown: '← ↑ → ↓', keys: [] },
  { what: 'Read what is selected (on the canvas)', shown: 'Enter', keys: [] },
  { what: 'Menu of what is selected, to mend it (on the canvas)', shown: 'Shift F10', keys: [] },
  { what: 'Move the view (on the canvas)', shown: 'Shift ← ↑ → ↓', keys: [] },
  { what: 'Go to the expand card of the selection', shown: 'E', keys: ['e'], run: () => goTo('expand-card') },
  { what: 'Next quote of the article', shown: 'J', keys: ['j'], run: () => press('next-quote') },
  { what: 'Previous quote of the article', shown: 'K', keys: ['k'], run: () => press('previous-quote') },
  { what: 'Expand a row of the card, or bring more of it (after E)', shown: '1 – 9', keys: [] },
  { what: 'Collapse a row of the card (after E)', shown: 'Shift 1 – 9', keys: [] },
  { what: 'Hide the selection', shown: 'H', keys: ['h'], run: hideSelected },
  { what: 'Pin or unpin the selection', shown: 'P', keys: ['p'], run: togglePin },
  {
    what: 'Remove the selection from the canvas',
    shown: 'Delete',
    keys: ['Delete', 'Backspace'],
    run: removeSelected,
  },
  { what: 'Select the neighbours too', shown: 'N', keys: ['n'], run: selectNeighbours },
  { what: 'Select all of the same kind', shown: 'G', keys: ['g'], run: selectKind },
  { what: 'Select all others instead', shown: 'I', keys: ['i'], run: invertSelection },
  { what: 'Select everything shown', shown: 'Ctrl A', keys: ['Ctrl a'], run: selectAll },
  { what: 'Lasso: draw around what to select', shown: 'O', keys: ['o'], run: toggleLasso },
  { what: 'Close the reader, then clear the selection', shown: 'Esc', keys: ['Escape'], run: leave },
  { what: 'Undo', shown: 'Ctrl Z', keys: ['Ctrl z'], run: () => void undo() },
  { what: 'Redo', shown: 'Ctrl Shift Z', keys: ['Ctrl Shift z', 'Ctrl y'], run: () => void redo() },
  { what: 'Actors’ view', shown: '1', keys: ['1'], run: () => void changePerspective('actors') },
  { what: 'Statements’ view', shown: '2', keys: ['2'], run: () => void changePerspective('statements') },
  { what: 'The canvas as a table', shown: 'T', keys: ['t'], run: () => toggleDock('table') },
  { what: 'Fit everything into the canvas', shown: 'F', keys: ['f'], run: () => session().canvas?.fit() },
  { what: 'Zoom to the selection', shown: 'Z', keys: ['z'], run: () => session().canvas?.zoomToSelection() },
  { what: 'Lay out again', shown: 'L', keys: ['l'], run: () => arrange('force') },
  { what: 'Zoom in', shown: '+', keys: ['+', '='], run: () => session().canvas?.zoom(1.25) },
  { what: 'Zoom out', shown: '−', keys: ['-'], run: () => session().canvas?.zoom(0.8) },
  {
    what: 'Keep this view under a name',
    shown: 'S',
    keys: ['s'],
    run: () => setSession({ dialog: 'keep-view' }),
  },
  { what: 'Next step of the story', shown: ']', keys: [']'], run: () => nextStep(1) },
  { what: 'Previous step of the story', shown: '[', keys: ['['], run: () => nextStep(-1) },
  { what: 'Add documents', shown: 'A', keys: ['a'], run: () => setSession({ dialog: 'add' }) },
  { what: 'This sheet', shown: '?', keys: ['?'], run: () => setSession({ dialog: 'shortcuts' }) },
]

const BY_KEY = new Map(COMMANDS.flatMap((command) => command.keys.map((key) => [key, command] as const)))

/** The command of a key press; undefined where the key means nothing. */
export function commandOf(press: Press): Command | undefined {
  return BY_KEY.get(pressed(press))
}

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>

/** "Ctrl Shift z", "?", "Alt x". Shift is part of a character, and named only beside Ctrl; ⌘ is Ctrl. */
function pressed({ key, ctrlKey, metaKey, shiftKey, altKey }: Press): string {
  const ctrl = ctrlKey || metaKey
  const name = key.length === 1 ? key.toLowerCase() : key
  return [altKey && 'Alt', ctrl && 'Ctrl', ctrl && shiftKey && 'Shift', name].filter(Boolean).join(' ')
}

function goTo(id: string): void {
  document.getElementById(id)?.focus()
}

/** Presses a button that is there only while something is read. */
function press(id: string): void {
  document.getElementById(id)?.click()
}

function leave(): void {
  if (useTools.getState().lasso) endLasso()
  else if (session().reading === null) clearSelection()
  else closeReader()
}
