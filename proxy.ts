// Runs before every page: the host check and the content security policy. The API does its own checks (app/_server/route).
import { type NextRequest, NextResponse } from 'next/server'
import { serverConfig } from './app/_server/config'
import { refuseHost } from './app/_server/guard'
import { pagePolicy } from './app/_server/page-security'

export function proxy(request: NextRequest): Response {
  const refused = refuseHost(request, serverConfig())
  if (refused !== null) return refused
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

/** Not the API: a proxy would buffer uploads and cut them at its own limit. Not the build's static files. */
export const config = { matcher: ['/((?!api/|_next/static/|favicon.ico).*)'] }
