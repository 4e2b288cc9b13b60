// How often one client may ask where others than this machine can ask at all. A token bucket a client and kind of request,
// in memory: a library would do, but those looked at keep as many clients as an attacker has addresses.
import 'server-only'
import { type Config, isOpen } from '../../lib/config'
import { CLIENT } from './arrivals'
import { problem } from './respond'

/** `burst`: requests at once; `perSecond`: how fast they come back. */
export interface Rate {
  readonly burst: number
  readonly perSecond: number
}

/** A person at the explorer asks some ten questions a click; `fetch`: what makes this server ask others. */
export const RATES = {
  read: { burst: 600, perSecond: 20 },
  write: { burst: 60, perSecond: 1 },
  fetch: { burst: 20, perSecond: 0.2 },
} as const satisfies Readonly<Record<string, Rate>>

export type RequestKind = keyof typeof RATES

/** The oldest are forgotten: someone with more addresses than this is not held up by limits on addresses. */
const MOST_CLIENTS = 10_000

interface Bucket {
  readonly left: number
  /** Milliseconds. */
  readonly at: number
}

const buckets = new Map<string, Bucket>()

/** Null, or the refusal (429). Nobody is counted while only this machine can ask. */
export function refuseTooMany(request: Request, config: Config, kind: RequestKind): Response | null {
  if (!isOpen(config)) return null
  const wait = take(`${kind} ${request.headers.get(CLIENT) ?? 'unknown'}`, RATES[kind], Date.now())
  if (wait === 0) return null
  return problem(429, 'There were too many requests from your address.', {
    remedy: `Wait ${wait} s, then try again.`,
    headers: { 'retry-after': String(wait) },
  })
}

/** Takes one; 0, or the whole seconds until there is one again. `now` in milliseconds. */
export function take(key: string, { burst, perSecond }: Rate, now: number): number {
  const { left, at } = buckets.get(key) ?? { left: burst, at: now }
  const there = Math.min(burst, left + (Math.max(0, now - at) / 1000) * perSecond)
  buckets.delete(key)
  buckets.set(key, { left: there < 1 ? there : there - 1, at: now })
  if (buckets.size > MOST_CLIENTS) buckets.delete(buckets.keys().next().value ?? key)
  return there < 1 ? Math.ceil((1 - there) / perSecond) : 0
}

export function clients(): number {
  return buckets.size
}

/** For tests. */
export function forgetClients(): void {
  buckets.clear()
}
