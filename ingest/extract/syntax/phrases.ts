// Noun phrases as possible speakers: named, nominal ("a senior official") or pronoun, with their head.
import type { TextSpan } from '../../../lib/model/span'
import type { Document, Token } from '../document'
import {
  DOCUMENT_NOUNS,
  GROUP_NOUNS,
  NON_SPEAKERS,
  PERSON_NOUNS,
  PLURAL_HEADS,
  SUBJECT_PRONOUNS,
} from '../rules/clause-words'
import type { Clauses } from './chunk-view'
import type { Chunk, NameRef, Names } from './chunks'

export interface Phrase {
  readonly first: number
  readonly last: number
  readonly head: number
  readonly kind: 'name' | 'nominal' | 'pronoun'
  /** The name the phrase ends with ("campaign manager Dana Ruiz"). */
  readonly name: NameRef | null
  readonly plural: boolean
  readonly span: TextSpan
}

/** "Residents said": a common noun that has its capital from the sentence. */
const COMMON_HEADS = [PLURAL_HEADS, PERSON_NOUNS, GROUP_NOUNS, DOCUMENT_NOUNS]

const RELATIVES = new Set(['who', 'which', 'that', 'whom'])

/** The phrase a chunk and its "of/for/in …" complements make; null when nobody could be meant by it. */
export function phraseAt(cx: Clauses, names: Names, at: number): Phrase | null {
  const chunk = cx.line.chunks[at]
  if (chunk === undefined || chunk.kind !== 'np') return null
  const { doc } = cx
  const head = lastWord(doc, chunk)
  const token = doc.tokens[head] as Token
  const name = names.at(head) ?? null
  if (
    chunk.last - chunk.first === 1 &&
    token.pos === 'pronoun' &&
    name === null &&
    !INDEFINITE.has(token.lower)
  )
    return pronoun(doc, chunk, token)
  if (token.lower === "'s" || token.text === '’' || RELATIVES.has(token.lower)) return null
  const named = name !== null || looksLikeName(doc, chunk)
  const last = named ? chunk.last : complementEnd(cx, at)
  const empty =
    NON_SPEAKERS.has(token.lower) ||
    (token.pos === 'num' && !isNumbered(doc, chunk)) ||
    token.tags.has('Date')
  if (!named && empty && !isGroupOfSome(cx, at, last)) return null
  return {
    first: chunk.first,
    last,
    head,
    kind: named ? 'name' : 'nominal',
    name,
    plural: !named && isPlural(token),
    span: spanOfTokens(doc, chunk.first, last),
  }
}

/** The phrase that the tokens `first` to `last` (exclusive) make by themselves. */
export function phraseOfTokens(doc: Document, names: Names, first: number, last: number): Phrase | null {
  if (last <= first) return null
  const token = doc.tokens[last - 1] as Token
  const name = names.at(last - 1) ?? null
  const kind = name !== null || (token.pos === 'proper' && /^\p{Lu}/u.test(token.text)) ? 'name' : 'nominal'
  if (kind === 'nominal' && (NON_SPEAKERS.has(token.lower) || token.pos === 'num')) return null
  const plural = kind === 'nominal' && isPlural(token)
  return { first, last, head: last - 1, kind, name, plural, span: spanOfTokens(doc, first, last) }
}

/** "one of his statements", "part of the crew" (not "part of the plan"), "52 percent of voters", "42%", "six in 10", "the two", "those around her". */
function isGroupOfSome(cx: Clauses, at: number, last: number): boolean {
  const { doc, line } = cx
  const chunk = line.chunks[at] as Chunk
  const end = doc.tokens[chunk.last - 1] as Token
  const next = doc.tokens[chunk.last]
  if (end.lower === 'percent' || end.text === '%') return true
  if (end.lower === 'those') return line.chunks[at + 1]?.kind === 'rel' || last > chunk.last
  if (end.pos === 'num' && next?.lower === 'in') return doc.tokens[chunk.last + 1]?.pos === 'num'
  if (end.pos === 'num' && chunk.last - chunk.first === 2 && SMALL.has(end.lower))
    return doc.tokens[chunk.first]?.lower === 'the'
  const group = doc.tokens[last - 1] as Token
  const abstract = end.pos === 'noun' && end.lower !== 'one'
  if (abstract && !COMMON_HEADS.some((set) => set.has(group.lower))) return false
  return last > chunk.last && next?.lower === 'of' && (group.pos === 'noun' || SOME_OF.has(group.lower))
}

/** "Article 33 affirms": a numbered part of a text; "last year 33 said" and "Jan. 5" are none. */
function isNumbered(doc: Document, chunk: Chunk): boolean {
  const before = doc.tokens[chunk.last - 2]
  return chunk.last - 2 >= chunk.first && before?.pos === 'proper' && !before.tags.has('Date')
}

/** "one of them", "three of us". */
const SOME_OF = new Set(['them', 'us', 'these', 'those'])
const SMALL = new Set(['two', 'three', 'four', 'five', 'six'])
const INDEFINITE = new Set(['someone', 'somebody', 'everyone', 'everybody', 'anyone'])

function lastWord(doc: Document, chunk: Chunk): number {
  let i = chunk.last - 1
  while (i > chunk.first && (doc.tokens[i] as Token).pos === 'punct') i--
  return i
}

function pronoun(doc: Document, chunk: Chunk, token: Token): Phrase | null {
  if (!SUBJECT_PRONOUNS.has(token.lower)) return null
  const plural = token.lower === 'they' || token.lower === 'we'
  const { first, last } = chunk
  return {
    first,
    last,
    head: first,
    kind: 'pronoun',
    name: null,
    plural,
    span: spanOfTokens(doc, first, last),
  }
}

/** A run of capitalised words no step has named: "Okonedo", "Holt Brothers". */
function looksLikeName(doc: Document, chunk: Chunk): boolean {
  const token = doc.tokens[chunk.last - 1] as Token
  const alone = chunk.last - chunk.first === 1
  if (PERSON_NOUNS.has(token.lower) || (alone && COMMON_HEADS.some((set) => set.has(token.lower))))
    return false
  if (
    alone &&
    opensSentence(doc, chunk.first) &&
    /\w{3}(?:ist|ian|er|or)s$|^(?:dozen|hundred|thousand|score)s$/u.test(token.lower)
  )
    return false
  return token.pos === 'proper' && /^\p{Lu}/u.test(token.text) && !token.tags.has('Demonym')
}

/** "Hydrologists cautioned": people of a trade, whose capital is the sentence's. */
function opensSentence(doc: Document, i: number): boolean {
  return doc.tokens[i - 1]?.sentence !== doc.tokens[i]!.sentence
}

function isPlural(token: Token): boolean {
  if (PLURAL_HEADS.has(token.lower)) return true
  if (GROUP_NOUNS.has(token.lower)) return false
  return token.lower.endsWith('s') && !token.lower.endsWith('ss') && token.lower.length > 3
}

/** "a spokesman for the port authority in Dell": up to three complements. */
function complementEnd(cx: Clauses, at: number): number {
  const { chunks } = cx.line
  let end = (chunks[at] as Chunk).last
  for (let i = at + 1; i + 1 < chunks.length && i < at + 6; i += 2) {
    const prep = chunks[i] as Chunk
    const np = chunks[i + 1] as Chunk
    const word = (cx.doc.tokens[prep.first] as Token).lower
    if (prep.kind !== 'prep' || np.kind !== 'np' || word === 'according' || prep.first !== end) break
    end = np.last
  }
  return end
}

export function spanOfTokens(doc: Document, first: number, last: number): TextSpan {
  const start = (doc.tokens[first] as Token).start
  const end = withClosingMark(doc.text, start, (doc.tokens[last - 1] as Token).end)
  return { start, end, text: doc.text.slice(start, end) }
}

/** `a note by “a close adviser”`: a mark that is read through ends with its words. */
function withClosingMark(text: string, start: number, end: number): number {
  if (text[end] !== '”') return end
  const words = text.slice(start, end)
  return words.includes('“') && !words.includes('”') ? end + 1 : end
}
