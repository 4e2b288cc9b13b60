// Raised figures: marks of footnotes are no part of the sentence; those of "m²" come down to their line.
import type { Run } from './pieces'

const FIGURES = /^[\d*†‡,]{1,4}$/
/** In em of the text the figure hangs on. */
const SMALLER = 0.9
const LOWEST = 0.1
const HIGHEST = 0.9
const NEAR = 0.35

export function withoutMarks(runs: readonly Run[]): Run[] {
  const usual = [...runs].sort((a, b) => b.text.length - a.text.length)[0]?.size ?? 0
  return runs.flatMap((run) => {
    if (!FIGURES.test(run.text.trim()) || run.size > usual) return [run]
    const before = runs.find((other) => isRaised(run, other) && touches(other.x + other.width, run.x, other))
    if (before !== undefined) return /[.,;:!?”"’)]\s*$/.test(before.text) ? [] : [{ ...run, y: before.y }]
    const behind = runs.find((other) => isRaised(run, other) && touches(run.x + run.width, other.x, other))
    return behind === undefined ? [run] : []
  })
}

function isRaised(mark: Run, text: Run): boolean {
  const height = mark.y - text.y
  return mark.size <= text.size * SMALLER && height > text.size * LOWEST && height < text.size * HIGHEST
}

function touches(end: number, start: number, { size }: Run): boolean {
  return Math.abs(start - end) < NEAR * size
}
