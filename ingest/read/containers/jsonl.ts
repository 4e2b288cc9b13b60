// JSON lines: every line an object, every object a document. A bad line is named by its number; the others are kept.
import { errorLine, InvalidInput } from '../../../lib/errors'
import { type Line, linesOf } from '../byte-lines'
import type { PartsOptions } from '../containers'
import type { Input } from '../load'
import { chunksOf, failedPart, type Source } from '../source'
import { columnsOf, type Row, rowInput } from './columns'

export async function* jsonlParts(source: Source, options: PartsOptions): AsyncGenerator<Input> {
  let empty = true
  for await (const line of linesOf(chunksOf(source), options.maxBytes)) {
    empty = false
    const name = `${source.name}, line ${line.number}`
    try {
      const row = rowOf(line)
      yield rowInput(name, row, columnsOf(Object.keys(row), options.columns))
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error
      yield failedPart(name, error.message, error.remedy ?? 'Leave it out.')
    }
  }
  if (empty) throw new InvalidInput('There is no line in it.')
}

/** @throws InvalidInput */
function rowOf(line: Line): Row {
  if ('problem' in line) throw new InvalidInput(`The line is ${line.problem}.`, { remedy: 'Leave it out.' })
  let value: unknown
  try {
    value = JSON.parse(line.text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new InvalidInput(`This is not JSON (${errorLine(error)}).`, { cause: error })
  }
  if (value !== null && typeof value === 'object' && !Array.isArray(value)) return value as Row
  throw new InvalidInput('This is not a JSON object.', {
    remedy: 'A line looks like {"title": …, "text": …}.',
  })
}
