// Undo and redo: a list of named steps, each with the view before it.
import type { Operation } from './operations'
import type { View } from './view'

export interface Step {
  /** "Expanded Ruiz: 25 quotes" */
  readonly name: string
  /** The view on the other side of the step: before it in `past`, after it in `future`. */
  readonly view: View
  /** What taking the step did in the collection itself; taking it back does the opposite there (see `actions/steps`). */
  readonly mended?: Mended
}

/** Corrections of the journal, in the order in which they were made, and what became of them. */
export interface Mended {
  readonly ids: readonly string[]
  readonly to: 'active' | 'undone'
  /** Which node became which: the second is to be seen where the first was. Taken back, the other way round. */
  readonly pairs: readonly (readonly [string, string])[]
}

export interface History {
  readonly present: View
  /** Oldest first. */
  readonly past: readonly Step[]
  /** Next to be redone first. */
  readonly future: readonly Step[]
}

const LONGEST = 200

export function historyOf(view: View): History {
  return { present: view, past: [], future: [] }
}

/** Takes a step. An operation that changes nothing leaves no trace. */
export function take(name: string, operation: Operation, mended?: Mended): (history: History) => History {
  return (history) => {
    const present = operation(history.present)
    if (present === history.present && mended === undefined) return history
    const step = { name, view: history.present, ...(mended === undefined ? {} : { mended }) }
    return { present, past: [...history.past, step].slice(-LONGEST), future: [] }
  }
}

/** Changes the present without a step of its own: a layout's result belongs to the step that asked for it. */
export function amend(operation: Operation): (history: History) => History {
  return (history) => ({ ...history, present: operation(history.present) })
}

/** Back by `steps`; as far as there are any. */
export function undo(history: History, steps = 1): History {
  const step = history.past.at(-1)
  if (step === undefined || steps < 1) return history
  const back: History = {
    present: step.view,
    past: history.past.slice(0, -1),
    future: [{ ...step, view: history.present }, ...history.future],
  }
  return undo(back, steps - 1)
}

export function redo(history: History): History {
  const step = history.future[0]
  if (step === undefined) return history
  return {
    present: step.view,
    past: [...history.past, { ...step, view: history.present }],
    future: history.future.slice(1),
  }
}
