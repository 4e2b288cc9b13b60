// What protects the page: a content security policy with a fresh nonce each time.
import 'server-only'
import { createHash, randomBytes } from 'node:crypto'

export interface PagePolicy {
  readonly nonce: string
  readonly header: string
}

/** The one style element that Cytoscape puts into the page, told by its content. */
const CYTOSCAPE_RULE = sourceHash('.__________cytoscape_container { position: relative; }')

/** What Radix writes into the style attribute of its tabs and groups of buttons before the page's scripts run. */
const ATTRIBUTES = ['outline:none', 'animation-duration:0s'].map((text) => `'${sourceHash(text)}'`)

function sourceHash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}

/** What is not in here is set by script, one property at a time, which no policy forbids: React and Cytoscape do. */
function styles(nonce: string): readonly string[] {
  return [
    `style-src 'self' 'nonce-${nonce}' '${CYTOSCAPE_RULE}'`,
    `style-src-attr 'unsafe-hashes' ${ATTRIBUTES.join(' ')}`,
  ]
}

/**
 * What is not named is not loaded, nothing of it from other hosts. Scripts run only with the nonce (or loaded by one that
 * has it), styles likewise (app/_explorer/ui/style-nonce.ts hands the nonce to the dialogs). The development server's own
 * scripts and styles want more. Workers come as blobs (the layout's), pictures as data and blobs (the export's).
 */
export function pagePolicy(development: boolean): PagePolicy {
  const nonce = randomBytes(16).toString('base64')
  const directives = [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    ...(development ? ["style-src 'self' 'unsafe-inline'"] : styles(nonce)),
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
