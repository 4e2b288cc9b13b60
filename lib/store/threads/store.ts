// The embedded store off the server's own thread: SQLite answers in its caller's thread, so that a slow question would
// stop everybody. Here one thread writes and a few read, over the same file; WAL lets them work beside each other.
import type { ThreadsConfig } from '../open'
import type { GraphStore } from '../store'
import { hire } from './hands'
import { type Items, type Method, type Opening, WEIGHTS } from './messages'
import { type Readers, readersOf } from './readers'

/**
 * The same as `openSqlite(file)`, whose questions and changes run in threads. What was written is seen by every question
 * asked afterwards. Throws StoreUnavailable.
 */
export async function openSqliteThreads(
  file: string,
  { entry, readers: count }: ThreadsConfig,
  opening: Opening = {},
): Promise<GraphStore> {
  const data = { file, ...opening }
  let writer = hire(entry, { ...data, readOnly: false })
  try {
    // The file is made and brought up to date before anybody reads it
    await writer.run({ do: 'call', method: 'ping', args: [] })
  } catch (error) {
    await writer.end()
    throw error
  }
  const readers = readersOf(count, () => hire(entry, { ...data, readOnly: true }))
  const theWriter = () => {
    if (!writer.alive()) writer = hire(entry, { ...data, readOnly: false })
    return writer
  }
  const methodOf = (method: Method) => {
    const weight = WEIGHTS[method]
    if (weight === 'stream') return (...args: unknown[]) => streamOf(readers, method, args)
    if (weight === 'write') return (...args: unknown[]) => theWriter().run({ do: 'call', method, args })
    return async (...args: unknown[]) => (await readers.run({ do: 'call', method, args }, weight)).value
  }
  const methods = Object.fromEntries((Object.keys(WEIGHTS) as Method[]).map((name) => [name, methodOf(name)]))
  return {
    ...(methods as unknown as Pick<GraphStore, Method>),
    backend: 'sqlite',
    location: file,
    close: async () => {
      await readers.end()
      // What waits is written before; however long that takes
      if (writer.alive()) await writer.run({ do: 'close' })
      await writer.end()
    },
  }
}

/** Its pieces come from the reader that began it, in turn with the questions of others. */
async function* streamOf(
  readers: Readers,
  method: Method,
  args: readonly unknown[],
): AsyncGenerator<unknown> {
  const { value, by } = await readers.run({ do: 'open', method, args }, 'slow')
  const stream = Number(value)
  let done = false
  try {
    while (!done) {
      const piece = (await readers.run({ do: 'take', stream }, 'slow', by)).value as Items
      done = piece.done
      yield* piece.items
    }
  } finally {
    if (!done && by.alive()) await readers.run({ do: 'drop', stream }, 'slow', by)
  }
}
