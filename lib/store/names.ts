// Deciding a block of names anew, alike in both stores: what became other than what was kept, and which blocks that concerns.
import type { Bearer } from '../identity/bearer'
import { blocksForParts, blocksOf, deciding } from '../identity/blocks'
import { type Block, decide, type Identity } from '../identity/decide'
import type { Suggestion } from '../identity/duplicates'

/** Somebody with a whole name, as the block of shorter names `block` is shown them; `bearer` is JSON. */
export interface KeptBearer {
  readonly block: string
  readonly id: string
  readonly bearer: string
}

export interface Outcome {
  readonly changes: readonly { readonly key: string; readonly identity: Identity }[]
  readonly gone: readonly KeptBearer[]
  readonly come: readonly KeptBearer[]
  readonly suggestions: readonly Suggestion[]
  /** Blocks to be decided for it. */
  readonly next: readonly string[]
}

/** `kept`: the bearers that the block's people were kept as. */
export function outcomeOf(block: Block, kept: readonly KeptBearer[]): Outcome {
  const { identities, bearers, suggestions } = decide(block)
  const changed = block.home.filter(({ form, identity }) => (identities.get(form.key) ?? null) !== identity)
  const now = new Map(bearers.flatMap(keptAs).map((each) => [keyOf(each), each]))
  const before = new Set(kept.map(keyOf))
  const gone = kept.filter((each) => !now.has(keyOf(each)))
  const come = [...now].flatMap(([key, each]) => (before.has(key) ? [] : [each]))
  const shownTo = changed.flatMap(({ form }) => blocksOf(form).slice(1).map(deciding))
  return {
    changes: changed.map(({ form: { key } }) => ({ key, identity: identities.get(key) ?? null })),
    gone,
    come,
    suggestions,
    next: [...shownTo, ...[...gone, ...come].map((each) => each.block)],
  }
}

function keptAs(bearer: Bearer): readonly KeptBearer[] {
  return blocksForParts(bearer.names).map((block) => ({
    block,
    id: bearer.id,
    bearer: JSON.stringify(bearer),
  }))
}

function keyOf({ block, id, bearer }: KeptBearer): string {
  return `${block} ${id} ${bearer}`
}

/** The blocks that decide by the lists of these forms. */
export function blocksDeciding(lists: readonly string[]): readonly string[] {
  return [...new Set(lists.map(deciding))]
}
