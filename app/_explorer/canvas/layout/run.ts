// The page's end of the layout worker. One layout at a time: a newer request replaces a running one.
import type { LayoutProblem, Placement } from './problem'

let worker: Worker | null = null
let giveUp: (() => void) | null = null

/** Null when a newer layout or `cancelLayout` came in between. Rejects when the worker cannot run. */
export function runLayout(problem: LayoutProblem): Promise<readonly Placement[] | null> {
  if (giveUp !== null) cancelLayout()
  worker ??= new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' })
  const current = worker
  return new Promise((resolve, reject) => {
    giveUp = () => resolve(null)
    current.onmessage = (event: MessageEvent<readonly Placement[]>) => {
      giveUp = null
      resolve(event.data)
    }
    current.onerror = (event) => {
      giveUp = null
      reject(new Error(event.message === '' ? 'The layout worker could not start.' : event.message))
    }
    current.postMessage(problem)
  })
}

/** Stops a running layout at once; the next one starts a fresh worker. */
export function cancelLayout(): void {
  worker?.terminate()
  worker = null
  giveUp?.()
  giveUp = null
}
