// A real Neo4j server as a child process, without Docker: for people who want to try it, and for the tests.
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { StoreUnavailable } from '../../lib/errors'
import { setFirstPassword } from '../../lib/store/neo4j/password'
import { neo4jClassPath } from './jars'

export interface Neo4jOptions {
  /** Folder of the server's data, logs and settings; made when missing. */
  readonly home: string
  /** Of Bolt, on the loopback interface. */
  readonly port: number
  /** Of HTTP (Neo4j Browser); null: not served. */
  readonly httpPort: number | null
  /** At least 8 characters. The user is `neo4j`. */
  readonly password: string
  /** Java heap, such as `512m`. */
  readonly heap?: string
  /** Memory for the graph's files beside the heap, such as `1g`; default 128m. */
  readonly pageCache?: string
  /** Where the class path is remembered; default `home`. */
  readonly cache?: string
  /** One line at a time on what is being done. */
  readonly onProgress?: (line: string) => void
  /** Called once the server answers and has its password. */
  readonly onReady?: (server: Neo4jServer) => void
}

export interface Neo4jServer {
  readonly uri: string
  readonly user: string
  readonly password: string
  /** Resolves when the server has ended, by `stop` or otherwise. */
  readonly ended: Promise<void>
  /** Ends the server in order; after 30 s by force. */
  stop(): Promise<void>
}

const START_TIMEOUT = 180_000
const STOP_TIMEOUT = 30_000
const OPEN_PACKAGES = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent']

/**
 * Starts Neo4j and waits until it answers (about 20 s). Throws StoreUnavailable when Java or Maven is missing, a port
 * is taken, or the home belongs to another password. The server ends with this process.
 */
export async function runNeo4j(options: Neo4jOptions): Promise<Neo4jServer> {
  const say = options.onProgress ?? (() => undefined)
  const home = resolve(options.home)
  const classPath = await neo4jClassPath(resolve(options.cache ?? home), say)
  await writeSettings(home, options)
  const log = join(home, 'logs', 'neo4j.log')
  const logged = existsSync(log) ? (await stat(log)).size : 0
  say('Starting Neo4j …')
  const child = startJava(home, classPath, options.heap ?? '512m')
  const server = serverOf(child, options)
  try {
    await untilStarted(child, log, logged, home)
    await setFirstPassword(server.uri, options.password)
  } catch (error) {
    await server.stop()
    throw error
  }
  options.onReady?.(server)
  return server
}

async function writeSettings(home: string, options: Neo4jOptions): Promise<void> {
  await mkdir(join(home, 'conf'), { recursive: true })
  const settings = [
    `server.bolt.listen_address=127.0.0.1:${options.port}`,
    `server.bolt.advertised_address=127.0.0.1:${options.port}`,
    `server.http.enabled=${options.httpPort !== null}`,
    ...(options.httpPort === null ? [] : [`server.http.listen_address=127.0.0.1:${options.httpPort}`]),
    `server.memory.pagecache.size=${options.pageCache ?? '128m'}`,
    'db.tx_log.rotation.retention_policy=2 files',
    'dbms.usage_report.enabled=false',
  ]
  await writeFile(join(home, 'conf', 'neo4j.conf'), `${settings.join('\n')}\n`)
}

function startJava(home: string, classPath: string, heap: string): ChildProcess {
  const opens = OPEN_PACKAGES.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`)
  const settings = [`--home-dir=${home}`, `--config-dir=${join(home, 'conf')}`]
  return spawn(
    'java',
    [
      `-Xms${heap}`,
      `-Xmx${heap}`,
      ...opens,
      '-cp',
      classPath,
      'org.neo4j.server.CommunityEntryPoint',
      ...settings,
    ],
    { stdio: ['ignore', 'ignore', 'ignore'] },
  )
}

function serverOf(child: ChildProcess, options: Neo4jOptions): Neo4jServer {
  const kill = () => void child.kill('SIGKILL')
  process.once('exit', kill)
  const ended = new Promise<void>((done) => {
    child.once('exit', done)
    child.once('error', () => done())
  }).then(() => void process.removeListener('exit', kill))
  return {
    uri: `neo4j://127.0.0.1:${options.port}`,
    user: 'neo4j',
    password: options.password,
    ended,
    stop: async () => {
      child.kill('SIGTERM')
      const force = setTimeout(kill, STOP_TIMEOUT)
      await ended
      clearTimeout(force)
    },
  }
}

/** Neo4j writes "Started." to its log when it answers; the console says nothing. */
async function untilStarted(child: ChildProcess, log: string, logged: number, home: string): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT
  while (Date.now() < deadline) {
    const news = existsSync(log) ? (await readFile(log)).subarray(logged).toString() : ''
    if (/\bStarted\.\s*$/m.test(news)) return
    if (child.exitCode !== null || child.signalCode !== null) throw failed(news, home)
    await sleep(200)
  }
  throw new StoreUnavailable('Neo4j did not start within three minutes.', {
    where: home,
    remedy: `Look into ${log}.`,
  })
}

function failed(log: string, home: string): StoreUnavailable {
  const error = /^.*\b(?:ERROR|FATAL)\b\s+(.*)$/m.exec(log)?.[1] ?? 'see its log'
  if (/address already in use|BindException/i.test(log)) {
    return new StoreUnavailable('Neo4j cannot start: its port is taken.', {
      where: home,
      remedy: 'Choose another port, or stop the server that has it.',
    })
  }
  if (/store_lock/.test(log)) {
    return new StoreUnavailable('Another Neo4j runs on this folder already.', {
      where: home,
      remedy: 'Use that one, stop it, or choose another folder.',
    })
  }
  return new StoreUnavailable(`Neo4j ended while starting: ${error}`, {
    where: home,
    remedy: `Look into ${join(home, 'logs', 'neo4j.log')}.`,
  })
}
