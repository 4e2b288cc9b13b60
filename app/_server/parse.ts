// Requests parsed once, by the schemas of lib/api; what is wrong is named by its field.
import 'server-only'
import type { z } from 'zod'
import { NodeId, REPEATABLE } from '../../lib/api/requests'
import { InvalidInput, NotFound } from '../../lib/errors'

/** The query string as the schema wants it. @throws InvalidInput (where: the parameter) */
export function parseQuery<S extends z.ZodType>(url: string, schema: S): z.output<S> {
  const { searchParams } = new URL(url)
  const repeated = [...new Set(searchParams.keys())].filter((name) => searchParams.getAll(name).length > 1)
  const twice = repeated.find((name) => !REPEATABLE.has(name))
  if (twice !== undefined) {
    throw new InvalidInput('The parameter is given twice.', { where: twice, remedy: 'Give it once.' })
  }
  const lists = repeated.map((name) => [name, searchParams.getAll(name)] as const)
  return checked(schema, { ...Object.fromEntries(searchParams), ...Object.fromEntries(lists) })
}

/** @throws InvalidInput (where: the field) */
export function checked<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined
  const where = unknown ?? (issue?.path.join('.') || 'request')
  throw new InvalidInput(
    unknown === undefined ? `${issue?.message ?? 'Invalid'}.` : 'There is no such parameter.',
    {
      where,
      remedy: 'See /api/openapi.json.',
    },
  )
}

/** The id in the path. Ids contain ":", which browsers send as %3A. @throws NotFound for what cannot be an id. */
export async function idOf(params: Promise<{ readonly id: string }>): Promise<string> {
  const { id } = await params
  const decoded = /%[0-9a-f]{2}/i.test(id) ? unescaped(id) : id
  if (NodeId.safeParse(decoded).success) return decoded
  throw new NotFound('Nothing has this id.', { where: 'id' })
}

function unescaped(id: string): string {
  try {
    return decodeURIComponent(id)
  } catch (error) {
    throw new NotFound('Nothing has this id.', { where: 'id', cause: error })
  }
}
