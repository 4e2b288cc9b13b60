// What the Neo4j driver's failures mean for a reader. Credentials are never part of a message.
import { Neo4jError } from 'neo4j-driver'
import { StoreUnavailable } from '../../errors'

interface Trouble {
  /** Matched against the error's code and message. */
  readonly pattern: RegExp
  readonly what: string
  readonly remedy: string
}

const TROUBLES: readonly Trouble[] = [
  {
    pattern: /Security\.(Unauthorized|AuthenticationRateLimit|TokenExpired)/,
    what: 'Neo4j refused the user name or password.',
    remedy: 'Check NEO4J_USER and NEO4J_PASSWORD.',
  },
  {
    pattern: /Security\.CredentialsExpired/,
    what: 'Neo4j wants the first password to be changed.',
    remedy: 'Change it once in Neo4j Browser or cypher-shell, then set NEO4J_PASSWORD.',
  },
  {
    pattern: /Security\.Forbidden/,
    what: 'This Neo4j user may not do that.',
    remedy: 'Use a user who may write data and make indexes.',
  },
  {
    pattern: /DatabaseNotFound|Unable to get a routing table for database/,
    what: 'Neo4j has no database of this name.',
    remedy: 'Check NEO4J_DATABASE, or unset it to use the default one.',
  },
  {
    pattern: /DatabaseUnavailable/,
    what: 'This database is not available now.',
    remedy: 'Start it on the server, or wait until it is up.',
  },
  {
    pattern:
      /ServiceUnavailable|SessionExpired|ECONNREFUSED|ENOTFOUND|ETIMEDOUT|Could not perform discovery|acquisition timed out/,
    what: 'Neo4j does not answer there.',
    remedy: 'Check NEO4J_URI and that the server runs (`hearsay neo4j` starts one), or unset NEO4J_URI.',
  },
  {
    pattern: /TransactionTimedOut/,
    what: 'The question took Neo4j too long, and was ended.',
    remedy: 'Ask for less at once: a publisher, a stretch of time, one kind.',
  },
  {
    pattern: /Cluster\.NotALeader|ForbiddenOnReadOnlyDatabase|No write (?:server|operation)/i,
    what: 'No server of this Neo4j may write now.',
    remedy:
      'Try again when the cluster has chosen who writes; with NEO4J_URI as neo4j://, writers are sent there.',
  },
  {
    pattern: /TransientError/,
    what: 'Neo4j is too busy: other writers kept the graph locked.',
    remedy: 'Try again, with fewer writers at once.',
  },
]

/** What passes by itself: the server is away (or another one leads now), or others hold the graph locked. */
export type Passing = 'away' | 'busy'

const PASSING: readonly (readonly [Passing, RegExp])[] = [
  [
    'away',
    /ServiceUnavailable|SessionExpired|ECONNRESET|EPIPE|acquisition timed out|DatabaseUnavailable|DatabaseShutdown|NotALeader|ForbiddenOnReadOnlyDatabase|AuthorizationExpired|Transaction\.(?:Terminated|LockClientStopped)/,
  ],
  ['busy', /TransientError/],
]

/** Null: trying again would not help. */
export function passing(error: unknown): Passing | null {
  if (!(error instanceof Neo4jError)) return null
  const text = `${error.code} ${error.message}`
  return PASSING.find(([, pattern]) => pattern.test(text))?.[0] ?? null
}

/** The error as StoreUnavailable when it is the server's, otherwise as it is. `waited`: milliseconds of trying again. */
export function explained(error: unknown, location: string, waited = 0): unknown {
  if (!(error instanceof Neo4jError)) return error
  if (waited > 0 && passing(error) === 'away') {
    return new StoreUnavailable(
      `Neo4j stopped answering, and did not come back within ${Math.round(waited / 1000)} s.`,
      {
        where: location,
        remedy: 'What was stored is kept: look after the server, then do the same again.',
        cause: error,
      },
    )
  }
  const text = `${error.code} ${error.message}`
  const trouble = TROUBLES.find(({ pattern }) => pattern.test(text))
  return new StoreUnavailable(trouble?.what ?? `Neo4j failed: ${firstLine(error.message)}`, {
    where: location,
    remedy: trouble?.remedy ?? 'Look into the log of the server.',
    cause: error,
  })
}

function firstLine(message: string): string {
  return message.split('\n', 1)[0] ?? message
}
