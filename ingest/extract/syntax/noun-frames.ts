// Speakers of nouns and prepositions: "the mayor’s claim that", "a statement by the port", "according to the police",
// "in the words of an aide".
import type { Token } from '../document'
import { SPEECH_NOUNS } from '../rules/speech-nouns'
import { type Clauses, PLAIN, tokenOf, verbShape } from './chunk-view'
import type { Chunk, Names } from './chunks'
import { cueEntry } from './cues'
import type { Frame } from './frames'
import { type Phrase, phraseAt, phraseOfTokens, spanOfTokens } from './phrases'

/** "calls Ruiz’s comments “a disgrace”": comments that another speaks of. "cites Ruiz’s comments" keeps their owner. */
function isSpokenOf(cx: Clauses, at: number): boolean {
  const before = cx.line.chunks[at - 1]
  if (before?.kind !== 'vg' || verbShape(cx, at - 1).passive) return false
  const verb = cueEntry(tokenOf(cx, before).lower)?.verbs.find((v) => v.particle === null)
  return (
    verb !== undefined && (verb.stance === 'criticises' || verb.stance === 'praises' || verb.needs.has('as'))
  )
}

/** "the mayor’s claim that", "her promise to", "a statement by the port": the owner speaks. */
export function nounFrame(cx: Clauses, names: Names, at: number): Frame | null {
  const chunk = cx.line.chunks[at] as Chunk
  const noun = cx.doc.tokens[chunk.last - 1] as Token
  const stance = SPEECH_NOUNS.get(noun.lower)
  if (stance === undefined || isSpokenOf(cx, at)) return null
  const subject = ownerOf(cx, names, chunk) ?? authorOf(cx, names, at)
  if (subject === null) return null
  return {
    kind: 'noun',
    line: cx.line.index,
    at,
    next: at + 1,
    verb: null,
    shape: PLAIN,
    subject,
    subjectAt: at,
    patientAt: -1,
    inverted: false,
    cue: spanOfTokens(cx.doc, noun.index, noun.index + 1),
    stance,
  }
}

/** "Ruiz’s message: “…”": the owner of a noun of speech at chunk `at`, or null. */
export function speechOwner(cx: Clauses, names: Names, at: number): Phrase | null {
  const chunk = cx.line.chunks[at]
  if (chunk?.kind !== 'np' || !SPEECH_NOUNS.has((cx.doc.tokens[chunk.last - 1] as Token).lower)) return null
  return ownerOf(cx, names, chunk)
}

/** The possessor inside the noun phrase: "Dana Ruiz’s latest claim", "his claim". */
function ownerOf(cx: Clauses, names: Names, chunk: Chunk): Phrase | null {
  for (let i = chunk.last - 2; i >= chunk.first; i--) {
    const token = cx.doc.tokens[i] as Token
    const own = OWNERS.get(token.lower)
    if (own !== undefined) return ownPronoun(cx, i, own)
    if (token.lower !== "'s" && token.text !== '’' && token.text !== "'") continue
    return phraseOfTokens(cx.doc, names, chunk.first, i)
  }
  return null
}

function ownPronoun(cx: Clauses, at: number, plural: boolean): Phrase {
  const span = spanOfTokens(cx.doc, at, at + 1)
  return { first: at, last: at + 1, head: at, kind: 'pronoun', name: null, plural, span }
}

/** "a statement by/from/of the port". */
function authorOf(cx: Clauses, names: Names, at: number): Phrase | null {
  const prep = cx.line.chunks[at + 1]
  const word = prep === undefined ? '' : (cx.doc.tokens[prep.first] as Token).lower
  if (prep?.kind !== 'prep' || (word !== 'by' && word !== 'from')) return null
  return phraseAt(cx, names, at + 2)
}

const OWNERS: ReadonlyMap<string, boolean> = new Map([
  ['his', false],
  ['her', false],
  ['its', false],
  ['my', false],
  ['their', true],
  ['our', true],
])

export function accordingTo(cx: Clauses, names: Names, at: number): Frame | null {
  const { chunks } = cx.line
  const first = cx.doc.tokens[(chunks[at] as Chunk).first] as Token
  if (first.lower === 'in') return inTheWordsOf(cx, names, at)
  if (first.lower === 'for' || first.lower === 'to') return inTheEyesOf(cx, names, at)
  if (first.lower === 'per') return perSource(cx, names, at)
  if (first.lower !== 'according') return null
  if (chunks[at + 2]?.kind === 'rel') return accordingToWhich(cx, names, at)
  const subjectAt = chunks[at + 1]?.kind === 'prep' && chunks[at + 2]?.kind === 'np' ? at + 2 : -1
  if (subjectAt < 0) return null
  return source(
    cx,
    at,
    afterMembers(cx, subjectAt),
    phraseAt(cx, names, subjectAt),
    subjectAt,
    first.index + 2,
  )
}

/** "According to three ministers, including Ruiz, | the pier is safe": past the people that a source names. */
function afterMembers(cx: Clauses, at: number): number {
  const list = cx.line.collectives.find((one) => one.at === at && one.from < one.to)
  if (list === undefined) return at + 1
  return cx.line.chunks[list.to - 1]?.kind === 'punct' ? list.to - 1 : list.to
}

/** "its log, according to which the gate was shut": the log. */
function accordingToWhich(cx: Clauses, names: Names, at: number): Frame | null {
  const { chunks } = cx.line
  const word = cx.doc.tokens[chunks[at - 1]?.first ?? 0]?.text
  if (chunks[at - 1]?.kind !== 'punct' || word !== ',' || chunks[at - 2]?.kind !== 'np') return null
  return source(cx, at, at + 3, phraseAt(cx, names, at - 2), at - 2, (chunks[at] as Chunk).first + 2)
}

/** "The pier, per the party’s bylaws, “shall …”": set apart, with an article or a name; "five crowns per visit" is a rate. */
function perSource(cx: Clauses, names: Names, at: number): Frame | null {
  const { chunks } = cx.line
  const before = chunks[at - 1]?.kind
  const apart = before === undefined || before === 'punct' || before === 'quote'
  const who = chunks[at + 1]
  if (!apart || who?.kind !== 'np') return null
  const { lower, pos } = cx.doc.tokens[who.first] as Token
  if (lower !== 'the' && pos !== 'proper' && who.name === null) return null
  return source(cx, at, at + 2, phraseAt(cx, names, at + 1), at + 1, chunks[at]!.last)
}

/** "in the words of an aide", "in Ruiz’s view", "in her telling": a source as "according to" gives one. */
function inTheWordsOf(cx: Clauses, names: Names, at: number): Frame | null {
  const { chunks } = cx.line
  const noun = chunks[at + 1]
  if (noun?.kind !== 'np' || !TELLINGS.has((cx.doc.tokens[noun.last - 1] as Token).lower)) return null
  const owner = ownerOf(cx, names, noun)
  if (owner !== null) return source(cx, at, at + 2, owner, at + 1, noun.last)
  const of = chunks[at + 2]
  if (of === undefined || cx.doc.tokens[of.first]?.lower !== 'of' || chunks[at + 3]?.kind !== 'np')
    return null
  return source(cx, at, at + 4, phraseAt(cx, names, at + 3), at + 3, of.last)
}

/** "For Ruiz, it is “a start”": at the head of the sentence, a person and a comma, then what it is about. */
function inTheEyesOf(cx: Clauses, names: Names, at: number): Frame | null {
  const { chunks } = cx.line
  const who = chunks[at + 1]
  const what = chunks[at + 3]
  if (at > 1 || who?.kind !== 'np' || who.name?.kind !== 'person' || what?.kind !== 'np') return null
  if (cx.doc.tokens[chunks[at + 2]!.first]!.text !== ',' || chunks[at + 4]?.kind !== 'vg') return null
  const about = cx.doc.tokens[what.first]!.lower
  if (about !== 'it' && about !== 'this' && about !== 'that' && about !== 'the') return null
  return source(cx, at, at + 2, phraseAt(cx, names, at + 1), at + 1, chunks[at]!.last)
}

const TELLINGS = new Set(
  'words view opinion telling account phrase estimation judgment judgement phrasing'.split(' '),
)

function source(
  cx: Clauses,
  at: number,
  next: number,
  subject: Phrase | null,
  subjectAt: number,
  cueEnd: number,
): Frame {
  return {
    kind: 'according',
    line: cx.line.index,
    at,
    next,
    verb: null,
    shape: PLAIN,
    subject,
    subjectAt,
    patientAt: -1,
    inverted: true,
    cue: spanOfTokens(cx.doc, (cx.line.chunks[at] as Chunk).first, cueEnd),
    stance: 'states',
  }
}
