// Who belongs together when "may be the same" does not carry over: J. Holt may be Jane or John, who are two.

/**
 * Parts the items into sets whose members all fit one another. An item that fits two that do not fit each other could
 * belong to either: it stands alone and is told as `torn`. Depends on the set of items only, not on their order.
 */
export function cliques<T>(
  items: readonly T[],
  fits: (a: T, b: T) => boolean,
): { readonly sets: readonly (readonly T[])[]; readonly torn: ReadonlySet<T> } {
  const friends = new Map<T, Set<T>>(items.map((item) => [item, new Set()]))
  items.forEach((a, index) => {
    for (const b of items.slice(index + 1)) {
      if (!fits(a, b)) continue
      friends.get(a)?.add(b)
      friends.get(b)?.add(a)
    }
  })
  const torn = new Set(items.filter((item) => isTorn([...friends.get(item)!], friends)))
  const sets: T[][] = []
  const placed = new Set<T>()
  for (const item of items) {
    if (placed.has(item)) continue
    const whole = torn.has(item) ? [item] : [item, ...[...friends.get(item)!].filter((b) => !torn.has(b))]
    for (const member of whole) placed.add(member)
    sets.push(whole)
  }
  return { sets, torn }
}

function isTorn<T>(around: readonly T[], friends: ReadonlyMap<T, ReadonlySet<T>>): boolean {
  return around.some((a, index) => around.slice(index + 1).some((b) => !friends.get(a)!.has(b)))
}
