// A queue that gives back the least first.

export interface Heap<T> {
  readonly push: (item: T) => void
  /** Takes out the least; undefined when there is none. */
  readonly pop: () => T | undefined
}

/** A binary heap; `less` must tell any two items apart for the order to be one and the same everywhere. */
export function heapOf<T>(less: (a: T, b: T) => boolean): Heap<T> {
  const items: T[] = []
  const swapIfLess = (child: number, parent: number): boolean => {
    const [a, b] = [items[child], items[parent]]
    if (a === undefined || b === undefined || !less(a, b)) return false
    items[child] = b
    items[parent] = a
    return true
  }
  return {
    push: (item) => {
      let at = items.push(item) - 1
      while (at > 0 && swapIfLess(at, (at - 1) >> 1)) at = (at - 1) >> 1
    },
    pop: () => {
      const top = items[0]
      const last = items.pop()
      if (items.length === 0 || last === undefined) return top
      items[0] = last
      sink(items.length, swapIfLess, (a, b) => less(items[a] as T, items[b] as T))
      return top
    },
  }
}

function sink(
  size: number,
  swapIfLess: (child: number, parent: number) => boolean,
  less: (a: number, b: number) => boolean,
): void {
  let at = 0
  while (2 * at + 1 < size) {
    const [left, right] = [2 * at + 1, 2 * at + 2]
    const child = right < size && less(right, left) ? right : left
    if (!swapIfLess(child, at)) return
    at = child
  }
}
