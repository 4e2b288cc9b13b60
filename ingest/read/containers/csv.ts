// Tables as CSV or TSV: every row a document, read row by row. A bad row is named by its line; the others are kept.
import { Readable } from 'node:stream'
import { type CsvError, type Info, parse } from 'csv-parse'
import { InvalidInput } from '../../../lib/errors'
import type { PartsOptions } from '../containers'
import type { BytesInput, Input } from '../load'
import { failedPart, type Source, textOf } from '../source'
import { columnsOf, rowInput } from './columns'

interface ParsedRow {
  readonly record: readonly string[]
  readonly info: Info
}

/** The first row names the columns. @throws InvalidInput when there is none, or no column could be the text */
export async function* csvParts(source: Source, options: PartsOptions): AsyncGenerator<Input> {
  const text = textOf(source)
  const { value: first = '' } = await text.next()
  const bad: CsvError[] = []
  const rows = Readable.from(joined(first, text), { objectMode: false }).pipe(
    parse({
      bom: true,
      info: true,
      delimiter: delimiterOf(first),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: options.maxBytes,
      skip_records_with_error: true,
      on_skip: (error) => {
        if (error !== undefined) bad.push(error)
        return undefined
      },
    }),
  )
  let header: readonly string[] | null = null
  let columns = {}
  let line = 1
  let below = 0
  for await (const { record, info } of rows as AsyncIterable<ParsedRow>) {
    if (header === null) {
      header = record.map((name) => name.trim())
      columns = columnsOf(header, options.columns)
    } else {
      below += 1
      yield rowPart(`${source.name}, line ${line}`, header, record, columns)
    }
    line = info.lines + 1
  }
  for (const error of bad) yield skipped(source.name, error, line)
  if (header === null) throw new InvalidInput('The table is empty.')
  if (below + bad.length === 0) {
    throw new InvalidInput('The table has one row only, which is read as the names of its columns.', {
      remedy: 'Put a row with the names of the columns above.',
    })
  }
}

async function* joined(first: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield first
  yield* rest
}

/** Comma, semicolon, tab or bar: whichever the first line has most of outside quotation marks. */
function delimiterOf(text: string): string {
  const line = (/^[^\r\n]*/.exec(text.replace(/"[^"]*"/g, '')) ?? [''])[0]
  const counts = [',', ';', '\t', '|'].map((mark) => [mark, line.split(mark).length] as const)
  return counts.reduce((best, next) => (next[1] > best[1] ? next : best))[0]
}

function rowPart(
  name: string,
  header: readonly string[],
  record: readonly string[],
  columns: ReturnType<typeof columnsOf>,
): BytesInput | Input {
  if (record.length > header.length) {
    const what = `The row has ${record.length} cells, the first row ${header.length}.`
    return failedPart(name, what, 'Put quotation marks around cells with commas or line ends.')
  }
  const row = Object.fromEntries(header.map((column, index) => [column, record[index]]))
  try {
    return rowInput(name, row, columns)
  } catch (error) {
    if (error instanceof InvalidInput) return failedPart(name, error.message, error.remedy ?? 'Leave it out.')
    throw error
  }
}

/** `open`: where the last row begins, which a quotation mark keeps from ending. */
function skipped(file: string, error: CsvError, open: number): Input {
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
    const what = 'A quotation mark is opened here and never closed: all rows below are one cell.'
    return failedPart(`${file}, line ${open}`, what, 'Close it, or double it where it is meant as one.')
  }
  const name = `${file}, line ${Number(error.lines ?? 0)}`
  return failedPart(name, `The row cannot be read (${error.message}).`, 'Check its quotation marks.')
}
