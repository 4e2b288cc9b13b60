// The OpenAPI 3.1 description, made from the table of routes and the schemas that parse and check them.
import { z } from 'zod'
import { ROUTES, type RouteSpec } from './routes'
import { ANSWERS } from './schemas'

type Json = Readonly<Record<string, unknown>>

/** The document, for the version of Hearsay that serves it. */
export function openApi(version: string): Json {
  const paths: Record<string, Record<string, Json>> = {}
  for (const route of ROUTES) {
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operation(route) }
  }
  const schemas = Object.fromEntries(
    Object.entries(ANSWERS).map(([name, schema]) => [name, jsonSchema(schema, 'output')]),
  )
  return {
    openapi: '3.1.0',
    info: { title: 'Hearsay', version, description: 'Who said what, about whom, where and when.' },
    paths,
    components: { schemas, securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
  }
}

function operation(route: RouteSpec): Json {
  const { summary, query, body, writes } = route
  return {
    summary,
    parameters: [...pathParameters(route.path), ...(query === undefined ? [] : queryParameters(query))],
    ...(body === undefined ? {} : { requestBody: requestBody(body) }),
    responses: {
      [String(route.status ?? 200)]: success(route),
      default: reference('Problem', 'application/problem+json'),
    },
    ...(writes === true ? { security: [{}, { token: [] }] } : {}),
  }
}

function pathParameters(path: string): Json[] {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1])
  return names.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } }))
}

function queryParameters(query: z.ZodObject): Json[] {
  const { properties, required } = jsonSchema(query, 'input') as {
    readonly properties: Readonly<Record<string, Json>>
    readonly required?: readonly string[]
  }
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required?.includes(name) ?? false,
    schema: Object.keys(schema).length === 0 ? { type: 'string' } : schema,
  }))
}

function requestBody(body: NonNullable<RouteSpec['body']>): Json {
  const files = {
    type: 'object',
    properties: { files: { type: 'array', items: { type: 'string', format: 'binary' } } },
  }
  return {
    required: true,
    content: {
      ...(body.json === undefined ? {} : { 'application/json': { schema: jsonSchema(body.json, 'input') } }),
      ...(body.lines === undefined
        ? {}
        : { 'application/x-ndjson': { schema: jsonSchema(body.lines, 'input') } }),
      ...(body.files === true ? { 'multipart/form-data': { schema: files } } : {}),
    },
  }
}

function success(route: RouteSpec): Json {
  const others = Object.fromEntries((route.otherTypes ?? []).map((type) => [type, {}]))
  if (route.answer === null) return { description: 'Done', ...(route.otherTypes ? { content: others } : {}) }
  const { content } = reference(route.answer, 'application/json')
  return { description: 'The answer', content: { ...content, ...others } }
}

function reference(name: keyof typeof ANSWERS, mediaType: string) {
  const content: Json = { [mediaType]: { schema: { $ref: `#/components/schemas/${name}` } } }
  return { description: name === 'Problem' ? 'What went wrong (RFC 9457)' : name, content }
}

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return rest
}
