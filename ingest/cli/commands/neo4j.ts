// `hearsay neo4j`: a real Neo4j on this machine without Docker (Java 17 and Maven needed), until Ctrl-C.
import { join, resolve } from 'node:path'
import { Command, Option } from 'commander'
import { readConfig } from '../../../lib/config'
import { wholeNumber } from '../options'
import { say, write } from '../output'

interface Options {
  readonly home?: string
  readonly port: number
  readonly httpPort: number
  readonly heap: string
}

const PORT = 7687
const HTTP_PORT = 7474
const PASSWORD = 'hearsay-local'

export function neo4jCommand(): Command {
  return new Command('neo4j')
    .description(
      'Run a Neo4j server on this machine, to use with NEO4J_URI. Needs Java 17 or newer, and Maven.',
    )
    .option('--home <folder>', "the server's folder (default: neo4j under HEARSAY_DATA)")
    .addOption(portOption('--port <number>', 'port for Bolt', PORT))
    .addOption(portOption('--http-port <number>', 'port for Neo4j Browser', HTTP_PORT))
    .option('--heap <size>', "memory of Java's heap", '512m')
    .addHelpText('after', EXAMPLES)
    .action(run)
}

function portOption(flags: string, what: string, port: number): Option {
  return new Option(flags, what).argParser(wholeNumber(1, 65_535)).default(port)
}

async function run({ home, port, httpPort, heap }: Options): Promise<void> {
  const { runNeo4j } = await import('../../neo4j/server')
  const password = process.env.NEO4J_PASSWORD?.trim() || PASSWORD
  const folder = home ?? join(resolve(dataDir()), 'neo4j')
  const server = await runNeo4j({ home: folder, port, httpPort, password, heap, onProgress: say })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => void server.stop())
  say(`Neo4j is ready; Neo4j Browser at http://127.0.0.1:${httpPort}. Ctrl-C stops it. In another terminal:`)
  await write(`NEO4J_URI=${server.uri} NEO4J_PASSWORD=${password} npm start\n`)
  await server.ended
}

/** Where the embedded store would be; NEO4J_URI, which this server is to answer, does not matter here. */
function dataDir(): string {
  return readConfig({ ...process.env, NEO4J_URI: undefined }).dataDir
}

const EXAMPLES = `
The password is NEO4J_PASSWORD, or "${PASSWORD}". The first run downloads Neo4j Community (about 132 MB) with Maven.

Examples:
  hearsay neo4j
  NEO4J_PASSWORD=… hearsay neo4j --port 7688 --heap 2g`
