// How long one document may be read or extracted before it is given up, so that the others are not kept waiting.
import { Script } from 'node:vm'
import { InvalidInput } from '../lib/errors'
import { readLimits } from './read/limits'

/** Even a busy machine reads or extracts a megabyte in that many. */
const SECONDS_PER_MEGABYTE = 30

/** A timer counts no further. */
const MOST_SECONDS = 2_000_000

/** `maxSeconds`, and longer for a document that is long itself; `size` in bytes or characters. */
export function secondsFor(size: number, maxSeconds: number): number {
  const forSize = Math.ceil((size / 1_000_000) * SECONDS_PER_MEGABYTE)
  return Math.min(MOST_SECONDS, Math.max(maxSeconds, forSize))
}

/** `doing`: "Reading" or "Extraction". */
export function tookTooLong(doing: string, seconds: number, where?: string): InvalidInput {
  return new InvalidInput(`${doing} took longer than ${seconds} seconds and was given up.`, {
    ...(where !== undefined && { where }),
    remedy: 'Split it, or raise the limit with HEARSAY_MAX_SECONDS.',
    tooLarge: true,
  })
}

/** Extraction of a text of so many characters, in this thread. @throws InvalidInput (tooLarge), and what the work throws */
export function extractingInTime<T>(characters: number, work: () => T): T {
  const seconds = secondsFor(characters, readLimits().maxSeconds)
  return withinTime(seconds, work, () => tookTooLong('Extraction', seconds))
}

/** Where the work lies while the script runs it: a script has no other way in. */
const hook = Symbol.for('hearsay.work')
const script = new Script(`globalThis[Symbol.for('hearsay.work')]()`)

/**
 * Does `work` in this thread and breaks it off after `seconds`, wherever it is. For what never waits: nothing else of this
 * thread runs meanwhile.
 * @throws what `late` gives when it was broken off
 */
export function withinTime<T>(seconds: number, work: () => T, late: () => Error): T {
  const world = globalThis as { [hook]?: () => void }
  let result: { readonly value: T } | undefined
  world[hook] = () => {
    result = { value: work() }
  }
  try {
    script.runInThisContext({ timeout: seconds * 1000 })
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT' ? late() : error
  } finally {
    delete world[hook]
  }
  return (result as { readonly value: T }).value
}
