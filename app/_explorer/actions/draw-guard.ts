// Nothing large is drawn unasked: a warning where the canvas gets crowded, narrower ways where it would be too much.
import type { Guard } from '../state/session'
import { setSession, view } from '../state/session'
import { visibleOf } from '../state/visible'
import { number } from '../words'

/** Past this many elements on the canvas a person is asked first. */
const CROWDED = 1000

/** More than this are not drawn: no browser draws them well, and nobody reads them. */
export const MOST_DRAWN = 2000

/** What a person may bring when everything is too much. */
const SOME = 100

interface Request {
  /** Elements that would come, at most. */
  readonly coming: number
  /** Brings up to this many. */
  readonly bring: (limit: number) => void
  readonly limit: number
  /** A way to see the same as fewer elements, where there is one. */
  readonly aggregate: Guard['choices'][number] | null
}

/** Brings what is asked for, or asks first. */
export function guardDrawing({ coming, bring, limit, aggregate }: Request): void {
  const size = visibleOf(view()).nodes.length
  const after = size + coming
  if (after <= CROWDED) {
    bring(limit)
    return
  }
  const smaller = Math.min(SOME, coming - 1, MOST_DRAWN - size)
  const choices = [
    ...(smaller > 0 ? [{ label: `Bring ${number(smaller)}`, run: () => bring(smaller) }] : []),
    ...(aggregate === null ? [] : [aggregate]),
    { label: 'Filter first', run: () => document.getElementById('filters-tab')?.focus() },
  ]
  const tooMuch = after > MOST_DRAWN
  setSession({
    guard: {
      title: tooMuch ? 'That is more than can be drawn' : 'That is a lot to draw',
      text: tooMuch
        ? `The canvas would hold ${number(after)} elements; it takes ${number(MOST_DRAWN)}. Take a part of them:`
        : `The canvas would hold ${number(after)} elements and get slow and hard to read.`,
      choices,
      proceed: tooMuch ? null : () => bring(limit),
    },
  })
}
