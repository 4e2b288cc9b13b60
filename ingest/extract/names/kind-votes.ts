// How often the tagger gave each name each kind, and what most of its places say.
import type { Token } from '../document'
import { type NameKind, type NameSpan, spanKey } from './name-spans'

/** Key → how often each kind was tagged. */
export type KindVotes = ReadonlyMap<string, ReadonlyMap<NameKind, number>>

export function countKinds(tokens: readonly Token[], spans: readonly NameSpan[]): KindVotes {
  const votes = new Map<string, Map<NameKind, number>>()
  for (const span of spans) {
    const key = spanKey(tokens, span.first, span.last)
    const kinds = votes.get(key) ?? new Map<NameKind, number>()
    kinds.set(span.kind, (kinds.get(span.kind) ?? 0) + 1)
    votes.set(key, kinds)
  }
  return votes
}

/** The kind given most often, `other` with count 0 when there is none. */
export function majority(kinds: ReadonlyMap<NameKind, number> = new Map()): {
  readonly kind: NameKind
  readonly count: number
  readonly total: number
} {
  let best: [NameKind, number] = ['other', 0]
  let total = 0
  for (const [kind, count] of kinds) {
    total += count
    if (count > best[1]) best = [kind, count]
  }
  return { kind: best[0], count: best[1], total }
}
