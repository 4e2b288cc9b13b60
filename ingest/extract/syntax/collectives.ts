// Collectives with the people they name: "Two aides, Dana Ruiz and Owen Holt, said" → two aides; Ruiz, Holt.
// The collective speaks, whatever names stand between it and its verb. Only people are read as members: of "countries,
// including France" the model has no tie to keep.

import { INTRODUCTIONS, type Introduction } from '../rules/collectives'
import { type Clauses, governed, isComma, isTensed, kindOf, textOf, tokenOf, verbShape } from './chunk-view'
import type { Chunk } from './chunks'
import { describedBefore, type Head, headBefore } from './collective-heads'
import { firstOf, isPerson, type PeopleList, peopleFrom } from './people-list'

/**
 * members-introduced: "three ministers, including Ruiz and Holt, said"
 * members-apposed: "two aides, Ruiz and Holt, said"
 * members-among-them: "five senators — Ruiz, Holt and Dahl among them — said"
 * members-told: "the committee, whose members include Ruiz and Holt, said"; "the signatories include Ruiz"
 * member-of-them: "Ruiz was among the five senators who said"; "Holt, one of the senators"
 */
type Rule =
  | 'members-introduced'
  | 'members-apposed'
  | 'members-among-them'
  | 'members-told'
  | 'member-of-them'

export interface Collective {
  readonly rule: Rule
  /** Chunk of its first noun phrase. */
  readonly at: number
  /** Chunks of the people who are named behind it. */
  readonly people: readonly number[]
  /** What they are to it: "member"; null when they are not of it, or when it cannot be told. */
  readonly role: string | null
  /** Chunks `from` to `to` (exclusive) stand between the collective and its verb: the names with their marks. Empty for others. */
  readonly from: number
  readonly to: number
}

/** All collectives of a line, in text order. Linear: every rule looks a bounded way from where it begins. */
export function collectivesOf(cx: Clauses): Collective[] {
  const out: Collective[] = []
  for (const [i, chunk] of cx.line.chunks.entries()) {
    const found = chunk.kind === 'prep' ? (ofThem(cx, i) ?? listed(cx, i)) : listed(cx, i)
    if (found !== null) out.push(found)
  }
  return out
}

/** The last chunk of the collective whose names end with chunk `at`; `at` itself when none do. */
export function beforeMembers(cx: Clauses, at: number): number {
  const list = cx.line.collectives.find((one) => one.to === at + 1 && one.from < one.to)
  return list === undefined ? at : list.from - 1
}

/** The collective whose words end right before chunk `from`. */
function headOf(cx: Clauses, from: number): Head | null {
  const head = kindOf(cx, from - 1) === 'np' ? headBefore(cx, from - 1) : null
  if (head !== null && head.class !== 'several') return head
  const described = describedBefore(cx, from)
  return described < 0 ? head : headBefore(cx, described)
}

/** Names behind a collective whose words end right before chunk `from`. */
function listed(cx: Clauses, from: number): Collective | null {
  const mark = kindOf(cx, from) === 'punct' ? textOf(cx, from) : ''
  const plain = kindOf(cx, from - 1) === 'np'
  if (!plain && (mark === '' || kindOf(cx, from - 1) !== 'vg')) return null
  if (mark !== '' && mark !== '(' && !isComma(mark)) return null
  const at = mark === '' ? from : from + 1
  return (
    introduced(cx, from, at, mark) ??
    told(cx, from, at, mark) ??
    (mark === '' ? null : (amongThem(cx, from, at, mark) ?? apposed(cx, from, at, mark)))
  )
}

const BY_WORD = new Map<string, Introduction[]>()
for (const one of INTRODUCTIONS) {
  const word = one.words.split(' ')[0] as string
  const same = [...(BY_WORD.get(word) ?? []), one]
  BY_WORD.set(
    word,
    same.sort((a, b) => b.words.length - a.words.length),
  )
}

/** The introduction at chunk `at` and the chunk after its words. */
function introductionAt(
  cx: Clauses,
  at: number,
): { readonly found: Introduction; readonly next: number } | null {
  const first = cx.line.chunks[at]?.first ?? -1
  for (const found of BY_WORD.get(textOf(cx, at)) ?? []) {
    const words = found.words.split(' ')
    if (!words.every((word, k) => cx.doc.tokens[first + k]?.lower === word)) continue
    let next = at
    while ((cx.line.chunks[next]?.first ?? Infinity) < first + words.length) next++
    if (cx.line.chunks[next]?.first === first + words.length) return { found, next }
  }
  return null
}

function introduced(cx: Clauses, from: number, at: number, mark: string): Collective | null {
  const introduction = introductionAt(cx, at)
  const head = introduction === null ? null : headOf(cx, from)
  const all = head === null ? null : peopleFrom(cx, introduction!.next)
  if (head === null || all === null) return null
  const { found } = introduction!
  if (found.words === 'as' && textOf(cx, head.at) !== 'such') return null
  const closed = closing(cx, head, all, mark)
  if (closed === null || (found.words === 'like' && kindOf(cx, closed.to) !== 'vg')) return null
  if (mark === '' && closed.list.joined && !closed.list.named) return null
  const role = head.class === 'several' ? null : found.role
  return { rule: 'members-introduced', at: head.at, people: closed.list.people, role, from, to: closed.to }
}

/** "— Ruiz, Holt and Dahl among them —", ", with Ruiz among them,". */
function amongThem(cx: Clauses, from: number, at: number, mark: string): Collective | null {
  const list = peopleFrom(cx, textOf(cx, at) === 'with' ? at + 1 : at)
  if (list === null || list.people.length === 0) return null
  const among = /^among(?:st)?$/u.test(textOf(cx, list.end)) && textOf(cx, list.end + 1) === 'them'
  const head = among ? headOf(cx, from) : null
  const to = among ? closedAt(cx, list.end + 2, mark) : -1
  if (head === null || head.class === 'several' || to < 0) return null
  return { rule: 'members-among-them', at: head.at, people: list.people, role: 'member', from, to }
}

/** "two aides, Ruiz and Holt,": as many as it counts, or several people and nobody else; closed by a mark. */
function apposed(cx: Clauses, from: number, at: number, mark: string): Collective | null {
  if (!isPerson(cx, at) && !isPerson(cx, at + 2)) return null
  const list = peopleFrom(cx, at)
  const head = list === null || list.people.length < 2 ? null : headOf(cx, from)
  if (head === null || list === null || (!list.joined && mark === ',')) return null
  if (list.items === 2 && list.oxford) return null
  const fits = head.count === null ? list.people.length === list.items : head.count === list.people.length
  const to = closedAt(cx, list.end, mark)
  if (!fits || to < 0 || (mark === ',' && !mayBeApposed(cx, head))) return null
  return { rule: 'members-apposed', at: head.at, people: list.people, role: 'member', from, to }
}

/** Not "In a letter to ministers, Ruiz and Holt, both senators, said": the names are the subject there. */
function mayBeApposed(cx: Clauses, { at, class: kind, count }: Head): boolean {
  if (kind !== 'people') return false
  if (!governed(cx, at)) return true
  if (kindOf(cx, at - 1) === 'vg') return isTensed(verbShape(cx, at - 1)) && count !== null
  return textOf(cx, at - 1) === 'by' || textOf(cx, at - 2) === 'according'
}

/** "whose members include Ruiz", "who include Ruiz", "the signatories include Ruiz"; "the ministers were Ruiz and Holt". */
function told(cx: Clauses, from: number, at: number, mark: string): Collective | null {
  const relative = kindOf(cx, at) === 'rel' || textOf(cx, at) === 'that' || textOf(cx, at) === 'whose'
  const v = relative ? at + 1 : at
  const verb = cx.line.chunks[v]
  if (verb?.kind !== 'vg' || (mark !== '' && !relative)) return null
  const { lower } = tokenOf(cx, verb as Chunk)
  const shape = verbShape(cx, v)
  const includes = /^include[sd]?$/u.test(lower)
  const are = !relative && verb.last - verb.first === 1 && /^(?:are|were)$/u.test(lower)
  if ((!includes && !are) || shape.negated || shape.modal || shape.passive) return null
  const list = peopleFrom(cx, v + 1)
  if (list === null || list.people.length < (are ? 2 : 1)) return null
  const head = relative ? headOf(cx, from) : kindOf(cx, from - 1) === 'np' ? headBefore(cx, from - 1) : null
  const to = closedAt(cx, list.end, mark === '' && !relative ? ',' : mark)
  if (
    head === null ||
    head.class === 'several' ||
    to < 0 ||
    (are && (list.people.length < list.items || !list.joined))
  )
    return null
  const span = relative ? { from, to } : { from, to: from }
  return { rule: 'members-told', at: head.at, people: list.people, role: 'member', ...span }
}

/** "Ruiz was among the five senators", "Ruiz, one of the senators,": `of` is the chunk of "among" or "of". */
function ofThem(cx: Clauses, of: number): Collective | null {
  const among = /^among(?:st)?$/u.test(textOf(cx, of))
  const one = textOf(cx, of) === 'of' && textOf(cx, of - 1) === 'one' && kindOf(cx, of - 1) === 'np'
  if ((!among && !one) || kindOf(cx, of + 1) !== 'np') return null
  const link = one ? of - 2 : of - 1
  const are = kindOf(cx, link) === 'vg' && /^(?:is|are|was|were)$/u.test(textOf(cx, link))
  if (!are && textOf(cx, link) !== ',') return null
  if (are && cx.line.chunks[link]!.last - cx.line.chunks[link]!.first > 1) return null
  const people = subjects(cx, link - 1)
  const head = people.length === 0 ? null : headBefore(cx, of + 1)
  if (head === null || head.class !== 'people' || head.at !== of + 1) return null
  return { rule: 'member-of-them', at: head.at, people, role: 'member', from: of, to: of }
}

/** "Ruiz and Holt" before a verb, from the left; empty when they may belong to something else. */
function subjects(cx: Clauses, last: number): number[] {
  const out: number[] = []
  let at = last
  while (isPerson(cx, at) && out.length < 8) {
    out.unshift(at)
    const joins = textOf(cx, at - 1) === 'and' || textOf(cx, at - 1) === ','
    if (!joins || !isPerson(cx, at - 2)) break
    at -= 2
  }
  return out.length > 0 && governed(cx, at) ? [] : out
}

interface Closed {
  readonly list: PeopleList
  readonly to: number
}

/** The list as far as its marks go, and the chunk after it; null when they leave open where it ends. */
function closing(cx: Clauses, head: Head, all: PeopleList, mark: string): Closed | null {
  const whole = closedAt(cx, all.end, mark)
  const apart = mark !== '' && mark !== ','
  if (all.joined || (apart && whole >= 0)) {
    if (whole >= 0) return { list: all, to: whole }
    const bare = mark === ',' && kindOf(cx, all.end) === 'vg' && !governed(cx, head.at)
    if (bare && (all.items > 2 || !all.oxford)) return { list: all, to: all.end }
    return mark === ',' && all.oxford && all.shorter !== null ? shortened(cx, all.shorter, mark) : null
  }
  return shortened(cx, all, mark)
}

function shortened(cx: Clauses, list: PeopleList, mark: string): Closed | null {
  const one = firstOf(list)
  const to = closedAt(cx, one.end, mark)
  return to < 0 ? null : { list: one, to }
}

const STOPS = /^[.;:?!]$/u

/** The chunk after the mark that closes what `mark` opened, at `end`; -1 when none does. */
function closedAt(cx: Clauses, end: number, mark: string): number {
  const text = textOf(cx, end)
  if (mark === '') return end
  if (mark === '(') return text === ')' ? end + 1 : -1
  if (kindOf(cx, end) === 'edge' || STOPS.test(text)) return end
  if (kindOf(cx, end) !== 'punct') return -1
  if (mark === ',') return isComma(text) ? end + 1 : -1
  return isComma(text) && text !== ',' ? end + 1 : -1
}
