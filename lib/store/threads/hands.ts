// One thread: tasks go to it, its answers come back; when it dies its tasks fail. Idle, it keeps no process alive.
import type { Worker } from 'node:worker_threads'
import { uncarry } from '../../carried-error'
import { StoreUnavailable } from '../../errors'
import type { Asked, Replied, Task, ThreadData } from './messages'

export interface Hand {
  /** Is a task under way? */
  readonly busy: () => boolean
  readonly alive: () => boolean
  run(task: Task): Promise<unknown>
  /**
   * Closes its connection. In the middle of a long question it is left to the end of the process: the driver does not
   * bear to be broken off, and would take the process along.
   */
  end(): Promise<void>
}

const CLOSES_WITHIN_MS = 500

interface Waiting {
  readonly resolve: (value: unknown) => void
  readonly reject: (error: Error) => void
}

/** `entry`: the file the thread runs. */
export function hire(entry: string, data: ThreadData): Hand {
  const worker = spawn(entry, data)
  const waiting = new Map<number, Waiting>()
  let last = 0
  let alive = true

  function settle(reply: Replied): void {
    const job = waiting.get(reply.id)
    waiting.delete(reply.id)
    if (waiting.size === 0) worker.unref()
    if ('error' in reply) job?.reject(uncarry(reply.error))
    else job?.resolve(reply.value)
  }

  function dismiss(cause: Error): void {
    alive = false
    const failed = [...waiting.values()]
    waiting.clear()
    const details = { where: data.file, remedy: 'Try again.', cause }
    for (const { reject } of failed)
      reject(
        new StoreUnavailable('The thread that reads the database ended in the middle of its work.', details),
      )
  }

  worker.on('message', settle)
  worker.on('error', dismiss)
  worker.on('exit', (code) => dismiss(new Error(`It ended with code ${code}.`)))
  worker.unref()
  const run = (task: Task): Promise<unknown> =>
    new Promise((resolve, reject) => {
      last += 1
      waiting.set(last, { resolve, reject })
      worker.ref()
      const asked: Asked = { id: last, task }
      worker.postMessage(asked)
    })

  return {
    busy: () => waiting.size > 0,
    alive: () => alive,
    run,
    end: async () => {
      const late = new Promise<'late'>((resolve) =>
        setTimeout(() => resolve('late'), CLOSES_WITHIN_MS).unref(),
      )
      const closed = alive ? await Promise.race([run({ do: 'close' }), late]) : undefined
      if (closed === 'late') worker.unref()
      else await worker.terminate()
    },
  }
}

/** The class is asked for at run time: a bundler would follow it and pack the TypeScript loader. */
function spawn(entry: string, data: ThreadData): Worker {
  const threads = process.getBuiltinModule('node:worker_threads')
  return new threads.Worker(entry, {
    name: data.readOnly ? 'hearsay-read' : 'hearsay-write',
    workerData: data,
  })
}
