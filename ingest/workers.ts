// Worker threads behind a queue: each has one task and a next one at hand; one that dies fails its task and is replaced.
import { join } from 'node:path'
import type { Worker } from 'node:worker_threads'
import { uncarry } from '../lib/carried-error'
import { repositoryRoot } from './repository'
import type { Answer, Reply, Task } from './tasks'

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
  /** The first is under way; the second waits in the thread, which so never waits for us. */
  readonly jobs: Job[]
}

const AT_HAND = 2

/** Starts threads as tasks come, at most `count`. An idle pool does not keep the process alive. */
export function startWorkers(count: number): Workers {
  const hands: Hand[] = []
  const queue: Job[] = []
  let nextId = 1

  function dispatch(): void {
    while (queue.length > 0) {
      const hand = freeHand()
      const job = hand === null ? undefined : queue.shift()
      if (hand === null || job === undefined) return
      hand.jobs.push(job)
      hand.worker.ref()
      hand.worker.postMessage({ id: job.id, task: job.task })
    }
  }

  /** An idle one, else a new one, else the one with room for a next task. */
  function freeHand(): Hand | null {
    const idle = hands.find(({ jobs }) => jobs.length === 0)
    if (idle !== undefined) return idle
    if (hands.length < count) return hire()
    return hands.find(({ jobs }) => jobs.length < AT_HAND) ?? null
  }

  function hire(): Hand {
    const hand: Hand = { worker: spawn(), jobs: [] }
    hand.worker.on('message', (reply: Reply) => settle(hand, reply))
    hand.worker.on('error', (error) => dismiss(hand, error))
    hand.worker.on('exit', () =>
      dismiss(hand, new Error('The worker thread ended in the middle of its task.')),
    )
    hands.push(hand)
    return hand
  }

  function settle(hand: Hand, reply: Reply): void {
    const place = hand.jobs.findIndex(({ id }) => id === reply.id)
    const [job] = place === -1 ? [] : hand.jobs.splice(place, 1)
    if (hand.jobs.length === 0) hand.worker.unref()
    dispatch()
    if ('error' in reply) job?.reject(uncarry(reply.error))
    else job?.resolve(reply.value as never)
  }

  /** The task under way failed with its thread; the next one goes to another. */
  function dismiss(hand: Hand, error: Error): void {
    const place = hands.indexOf(hand)
    if (place !== -1) hands.splice(place, 1)
    const [failed, ...others] = hand.jobs.splice(0)
    queue.unshift(...others)
    failed?.reject(error)
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
