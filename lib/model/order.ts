// The order of strings and names wherever it must be the same on every machine and in both stores.

/** By UTF-16 code units, for `sort`: unlike localeCompare it knows no language. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** JSON with the names of every object in order, so that equal values give equal text whatever made them. */
export function orderedJson(value: unknown): string {
  return JSON.stringify(value, (_name, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => byCodeUnit(a, b)))
      : part,
  )
}
