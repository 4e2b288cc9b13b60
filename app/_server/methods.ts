// What a route file exports: its own handlers, and for every other method an answer that names those there are.
import 'server-only'
import { API_HEADERS, problem } from './respond'
import type { Handler } from './route'

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const
type Method = (typeof METHODS)[number]

/** `export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ GET: … })`; Next makes HEAD of GET. */
export function methods<C = unknown>(
  own: Readonly<Partial<Record<Method, Handler<C>>>>,
): Readonly<Record<Method | 'OPTIONS', Handler<C>>> {
  const there = METHODS.filter((method) => own[method] !== undefined)
  const allow = [...there, ...(own.GET === undefined ? [] : ['HEAD']), 'OPTIONS'].join(', ')
  const refuse: Handler<C> = async ({ method }) =>
    problem(405, `There is no ${method} at this address.`, {
      field: 'method',
      remedy: `Use ${there.join(' or ')}.`,
      headers: { allow },
    })
  const { GET = refuse, POST = refuse, PUT = refuse, PATCH = refuse, DELETE = refuse } = own
  const OPTIONS: Handler<C> = async () =>
    new Response(null, { status: 204, headers: { ...API_HEADERS, allow } })
  return { GET, POST, PUT, PATCH, DELETE, OPTIONS }
}
