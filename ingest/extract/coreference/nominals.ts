// "The minister" is the person the text calls minister; "the official" takes up "a senior official";
// "another official" is somebody else.

import type { Token } from '../document'
import type { Phrase } from '../syntax/phrases'
import type { Reading } from '../syntax/reading'
import type { Bodies } from './bodies'
import type { Reference } from './references'
import type { Roles } from './roles'

/** What a definite noun phrase takes up. */
export type Uptake =
  | { readonly kind: 'role' | 'organization'; readonly entity: number }
  | { readonly kind: 'beside'; readonly key: string; readonly first: Phrase }
  | { readonly kind: 'bearers'; readonly entities: readonly number[] }
  | { readonly kind: 'head'; readonly key: string; readonly first: Phrase }

/** Nominals seen so far, by head noun and by their whole words. */
export interface Nominals {
  /** What the phrase takes up; null when it is the first of its kind. `near`: organizations that were subjects lately. */
  uptake(ref: Reference, near: ReadonlySet<number>): Uptake | null
  /** Notes a phrase that takes nothing up. */
  note(ref: Reference, key: string): void
}

interface Seen {
  readonly key: string
  readonly phrase: Phrase
  readonly line: number
}

const DEFINITE = /^(?:the|this|that|these|those|his|her|its|their|both|said)\s/iu
const OTHER = /^(?:the |an? )?(?:another|other|others|second|third|different|further|more|additional)\b/iu

export function newNominals(r: Reading, roles: Roles, bodies: Bodies): Nominals {
  const byHead = new Map<string, Seen[]>()
  const byWords = new Map<string, Seen>()
  return {
    uptake(ref, near) {
      const words = plainWords(ref.phrase)
      if (OTHER.test(words)) return null
      if (!DEFINITE.test(words)) {
        const same = ref.phrase.plural ? byWords.get(words) : undefined
        return same === undefined ? null : { kind: 'head', key: same.key, first: same.phrase }
      }
      const role = roles.bearers(ref.phrase)
      if (role.length === 1) return { kind: 'role', entity: role[0] as number }
      const body = bodies.named(ref.phrase, near)
      if (body >= 0) return { kind: 'organization', entity: body }
      const same = byWords.get(words)
      if (same !== undefined) return { kind: 'head', key: same.key, first: same.phrase }
      if (role.length > 1) return { kind: 'bearers', entities: role }
      return takenUp(r, ref, byHead.get(headWord(r, ref.phrase)) ?? [])
    },
    note(ref, key) {
      const seen = { key, phrase: ref.phrase, line: ref.line }
      byWords.set(plainWords(ref.phrase), seen)
      const head = headWord(r, ref.phrase)
      const list = byHead.get(head)
      if (list === undefined) byHead.set(head, [seen])
      else list.push(seen)
    },
  }
}

/** How many phrases with one head are looked at. */
const SEEN = 8

/** The latest phrase with this head that says nothing against it. */
function takenUp(r: Reading, ref: Reference, seen: readonly Seen[]): Uptake | null {
  const fitting = seen
    .slice(-SEEN)
    .filter((s) => s.phrase.plural === ref.phrase.plural && fits(r, s.phrase, ref.phrase))
  const last = fitting.at(-1)
  if (last === undefined) return null
  return { kind: 'head', key: last.key, first: last.phrase }
}

/** "the Kessary official" is not "a Dravik official"; "the official" may be either. */
function fits(r: Reading, earlier: Phrase, later: Phrase): boolean {
  const before = modifiers(r, earlier)
  return [...modifiers(r, later)].every((word) => before.has(word))
}

function modifiers(r: Reading, phrase: Phrase): Set<string> {
  const out = new Set<string>()
  for (let t = phrase.first; t < phrase.head; t++) {
    const { lower, pos } = r.doc.tokens[t] as Token
    if (pos === 'adj' || pos === 'noun' || pos === 'proper') out.add(lower)
  }
  return out
}

export function plainWords(phrase: Phrase): string {
  return phrase.span.text.toLowerCase().replace(/\s+/gu, ' ')
}

function headWord(r: Reading, phrase: Phrase): string {
  return (r.doc.tokens[phrase.head] as Token).lower
}
