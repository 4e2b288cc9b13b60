// Who may: requests to our own name only, writes from our own pages only, with the token where one is needed.
import 'server-only'
import { createHash, timingSafeEqual } from 'node:crypto'
import { type Config, isOpen } from '../../lib/config'
import { FORWARDED } from './arrivals'
import { isOurHost } from './hosts'
import { problem } from './respond'

/** Null, or the refusal. */
export function refuseHost(request: Request, config: Config): Response | null {
  const header = request.headers.get('host') ?? new URL(request.url).host
  if (isOurHost(header, config)) return null
  return problem(403, `This server does not answer to the name "${header.slice(0, 100)}".`, {
    field: 'Host',
    remedy: 'Open it under the address it prints when it starts, or add the name to HEARSAY_HOSTS.',
  })
}

/**
 * Pages of other sites may link here, not load from here: a picture of theirs must not make this machine export or
 * search. Null, or the refusal.
 */
export function refuseEmbedding(request: Request): Response | null {
  const { headers } = request
  const site = headers.get('sec-fetch-site')
  if (site !== 'cross-site' && site !== 'same-site') return null
  const isLink = headers.get('sec-fetch-mode') === 'navigate' && headers.get('sec-fetch-dest') === 'document'
  if (isLink && (request.method === 'GET' || request.method === 'HEAD')) return null
  return problem(403, 'This server answers its own pages and programs only.', {
    field: 'Sec-Fetch-Site',
    remedy: 'Use the page this server serves.',
  })
}

/** Read-only mode, requests from other sites, and the token; in this order. Null, or the refusal. */
export function refuseWrite(request: Request, config: Config): Response | null {
  if (config.readOnly) {
    return problem(403, 'This server is read-only.', { remedy: 'Start it without HEARSAY_READ_ONLY.' })
  }
  if (isFromElsewhere(request)) {
    return problem(403, 'Changes are taken from this server’s own pages only.', {
      field: 'Origin',
      remedy: 'Use the page this server serves, or a program that sends no Origin.',
    })
  }
  return needsToken(config, request) ? refuseToken(request, config.token) : null
}

/** Also where a proxy forwards to a server that takes itself for unreachable: then everybody may be behind it. */
export function needsToken(config: Config, request: Request): boolean {
  return isOpen(config) || request.headers.get(FORWARDED) !== null
}

function isFromElsewhere(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site')
  if (site === 'cross-site' || site === 'same-site') return true
  const origin = request.headers.get('origin')
  if (origin === null) return false
  const own = request.headers.get('host') ?? new URL(request.url).host
  return !URL.canParse(origin) || new URL(origin).host !== own
}

export function refuseToken(request: Request, token: string | null): Response | null {
  if (token === null) {
    return problem(401, 'Changes from the network need a token, and this server has none.', {
      field: 'Authorization',
      remedy: 'Start it with HEARSAY_TOKEN, or with HOST=127.0.0.1 and no proxy before it.',
    })
  }
  const given = /^Bearer\s+(\S.*)$/i.exec(request.headers.get('authorization') ?? '')?.[1]
  if (given !== undefined && equalSecrets(given.trim(), token)) return null
  return problem(401, given === undefined ? 'The token is missing.' : 'The token is wrong.', {
    field: 'Authorization',
    remedy: 'Send "Authorization: Bearer" with the value of HEARSAY_TOKEN.',
  })
}

/** In a time that does not depend on how much of the two agrees. */
function equalSecrets(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(a), digest(b))
}
