// One request over HTTP(S) to an address that was checked where it leads: the name is resolved once, and the connection
// goes to the very addresses that were checked.
import { type LookupAddress, lookup } from 'node:dns'
import { type ClientRequest, type IncomingMessage, request as overHttp } from 'node:http'
import { request as overHttps } from 'node:https'
import type { LookupFunction } from 'node:net'
import { type AddressRules, hostOf, notPublic } from './address'
import { isPublicAddress } from './public-address'

/** Resolves a name to all its addresses. */
export type Resolve = (
  host: string,
  done: (error: NodeJS.ErrnoException | null, addresses: readonly LookupAddress[]) => void,
) => void

export interface RequestOptions extends AddressRules {
  readonly headers: Readonly<Record<string, string>>
  /** Ends the request and the reading of its answer. */
  readonly signal: AbortSignal
  /** Milliseconds without a byte. */
  readonly silence: number
  /** By default the system's resolver. */
  readonly resolve?: Resolve | undefined
}

/** The answer with its body unread. Follows nothing, keeps no connection. @throws InvalidInput, and errors of node:net */
export function ask(url: URL, options: RequestOptions): Promise<IncomingMessage> {
  const { headers, signal, silence } = options
  return new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? overHttps : overHttp
    const request: ClientRequest = send({
      protocol: url.protocol,
      hostname: hostOf(url),
      ...(url.port === '' ? {} : { port: Number(url.port) }),
      path: `${url.pathname}${url.search}`,
      headers,
      agent: false,
      signal,
      lookup: checkedLookup(options),
      maxHeaderSize: 64 * 1024,
    })
    let answer: IncomingMessage | null = null
    request.setTimeout(silence, () => {
      const error = Object.assign(new Error('silent'), { code: 'ETIMEDOUT' })
      ;(answer ?? request).destroy(error)
    })
    request.on('response', (response) => {
      answer = response
      resolve(response)
    })
    request.on('error', reject)
    request.end()
  })
}

/** Hands the checked addresses to the connection; one that is not public refuses the name as a whole. */
function checkedLookup(options: RequestOptions): LookupFunction {
  const { allowPrivate, isPublic = isPublicAddress, resolve = system } = options
  return (host, { all }, done) => {
    resolve(host, (error, addresses) => {
      const bad = allowPrivate === true ? undefined : addresses.find(({ address }) => !isPublic(address))
      const [first] = addresses
      if (error !== null) done(error, '')
      else if (bad !== undefined) done(notPublic(), '')
      else if (first === undefined) done(Object.assign(new Error('no address'), { code: 'ENOTFOUND' }), '')
      else if (all === true) done(null, [...addresses])
      else done(null, first.address, first.family)
    })
  }
}

const system: Resolve = (host, done) => {
  lookup(host, { all: true }, (error, addresses) => done(error, addresses ?? []))
}
