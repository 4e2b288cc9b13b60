// Who is answered: “Is it open?” Ruiz asked Holt. “No,” he replied: the reply is to whoever asked.
import type { LocalEntity } from '../document'
import { type Clauses, textOf } from '../syntax/chunk-view'
import type { Frame } from '../syntax/frames'
import type { Reading } from '../syntax/reading'

/** The parts of a draft that are read here. */
interface Said {
  readonly start: number
  readonly end: number
  readonly speaker: LocalEntity | null
  readonly frame: Frame | null
  readonly inside: unknown
}

/** Farther apart, the one is hardly an answer to the other; in UTF-16 units. */
const NEAR = 600

/** For each answer to a question, whoever asked; for what is said “in response”, whoever spoke before. */
export function answersOf<T extends Said>(r: Reading, drafts: readonly T[]): Map<T, LocalEntity> {
  const out = new Map<T, LocalEntity>()
  let before: T | null = null
  for (const d of drafts) {
    if (d.inside !== null) continue
    if (before !== null && before.speaker !== d.speaker) tie(r, before, d, out)
    if (before?.speaker !== d.speaker) before = d
  }
  return out
}

function tie<T extends Said>(r: Reading, asked: T, answer: T, out: Map<T, LocalEntity>): void {
  const { speaker } = asked
  if (speaker === null || answer.speaker === null || answer.start - asked.end > NEAR) return
  const question = asked.frame?.stance === 'asks'
  if (isInAnswer(r, answer.frame) || (question && isReply(answer.frame))) out.set(answer, speaker)
}

const ANSWERS = new Set('reply respond answer retort counter shoot_back fire_back hit_back'.split(' '))
const IN_ANSWER = new Set(['response', 'reply', 'answer', 'return'])

const isReply = (frame: Frame | null): boolean => ANSWERS.has(frame?.verb?.lemma ?? '')

/** "Holt says in response". */
function isInAnswer(r: Reading, frame: Frame | null): boolean {
  if (frame === null || frame.kind !== 'verb') return false
  const cx: Clauses = { doc: r.doc, line: r.lines[frame.line]! }
  for (let i = Math.max(0, frame.at - 4); i < frame.next + 3; i++)
    if (textOf(cx, i) === 'in' && IN_ANSWER.has(textOf(cx, i + 1))) return true
  return false
}
