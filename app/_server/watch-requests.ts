// Every request, whatever answers it: an id, a line in the log and its place in the metrics. Node tells of each one itself.
import 'server-only'
import { randomUUID } from 'node:crypto'
import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { log } from './log'
import { metrics } from './metrics/metrics'
import { enterRequest } from './request-context'
import { methodLabel, routePattern } from './route-pattern'

interface Begun {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly server: Server
}

/** Asked for every few seconds by machines. */
const PROBES = new Set(['/api/health', '/api/health/live', '/api/health/ready', '/api/metrics', '/_next'])
const REQUEST_ID = /^[\w.-]{8,64}$/

const kept = globalThis as { hearsayServer?: Server }

/** The server that listens; null before its first request. */
export function listeningServer(): Server | null {
  return kept.hearsayServer ?? null
}

export function watchRequests(): void {
  subscribe('http.server.request.start', (message) => begin(message as Begun))
}

function begin({ request, response, server }: Begun): void {
  kept.hearsayServer = server
  const given = request.headers['x-request-id']
  const id = typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID()
  enterRequest({ id, url: request.url ?? '' })
  response.setHeader('x-request-id', id)
  const begun = performance.now()
  const before = request.socket.bytesWritten
  metrics().underWay += 1
  response.once('close', () => {
    metrics().underWay -= 1
    const ms = performance.now() - begun
    const method = methodLabel(request.method)
    const route = routePattern(request.url ?? '')
    const status = response.headersSent ? response.statusCode : 499
    count({ method, route, status: String(status) }, ms)
    const bytes = Math.max(0, request.socket.bytesWritten - before)
    const line = { requestId: id, method, route, status, ms: Math.round(ms * 10) / 10, bytes }
    const left = !response.writableFinished
    log()[PROBES.has(route) && status < 500 ? 'debug' : 'info'](
      left ? { ...line, left } : line,
      left ? 'request left by its client' : 'request',
    )
  })
}

function count(labels: { method: string; route: string; status: string }, ms: number): void {
  metrics().requests.observe(labels, ms / 1000)
  if (labels.status === '429') metrics().refused.inc({ route: labels.route })
}
