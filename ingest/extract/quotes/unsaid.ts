// Cues that report nothing: what was not said, might be said or is only supposed, and deeds told by a verb of speech.
import { GROUP_NOUNS, PERSON_NOUNS, PLURAL_HEADS } from '../rules/clause-words'
import { type Clauses, textOf, tokenOf, verbShape } from '../syntax/chunk-view'
import { cueEntry } from '../syntax/cues'
import type { Frame } from '../syntax/frames'
import { subjectClass } from '../syntax/subject-class'
import type { Stretch } from './report-candidates'

/** "did not say when", "neither would say", "declined to say", "if she says so", "some will object": nobody said it. */
export function isUnsaid(cx: Clauses, frame: Frame, s: Stretch): boolean {
  if (frame.kind !== 'verb') return false
  const { negated, passive } = frame.shape
  if (passive && frame.subject === null && frame.stance === 'asks' && s.form === 'wh') return true
  const first = frame.subject === null ? '' : cx.doc.tokens[frame.subject.first]!.lower
  if (UNSAID_WHEN_NEGATED.has(frame.stance) && (negated || NOBODY.has(first))) return true
  if (passive && frame.subject === null && frame.stance === 'promises' && s.form !== 'gap') return true
  if (PREDICTED.has(first) && SUPPOSED.has(textOf(cx, frame.at))) return true
  if (passive && frame.subject === null && (frame.stance === 'praises' || isWarned(frame, s))) return true
  if (isStage(cx, frame, s) || isImagined(cx, frame)) return true
  return isWithheld(cx, frame) || isWished(cx, frame) || isSupposed(cx, frame) || isSign(frame)
}

/** "was not warned, and the gate …": nobody warns, so that nothing goes on after the comma. */
function isWarned(frame: Frame, s: Stretch): boolean {
  return s.form === 'around' && frame.verb?.addressee === true
}

/** "Some will object that", "they will ask whether". */
const PREDICTED = new Set(['some', 'they', 'nobody', 'people'])

/** "went on rowing", "began mending the gate": a deed; "began urging the council to act" speaks. */
function isStage(cx: Clauses, frame: Frame, s: Stretch): boolean {
  if (s.form !== 'gerund' || s.by !== '' || !STAGES.has(frame.verb?.lemma ?? '')) return false
  const verb = cueEntry(tokenOf(cx, cx.line.chunks[s.from]!).lower)
  return verb === undefined || verb.verbs.every((v) => v.belief || !(v.strong || v.needs.has('np')))
}

const STAGES = new Set(['continue', 'go', 'go on', 'begin', 'start', 'finish', 'close', 'open', 'keep'])

/** "did not say", "did not deny"; "did not accuse Holt" and "never promised a bridge" mostly tell what was said instead. */
const UNSAID_WHEN_NEGATED = new Set(['states', 'announces', 'confirms', 'denies'])
const NOBODY = new Set(['neither', 'nobody', 'none', 'no'])
const SUPPOSED = new Set(['will', 'may', 'might'])

/** "declined to say whether", "refused to comment on". */
function isWithheld(cx: Clauses, frame: Frame): boolean {
  const before = cx.line.chunks[frame.at - 1]
  return frame.shape.infinitive && before?.kind === 'vg' && WITHHOLDS.has(tokenOf(cx, before).lower)
}

const WITHHOLDS = new Set(
  'decline declines declined declining refuse refuses refused refusing fail fails failed failing'.split(' '),
)

/** "They would like me to say that", "wants her to admit that": words that are wished for. */
function isWished(cx: Clauses, frame: Frame): boolean {
  const { chunks } = cx.line
  if (!frame.shape.infinitive || chunks[frame.at - 1]?.kind !== 'np') return false
  const wish = chunks[frame.at - 2]
  return wish?.kind === 'vg' && WISHES.has(tokenOf(cx, wish).lower)
}

const WISHES = new Set('like want wants wanted prefer prefers expect expects expected need needs'.split(' '))

/** "The crews will hear Ruiz say ‘soon’": words that are only imagined. */
export function isImagined(cx: Clauses, frame: Frame): boolean {
  const { chunks } = cx.line
  const heard = chunks[frame.at - 2]
  if (frame.kind !== 'verb' || chunks[frame.at - 1]?.kind !== 'np' || heard?.kind !== 'vg') return false
  return HEARS.has(tokenOf(cx, heard).lower) && verbShape(cx, frame.at - 2).modal
}

const HEARS = new Set(['hear', 'see', 'imagine'])

/** "If Ruiz says that …", "Ruiz would say that … if she were asked". */
function isSupposed(cx: Clauses, frame: Frame): boolean {
  const { chunks } = cx.line
  const left = frame.subjectAt < 0 || frame.inverted ? frame.at : Math.min(frame.at, frame.subjectAt)
  if (chunks[left - 1]?.kind === 'sub' && CONDITIONS.has(textOf(cx, left - 1))) return true
  const wouldSay = COUNTERFACTUAL.has(textOf(cx, frame.at))
  return wouldSay && chunks.some((c, i) => c.kind === 'sub' && CONDITIONS.has(textOf(cx, i)))
}

const CONDITIONS = new Set(['if', 'unless'])
const COUNTERFACTUAL = new Set(['would', 'could', 'might'])

/** "The silence suggests that …": a thing that points to something says nothing. */
function isSign(frame: Frame): boolean {
  if (frame.verb?.lemma !== 'suggest' && frame.verb?.lemma !== 'imply') return false
  return SIGNS.has(subjectClass(frame.subject))
}

const SIGNS = new Set(['nominal', 'plural', 'document', 'pronoun it', 'none'])

/**
 * "announced the appointment", "rejected the log, which was old", "welcomed the ruling": what was done, unless words are
 * quoted or the thing itself has a clause ("rejected claims that …").
 */
export function isDeed(cx: Clauses, frame: Frame, s: Stretch): boolean {
  const welcome = frame.verb?.lemma === 'welcome' && s.form === 'as'
  const thing = s.form === 'np' || s.form === 'about'
  if (frame.kind !== 'verb' || !(welcome || (thing && DEEDS.has(frame.stance)))) return false
  const { chunks } = cx.line
  for (let i = s.from; i < s.to && textOf(cx, i) !== ','; i++)
    if (chunks[i]?.kind === 'quote' || chunks[i]?.kind === 'vg') return false
  return true
}

/** "said it while she was cooking", "mentioned this to the mayor": a pronoun takes up what was said; the rest is when and why. */
export function isTakenUp(cx: Clauses, s: Stretch): boolean {
  if ((s.form !== 'np' && s.form !== 'bare') || !TAKES_UP.has(textOf(cx, s.from))) return false
  const next = cx.line.chunks[s.from + 1]
  return next === undefined || ADDED.has(next.kind) || textOf(cx, s.from + 1) === 'to'
}

const ADDED: ReadonlySet<string> = new Set(['sub', 'time', 'adv', 'punct'])
const TAKES_UP = new Set(['it', 'this', 'that', 'so'])

/** "asked the minister about the telex", "had asked the mayor first": the hearer, not what was asked. */
export function isAsked(cx: Clauses, frame: Frame, s: Stretch): boolean {
  if (s.form !== 'np' || frame.verb?.lemma !== 'ask') return false
  const chunk = cx.line.chunks[s.from]!
  if (chunk.kind !== 'np') return false
  const last = cx.doc.tokens[chunk.last - 1]!
  const head = last.lower === 'first' ? cx.doc.tokens[chunk.last - 2]! : tokenOf(cx, chunk)
  const person = head.pos === 'proper' || HEARERS.some((nouns) => nouns.has(head.lower))
  return person && !cx.line.chunks.slice(s.from, s.to).some((c) => c.kind === 'quote' || c.kind === 'vg')
}

const HEARERS = [PERSON_NOUNS, PLURAL_HEADS, GROUP_NOUNS]
const DEEDS = new Set(['announces', 'confirms', 'denies', 'promises'])
