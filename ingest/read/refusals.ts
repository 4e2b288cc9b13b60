// Two things that can be wrong with a file of any binary format.
import { InvalidInput } from '../../lib/errors'

/** `what`: "PDF document". */
export function damaged(what: string, cause?: unknown): InvalidInput {
  return new InvalidInput(`This ${what} is damaged or cut short.`, {
    remedy: 'Fetch or save it again.',
    cause,
  })
}

export function locked(what: string): InvalidInput {
  return new InvalidInput(`This ${what} is locked with a password.`, {
    remedy: 'Open it, save a copy without the password and give that.',
  })
}
