// Worker threads behind a queue: each has one task and a next one at hand; one that dies, or is ended because its task
// takes too long, fails that task and is replaced.
import { join } from 'node:path'
import type { Worker } from 'node:worker_threads'
import { uncarry } from '../lib/carried-error'
import { repositoryRoot } from './repository'
import type { Answer, Begun, Reply, Task } from './tasks'

/** How long a task may take in its thread, and what is thrown when it takes longer. */
export interface TimeLimit {
  readonly seconds: number
  readonly late: () => Error
}

export interface Workers {
  run<T extends Task>(task: T, limit?: TimeLimit): Promise<Answer<T>>
  close(): Promise<void>
}

interface Job {
  readonly id: number
  readonly task: Task
  readonly limit: TimeLimit | undefined
  readonly resolve: (value: never) => void
  readonly reject: (error: Error) => void
}

interface Hand {
  readonly worker: Worker
  /** The first is under way; the second waits in the thread, which so never waits for us. */
  readonly jobs: Job[]
  /** Runs while the first has a limit. */
  timer: NodeJS.Timeout | undefined
}

const AT_HAND = 2

const WORKER = 'ingest/worker.mjs'

/** Starts threads as tasks come, at most `count`. An idle pool does not keep the process alive. */
export function startWorkers(count: number, script = WORKER): Workers {
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
    const hand: Hand = { worker: spawn(script), jobs: [], timer: undefined }
    hand.worker.on('message', (message: Begun | Reply) =>
      'begun' in message ? begin(hand, message) : settle(hand, message),
    )
    hand.worker.on('error', (error) => dismiss(hand, error))
    hand.worker.on('exit', () =>
      dismiss(hand, new Error('The worker thread ended in the middle of its task.')),
    )
    hands.push(hand)
    return hand
  }

  function begin(hand: Hand, { id }: Begun): void {
    const limit = hand.jobs.find((job) => job.id === id)?.limit
    if (limit === undefined) return
    // When this thread was busy itself, the answer may lie there already
    const giveUp = () => setImmediate(() => hand.jobs[0]?.id === id && end(hand, limit))
    hand.timer = setTimeout(giveUp, limit.seconds * 1000)
  }

  /** Also stops one that never comes back: a thread can be ended wherever it is. */
  function end(hand: Hand, { late }: TimeLimit): void {
    dismiss(hand, late())
    void hand.worker.terminate()
  }

  function settle(hand: Hand, reply: Reply): void {
    clearTimeout(hand.timer)
    const place = hand.jobs.findIndex(({ id }) => id === reply.id)
    const [job] = place === -1 ? [] : hand.jobs.splice(place, 1)
    if (hand.jobs.length === 0) hand.worker.unref()
    dispatch()
    if ('error' in reply) job?.reject(uncarry(reply.error))
    else job?.resolve(reply.value as never)
  }

  /** The task under way failed with its thread; the next one goes to another. */
  function dismiss(hand: Hand, error: Error): void {
    clearTimeout(hand.timer)
    const place = hands.indexOf(hand)
    if (place !== -1) hands.splice(place, 1)
    const [failed, ...others] = hand.jobs.splice(0)
    queue.unshift(...others)
    failed?.reject(error)
    dispatch()
  }

  return {
    run: (task, limit) =>
      new Promise((resolve, reject) => {
        queue.push({ id: nextId++, task, limit, resolve, reject })
        dispatch()
      }),
    close: async () => {
      for (const { timer } of hands) clearTimeout(timer)
      await Promise.all(hands.splice(0).map(({ worker }) => worker.terminate()))
    },
  }
}

/**
 * Next's bundler follows `new Worker(path)` and would pack the whole TypeScript loader into the server; asked for at
 * run time, the class is unknown to it.
 */
function spawn(script: string): Worker {
  const threads = process.getBuiltinModule('node:worker_threads')
  return new threads.Worker(join(repositoryRoot(), script), { name: 'hearsay-extract' })
}
