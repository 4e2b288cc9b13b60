// What can go wrong between the page and its server, in words that say what to do.

export type ProblemKind = 'offline' | 'store' | 'not-found' | 'forbidden' | 'input' | 'server'

/** A request that failed. `message` is what happened, `remedy` what the reader can do. */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly kind: ProblemKind
  readonly remedy: string
  /** What of the request it is about, where the server says so. */
  readonly field: string | null

  constructor(kind: ProblemKind, message: string, remedy: string, field: string | null = null) {
    super(message)
    this.kind = kind
    this.remedy = remedy
    this.field = field
  }
}

/** The shapes of RFC 9457 problem+json that the page reads; every field may be missing. */
interface ProblemBody {
  readonly title?: unknown
  readonly detail?: unknown
  readonly remedy?: unknown
  readonly field?: unknown
}

const REMEDIES: Readonly<Record<ProblemKind, string>> = {
  offline: 'Is "hearsay start" still running? Check the network, then try again.',
  store:
    'The database did not answer. Check that it runs and that NEO4J_URI or HEARSAY_DATA are right, then try again.',
  'not-found': 'It may have been removed, or the link comes from another collection. Search for it by name.',
  forbidden: 'This server takes no changes from here. It may be read-only, or it needs a token.',
  input: 'Change what was entered and try again.',
  server: 'Try again. If it stays, the terminal that runs Hearsay says more.',
}

/** The problem behind an answer that is not 2xx. */
export async function problemOf(response: Response): Promise<Problem> {
  const body = await bodyOf(response)
  const kind = kindOf(response.status)
  const what = [body.detail, body.title].find((t): t is string => typeof t === 'string' && t !== '')
  const remedy = typeof body.remedy === 'string' ? body.remedy : REMEDIES[kind]
  const field = typeof body.field === 'string' ? body.field : null
  return new Problem(kind, what ?? `The server answered ${response.status}.`, remedy, field)
}

/** The problem when there was no answer at all. */
export function offline(): Problem {
  return new Problem('offline', 'Hearsay’s server cannot be reached.', REMEDIES.offline)
}

/** Anything that was thrown, as a problem to show. */
export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error
  const what = error instanceof Error ? error.message : String(error)
  return new Problem('server', what, REMEDIES.server)
}

async function bodyOf(response: Response): Promise<ProblemBody> {
  const text = await response.text()
  try {
    const body: unknown = JSON.parse(text)
    return typeof body === 'object' && body !== null ? body : {}
  } catch {
    return {} // a proxy's HTML page: the status alone has to do
  }
}

function kindOf(status: number): ProblemKind {
  if (status === 404) return 'not-found'
  if (status === 401 || status === 403) return 'forbidden'
  if (status === 503) return 'store'
  return status < 500 ? 'input' : 'server'
}
