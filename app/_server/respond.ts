// Answers: JSON, and RFC 9457 problems that name the field. What nobody expected goes to the log, not to the client.
import 'server-only'
import { inspect } from 'node:util'
import type { Problem } from '../../lib/api/responses'
import { isExpected } from '../../lib/errors'
import { tellableLines } from '../../lib/secrets'
import { type FailureStatus, STATUS_TITLES, statusOf } from './status'

/** On every answer of the API: never cached, never guessed at, never a page. */
export const API_HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const

export function json(body: unknown, status = 200): Response {
  return Response.json(body, { status, headers: API_HEADERS })
}

export function noContent(): Response {
  return new Response(null, { status: 204, headers: API_HEADERS })
}

export interface ProblemDetails {
  readonly field?: string | undefined
  readonly remedy?: string | undefined
  readonly headers?: Readonly<Record<string, string>>
}

export function problem(
  status: FailureStatus,
  detail: string,
  { field, remedy, headers: more }: ProblemDetails = {},
): Response {
  const body: Problem = {
    type: 'about:blank',
    title: STATUS_TITLES[status],
    status,
    detail,
    ...(field === undefined ? {} : { field }),
    ...(remedy === undefined ? {} : { remedy }),
  }
  const headers = {
    ...API_HEADERS,
    'content-type': 'application/problem+json',
    ...more,
    ...(status === 401 ? { 'www-authenticate': 'Bearer realm="hearsay"' } : {}),
  }
  return new Response(JSON.stringify(body), { status, headers })
}

export function failure(error: unknown): Response {
  const status = statusOf(error)
  if (isExpected(error)) {
    if (status >= 500) logUnexpected(error)
    return problem(status, error.message, { field: error.where, remedy: error.remedy })
  }
  logUnexpected(error)
  return problem(status, UNEXPECTED, { remedy: 'Try again; the terminal that runs Hearsay says more.' })
}

export const UNEXPECTED = 'Something went wrong that nobody expected.'

/** For whoever runs the server: the error with its stack and causes, without passwords. */
export function logUnexpected(error: unknown): void {
  console.error(tellableLines(inspect(error)))
}
