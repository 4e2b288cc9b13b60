// Last opinion on what kind a name is, from all places of the document at once: "Tarn's foreign minister" makes every
// "Tarn" a place, "the neighbour Ines" a person, and "Ruiz Marine" beside a Carlos Ruiz a company.
import type { Document, Token } from '../document'
import type { Trace } from '../trace'
import { isBody, isListed } from './gazetteer'
import { type Evidence, gather, isFirstName, markDemonyms, type People, peopleParts } from './kind-evidence'
import { type NameKind, type NameSpan, spanKey } from './name-spans'
import { joinSaints } from './saints'

type Commonness = (word: string) => number

/** Spans with the kind the whole document speaks for; those that are no names at all become `other`. Linear. */
export function agreeOnKinds(
  document: Document,
  spans: readonly NameSpan[],
  commonness: Commonness,
  trace: Trace,
): NameSpan[] {
  const { tokens } = document
  const whole = joinSaints(tokens, spans).filter((span) => !opensSentence(tokens, span, commonness))
  const people = peopleParts(tokens, whole)
  const seen = gather(tokens, whole, people)
  const demonyms = markDemonyms(tokens, seen)
  return whole.map((span) => {
    const key = spanKey(tokens, span.first, span.last)
    const kind = demonyms.has(key)
      ? 'other'
      : judge(tokens, span, withFirstWord(tokens, span, seen), people, commonness)
    if (kind === span.kind) return span
    const at = { start: tokens[span.first]!.start, end: tokens[span.last - 1]!.end }
    trace.add(
      'mentions',
      'document-kind',
      'changed',
      at,
      () => `${span.kind} → ${kind}: all its places in the text`,
    )
    return { ...span, kind, rule: 'document-kind' }
  })
}

/** "Let", "So", "Tell" at the head of a sentence are no people. */
function opensSentence(tokens: readonly Token[], span: NameSpan, commonness: Commonness): boolean {
  const token = tokens[span.first]!
  if (span.kind !== 'person' || span.last - span.first > 1 || commonness(token.lower) < 3) return false
  if (isFirstName(token.lower)) return false
  const before = tokens[span.first - 1]
  const opens =
    before === undefined ||
    before.sentence !== token.sentence ||
    before.pos === 'punct' ||
    /^[QA]\.$/.test(before.text)
  return opens && /^(?:let|tell|so|give|take|ask|look|show|stop|leave|put|go|come|keep)$/.test(token.lower)
}

/** A full name whose first word is somebody's name elsewhere is named too. */
function withFirstWord(
  tokens: readonly Token[],
  span: NameSpan,
  seen: ReadonlyMap<string, Evidence>,
): Evidence {
  const own = seen.get(spanKey(tokens, span.first, span.last))!
  const first = span.last - span.first > 1 ? seen.get(tokens[span.first]!.lower) : undefined
  return first === undefined || first.named === 0 ? own : { ...own, named: own.named + first.named }
}

const LANDMARK =
  /^(?:lock|bend|quarter|street|bridge|dam|square|river|valley|island|islands|gorge|heights|creek)$/
const HOLIDAY = /^(?:easter|christmas|thanksgiving|halloween|ramadan|passover|hanukkah|diwali|pentecost)$/

function judge(
  tokens: readonly Token[],
  span: NameSpan,
  seen: Evidence,
  people: People,
  commonness: Commonness,
): NameKind {
  const { kind, first, last } = span
  if (kind === 'other' || span.rule === 'saint') return kind
  const single = last - first === 1
  const head = tokens[last - 1]!.lower
  if (single && HOLIDAY.test(head)) return 'other'
  const places = seen.place + seen.country
  if (kind === 'person' && seen.person === 0) {
    if (single && places * 6 >= seen.count && places > 0 && seen.company + seen.named === 0) return 'place'
    if (!single && isFirm(tokens, span, seen, people, commonness)) return 'organization'
    if (!single && LANDMARK.test(head) && !isFirstName(tokens[first]!.lower)) return 'place'
  }
  if (kind === 'organization' && single && seen.country > 0 && seen.person + seen.named + seen.company === 0)
    return /^\p{Lu}+$/u.test(tokens[first]!.text) || isBody(head) ? kind : 'place'
  const surname = kind === 'organization' && single && people.surnames.has(head) && !isCapital(tokens[last])
  if (
    kind !== 'person' &&
    (seen.named > 0 || surname) &&
    places + seen.company === 0 &&
    allUnknown(tokens, span, commonness)
  )
    return 'person'
  return kind
}

function isCapital(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}/u.test(token.text)
}

/** "Ruiz Marine" in a text about Carlos Ruiz, or with a board or shares. */
function isFirm(
  tokens: readonly Token[],
  span: NameSpan,
  seen: Evidence,
  people: People,
  commonness: Commonness,
): boolean {
  const opener = tokens[span.first]!.lower
  if (isFirstName(opener)) return false
  return seen.company > 0 || (people.surnames.has(opener) && commonness(tokens[span.last - 1]!.lower) > 0)
}

/** Two or three words of which none is common: "Ines Okoro", not "Harbour Watch". */
function allUnknown(tokens: readonly Token[], span: NameSpan, commonness: Commonness): boolean {
  if (span.last - span.first > 3) return false
  return tokens
    .slice(span.first, span.last)
    .every(
      (token) =>
        commonness(token.lower) === 0 && !isListed(token.lower) && /^\p{Lu}[\p{Ll}’'-]+$/u.test(token.text),
    )
}
