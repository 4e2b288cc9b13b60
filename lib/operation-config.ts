// The environment of a server that runs for others: its log, who may read its metrics, its threads, how long it takes to stop.
import { availableParallelism } from 'node:os'
import type { Environment } from './config'
import { InvalidInput } from './errors'

const LEVELS = ['silent', 'error', 'info', 'debug'] as const
const METRICS = ['off', 'open', 'guarded'] as const

export interface OperationConfig {
  /** Null: as the place where it is read wants it. */
  readonly logLevel: (typeof LEVELS)[number] | null
  /** `guarded`: on loopback everybody, elsewhere those with the token. */
  readonly metrics: (typeof METRICS)[number]
  /** Threads that read the embedded store; 0: none, it answers in the server's own thread. */
  readonly readers: number
  /** How long what is under way may take when the server is told to stop, in seconds. */
  readonly stopSeconds: number
}

/** @throws InvalidInput naming the variable; empty values count as not set */
export function operationConfig(env: Environment = process.env): OperationConfig {
  const value = (name: string) => env[name]?.trim() || null
  return {
    logLevel: level(value('HEARSAY_LOG')),
    metrics: oneOf(METRICS, 'HEARSAY_METRICS', value('HEARSAY_METRICS') ?? 'guarded'),
    readers: readers(value('HEARSAY_READERS')),
    stopSeconds: whole('HEARSAY_STOP_SECONDS', value('HEARSAY_STOP_SECONDS') ?? '8', 600),
  }
}

/** One for quick questions only, and one a core for the others, at most three. */
function readers(text: string | null): number {
  if (text === null) return 1 + Math.min(3, Math.max(1, availableParallelism()))
  const count = whole('HEARSAY_READERS', text, 32)
  return count === 1 ? 2 : count
}

function level(text: string | null): OperationConfig['logLevel'] {
  return text === null ? null : oneOf(LEVELS, 'HEARSAY_LOG', text)
}

function oneOf<T extends string>(choices: readonly T[], where: string, text: string): T {
  const chosen = choices.find((choice) => choice === text.toLowerCase())
  if (chosen !== undefined) return chosen
  throw new InvalidInput(`"${text}" is none of the choices.`, {
    where,
    remedy: `Give one of ${choices.join(', ')}.`,
  })
}

function whole(where: string, text: string, most: number): number {
  const number = Number(text)
  if (/^\d+$/.test(text) && number <= most) return number
  throw new InvalidInput(`"${text}" is no such number.`, { where, remedy: `Give one from 0 to ${most}.` })
}
