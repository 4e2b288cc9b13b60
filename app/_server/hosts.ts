// Which Host headers are ours. A page elsewhere whose name is made to point here (DNS rebinding) sends another.
import 'server-only'
import { hostname } from 'node:os'
import { type Config, isLoopback } from '../../lib/config'

const WILDCARD = new Set(['0.0.0.0', '::', '[::]'])
const ADDRESS = /^(?:\d{1,3}(?:\.\d{1,3}){3}|\[[0-9a-f:.]+\])$/i

/** `header`: the Host header, with or without a port; `host`: where the server listens; `hosts`: its other names. */
export function isOurHost(header: string, { host, hosts }: Pick<Config, 'host' | 'hosts'>): boolean {
  const name = header.replace(/:\d{1,5}$/, '').toLowerCase()
  if (isLoopback(name) || sameHost(name, host) || hosts.includes(name)) return true
  if (!WILDCARD.has(host)) return false
  return ADDRESS.test(name) || name === hostname().toLowerCase()
}

function sameHost(name: string, host: string): boolean {
  const bare = (text: string) => text.toLowerCase().replace(/^\[|\]$/g, '')
  return bare(name) === bare(host)
}
