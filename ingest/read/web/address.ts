// An address on the web as a person or a page gives it: checked before anything is asked of anybody.
import { isIP } from 'node:net'
import { InvalidInput } from '../../../lib/errors'
import { isPublicAddress } from './public-address'

export interface AddressRules {
  /** Also private addresses and any port: for intranets and tests. */
  readonly allowPrivate?: boolean | undefined
  /** Ports besides 80 and 443. */
  readonly ports?: readonly number[] | undefined
  /** By default what the registries say. */
  readonly isPublic?: ((address: string) => boolean) | undefined
}

const USUAL_PORTS = [80, 443]

/**
 * A parsed http(s) address without a fragment. Numbers in any notation are IP addresses here (0x7f.1, 2130706433).
 * @throws InvalidInput when it must not be fetched. A name is checked again when it is resolved.
 */
export function checkedAddress(text: string, rules: AddressRules, base?: URL): URL {
  if (text.length > 2000 || !URL.canParse(text, base))
    throw refused('This is no address of a web page.', LIKE)
  const url = new URL(text, base)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw refused(`Addresses that begin with ${url.protocol} are not read.`, LIKE)
  }
  if (url.username !== '' || url.password !== '') {
    throw refused(
      'The address holds a user name or a password.',
      'Leave them out, or save the page and give the file.',
    )
  }
  if (rules.allowPrivate !== true) {
    checkPort(url, rules.ports ?? [])
    const host = hostOf(url)
    if (isIP(host) !== 0 && !(rules.isPublic ?? isPublicAddress)(host)) throw notPublic()
  }
  url.hash = ''
  return url
}

const LIKE = 'Give one like https://courier.example/article.'

function checkPort(url: URL, more: readonly number[]): void {
  const port = url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port)
  if (USUAL_PORTS.includes(port) || more.includes(port)) return
  throw refused(
    `Pages on port ${port} are not read.`,
    'Allow the port with HEARSAY_URL_PORTS if it is meant.',
  )
}

/** Without the brackets of IPv6. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '')
}

export function notPublic(): InvalidInput {
  return refused(
    'This address does not lead to the public internet.',
    'Save the page and give the file, or set HEARSAY_ALLOW_PRIVATE_URLS=1 if this network may be read.',
  )
}

export function refused(what: string, remedy: string): InvalidInput {
  return new InvalidInput(what, { remedy })
}
