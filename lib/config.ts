// The environment, read once: which store, which port, who may write.
import { InvalidInput } from './errors'

export interface Neo4jConfig {
  /** bolt://, neo4j://, or their +s and +ssc forms. */
  readonly uri: string
  readonly user: string
  readonly password: string
  /** Null: the server's default database. */
  readonly database: string | null
  /** Most connections to one server of it at once; unset: as many as the driver thinks good (100). */
  readonly maxConnections?: number | undefined
}

export interface Config {
  readonly port: number
  readonly host: string
  /** Folder of the embedded store; `:memory:` keeps nothing. */
  readonly dataDir: string
  /** Null: the embedded store. */
  readonly neo4j: Neo4jConfig | null
  /** Other names this server answers to, in lower case: those of a reverse proxy, or of a machine in the network. */
  readonly hosts: readonly string[]
  /** Is X-Forwarded-For written by a proxy of ours? Then its last address is the client's. */
  readonly trustProxy: boolean
  /** Seconds for which a command goes on trying when Neo4j stops answering; pages wait 15 s at most. */
  readonly neo4jWait: number
  /** What writers must present; needed when others than this machine can ask (see `isOpen`). */
  readonly token: string | null
  readonly readOnly: boolean
  /** May addresses of private networks and of any port be fetched? */
  readonly allowPrivateUrls: boolean
  /** Ports of web addresses that are fetched besides 80 and 443. */
  readonly urlPorts: readonly number[]
}

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/i

/** Does this host name or address mean this machine alone? Then writers need no token. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.test(host)
}

/** Can others than this machine ask, by itself or through a proxy? Then writers need the token, and there are limits. */
export function isOpen({ host, hosts }: Pick<Config, 'host' | 'hosts'>): boolean {
  return !isLoopback(host) || hosts.length > 0
}

export type Environment = Readonly<Record<string, string | undefined>>

const NEO4J_URI = /^(bolt|neo4j)(\+s|\+ssc)?:\/\/[^/?#\s]+/

/** The configuration in `env` (see docs; empty values count as not set). Throws InvalidInput naming the variable. */
export function readConfig(env: Environment = process.env): Config {
  const value = (name: string) => env[name]?.trim() || null
  return {
    port: port(value('PORT') ?? '3000', 'PORT'),
    host: value('HOST') ?? '127.0.0.1',
    dataDir: value('HEARSAY_DATA') ?? './.hearsay',
    neo4j: neo4j(value),
    hosts: value('HEARSAY_HOSTS')?.split(',').map(hostName) ?? [],
    trustProxy: flag('HEARSAY_TRUST_PROXY', value('HEARSAY_TRUST_PROXY')),
    neo4jWait: seconds('HEARSAY_NEO4J_WAIT', value('HEARSAY_NEO4J_WAIT')),
    token: value('HEARSAY_TOKEN'),
    readOnly: flag('HEARSAY_READ_ONLY', value('HEARSAY_READ_ONLY')),
    allowPrivateUrls: flag('HEARSAY_ALLOW_PRIVATE_URLS', value('HEARSAY_ALLOW_PRIVATE_URLS')),
    urlPorts: (value('HEARSAY_URL_PORTS')?.split(',') ?? []).map((text) =>
      port(text.trim(), 'HEARSAY_URL_PORTS'),
    ),
  }
}

function port(text: string, where: string): number {
  const number = Number(text)
  if (/^\d+$/.test(text) && number <= 65_535) return number
  throw new InvalidInput(`"${text}" is not a port.`, {
    where,
    remedy: 'Give a number from 0 to 65535.',
  })
}

const LABEL = '[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?'
const HOST_NAME = new RegExp(`^(${LABEL}(\\.${LABEL})*|\\[[0-9a-f:.]+\\])$`)

/** A name as browsers send it in Host, without a port. Patterns are none: who can choose a name could point it here. */
function hostName(text: string): string {
  const name = text.trim().toLowerCase()
  if (name.length <= 253 && HOST_NAME.test(name)) return name
  throw new InvalidInput(`"${text.trim()}" is not the name of a host.`, {
    where: 'HEARSAY_HOSTS',
    remedy: 'Give names like hearsay.example, separated by commas, without https:// and without a port.',
  })
}

/** A server that is started again takes half a minute; one that is updated first, some minutes. */
const NEO4J_WAIT = 120

function seconds(name: string, text: string | null): number {
  if (text === null) return NEO4J_WAIT
  if (/^\d{1,5}$/.test(text)) return Number(text)
  throw new InvalidInput(`"${text}" is not a number of seconds.`, {
    where: name,
    remedy: 'Give a whole number from 0 to 99999.',
  })
}

function flag(name: string, text: string | null): boolean {
  if (text === null || /^(0|false|no|off)$/i.test(text)) return false
  if (/^(1|true|yes|on)$/i.test(text)) return true
  throw new InvalidInput(`"${text}" is neither yes nor no.`, { where: name, remedy: 'Give 1 or 0.' })
}

function neo4j(value: (name: string) => string | null): Neo4jConfig | null {
  const uri = value('NEO4J_URI')
  if (uri === null) return null
  if (!NEO4J_URI.test(uri) || /\/\/[^/]*@/.test(uri)) {
    throw new InvalidInput('This is not the address of a Neo4j server.', {
      where: 'NEO4J_URI',
      remedy:
        'Give one like neo4j://localhost:7687; user and password go into NEO4J_USER and NEO4J_PASSWORD.',
    })
  }
  const password = value('NEO4J_PASSWORD')
  if (password === null) {
    throw new InvalidInput('NEO4J_URI is set, but there is no password.', {
      where: 'NEO4J_PASSWORD',
      remedy: 'Set NEO4J_PASSWORD, or unset NEO4J_URI to use the embedded store.',
    })
  }
  return {
    uri,
    user: value('NEO4J_USER') ?? 'neo4j',
    password,
    database: value('NEO4J_DATABASE'),
    maxConnections: connections(value('NEO4J_MAX_CONNECTIONS')),
  }
}

function connections(text: string | null): number | undefined {
  if (text === null) return undefined
  if (/^[1-9]\d{0,4}$/.test(text)) return Number(text)
  throw new InvalidInput(`"${text}" is no number of connections.`, {
    where: 'NEO4J_MAX_CONNECTIONS',
    remedy: 'Give a whole number from 1, or unset it.',
  })
}
