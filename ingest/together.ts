// Writes of several documents that wait for each other: the embedded store commits what comes at one moment as one, which costs
// little more than committing one.

/** Documents that wait for each other at most, and how many milliseconds the first one waits. */
export const TOGETHER = 8
const LONGEST_MS = 200

export interface Together {
  /** Runs `work` on a document: as long as it runs, others may wait for it. */
  document<T>(work: () => Promise<T>): Promise<T>
  /** Runs `work` with that of others, at once when every document under way has come so far. */
  run<T>(work: () => Promise<T>): Promise<T>
}

export function together(): Together {
  const waiting: (() => void)[] = []
  let underWay = 0
  let timer: NodeJS.Timeout | undefined

  function release(): void {
    clearTimeout(timer)
    timer = undefined
    for (const go of waiting.splice(0)) go()
  }

  function look(): void {
    if (waiting.length >= Math.min(TOGETHER, underWay)) release()
    else if (waiting.length > 0) timer ??= setTimeout(release, LONGEST_MS)
  }

  return {
    async document(work) {
      underWay += 1
      try {
        return await work()
      } finally {
        underWay -= 1
        look()
      }
    },
    async run(work) {
      await new Promise<void>((resolve) => {
        waiting.push(resolve)
        look()
      })
      return work()
    },
  }
}
