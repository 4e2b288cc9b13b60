// Which IP addresses are of the public internet. Everything else (this machine, private networks, cloud metadata, what
// only carries another address inside it) is refused by default, so that a document's address cannot look behind the wall.
import ipaddr from 'ipaddr.js'

/** Only what is surely public: an unknown range is not. Zones ("fe80::1%eth0") are of a local link. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address) || address.includes('%')) return false
  const parsed = ipaddr.parse(address)
  if (parsed.range() !== 'unicast') return false
  if (parsed instanceof ipaddr.IPv4) return true
  return parsed.match(GLOBAL) && !CARRIERS.some((range) => parsed.match(range))
}

/** All of IPv6 that is given out for the public internet. */
const GLOBAL = ipaddr.IPv6.parseCIDR('2000::/3')
/** IPv4 addresses in IPv6 clothes, in case a range is not told apart by name: 6to4 and Teredo. */
const CARRIERS = [ipaddr.IPv6.parseCIDR('2002::/16'), ipaddr.IPv6.parseCIDR('2001::/32')]
