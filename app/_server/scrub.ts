// What may stand in a log: never what people asked for or wrote, no token and no password.
import 'server-only'
import { isExpected } from '../../lib/errors'
import { withoutCredentials } from '../../lib/secrets'

/** Quoted stretches longer than this may be somebody's text; names of fields and files are shorter. */
const LONG_QUOTE = /(["'`“‘])(?:(?!\1)[^”’\n]){41,}(["'`”’])/gu
const QUERY = /(\/[\w.%:~-]{0,100})\?[^\s"'`)]*/g
const BEARER = /\b(bearer)\s+[^\s"',]+/gi
const HIDDEN = '…'
/** Shorter values would blacken every other word. */
const SHORTEST_SECRET = 3

/** `secrets`: the words of the request, the token, the password; each is taken out wherever it stands. */
export function scrubbed(text: string, secrets: readonly string[]): string {
  let clean = text
  for (const secret of [...secrets].sort((a, b) => b.length - a.length)) {
    if (secret.length >= SHORTEST_SECRET) clean = clean.replaceAll(secret, HIDDEN)
  }
  return withoutCredentials(clean)
    .replace(QUERY, `$1?${HIDDEN}`)
    .replace(BEARER, `$1 ${HIDDEN}`)
    .replace(LONG_QUOTE, `$1${HIDDEN}$2`)
}

export interface LoggedError {
  readonly type: string
  readonly message: string
  readonly where?: string
  readonly stack?: string
  readonly cause?: LoggedError
}

/** Causes are told three deep. Expected errors say enough without their stack. */
export function loggedError(error: unknown, secrets: readonly string[], depth = 3): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: scrubbed(String(error), secrets) }
  const { name, message, stack, cause } = error
  const where = isExpected(error) ? error.where : undefined
  return {
    type: name,
    message: scrubbed(message, secrets),
    ...(where === undefined ? {} : { where: scrubbed(where, secrets) }),
    ...(stack === undefined || isExpected(error) ? {} : { stack: scrubbed(stack, secrets) }),
    ...(cause === undefined || depth === 1 ? {} : { cause: loggedError(cause, secrets, depth - 1) }),
  }
}
