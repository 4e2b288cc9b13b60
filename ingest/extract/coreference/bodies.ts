// "The ministry" after "the Ministry of Waterways", "the Authority" after "the Kolvar Dam Authority", "the group" after
// an organization that has just been spoken of.

import type { LocalEntity } from '../document'
import { GROUP_NOUNS } from '../rules/clause-words'
import { GENERIC_BODIES } from '../rules/roles'
import type { Phrase } from '../syntax/phrases'

/** Named organizations by the noun they are called by. */
export interface Bodies {
  /** The one organization a definite phrase means, by index; -1 when there is none or more than one. */
  named(phrase: Phrase, near: ReadonlySet<number>): number
}

export function bodiesOf(entities: readonly LocalEntity[]): Bodies {
  const byNoun = new Map<string, Set<number>>()
  for (const [i, e] of entities.entries()) {
    if (e.kind !== 'organization' || e.unnamed) continue
    for (const name of [e.name, ...e.aliases])
      for (const noun of nounsOf(name)) byNoun.set(noun, (byNoun.get(noun) ?? new Set()).add(i))
  }
  return {
    named(phrase, near) {
      const match = /^(?:the|this|that)\s+(\p{L}+)$/iu.exec(phrase.span.text)
      const noun = match?.[1]?.toLowerCase()
      if (noun === undefined || phrase.plural) return -1
      const called = byNoun.get(noun)
      if (called !== undefined && called.size > 0) return only(called, near)
      return GENERIC_BODIES.has(noun) ? only(near, near) : -1
    },
  }
}

/** "Harbour Union" is a union, "Ministry of Waterways" a ministry. One word alone says nothing. */
function nounsOf(name: string): string[] {
  const words = name.toLowerCase().split(/\s+/u)
  if (words.length < 2) return []
  const of = words.findIndex((w) => w === 'of' || w === 'for')
  const nouns = [words.at(-1) ?? '', of > 0 ? (words[of - 1] ?? '') : (words[0] ?? '')]
  return nouns.filter((w) => GROUP_NOUNS.has(w) || GENERIC_BODIES.has(w))
}

/** The only one, or the only one spoken of lately. */
function only(some: ReadonlySet<number>, near: ReadonlySet<number>): number {
  const [first] = some
  if (some.size === 1) return first ?? -1
  const lately = [...some].filter((i) => near.has(i))
  return lately.length === 1 ? (lately[0] ?? -1) : -1
}
