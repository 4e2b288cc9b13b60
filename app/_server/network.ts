// Whom limits count as one: an IPv4 address, or the 64 leading bits of an IPv6 address, which one customer has as a whole.
import 'server-only'
import { isIPv4, isIPv6 } from 'node:net'

/** "203.0.113.7", "2001:db8:1:2"; "unknown" for what is no address. */
export function networkOf(address: string): string {
  const plain = address
    .trim()
    .toLowerCase()
    .replace(/^::ffff:(?=\d+\.)/, '')
  if (isIPv4(plain)) return plain
  if (!isIPv6(plain)) return 'unknown'
  const [head = '', tail = ''] = plain.replace(/%.*$/, '').split('::')
  const groups = head.split(':').filter((group) => group !== '')
  const after = tail.split(':').filter((group) => group !== '')
  const zeros = Array.from({ length: Math.max(0, 8 - groups.length - after.length) }, () => '0')
  const all = [...groups, ...zeros, ...after].slice(0, 4)
  return all.map((group) => group.replace(/^0+(?=.)/, '')).join(':')
}
