// Which request is being answered, for whatever is logged on its way: kept beside the call, not handed through it.
import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'

export interface RequestContext {
  readonly id: string
  /** As it was sent, with the words people asked for: to be kept out of the log, never to be logged. */
  readonly url: string
}

/** The build packs this file more than once; what is kept must be one for all. */
const kept = globalThis as { hearsayRequests?: AsyncLocalStorage<RequestContext> }

function requests(): AsyncLocalStorage<RequestContext> {
  kept.hearsayRequests ??= new AsyncLocalStorage()
  return kept.hearsayRequests
}

export function enterRequest(context: RequestContext): void {
  requests().enterWith(context)
}

export function currentRequest(): RequestContext | undefined {
  return requests().getStore()
}

/** The values of the request's parameters, as sent and decoded, and what only the operator knows. */
export function secretsNow(env: Readonly<Record<string, string | undefined>> = process.env): string[] {
  const url = currentRequest()?.url ?? ''
  const query = url.includes('?') ? url.slice(url.indexOf('?') + 1) : ''
  const raw = query.split('&').map((pair) => pair.slice(pair.indexOf('=') + 1))
  const asked = [...new URLSearchParams(query).values()].flatMap((value) => [value, ...value.split(/\s+/)])
  return [...raw, ...asked, env.HEARSAY_TOKEN ?? '', env.NEO4J_PASSWORD ?? ''].filter((text) => text !== '')
}
