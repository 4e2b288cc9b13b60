// Turns of a transcript as quotes: every part is a direct quote, the label is its speaker's phrase.

import type { Cast } from '../coreference/speakers'
import type { LocalEntity } from '../document'
import type { Phrase } from '../syntax/phrases'
import type { Reading } from '../syntax/reading'
import type { Draft } from './quotes'
import type { Report } from './reported'
import { findTurns, labelSpeaker, labelTokens, type Turn, trimmed } from './transcripts'
import type { Attribution } from './weigh'

export function draftTurns(r: Reading, cast: Cast, turns: readonly Turn[], byline: string | null): Draft[] {
  const first = turns[0]?.label.start ?? 0
  const people = cast.entities.filter((e) => e.kind === 'person' && !e.unnamed)
  const places = new Map<string, Phrase>()
  return turns.flatMap((turn) => {
    const called = turn.label.text.toLowerCase()
    if (!turn.given || !NOBODY.test(called))
      return draftTurn(r, cast, turn, labelSpeaker(r.doc, turn, first, people, byline), phraseOf(r, turn))
    const phrase: Phrase = places.get(called) ?? { ...phraseOf(r, turn), kind: 'nominal', name: null }
    places.set(called, phrase)
    return draftTurn(r, cast, turn, null, phrase)
  })
}

/** "Speaker 2", "Moderator": somebody of this recording, whom the label does not name. */
const NOBODY =
  /^(?:(?:unknown|unidentified|male|female|first|second|third) )?(?:speaker|moderator|host|presenter|interviewer|interviewee|reporter|questioner|question|answer|audience|audience member|panelist|panellist|participant|narrator|announcer|interpreter|translator|operator|clerk|chair|chairman|chairwoman|chairperson|judge|witness|man|woman|voice|guest|caller)s?(?: ?#?\d+| [a-z])?$/

function draftTurn(r: Reading, cast: Cast, turn: Turn, known: LocalEntity | null, phrase: Phrase): Draft[] {
  const resolved = known === null && turn.role === 'name' ? cast.resolve(phrase) : null
  const speaker = known ?? resolved?.entity ?? null
  const spans = turn.parts.map((part) => trimmed(r.doc.text, part)).filter((s) => s !== null)
  const who = speaker === null ? 'nobody the text names' : speaker.name
  const note = `The turn is labelled "${turn.label.text}", which stands for ${who}.`
  return spans.map((span) => ({
    kind: 'direct',
    start: span.start,
    end: span.end,
    phrase: turn.role === 'name' ? { ...phrase, span: turn.label } : null,
    speaker,
    frame: null,
    addressee: null,
    reason: { rule: `turn-${turn.role}`, note, margin: speaker === null ? 0 : 1 },
    rivals: [],
    resolved,
    group: spans.length > 1 ? (spans[0]?.start ?? null) : null,
    inside: null,
  }))
}

function phraseOf(r: Reading, turn: Turn): Phrase {
  const { first, last } = labelTokens(r.doc, turn.label)
  return {
    first,
    last,
    head: last - 1,
    kind: 'name',
    name: r.names.at(last - 1) ?? null,
    plural: false,
    span: turn.label,
  }
}

/** What the other steps may still attribute: everything outside the turns. */
export function outsideTurns(
  r: Reading,
  attributions: readonly Attribution[],
  reports: readonly Report[],
): { turns: Turn[]; attributions: readonly Attribution[]; reports: readonly Report[] } {
  const turns = findTurns(r.doc)
  if (turns.length === 0) return { turns, attributions, reports }
  const starts = turns.flatMap((t) => t.parts).sort((a, b) => a.start - b.start)
  const inTurn = (at: number) => {
    let lo = 0
    let hi = starts.length
    while (lo < hi) {
      const mid = (lo + hi) >> 1
      if (starts[mid]!.start <= at) lo = mid + 1
      else hi = mid
    }
    const part = starts[lo - 1]
    return part !== undefined && at < part.end
  }
  const outside = reports.filter((report) => !inTurn(report.start))
  const place = new Map(outside.map((report, i) => [report, i]))
  const index = new Map(reports.map((report, i) => [i, place.get(report) ?? -1]))
  return {
    turns,
    attributions: attributions.filter((a) => !inTurn(a.quotation.outer.start)),
    reports: outside.map((report) => ({ ...report, inside: index.get(report.inside) ?? -1 })),
  }
}
