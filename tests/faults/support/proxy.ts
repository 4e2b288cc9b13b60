// A stretch of network between the command and Neo4j that can be cut: at once, from now on, or right after a commit.
import { createServer, type Server, type Socket, connect as toServer } from 'node:net'
import { type Random, seeded } from '../../support/random'

export interface Stretch {
  readonly port: number
  /** Cuts all connections now. */
  cut(): void
  /** Nobody gets through until `open`. */
  shut(): Promise<void>
  open(): Promise<void>
  /** Each connection is cut at a random moment; within so many messages of the client. 0: no more. */
  cutWithin(messages: number, seed?: number): void
  /** The next so many commits reach the server, and their answers nobody. */
  loseCommits(count: number): void
  /** How often a connection was cut. */
  cuts(): number
  stop(): Promise<void>
}

/** The Bolt message COMMIT as it is sent, alone in its chunk. */
const COMMIT = Buffer.from([0x00, 0x02, 0xb0, 0x12, 0x00, 0x00])

export async function startProxy(port: number, serverPort: number): Promise<Stretch> {
  const state = { within: 0, lose: 0, cuts: 0, random: seeded(1) }
  const pairs = new Set<() => void>()
  let server: Server | null = null
  const open = () =>
    new Promise<void>((ready, failed) => {
      server = createServer((client) => relay(client, serverPort, state, pairs))
      server.once('error', failed).listen(port, '127.0.0.1', () => ready())
    })
  const cut = () => {
    for (const end of pairs) end()
  }
  const shut = async () => {
    const ended = new Promise<void>((done) => server?.close(() => done()))
    cut()
    await ended
  }
  await open()
  return {
    port,
    cut,
    shut,
    open,
    cutWithin: (messages, seed = 1) => Object.assign(state, { within: messages, random: seeded(seed) }),
    loseCommits: (count) => {
      state.lose = count
    },
    cuts: () => state.cuts,
    stop: shut,
  }
}

interface State {
  within: number
  lose: number
  cuts: number
  random: Random
}

function relay(client: Socket, serverPort: number, state: State, pairs: Set<() => void>): void {
  const server = toServer(serverPort, '127.0.0.1')
  let left =
    state.within === 0 ? Number.POSITIVE_INFINITY : 1 + Math.floor(state.random.next() * state.within)
  let losing = false
  const end = () => {
    if (!pairs.delete(end)) return
    state.cuts += 1
    client.resetAndDestroy()
    server.destroy()
  }
  const leave = () => {
    pairs.delete(end)
    client.destroy()
    server.destroy()
  }
  pairs.add(end)
  for (const socket of [client, server]) socket.on('error', leave).on('close', leave)
  client.on('data', (data: Buffer) => {
    left -= 1
    if (left <= 0) return end()
    if (state.lose > 0 && data.includes(COMMIT)) {
      state.lose -= 1
      losing = true
    }
    server.write(data)
  })
  server.on('data', (data: Buffer) => {
    if (losing) end()
    else client.write(data)
  })
}

export function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer()
    probe.once('error', failed)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => found(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
