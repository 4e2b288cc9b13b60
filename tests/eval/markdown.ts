// The tables of docs/quality.md: our figures beside bare compromise's, CoreNLP's, two people's and the goals.
import { GOALS, type Goal, reached } from './goals'
import { REFERENCES } from './references'
import { otherLines, type Report } from './report'
import type { Figure, Row } from './row'
import { distinctSets } from './table'

/** Sections with their headings, to be pasted as they are. */
export function asMarkdown(report: Report): string {
  const { rows } = report
  const speech = rows.filter(({ quotes }) => quotes !== null)
  const names = distinctSets(rows).filter(({ person }) => person !== null)
  return [
    '### Quotes and speakers',
    lines(
      'set | quotes F1 | **joint F1** | goal | compromise | CoreNLP | two people | named / nominal / pronoun right',
      speech.map((row) => [...speechCells(row), kinds(row)]),
    ),
    '### A speaker asserted and wrong, of the quotes found (goal: a wrong name at most 5 %)',
    lines(
      'set | somebody with a name | anybody',
      speech.map((row) => [row.label, percent(row, 'wrongName'), percent(row, 'wrong')]),
    ),
    '### Names',
    lines(
      'set | PERSON | ORG | goals | compromise | CoreNLP | EVENT',
      names.map((row) => nameCells(row)),
    ),
    '### Events, traps, speed',
    otherLines(report)
      .map((line) => `- ${line}`)
      .join('\n'),
  ].join('\n\n')
}

function lines(head: string, rows: readonly (readonly string[])[]): string {
  const columns = head.split(' | ')
  return [columns, columns.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

function speechCells(row: Row): string[] {
  const reference = REFERENCES[row.label]
  const { joint } = GOALS[row.label] ?? {}
  return [
    `${row.label} (${row.documents})`,
    figure(row.quotes),
    `**${figure(row.joint)}**`,
    goalOf(row.joint, joint),
    reference?.bare?.joint ?? '',
    reference?.coreNlp?.joint ?? '',
    reference?.people?.joint ?? '',
  ]
}

function kinds(row: Row): string {
  const goals = GOALS[row.label]
  const shown = (['named', 'nominal', 'pronoun'] as const).map((kind) => figure(row[kind])).join(' / ')
  if (goals?.named === undefined) return shown
  return `${shown} (${goalOf(row.named, goals.named)} / ${goalOf(row.nominal, goals.nominal)} / ${goalOf(row.pronoun, goals.pronoun)})`
}

function nameCells(row: Row): string[] {
  const { person, org } = GOALS[row.label] ?? {}
  const reference = REFERENCES[row.label]
  const pair = (known: Partial<Record<Figure, string>> | undefined): string =>
    known?.person === undefined ? '' : `${known.person} / ${known.org}`
  const goals = person === undefined ? '' : `${goalOf(row.person, person)} / ${goalOf(row.org, org)}`
  return [
    `${row.label.replace(/, direct$/, '')} (${row.documents})`,
    `**${figure(row.person)}**`,
    `**${figure(row.org)}**`,
    goals,
    pair(reference?.bare),
    pair(reference?.coreNlp),
    figure(row.event),
  ]
}

/** "≥ .90" when it is reached, else ".90 missed". */
function goalOf(value: number | null, goal: Goal | undefined): string {
  if (goal === undefined || value === null) return ''
  const shown = goal.value.toFixed(2).replace(/^0/, '')
  return reached(value, goal) ? `≥ ${shown}` : `${shown} missed`
}

const figure = (value: number | null): string => (value === null ? '' : value.toFixed(3).replace(/^0/, ''))

function percent(row: Row, name: 'wrongName' | 'wrong'): string {
  const value = row[name]
  return value === null ? '' : `${(value * 100).toFixed(1)} %`
}
