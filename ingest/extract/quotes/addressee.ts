// Who was spoken to, where the text says so: "told Holt that …", "wrote to the council", "was told by", "said in a letter to
// Ruiz", and the name a speaker calls out ("That gate was yours, Mr. Holt."). Nobody new is made for it.
import type { Span } from '../../../lib/model/span'
import type { Cast } from '../coreference/speakers'
import type { Document, LocalEntity } from '../document'
import { type Clauses, textOf } from '../syntax/chunk-view'
import { isFronted } from '../syntax/closings'
import type { Frame } from '../syntax/frames'
import { firstTokenAt } from '../syntax/lines'
import { type Phrase, phraseAt, spanOfTokens } from '../syntax/phrases'
import type { Reading } from '../syntax/reading'
import { readersOf } from './readers'

const OBJECT_PRONOUNS = new Set(['him', 'her', 'them', 'me', 'us'])

/** The hearer of words under a cue, or null. `noted` is the chunk the content's opening already took for one, or -1. */
export function hearerOf(r: Reading, cast: Cast, frame: Frame, noted: number): LocalEntity | null {
  const cx: Clauses = { doc: r.doc, line: r.lines[frame.line]! }
  const at = noted >= 0 ? noted : hearerAt(cx, frame)
  if (at < 0 || isObjectPronoun(cx, at))
    for (const reader of readersOf(r, cx, frame)) {
      const entity = named(cast, reader)
      if (entity !== null) return entity
    }
  const told = at >= 0 ? known(r, cast, cx, at) : null
  if (told !== null) return told
  const partner = partnerAt(cx, frame)
  return partner >= 0 ? known(r, cast, cx, partner) : null
}

const TALKS = new Set(
  'interview conversation call phone meeting spoke speaking talked talking talk exchange debate'.split(' '),
)

/** "said in an interview with the Courier", "officials who spoke to the Courier said": the chunk after "with", or -1. */
function partnerAt(cx: Clauses, frame: Frame): number {
  const { chunks } = cx.line
  const from = frame.subjectAt < 0 ? frame.at : Math.min(frame.at, frame.subjectAt)
  const partner = (i: number) => {
    const word = textOf(cx, i)
    const joins = (word === 'with' || word === 'to') && chunks[i + 1]?.kind === 'np'
    return joins && TALKS.has(cx.doc.tokens[chunks[i - 1]!.last - 1]!.lower)
  }
  for (let i = from + 1; i < Math.min(chunks.length - 1, Math.max(frame.at, frame.subjectAt) + 7); i++) {
    if (chunks[i]?.kind === 'quote') break
    if (partner(i)) return i + 1
  }
  // "In an interview with the Courier, Ruiz said"
  return chunks[0]?.kind === 'prep' && from > 3 && from < 9 && partner(2) ? 3 : -1
}

/** "told CNN", "said to Holt", "wrote in May to the council", "was asked": the chunk of the hearer, or -1. */
function hearerAt(cx: Clauses, frame: Frame): number {
  const { chunks } = cx.line
  if (frame.kind !== 'verb' || frame.verb === null) return -1
  if (frame.patientAt >= 0) return frame.verb.addressee ? frame.patientAt : -1
  if (frame.verb.addressee && isFronted(cx, frame)) return answererAt(cx, frame)
  const start = frame.inverted ? Math.max(frame.next, frame.subjectAt + 1) : frame.next
  const called = /^(?:up)?on$/u.test(frame.verb.particle ?? '') && frame.verb.needs.has('to')
  if ((frame.verb.addressee || called) && chunks[start]?.kind === 'np') return start
  for (let i = start; i < Math.min(start + 5, chunks.length - 1); i++) {
    const kind = chunks[i]?.kind
    if (kind === 'prep' && textOf(cx, i) === 'to' && chunks[i + 1]?.kind === 'np') return i + 1
    if (kind !== 'prep' && kind !== 'np' && kind !== 'time' && kind !== 'adv') return -1
  }
  return -1
}

/** "Asked by Ruiz who had left, | Holt shrugged": the subject of the clause after the first comma that one follows, or -1. */
function answererAt(cx: Clauses, frame: Frame): number {
  const { chunks } = cx.line
  for (let i = frame.next; i < Math.min(chunks.length - 2, frame.next + 30); i++)
    if (textOf(cx, i) === ',' && chunks[i + 1]?.kind === 'np' && chunks[i + 2]?.kind === 'vg') return i + 1
  return -1
}

function isObjectPronoun(cx: Clauses, at: number): boolean {
  const chunk = cx.line.chunks[at]
  return chunk !== undefined && chunk.last - chunk.first === 1 && OBJECT_PRONOUNS.has(textOf(cx, at))
}

/** An entity of the article, through a name, a pronoun or a phrase that takes one up. */
function known(r: Reading, cast: Cast, cx: Clauses, at: number): LocalEntity | null {
  const chunk = cx.line.chunks[at]
  if (chunk === undefined) return null
  const word = textOf(cx, at)
  if (word === 'this' && PAPERS.has(cx.doc.tokens[chunk.last - 1]!.lower)) return ownPaper(r, cast)
  if (isObjectPronoun(cx, at)) {
    const span = spanOfTokens(r.doc, chunk.first, chunk.last)
    const plural = word === 'them' || word === 'us'
    const { first, last } = chunk
    const { entity } = cast.resolve({ first, last, head: first, kind: 'pronoun', name: null, plural, span })
    return entity?.plural === true && !plural ? null : entity
  }
  const phrase = phraseAt(cx, r.names, at)
  return phrase === null ? null : (named(cast, phrase) ?? bodyOf(r, cast, phrase))
}

const PAPERS = new Set('newspaper paper magazine newsletter journal website station'.split(' '))

/** "told this newspaper": the source of the article, where the text names it. */
function ownPaper(r: Reading, cast: Cast): LocalEntity | null {
  const bare = (name: string) => name.toLowerCase().replace(/^the /u, '')
  const source = bare(r.doc.article.source ?? '')
  return cast.entities.find((e) => e.kind === 'organization' && bare(e.name) === source) ?? null
}

/** "told Courier reporters": the body that its people stand for. */
function bodyOf(r: Reading, cast: Cast, phrase: Phrase): LocalEntity | null {
  const name = phrase.plural ? r.names.at(phrase.first) : undefined
  return name?.kind === 'organization' ? (cast.entities[name.entity] ?? null) : null
}

/** "reporters" are nobody the text names; "the council" may be. */
function named(cast: Cast, phrase: Phrase): LocalEntity | null {
  const key = phrase.kind === 'name' && phrase.name === null ? null : cast.identify(phrase)
  return key?.startsWith('e') === true ? (cast.entities[Number(key.slice(1))] ?? null) : null
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
