// The pattern of an address ("/api/entities/{id}"), for logs and metrics: few values, and nothing of what people look at.
import 'server-only'
import { ROUTES } from '../../lib/api/routes'

const PATTERNS = [...new Set(ROUTES.map(({ path }) => path))].map((path) => ({
  path,
  segments: path.split('/'),
}))

/** "/", "/_next", "other" for what is neither page nor API. */
export function routePattern(url: string): string {
  const path = url.split(/[?#]/, 1)[0] ?? ''
  if (path === '/') return '/'
  if (path.startsWith('/_next/')) return '/_next'
  const segments = path.split('/')
  const fits = (pattern: readonly string[]) =>
    pattern.length === segments.length &&
    pattern.every((part, at) => (part.startsWith('{') ? segments[at] !== '' : part === segments[at]))
  return PATTERNS.find((pattern) => fits(pattern.segments))?.path ?? 'other'
}

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

/** Clients may send any word. */
export function methodLabel(method: string | undefined): string {
  return method !== undefined && METHODS.has(method) ? method : 'OTHER'
}
