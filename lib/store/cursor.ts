// Paging by key: a cursor says after which item the next page starts, and for which question it was given out.
import { createHash } from 'node:crypto'
import { MAX_LIMIT } from '../api/limits'
import { InvalidInput } from '../errors'
import type { Page } from '../model/graph'

/** One column of an order. The last one of an order must tell all rows apart. */
export interface OrderTerm {
  readonly column: string
  readonly descending?: boolean
}

export type Key = readonly (string | number)[]

/** A page request, checked: `after` is the key of the last item of the page before; `scope` goes into the next cursor. */
export interface Paging {
  readonly limit: number
  readonly after: Key | null
  readonly scope: string
}

/**
 * Checks limit (1–500) and cursor. `question` is everything else that was asked: a cursor of another question is
 * refused with InvalidInput (where: "cursor"), a wrong limit with InvalidInput (where: "limit").
 */
export function paging(
  request: { readonly limit: number; readonly cursor?: string | undefined },
  ...question: readonly unknown[]
): Paging {
  const { limit } = request
  if (!Number.isInteger(limit) || limit < 1 || limit > MAX_LIMIT) {
    throw new InvalidInput(`${limit} is not a whole number from 1 to ${MAX_LIMIT}.`, { where: 'limit' })
  }
  const scope = scopeOf(question)
  return { limit, scope, after: request.cursor === undefined ? null : decode(request.cursor, scope) }
}

/** A page from up to `limit` + 1 rows: the one too many only tells that there is a next page. */
export function pageOf<R, T>(
  rows: readonly R[],
  paging: Paging,
  keyOf: (row: R) => Key,
  items: (rows: readonly R[]) => readonly T[],
): Page<T> {
  const shown = rows.slice(0, paging.limit)
  const last = shown.at(-1)
  const more = rows.length > paging.limit && last !== undefined
  return { items: items(shown), nextCursor: more ? encode(paging.scope, keyOf(last)) : null }
}

/**
 * The condition "comes after the key in this order", which SQL and Cypher write alike; true for the first page. Its
 * parameters are `$k0`, `$k1` … (see `keyParameters`).
 */
export function afterKey(order: readonly OrderTerm[], after: Key | null): string {
  if (after === null) return 'true'
  const terms = order.map((term, index): KeyTerm => ({ ...term, parameter: `$k${index}` }))
  return terms.reduceRight((inner, term) => (inner === '' ? beyond(term) : nested(term, inner)), '')
}

export function keyParameters(after: Key | null): Readonly<Record<string, string | number>> {
  return Object.fromEntries((after ?? []).map((value, index) => [`k${index}`, value]))
}

export function orderBy(order: readonly OrderTerm[]): string {
  return order.map(({ column, descending }) => `${column}${descending ? ' DESC' : ''}`).join(', ')
}

interface KeyTerm extends OrderTerm {
  readonly parameter: string
}

function beyond(term: KeyTerm): string {
  return `${term.column} ${term.descending ? '<' : '>'} ${term.parameter}`
}

function nested(term: KeyTerm, inner: string): string {
  return `(${beyond(term)} OR (${term.column} = ${term.parameter} AND ${inner}))`
}

function scopeOf(question: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(question)).digest('base64url').slice(0, 8)
}

function encode(scope: string, key: Key): string {
  return Buffer.from(JSON.stringify([scope, ...key])).toString('base64url')
}

function decode(cursor: string, scope: string): Key {
  const parts = parse(cursor)
  if (parts?.[0] === scope) return parts.slice(1) as (string | number)[]
  throw new InvalidInput('This cursor does not belong to this question.', {
    where: 'cursor',
    remedy: 'Pass the nextCursor of the page before, with everything else unchanged, or leave it out.',
  })
}

function parse(cursor: string): readonly unknown[] | null {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    const plain = Array.isArray(parts) && parts.every((part) => ['string', 'number'].includes(typeof part))
    return plain ? parts : null
  } catch {
    return null
  }
}
