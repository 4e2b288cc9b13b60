// Expanding and its exact opposite: which nodes one expansion brought, and which of them go when it is collapsed.

/** One expansion: what was asked of which node, and everything it has answered so far. */
export interface Batch {
  /** Same for the same question (see `batchKey`), so that "more" continues it. */
  readonly key: string
  readonly anchor: string
  readonly label: string
  /** All neighbours the expansion returned, in order, whether or not they were on the canvas before. */
  readonly ids: readonly string[]
  readonly total: number
  /** Null when everything is shown. */
  readonly nextCursor: string | null
}

export interface Collapse {
  /** Nodes to take away. */
  readonly goes: ReadonlySet<string>
  /** Nodes of the expansion that stay because they were there before, or were expanded or pinned since. */
  readonly stays: number
}

/**
 * What collapsing a batch takes away: exactly the nodes that are on the canvas only because of it. Roots (found by
 * search, or there at the start), nodes of other batches, anchors of other batches and pinned nodes stay.
 */
export function collapseOf(
  batch: Batch,
  batches: readonly Batch[],
  roots: ReadonlySet<string>,
  pinned: ReadonlySet<string>,
): Collapse {
  const others = batches.filter((b) => b.key !== batch.key)
  const wanted = new Set(others.flatMap((b) => [b.anchor, ...b.ids]))
  const goes = new Set(
    batch.ids.filter((id) => id !== batch.anchor && !wanted.has(id) && !roots.has(id) && !pinned.has(id)),
  )
  return { goes, stays: batch.ids.length - goes.size }
}
