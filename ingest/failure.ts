// What is said about one document that could not be taken in: always its name, and for an error of ours, that it is one.
import { errorLine, isExpected } from '../lib/errors'
import { tellable } from '../lib/secrets'

/** One line: `report.txt: The document is empty. Leave it out.` */
export function failureLine(name: string, error: unknown): string {
  if (isExpected(error)) {
    return error.where === name ? error.line() : `${name}: ${error.line()}`
  }
  const place = placeOf(error)
  return `${name}: It was skipped because of a bug in Hearsay (${tellable(errorLine(error)).slice(0, 500)}${place}). Please report this line, with the document if you can.`
}

/** ", at clauses.ts:41": where in our own files an error was thrown. */
function placeOf(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? '') : ''
  const place = /\/(?:ingest|lib)\/(?:[\w-]{1,40}\/){0,10}([\w-]{1,60}\.ts:\d+)/.exec(stack)?.[1]
  return place === undefined ? '' : `, at ${place}`
}
