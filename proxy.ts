// Runs before every page: the host check and the content security policy. The API does its own checks (app/_server/route);
// only addresses that Next itself would stumble over are answered here.
import { type NextRequest, NextResponse } from 'next/server'
import { serverConfig } from './app/_server/config'
import { refuseHost } from './app/_server/guard'
import { pagePolicy } from './app/_server/page-security'
import { problem } from './app/_server/respond'

export function proxy(request: NextRequest): Response {
  const refused = refuseHost(request, serverConfig())
  if (refused !== null) return refused
  const { pathname } = new URL(request.url)
  if (pathname.startsWith('/api/')) return refuseMalformed(pathname) ?? NextResponse.next()
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuseMethod(request.method)
  const { nonce, header } = pagePolicy(process.env.NODE_ENV === 'development')
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  headers.set('content-security-policy', header)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', header)
  response.headers.set('x-content-type-options', 'nosniff')
  response.headers.set('referrer-policy', 'no-referrer')
  return response
}

/** Pages are only read: nothing that is sent to one is taken apart. */
function refuseMethod(method: string): Response {
  return problem(405, `There is no ${method} at this address.`, {
    field: 'method',
    remedy: 'Use GET; /api/openapi.json lists what takes more.',
    headers: { allow: 'GET, HEAD' },
  })
}

/** "%E0%A4%A" is no text: Next answers 500 before any route is asked. */
function refuseMalformed(pathname: string): Response | null {
  try {
    decodeURIComponent(pathname)
    return null
  } catch {
    return problem(400, 'This is not a well-formed address.', {
      field: 'id',
      remedy: 'Encode the id with encodeURIComponent.',
    })
  }
}

/** Of the API only what has an id: a proxy would buffer uploads and cut them at its own limit. Not static files. */
export const config = {
  matcher: [
    '/((?!api/|_next/static/|favicon.ico).*)',
    '/api/entities/:path*',
    '/api/quotes/:path+',
    '/api/articles/:path+',
  ],
}
