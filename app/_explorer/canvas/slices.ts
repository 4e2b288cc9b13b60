// Long work on the page in slices short enough that a hand on the mouse does not notice.

/** Milliseconds a slice should take, and how many items the first one has. */
const SLICE_MS = 12
const FIRST = 60
/** Up to here everything is done at once, before the call returns. */
const AT_ONCE = 300

/**
 * Calls `work` with consecutive slices of the items, letting the page breathe in between. Few items are done before
 * the call returns. False when stopped in between; slices done until then stay done.
 */
export async function inSlices<T>(
  items: readonly T[],
  work: (slice: readonly T[]) => void,
  stop: AbortSignal,
): Promise<boolean> {
  let size = items.length <= AT_ONCE ? items.length : FIRST
  for (let at = 0; at < items.length; ) {
    if (at > 0) await breath()
    if (stop.aborted) return false
    const began = performance.now()
    work(items.slice(at, at + size))
    at += size
    const took = Math.max(1, performance.now() - began)
    size = Math.max(20, Math.round(size * Math.min(2, Math.max(0.5, SLICE_MS / took))))
  }
  return true
}

/** After whatever the browser wants to do first: input, a frame. */
function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}
