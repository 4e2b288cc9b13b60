// A thread's side: one connection to the database, asked for one answer after the other.
import { parentPort, workerData } from 'node:worker_threads'
import { carry } from '../../carried-error'
import { openSqlite } from '../sqlite/store'
import type { GraphStore } from '../store'
import type { Asked, Items, Method, Replied, Task, ThreadData } from './messages'

/** Items of a stream that are sent at once. */
const PIECE = 20

const { file, ...opening } = workerData as ThreadData
const opened = attempt(() => openSqlite(file, opening))
const streams = new Map<number, AsyncIterator<unknown>>()
let begun = 0

async function run(task: Task): Promise<unknown> {
  switch (task.do) {
    case 'call':
      return methodOf(task.method)(...task.args)
    case 'open': {
      begun += 1
      const answer = methodOf(task.method)(...task.args) as AsyncIterable<unknown>
      streams.set(begun, answer[Symbol.asyncIterator]())
      return begun
    }
    case 'take':
      return take(task.stream)
    case 'drop':
      await streams.get(task.stream)?.return?.()
      return streams.delete(task.stream)
    case 'close':
      return opened.store?.close()
  }
}

/** A store that could not be opened says so to everybody who asks. */
function attempt(open: () => GraphStore): { readonly store?: GraphStore; readonly error?: unknown } {
  try {
    return { store: open() }
  } catch (error) {
    return { error }
  }
}

/** @throws StoreUnavailable when the store could not be opened */
function methodOf(name: Method): (...args: readonly unknown[]) => unknown {
  if (opened.store === undefined) throw opened.error
  return opened.store[name] as (...args: readonly unknown[]) => unknown
}

async function take(number: number): Promise<Items> {
  const stream = streams.get(number)
  const items: unknown[] = []
  while (stream !== undefined && items.length < PIECE) {
    const { done, value } = await stream.next()
    if (done === true) break
    items.push(value)
  }
  const done = items.length < PIECE
  if (done) streams.delete(number)
  return { items, done }
}

parentPort?.on('message', async ({ id, task }: Asked) => {
  const reply: Replied = await run(task).then(
    (value) => ({ id, value }),
    (error: unknown) => ({ id, error: carry(error) }),
  )
  parentPort?.postMessage(reply)
})
