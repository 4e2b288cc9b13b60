// The tables `npm run eval` prints, at most 110 columns wide. A figure with a goal says on which side of it it lies:
// "0.912 ≥.90" is reached, "0.867 <.90" is not; "4.2% ≤5" is reached, "5.9% >5" is not.
import { GOALS, type Goal, reached } from './goals'
import type { Figure, Row } from './row'

interface Column {
  readonly figure: Figure
  readonly head: string
  readonly percent?: true
}

const SPEECH: readonly Column[] = [
  { figure: 'quotes', head: 'quotes' },
  { figure: 'joint', head: 'joint' },
  { figure: 'named', head: 'named' },
  { figure: 'nominal', head: 'nominal' },
  { figure: 'pronoun', head: 'pronoun' },
  { figure: 'wrongName', head: 'wrong name', percent: true },
  { figure: 'wrong', head: 'wrong', percent: true },
]

const NAMES: readonly Column[] = [
  { figure: 'person', head: 'PERSON' },
  { figure: 'org', head: 'ORG' },
  { figure: 'event', head: 'EVENT' },
]

/** Quotes and speakers of every set that has them. */
export function speechTable(rows: readonly Row[]): string {
  return table(
    rows.filter(({ quotes }) => quotes !== null),
    SPEECH,
  )
}

/** Names, once for each set that has them. */
export function namesTable(rows: readonly Row[]): string {
  return table(
    distinctSets(rows).filter(({ person }) => person !== null),
    NAMES,
  )
}

/** The two views of a set hold the same names: the first of them. */
export function distinctSets(rows: readonly Row[]): Row[] {
  const set = (label: string): string => label.replace(/, (?:direct|all)$/, '')
  return rows.filter((row, i) => rows.findIndex((other) => set(other.label) === set(row.label)) === i)
}

function table(rows: readonly Row[], columns: readonly Column[]): string {
  const cells = [
    ['set', 'docs', ...columns.map(({ head }) => head)],
    ...rows.map((row) => [row.label, String(row.documents), ...columns.map((column) => cell(row, column))]),
  ]
  const width = (column: number): number => Math.max(...cells.map((line) => line[column]?.length ?? 0))
  const lines = cells.map((line) =>
    line.map((text, at) => (at === 1 ? text.padStart(width(at)) : text.padEnd(width(at)))).join('  '),
  )
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`
}

function cell(row: Row, { figure, percent }: Column): string {
  const value = row[figure]
  if (value === null) return '·'
  const goal = GOALS[row.label]?.[figure]
  return percent === true ? percentage(value, goal) : beside(value, goal)
}

/** "0.867 <.90" */
export function beside(value: number, goal?: Goal): string {
  if (goal === undefined) return value.toFixed(3)
  return `${value.toFixed(3)} ${sign(value, goal)}${goal.value.toFixed(2).replace(/^0/, '')}`
}

/** "5.9% >5" */
export function percentage(value: number, goal?: Goal): string {
  const shown = `${(value * 100).toFixed(1)}%`
  return goal === undefined ? shown : `${shown} ${sign(value, goal)}${Math.round(goal.value * 100)}`
}

/** "3 >0" */
export function count(value: number, goal: Goal): string {
  return `${value} ${sign(value, goal)}${goal.value}`
}

function sign(value: number, goal: Goal): string {
  if (goal.below === true) return reached(value, goal) ? '≤' : '>'
  return reached(value, goal) ? '≥' : '<'
}
