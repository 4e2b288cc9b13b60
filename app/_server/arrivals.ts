// Every request as it comes in, before Next has seen it: who sends it is written into a header that nobody else can write,
// and the server waits for slow senders only so long. Node tells of requests on a channel of node:diagnostics_channel.
import 'server-only'
import { subscribe } from 'node:diagnostics_channel'
import { networkOf } from './network'

/** Where the client's network is noted for the routes; what a client sends under these names is thrown away. */
export const CLIENT = 'x-hearsay-client'
/** "1" when somebody between the client and us says that he forwards. */
export const FORWARDED = 'x-hearsay-forwarded'

/** Milliseconds: for the head of a request, and for the whole of it. */
const HEAD_TIME = 15_000
const REQUEST_TIME = 300_000

/** What is used of Node's request and server. */
interface Arrival {
  readonly request: {
    readonly headers: Record<string, string | string[] | undefined>
    readonly socket: { readonly remoteAddress?: string | undefined }
  }
  readonly server: { headersTimeout: number; requestTimeout: number }
}

const kept = globalThis as { hearsayArrivals?: true }

/** Once for the process. `trustProxy`: the last address of X-Forwarded-For is the client's. */
export function watchArrivals(trustProxy: boolean): void {
  if (kept.hearsayArrivals === true) return
  kept.hearsayArrivals = true
  subscribe('http.server.request.start', (message) => {
    const { request, server } = message as Arrival
    server.headersTimeout = HEAD_TIME
    server.requestTimeout = REQUEST_TIME
    noteSender(request, trustProxy)
  })
}

const FORWARDERS = [
  'forwarded',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
  'via',
]

/** Replaces what the client says of itself by what is known. */
export function noteSender({ headers, socket }: Arrival['request'], trustProxy: boolean): void {
  const forwarded = FORWARDERS.some((name) => headers[name] !== undefined)
  const told = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .at(-1)
    ?.trim()
  const client = trustProxy && told !== undefined && told !== '' ? told : socket.remoteAddress
  for (const name of FORWARDERS) delete headers[name]
  headers[CLIENT] = networkOf(client ?? '')
  if (forwarded) headers[FORWARDED] = '1'
  else delete headers[FORWARDED]
}
