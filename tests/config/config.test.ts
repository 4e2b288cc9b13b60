// The environment, read once: defaults, and errors that name the variable.
import { expect, test } from 'vitest'
import { DEFAULT_LIMITS, readLimits } from '../../ingest/read/limits'
import { type Environment, readConfig } from '../../lib/config'

test('without anything set: the embedded store on the loopback address', () => {
  expect(readConfig({})).toEqual({
    port: 3000,
    host: '127.0.0.1',
    dataDir: './.hearsay',
    neo4j: null,
    hosts: [],
    trustProxy: false,
    neo4jWait: 120,
    token: null,
    readOnly: false,
    allowPrivateUrls: false,
    urlPorts: [],
  })
})

test('everything set; empty values count as not set', () => {
  const env = {
    PORT: '0',
    HOST: '0.0.0.0',
    HEARSAY_DATA: '/data',
    HEARSAY_HOSTS: 'Hearsay.example, graph.hearsay.example,[::1]',
    HEARSAY_TRUST_PROXY: '1',
    HEARSAY_TOKEN: 'open sesame',
    HEARSAY_READ_ONLY: 'yes',
    HEARSAY_ALLOW_PRIVATE_URLS: '1',
    HEARSAY_URL_PORTS: '8080, 8443',
    HEARSAY_NEO4J_WAIT: '600',
    NEO4J_URI: 'neo4j+s://graph.example:7687',
    NEO4J_PASSWORD: 'secret',
    NEO4J_DATABASE: ' ',
  }
  expect(readConfig(env)).toEqual({
    port: 0,
    host: '0.0.0.0',
    dataDir: '/data',
    neo4j: { uri: 'neo4j+s://graph.example:7687', user: 'neo4j', password: 'secret', database: null },
    hosts: ['hearsay.example', 'graph.hearsay.example', '[::1]'],
    trustProxy: true,
    neo4jWait: 600,
    token: 'open sesame',
    readOnly: true,
    allowPrivateUrls: true,
    urlPorts: [8080, 8443],
  })
})

const neo4j = { NEO4J_PASSWORD: 'secret' }
const wrong: readonly (readonly [string, Environment])[] = [
  ['PORT', { PORT: 'http' }],
  ['PORT', { PORT: '65536' }],
  ['HEARSAY_URL_PORTS', { HEARSAY_URL_PORTS: '80,http' }],
  ['HEARSAY_HOSTS', { HEARSAY_HOSTS: '*' }],
  ['HEARSAY_HOSTS', { HEARSAY_HOSTS: 'https://hearsay.example' }],
  ['HEARSAY_HOSTS', { HEARSAY_HOSTS: 'hearsay.example:443' }],
  ['HEARSAY_HOSTS', { HEARSAY_HOSTS: 'hearsay.example,,' }],
  ['HEARSAY_HOSTS', { HEARSAY_HOSTS: '.example' }],
  ['HEARSAY_TRUST_PROXY', { HEARSAY_TRUST_PROXY: 'nginx' }],
  ['HEARSAY_READ_ONLY', { HEARSAY_READ_ONLY: 'perhaps' }],
  ['HEARSAY_NEO4J_WAIT', { HEARSAY_NEO4J_WAIT: 'long' }],
  ['NEO4J_URI', { ...neo4j, NEO4J_URI: 'localhost:7687' }],
  ['NEO4J_URI', { ...neo4j, NEO4J_URI: 'http://localhost:7474' }],
  ['NEO4J_URI', { ...neo4j, NEO4J_URI: 'bolt://neo4j:secret@localhost' }],
  ['NEO4J_PASSWORD', { NEO4J_URI: 'bolt://localhost' }],
  ['NEO4J_MAX_CONNECTIONS', { ...neo4j, NEO4J_URI: 'bolt://localhost', NEO4J_MAX_CONNECTIONS: '0' }],
]

test.each(wrong)('%s is checked: %j', (where, env) => {
  expect(() => readConfig(env)).toThrowError(expect.objectContaining({ name: 'InvalidInput', where }))
  expect(() => readConfig(env)).not.toThrowError(/secret/)
})

test('limits of reading: what the environment sets, else the default', () => {
  expect(readLimits({ HEARSAY_MAX_PAGES: ' ' })).toEqual(DEFAULT_LIMITS)
  const env = {
    HEARSAY_MAX_PAGES: '12',
    HEARSAY_MAX_UNPACKED_BYTES: '1000000',
    HEARSAY_MAX_DEPTH: '40',
    HEARSAY_MAX_SECONDS: '3',
  }
  expect(readLimits(env)).toEqual({ maxPages: 12, maxUnpackedBytes: 1_000_000, maxDepth: 40, maxSeconds: 3 })
})

test.each(['0', '-1', '1e3', 'many', '1.5'])('a limit is a whole number from 1 up: %s', (value) => {
  expect(() => readLimits({ HEARSAY_MAX_SECONDS: value })).toThrowError(
    expect.objectContaining({ name: 'InvalidInput', where: 'HEARSAY_MAX_SECONDS' }),
  )
})
