// Exit codes, in one place: 0 done, 1 some inputs failed (each was named), 2 usage, 3 store unreachable (130: Ctrl-C).
import { errorLine, InvalidInput, isExpected, StoreUnavailable } from '../../lib/errors'
import { tellableLines } from '../../lib/secrets'

export const EXIT = { done: 0, failed: 1, usage: 2, store: 3, interrupted: 130 } as const

/** A command's answer: finished with this exit code. */
export type Done = (code: number) => void

export function exitCodeOf(error: unknown): number {
  if (error instanceof StoreUnavailable) return EXIT.store
  return error instanceof InvalidInput ? EXIT.usage : EXIT.failed
}

/** One line on stderr for an expected error; the stack as well for one nobody expected, so that it can be reported. */
export function report(error: unknown): void {
  const stack = isExpected(error) || !(error instanceof Error) ? '' : `\n${error.stack ?? ''}`
  process.stderr.write(`${tellableLines(`hearsay: ${errorLine(error)}${stack}`)}\n`)
}
