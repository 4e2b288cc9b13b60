// Who was spoken to, where the text says so: "told Holt that …", "wrote to the council", "was told by", "said in a letter to
// Ruiz", and the name a speaker calls out ("That gate was yours, Mr. Holt."). Nobody new is made for it.
import type { Span } from '../../../lib/model/span'
import type { Cast } from '../coreference/speakers'
import type { Document, LocalEntity, Token } from '../document'
import { DOCUMENT_NOUNS } from '../rules/clause-words'
import { type Clauses, textOf } from '../syntax/chunk-view'
import type { Frame } from '../syntax/frames'
import { firstTokenAt } from '../syntax/lines'
import { type Phrase, phraseAt, spanOfTokens } from '../syntax/phrases'
import type { Reading } from '../syntax/reading'

const OBJECT_PRONOUNS = new Set(['him', 'her', 'them', 'me', 'us'])

/** The hearer of words under a cue, or null. `noted` is the chunk the content's opening already took for one, or -1. */
export function hearerOf(r: Reading, cast: Cast, frame: Frame, noted: number): LocalEntity | null {
  const cx: Clauses = { doc: r.doc, line: r.lines[frame.line]! }
  const at = noted >= 0 ? noted : hearerAt(cx, frame)
  const told = at >= 0 ? known(r, cast, cx, at) : readerOf(r, cast, cx, frame)
  const partner = told === null ? partnerAt(cx, frame) : -1
  return partner >= 0 ? known(r, cast, cx, partner) : told
}

const TALKS = new Set([
  'interview',
  'conversation',
  'call',
  'phone',
  'meeting',
  'spoke',
  'speaking',
  'talked',
  'talking',
])

/** "said in an interview with the Courier", "officials who spoke to the Courier said": the chunk after "with", or -1. */
function partnerAt(cx: Clauses, frame: Frame): number {
  const { chunks } = cx.line
  const from = frame.subjectAt < 0 ? frame.at : Math.min(frame.at, frame.subjectAt)
  for (let i = from + 1; i < Math.min(chunks.length - 1, Math.max(frame.at, frame.subjectAt) + 7); i++) {
    const word = textOf(cx, i)
    const head = cx.doc.tokens[chunks[i - 1]!.last - 1]!.lower
    if (chunks[i]?.kind === 'quote') return -1
    if ((word === 'with' || word === 'to') && chunks[i + 1]?.kind === 'np' && TALKS.has(head)) return i + 1
  }
  return -1
}

/** "told CNN", "said to Holt", "wrote in May to the council", "was asked": the chunk of the hearer, or -1. */
function hearerAt(cx: Clauses, frame: Frame): number {
  const { chunks } = cx.line
  if (frame.kind !== 'verb' || frame.verb === null) return -1
  if (frame.patientAt >= 0) return frame.verb.addressee ? frame.patientAt : -1
  const start = frame.inverted ? Math.max(frame.next, frame.subjectAt + 1) : frame.next
  if (frame.verb.addressee && chunks[start]?.kind === 'np') return start
  for (let i = start; i < Math.min(start + 5, chunks.length - 1); i++) {
    const kind = chunks[i]?.kind
    if (kind === 'prep' && textOf(cx, i) === 'to' && chunks[i + 1]?.kind === 'np') return i + 1
    if (kind !== 'prep' && kind !== 'np' && kind !== 'time' && kind !== 'adv') return -1
  }
  return -1
}

/** An entity of the article, through a name, a pronoun or a phrase that takes one up. */
function known(r: Reading, cast: Cast, cx: Clauses, at: number): LocalEntity | null {
  const chunk = cx.line.chunks[at]
  if (chunk === undefined) return null
  const word = textOf(cx, at)
  if (chunk.last - chunk.first === 1 && OBJECT_PRONOUNS.has(word)) {
    const span = spanOfTokens(r.doc, chunk.first, chunk.last)
    const plural = word === 'them' || word === 'us'
    const { first, last } = chunk
    return cast.resolve({ first, last, head: first, kind: 'pronoun', name: null, plural, span }).entity
  }
  const phrase = phraseAt(cx, r.names, at)
  return phrase === null ? null : named(cast, phrase)
}

/** "reporters" are nobody the text names; "the council" may be. */
function named(cast: Cast, phrase: Phrase): LocalEntity | null {
  const key = phrase.kind === 'name' && phrase.name === null ? null : cast.identify(phrase)
  return key?.startsWith('e') === true ? (cast.entities[Number(key.slice(1))] ?? null) : null
}

const WRITTEN = new Set([
  'letter',
  'petition',
  'memo',
  'message',
  'email',
  'note',
  'appeal',
  'telegram',
  'telex',
])

/** "The letter said …", "said in the letter": whom the last letter before was written to. */
function readerOf(r: Reading, cast: Cast, cx: Clauses, frame: Frame): LocalEntity | null {
  const head = frame.subject === null ? '' : r.doc.tokens[frame.subject.head]!.lower
  const { chunks } = cx.line
  const beside = chunks
    .slice(Math.max(0, frame.at - 4), frame.at + 5)
    .some(
      (c, i, all) => c.kind === 'np' && all[i - 1]?.kind === 'prep' && isWritten(r.doc.tokens[c.last - 1]),
    )
  if (!beside && !(DOCUMENT_NOUNS.has(head) && WRITTEN.has(head))) return null
  for (let line = frame.line; line >= Math.max(0, frame.line - LINES_BACK); line--) {
    const found = writtenTo(r, cast, { doc: r.doc, line: r.lines[line]! })
    if (found !== null) return found
  }
  return null
}

/** How far above a letter is looked for: its reader is told once, often in the first lines. */
const LINES_BACK = 60

const isWritten = (token: Token | undefined): boolean => token !== undefined && WRITTEN.has(token.lower)

/** "a letter to Dana Ruiz": the name a line's letter goes to. */
function writtenTo(r: Reading, cast: Cast, cx: Clauses): LocalEntity | null {
  const { chunks } = cx.line
  for (const [i, chunk] of chunks.entries()) {
    if (chunk.kind !== 'np' || !isWritten(r.doc.tokens[chunk.last - 1])) continue
    if (textOf(cx, i + 1) !== 'to' || chunks[i + 2]?.kind !== 'np') continue
    const phrase = phraseAt(cx, r.names, i + 2)
    if (phrase !== null) return named(cast, phrase)
  }
  return null
}

const TITLED =
  /^(?:mr|mrs|ms|miss|dr|madam|minister|president|chancellor|senator|governor|mayor|judge|professor)\.?$/u

/** "That gate was yours, Mr. Holt.", "Ms. Ruiz, you knew": a title and name set off at either end of the words. */
export function calledOut(r: Reading, cast: Cast, words: Span): LocalEntity | null {
  const first = firstTokenAt(r.doc, words.start)
  const last = firstTokenAt(r.doc, words.end - 1)
  for (let i = Math.max(first, last - 5); i <= last; i++)
    if (isMark(r.doc, i - 1, first) && TITLED.test(r.doc.tokens[i]!.lower)) {
      const entity = titled(r, cast, i, last)
      if (entity !== null) return entity
    }
  return TITLED.test(r.doc.tokens[first]?.lower ?? '') ? titled(r, cast, first, last) : null
}

/** The person named from a title on, when a mark follows the name. */
function titled(r: Reading, cast: Cast, at: number, last: number): LocalEntity | null {
  const name = r.names.at(at) ?? r.names.at(at + 1) ?? r.names.at(at + 2)
  if (name === undefined || name.kind !== 'person') return null
  const after = r.doc.tokens[name.last]
  if (name.last <= last && !/^[,.?!]$/u.test(after?.text ?? ',')) return null
  return cast.entities[name.entity] ?? null
}

function isMark(doc: Document, i: number, first: number): boolean {
  return i >= first && doc.tokens[i]!.text === ','
}
