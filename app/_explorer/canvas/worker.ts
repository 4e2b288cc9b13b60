// The page's end of a worker that answers one question at a time: a newer question replaces a running one.

export interface Asker<Question, Answer> {
  /** Null when a newer question or `cancel` came in between. Rejects when the worker cannot run. */
  readonly ask: (question: Question) => Promise<Answer | null>
  /** Stops at once; the next question starts a fresh worker. */
  readonly cancel: () => void
  /** Is a question being answered? */
  readonly isBusy: () => boolean
}

/** `what` names the worker in the error of one that does not start: "layout". */
export function askerOf<Question, Answer>(what: string, start: () => Worker): Asker<Question, Answer> {
  let worker: Worker | null = null
  let giveUp: (() => void) | null = null
  const cancel = () => {
    worker?.terminate()
    worker = null
    giveUp?.()
    giveUp = null
  }
  const ask = (question: Question) => {
    if (giveUp !== null) cancel()
    worker ??= start()
    const current = worker
    return new Promise<Answer | null>((resolve, reject) => {
      giveUp = () => resolve(null)
      current.onmessage = (event: MessageEvent<Answer>) => {
        giveUp = null
        resolve(event.data)
      }
      current.onerror = (event) => {
        giveUp = null
        reject(new Error(event.message === '' ? `The ${what} worker could not start.` : event.message))
      }
      current.postMessage(question)
    })
  }
  return { ask, cancel, isBusy: () => giveUp !== null }
}
