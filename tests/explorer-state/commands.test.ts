// The keys: each means one thing, and a press means the same on every keyboard.
import { expect, it } from 'vitest'
import { COMMANDS, commandOf } from '../../app/_explorer/actions/commands'

const NONE = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false }

it('gives every key and every line of the sheet to one command', () => {
  const keys = COMMANDS.flatMap((command) => command.keys)
  const shown = COMMANDS.map((command) => command.shown)
  expect(keys.length).toBeGreaterThan(15)
  expect(new Set(keys).size).toBe(keys.length)
  expect(new Set(shown).size).toBe(shown.length)
})

it('lists without keys only what the canvas and the card themselves listen to', () => {
  const silent = COMMANDS.filter((command) => command.run === undefined)
  expect(silent.map((command) => command.shown)).toEqual([
    '← ↑ → ↓',
    'Enter',
    'Shift F10',
    'Shift ← ↑ → ↓',
    '1 – 9',
    'Shift 1 – 9',
  ])
  expect(silent.every((command) => command.keys.length === 0)).toBe(true)
})

it.each([
  [{ key: 'h' }, 'Hide the selection'],
  [{ key: 'H', shiftKey: true }, 'Hide the selection'],
  [{ key: '?', shiftKey: true }, 'This sheet'],
  [{ key: 'z', ctrlKey: true }, 'Undo'],
  [{ key: 'z', metaKey: true }, 'Undo'],
  [{ key: 'Z', ctrlKey: true, shiftKey: true }, 'Redo'],
  [{ key: 'y', ctrlKey: true }, 'Redo'],
  [{ key: 'Backspace' }, 'Remove the selection from the canvas'],
  [{ key: '=' }, 'Zoom in'],
  [{ key: 'f', ctrlKey: true }, undefined],
  [{ key: 'h', altKey: true }, undefined],
  [{ key: 'x' }, undefined],
])('%j is %s', (press, what) => {
  expect(commandOf({ ...NONE, ...press })?.what).toBe(what)
})
