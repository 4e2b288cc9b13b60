// A list of people: "Dana Ruiz of Dell, Owen Holt (Harbour Party) and the writer Mara Dahl". Every walk is bounded.

import { type Clauses, kindOf, textOf } from './chunk-view'

export interface PeopleList {
  /** Chunks of those who have a name, in text order. */
  readonly people: readonly number[]
  /** Noun phrases of the list, those without a name too. */
  readonly items: number
  /** Chunk after the last one. */
  readonly end: number
  /** "and" stands before the last one. */
  readonly joined: boolean
  /** Is the last one somebody or something with a name? In "places like Dell and operators are" it is not of the list. */
  readonly named: boolean
  /** A comma stands before that "and". */
  readonly oxford: boolean
  /** The list without its last item: what is left when a verb shows that the last one is a subject of its own. */
  readonly shorter: PeopleList | null
}

const MOST = 16

/** The list that begins at chunk `from`; null when no noun phrase does, or when "or" leaves open who is meant. */
export function peopleFrom(cx: Clauses, from: number): PeopleList | null {
  let list: PeopleList | null = null
  let at = from
  let joined = false
  let oxford = false
  for (let n = 0; n < MOST && kindOf(cx, at) === 'np'; n++) {
    const people: readonly number[] = isPerson(cx, at) ? [...(list?.people ?? []), at] : (list?.people ?? [])
    const end = itemEnd(cx, at)
    const named = cx.line.chunks[at]?.name != null
    list = { people, items: n + 1, end, joined, named, oxford, shorter: list }
    if (joined) return list
    const next = pastRelative(cx, end)
    const comma = textOf(cx, next) === ','
    const word = comma ? next + 1 : next
    if (textOf(cx, word) === 'or') return null
    if (textOf(cx, word) === 'and') {
      joined = true
      oxford = comma
      at = word + 1
    } else if (comma) at = next + 1
    else return list
  }
  return list
}

/** The first of a list alone: commas without "and" may begin something else. */
export function firstOf(list: PeopleList): PeopleList {
  let one = list
  while (one.shorter !== null) one = one.shorter
  return one
}

export function isPerson(cx: Clauses, at: number): boolean {
  return kindOf(cx, at) === 'np' && cx.line.chunks[at]?.name?.kind === 'person'
}

const COMPLEMENTS = new Set(['of', 'from', 'for', 'in', 'at'])

/** "Dana Ruiz | of Dell", "Owen Holt | (Harbour Party)": the chunk after what belongs to a name. */
function itemEnd(cx: Clauses, at: number): number {
  let i = pastBracket(cx, at + 1)
  while (COMPLEMENTS.has(textOf(cx, i)) && kindOf(cx, i + 1) === 'np' && i < at + 7) i += 2
  return pastBracket(cx, i)
}

function pastBracket(cx: Clauses, open: number): number {
  if (textOf(cx, open) !== '(') return open
  for (let i = open + 1; i < open + 8; i++) if (textOf(cx, i) === ')') return i + 1
  return open
}

/** "Ruiz, who chairs the panel, and Holt": the comma after the relative clause, where the list goes on. */
function pastRelative(cx: Clauses, end: number): number {
  if (textOf(cx, end) !== ',') return end
  if (kindOf(cx, end + 1) !== 'rel' && textOf(cx, end + 1) !== 'whose') return end
  for (let i = end + 2; i < end + 12; i++) {
    const kind = kindOf(cx, i)
    if (kind === 'quote' || kind === 'edge') return end
    if (textOf(cx, i) === ',') return textOf(cx, i + 1) === 'and' ? i : end
  }
  return end
}
