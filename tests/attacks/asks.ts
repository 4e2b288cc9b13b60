// What attackers send, and the routes they send it to: taken from the table of routes, so that a new one is attacked too.
import { expect } from 'vitest'
import { ROUTES, type RouteSpec } from '../../lib/api/routes'
import { ANSWERS } from '../../lib/api/schemas'
import { type Answer, call } from '../api/server'

export const WRITING = ROUTES.filter(({ writes }) => writes === true)
export const READING = ROUTES.filter(({ writes }) => writes !== true)
export const named = (routes: readonly RouteSpec[]) =>
  routes.map((route) => [`${route.method} ${route.path}`, route] as const)

/** The route asked with an id that nobody has and a body that says nothing. */
export function attempt(route: RouteSpec, headers: Record<string, string> = {}): Promise<Answer> {
  const path = route.path.replace('{id}', 'x:1')
  if (route.method !== 'POST') return call(route.method, path, { headers })
  return call('POST', path, { body: '{}', headers: { 'content-type': 'application/json', ...headers } })
}

/** A problem of this status that tells nothing of the inside. */
export function refused(answer: Answer, status: number): void {
  expect({ status: answer.status, type: answer.type }).toEqual({ status, type: 'application/problem+json' })
  expect(ANSWERS.Problem.parse(answer.body)).toMatchObject({ status })
  expect(answer.text).not.toMatch(/node_modules|\.ts:\d|at \w+ \(|SQLITE|Neo\./)
}
