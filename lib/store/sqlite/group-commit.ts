// Writes that wait at the same moment share one transaction: committing costs as much as writing a short article.
import type { Database } from './database'

/** Other processes wait for the lock no longer than this many articles take. */
const MOST = 32

interface Job {
  readonly work: () => unknown
  readonly resolve: (value: never) => void
  readonly reject: (error: unknown) => void
}

export interface GroupCommit {
  /** Runs `work` as a whole or not at all, in the order of the calls; resolves when it is committed. */
  run<T>(work: () => T): Promise<T>
  /** Commits what waits. */
  flush(): void
}

export function groupCommit(db: Database): GroupCommit {
  const waiting: Job[] = []
  function flush(): void {
    while (waiting.length > 0) commit(db, waiting.splice(0, MOST))
  }
  return {
    run: (work) =>
      new Promise((resolve, reject) => {
        if (waiting.length === 0) setImmediate(flush)
        waiting.push({ work, resolve, reject })
      }),
    flush,
  }
}

/** If one of several fails, nothing of them is kept and each runs again by itself: only that one fails. */
function commit(db: Database, jobs: readonly Job[]): void {
  try {
    const results = db.transaction(() => jobs.map((job) => job.work()))
    jobs.forEach((job, index) => {
      job.resolve(results[index] as never)
    })
  } catch (error) {
    if (jobs.length > 1) for (const job of jobs) commit(db, [job])
    else jobs[0]?.reject(error)
  }
}
