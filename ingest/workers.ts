// Worker threads behind a queue: each has one task at a time; one that dies fails its task and is replaced.
import { join } from 'node:path'
import type { Worker } from 'node:worker_threads'
import { repositoryRoot } from './repository'
import type { Answer, Reply, Task } from './tasks'
import { uncarry } from './tasks'

export interface Workers {
  run<T extends Task>(task: T): Promise<Answer<T>>
  close(): Promise<void>
}

interface Job {
  readonly id: number
  readonly task: Task
  readonly resolve: (value: never) => void
  readonly reject: (error: Error) => void
}

interface Hand {
  readonly worker: Worker
  job: Job | null
}

/** Starts threads as tasks come, at most `count`. An idle pool does not keep the process alive. */
export function startWorkers(count: number): Workers {
  const hands: Hand[] = []
  const queue: Job[] = []
  let nextId = 1

  function dispatch(): void {
    while (queue.length > 0) {
      const hand = hands.find(({ job }) => job === null) ?? (hands.length < count ? hire() : null)
      if (hand === null) return
      const job = queue.shift()
      if (job === undefined) return
      hand.job = job
      hand.worker.ref()
      hand.worker.postMessage({ id: job.id, task: job.task })
    }
  }

  function hire(): Hand {
    const hand: Hand = { worker: spawn(), job: null }
    hand.worker.on('message', (reply: Reply) => settle(hand, reply))
    hand.worker.on('error', (error) => dismiss(hand, error))
    hand.worker.on('exit', () =>
      dismiss(hand, new Error('The worker thread ended in the middle of its task.')),
    )
    hands.push(hand)
    return hand
  }

  function settle(hand: Hand, reply: Reply): void {
    const job = hand.job
    hand.job = null
    hand.worker.unref()
    if ('error' in reply) job?.reject(uncarry(reply.error))
    else job?.resolve(reply.value as never)
    dispatch()
  }

  function dismiss(hand: Hand, error: Error): void {
    const place = hands.indexOf(hand)
    if (place !== -1) hands.splice(place, 1)
    hand.job?.reject(error)
    hand.job = null
    dispatch()
  }

  return {
    run: (task) =>
      new Promise((resolve, reject) => {
        queue.push({ id: nextId++, task, resolve, reject })
        dispatch()
      }),
    close: async () => {
      await Promise.all(hands.splice(0).map(({ worker }) => worker.terminate()))
    },
  }
}

/**
 * Next's bundler follows `new Worker(path)` and would pack the whole TypeScript loader into the server; asked for at
 * run time, the class is unknown to it.
 */
function spawn(): Worker {
  const threads = process.getBuiltinModule('node:worker_threads')
  return new threads.Worker(join(repositoryRoot(), 'ingest', 'worker.mjs'), { name: 'hearsay-extract' })
}
