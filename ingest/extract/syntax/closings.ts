// Every place where what a cue reports may end (or, left of the cue, begin): at commas, dashes, joining words, new clauses.
// "Ruiz says the pier is safe | , and Holt | denies it | while …"
import type { Token } from '../document'
import { type Clauses, isTensed, textOf, verbShape } from './chunk-view'
import type { Chunk } from './chunks'
import type { Frame } from './frames'
import type { Opening } from './openings'

/** A boundary of a content: the chunk index, and what stands there. */
export interface Boundary {
  readonly at: number
  /** The mark or word at the boundary, "edge" at the line's end or start. */
  readonly mark: string
  /** What begins there: "clause", "cue clause", "same speaker", "np", "verb" … */
  readonly next: string
}

const MOST = 12

/** Chunk indices (exclusive) at which a content opened there may end; the line's end comes last. */
export function closingsOf(
  cx: Clauses,
  frame: Frame,
  frames: readonly Frame[],
  opening: Opening,
): Boundary[] {
  const { chunks } = cx.line
  const out: Boundary[] = []
  const main = frame.kind === 'noun' || isRelative(cx, frame) ? mainVerb(cx, frame, opening.from) : -1
  const phrase = opening.form === 'np' || opening.form === 'about' || opening.form === 'gerund'
  for (let i = opening.from + 1; i < chunks.length && out.length < MOST; i++) {
    if (i !== main && !isBoundary(cx, i, phrase || opening.form === 'infinitive')) continue
    const at = withoutLoose(cx, i, opening.from)
    if (at <= opening.from || out.some((b) => b.at === at)) continue
    const next = nextOf(cx, frame, frames, i)
    out.push({ at, mark: markOf(cx, i), next })
    if (next.startsWith('cue clause') ? handsOver(cx, i) : next === 'as clause' && textOf(cx, i) === ';')
      return out
    if (isAside(cx, frame, frames, i) || i === main || next === 'source') return out
    if (opening.form === 'gap' && textOf(cx, i) === ':') return out
    if (frame.kind === 'noun' && opening.form === 'about' && isPredicate(cx, i, opening.from)) return out
    if (next.includes('clause') && textOf(cx, i) === ',' && isFronted(cx, frame)) return out
  }
  const end = withoutLoose(cx, chunks.length, opening.from)
  if (end > opening.from && !out.some((b) => b.at === end)) out.push({ at: end, mark: 'edge', next: 'edge' })
  return out
}

/** Chunk indices at which a content that ends before `to` may begin; the line's start comes first. */
export function beginningsOf(cx: Clauses, frame: Frame, frames: readonly Frame[], to: number): Boundary[] {
  const { chunks } = cx.line
  const out: Boundary[] = []
  const add = (at: number, mark: string) => {
    let from = at
    while (from < to && (chunks[from]?.kind === 'conj' || isLoosePunctuation(cx, from))) from++
    if (from < to && !out.some((b) => b.at === from))
      out.push({ at: from, mark, next: nextOf(cx, frame, frames, from) })
  }
  add(0, 'edge')
  for (let i = 1; i < to && out.length < MOST; i++) {
    const chunk = chunks[i] as Chunk
    if (chunk.kind === 'punct' && /^(?:[,;:–—(]|--|-)$/u.test(textOf(cx, i))) add(i + 1, textOf(cx, i))
    else if (chunk.kind === 'sub' && textOf(cx, i) === 'that') add(i + 1, 'that')
  }
  return out
}

/** "A says that X; B's lawyers say that Y", "…, and B says that Y": the word goes to another. */
function handsOver(cx: Clauses, i: number): boolean {
  return contrasts(cx, i) || (textOf(cx, i) === ',' && HANDS_OVER.has(textOf(cx, i + 1)))
}

/** "… ; B calls it Z", "… while B calls it Z". */
function contrasts(cx: Clauses, i: number): boolean {
  const word = textOf(cx, i) === ',' ? textOf(cx, i + 1) : textOf(cx, i)
  return word === ';' || CONTRASTS.has(word)
}

/** "…, which Holt denies"; "“…”, which Holt had feared"; "Holt, who was told that X, left"; "“…”, a phrase which …": there the writer takes over. */
function isAside(cx: Clauses, frame: Frame, frames: readonly Frame[], i: number): boolean {
  const { chunks } = cx.line
  if (textOf(cx, i) !== ',') return false
  const denied = chunks[i + 1]?.kind === 'rel' && chunks[i + 2]?.kind === 'np'
  if (denied && chunks[i - 1]?.kind === 'quote') return true
  if (denied && frames.some((f) => f.at === i + 3 && f.verb?.strong === true)) return true
  if (chunks[i - 1]?.kind === 'quote' && chunks[i + 1]?.kind === 'np' && hasRelative(cx, i + 2)) return true
  const relative = chunks[frame.at - 1]?.kind === 'rel' && textOf(cx, frame.at - 2) === ','
  return relative && chunks[i + 1]?.kind === 'vg'
}

/** "Asked by Holt who was there, | she left", "Saying that the pier was shut, | Ruiz went home": the main clause follows. */
export function isFronted(cx: Clauses, frame: Frame): boolean {
  const { participle, infinitive } = frame.shape
  const word = cx.doc.tokens[(cx.line.chunks[frame.at] as Chunk).first] as Token
  return frame.at === 0 && !infinitive && (participle || word.lower === 'asked' || word.lower === 'told')
}

/** "a phrase which …", "a form of words that …": a relative clause after a noun phrase and its complements. */
function hasRelative(cx: Clauses, from: number): boolean {
  const { chunks } = cx.line
  let i = from
  while (chunks[i]?.kind === 'prep' && chunks[i + 1]?.kind === 'np') i += 2
  return chunks[i]?.kind === 'rel' || textOf(cx, i) === 'that'
}

/** "The speech in which Ruiz said that the pier was safe | was short": the cue belongs to a relative clause. */
function isRelative(cx: Clauses, frame: Frame): boolean {
  const left = frame.subjectAt < 0 ? frame.at : Math.min(frame.at, frame.subjectAt)
  return frame.kind === 'verb' && (cx.line.chunks[left - 1] ?? cx.line.chunks[left])?.kind === 'rel'
}

/** "The claim that the road was open | surprised nobody": the second verb, where the claim is the sentence's subject. */
function mainVerb(cx: Clauses, frame: Frame, from: number): number {
  const { chunks } = cx.line
  if (chunks.slice(0, frame.at).some((c) => c.kind === 'vg')) return -1
  let verbs = 0
  for (let i = from; i < chunks.length; i++) {
    const kind = chunks[i]?.kind
    if (kind === 'conj' || kind === 'sub' || kind === 'rel' || kind === 'quote') return -1
    if (kind !== 'vg') continue
    const shape = verbShape(cx, i)
    if (!shape.infinitive && !shape.participle && ++verbs === 2) return i
  }
  return -1
}

/** "her remarks about the “swindle” in Tarn | were true": a finite verb that no relative clause holds. */
function isPredicate(cx: Clauses, i: number, from: number): boolean {
  if (cx.line.chunks[i]?.kind !== 'vg' || !isTensed(verbShape(cx, i))) return false
  return !cx.line.chunks.slice(from, i).some((c) => c.kind === 'rel' || c.kind === 'sub')
}

const HANDS_OVER = new Set(['and', 'but', 'while', 'whereas'])

function isBoundary(cx: Clauses, i: number, phrase: boolean): boolean {
  const { kind } = cx.line.chunks[i] as Chunk
  if (kind === 'punct') return /^(?:[,;:–—([]|--|-|\/)$/u.test(textOf(cx, i))
  if (kind === 'conj') return textOf(cx, i) !== 'or'
  if (kind === 'sub' || kind === 'rel') return true
  return phrase && (kind === 'prep' || kind === 'time' || kind === 'quote' || kind === 'vg')
}

/** Joining words, adverbs and marks before a boundary belong to neither side. */
function withoutLoose(cx: Clauses, to: number, from: number): number {
  const { chunks } = cx.line
  let at = to
  while (at > from) {
    const kind = chunks[at - 1]?.kind
    const joins = kind === 'conj' && to < chunks.length
    if (!joins && !isLoosePunctuation(cx, at - 1)) break
    at--
  }
  return at
}

function isLoosePunctuation(cx: Clauses, i: number): boolean {
  const chunk = cx.line.chunks[i] as Chunk
  return chunk.kind === 'punct' && !/^[)\]%”’"']$/u.test(textOf(cx, i))
}

function markOf(cx: Clauses, i: number): string {
  const { kind } = cx.line.chunks[i] as Chunk
  const word = textOf(cx, i)
  const joined = textOf(cx, i + 1)
  if (kind === 'punct' && /^(?:and|but|or|while|though|which|who|as)$/u.test(joined))
    return `${word} ${joined}`
  if (kind === 'punct' || kind === 'conj' || kind === 'sub' || kind === 'rel' || kind === 'prep') return word
  return kind
}

/** What begins at a boundary, past its marks and joining words. */
function nextOf(cx: Clauses, frame: Frame, frames: readonly Frame[], boundary: number): string {
  const { chunks } = cx.line
  let i = boundary
  while (LOOSE.has(chunks[i]?.kind ?? '') || (chunks[i]?.kind === 'sub' && CONTRASTS.has(textOf(cx, i)))) i++
  const later = pastAdjuncts(cx, i)
  if (later > i && chunks[later]?.kind === 'np' && verbAfter(cx, later) > 0) i = later
  const chunk = chunks[i]
  if (chunk === undefined) return 'edge'
  if (textOf(cx, i) === 'according') return 'source'
  if (chunk.kind === 'vg') return verbNext(cx, frame, frames, i)
  if (chunk.kind === 'np') {
    const v = verbAfter(cx, i)
    if (v < 0) return chunks[i + 1]?.kind === 'rel' ? 'np rel' : 'np'
    const cue = frames.find((f) => f.at === v)
    const said = cue?.verb?.strong === true ? 'cue ' : cue?.verb?.needs.has('as') === true ? 'as ' : ''
    return `${said}clause${sameSubject(cx, frame, i) ? ' same' : ''}`
  }
  return chunk.kind === 'sub' || chunk.kind === 'rel' ? `${chunk.kind} ${textOf(cx, i)}` : chunk.kind
}

const LOOSE: ReadonlySet<string> = new Set(['punct', 'conj', 'adv'])
const CONTRASTS = new Set(['while', 'whereas'])

/** ", and on Tuesday | she said": the chunk after phrases of time and place. */
function pastAdjuncts(cx: Clauses, from: number): number {
  const { chunks } = cx.line
  let i = from
  for (;;) {
    if (chunks[i]?.kind === 'time' || chunks[i]?.kind === 'adv') i++
    else if (chunks[i]?.kind === 'prep' && (chunks[i + 1]?.kind === 'np' || chunks[i + 1]?.kind === 'time'))
      i += 2
    else return i
  }
}

function verbNext(cx: Clauses, frame: Frame, frames: readonly Frame[], at: number): string {
  const shape = verbShape(cx, at)
  const cue = frames.find((f) => f.at === at)
  const kind = shape.infinitive ? 'to' : shape.participle ? 'ing' : 'verb'
  const said = cue?.verb?.strong === true ? 'cue ' : ''
  const same = cue !== undefined && cue.subjectAt >= 0 && cue.subjectAt === frame.subjectAt ? ' same' : ''
  return `${said}${kind}${same}`
}

/** The finite verb group of the noun phrase at `i`, past its complements and adverbs; -1 when it has none. */
function verbAfter(cx: Clauses, i: number): number {
  const { chunks } = cx.line
  for (let k = i + 1; k < i + 7; k++) {
    const kind = chunks[k]?.kind
    if (kind === 'vg') {
      const shape = verbShape(cx, k)
      return shape.infinitive || shape.participle ? -1 : k
    }
    if (kind !== 'prep' && kind !== 'np' && kind !== 'adv' && kind !== 'time') return -1
  }
  return -1
}

/** "Ruiz said …, and she said": the same words or a pronoun that may be the same person. */
function sameSubject(cx: Clauses, frame: Frame, at: number): boolean {
  const word = (cx.doc.tokens[(cx.line.chunks[at] as Chunk).first] as Token).lower
  return frame.subject !== null && (word === 'he' || word === 'she' || word === 'they' || word === 'it')
}
