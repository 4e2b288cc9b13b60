// What protects the page: answers to our own host name only, and a content security policy with a fresh nonce each time.
import 'server-only'
import { randomBytes } from 'node:crypto'

export interface PagePolicy {
  readonly nonce: string
  readonly header: string
}

/**
 * Scripts run only with the nonce (or loaded by one that has it). Styles: React and Cytoscape set them on elements.
 * Workers come as blobs (the layout's), pictures as data and blobs (the export's). Nothing from other hosts.
 */
export function pagePolicy(development: boolean): PagePolicy {
  const nonce = randomBytes(16).toString('base64')
  const directives = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${development ? ' ws:' : ''}`,
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ]
  return { nonce, header: directives.join('; ') }
}
