// Who answers what: questions wait for a free reader, and one reader is kept for the quick ones.
import { StoreUnavailable } from '../../errors'
import type { Hand } from './hands'
import type { Task } from './messages'

interface Job {
  readonly slow: boolean
  /** The only reader that can do it: where a stream was begun. */
  readonly only: Hand | undefined
  readonly task: Task
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: unknown) => void
}

interface Answer {
  readonly value: unknown
  /** Who answered. */
  readonly by: Hand
}

export interface Readers {
  run(task: Task, weight: 'quick' | 'slow', only?: Hand): Promise<Answer>
  end(): Promise<void>
}

/** `count` at least 2: the first takes quick questions only, so that slow ones never hold all. */
export function readersOf(count: number, hire: () => Hand): Readers {
  const hands = Array.from({ length: count }, hire)
  const queue: Job[] = []

  function dispatch(): void {
    for (let place = 0; place < count; place += 1) {
      const hand = alive(place)
      if (hand.busy()) continue
      const next = queue.findIndex(({ slow, only }) =>
        only === undefined ? place > 0 || !slow : only === hand,
      )
      const [job] = next === -1 ? [] : queue.splice(next, 1)
      if (job !== undefined) give(job, hand)
    }
  }

  function alive(place: number): Hand {
    const hand = hands[place]
    if (hand?.alive()) return hand
    const fresh = hire()
    hands[place] = fresh
    return fresh
  }

  function give({ task, resolve, reject }: Job, hand: Hand): void {
    hand
      .run(task)
      .then((value) => resolve({ value, by: hand }), reject)
      .finally(dispatch)
  }

  return {
    run: (task, weight, only) =>
      new Promise((resolve, reject) => {
        if (only !== undefined && !only.alive()) return reject(gone())
        queue.push({ slow: weight === 'slow', only, task, resolve, reject })
        dispatch()
      }),
    end: async () => {
      await Promise.all(hands.map((hand) => hand.end()))
    },
  }
}

function gone(): StoreUnavailable {
  return new StoreUnavailable('The thread that read the database is gone.', { remedy: 'Try again.' })
}
