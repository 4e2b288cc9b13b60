// HTTP status codes, in one place: which failure is which, and its name in words.
import 'server-only'
import { InvalidInput, NotFound, StoreUnavailable } from '../../lib/errors'

export const STATUS_TITLES = {
  400: 'Bad request',
  401: 'Token needed',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Method not allowed',
  413: 'Too large',
  429: 'Too many requests',
  500: 'Unexpected error',
  503: 'Store unavailable',
} as const

export type FailureStatus = keyof typeof STATUS_TITLES

export function statusOf(error: unknown): FailureStatus {
  if (error instanceof InvalidInput) return error.tooLarge ? 413 : 400
  if (error instanceof NotFound) return 404
  return error instanceof StoreUnavailable ? 503 : 500
}
