// The table `npm run eval` prints.

/** F1 and shares are 0–1; null where a set does not measure it. */
export interface Row {
  readonly label: string
  readonly documents: number
  readonly quotes: number | null
  readonly joint: number | null
  /** Share of right speakers among the quotes found, by kind of the attributing phrase. */
  readonly named: number | null
  readonly nominal: number | null
  readonly pronoun: number | null
  readonly person: number | null
  readonly org: number | null
  readonly event: number | null
}

const COLUMNS: readonly (readonly [keyof Row, string])[] = [
  ['label', 'set'],
  ['documents', 'docs'],
  ['quotes', 'quotes'],
  ['joint', 'joint'],
  ['named', 'named'],
  ['nominal', 'nominal'],
  ['pronoun', 'pronoun'],
  ['person', 'PERSON'],
  ['org', 'ORG'],
  ['event', 'EVENT'],
]

/** Fixed-width text, one line a row. */
export function table(rows: readonly Row[]): string {
  const cells = [
    COLUMNS.map(([, head]) => head),
    ...rows.map((row) => COLUMNS.map(([key]) => shown(row[key]))),
  ]
  const widths = COLUMNS.map((_, column) => Math.max(...cells.map((line) => (line[column] ?? '').length)))
  const lines = cells.map((line) =>
    line
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  '),
  )
  return `${lines.join('\n')}\n`
}

function shown(value: string | number | null): string {
  if (value === null) return '·'
  return typeof value === 'number' && !Number.isInteger(value) ? value.toFixed(3) : String(value)
}
