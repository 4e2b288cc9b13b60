// From attributions and reports to quotes: speakers resolved in text order, reasons in words, groups, what is about whom.

import { groupId, quoteId } from '../../../lib/model/id'
import type { Quote, QuoteKind, Reason } from '../../../lib/model/quote'
import type { TextSpan } from '../../../lib/model/span'
import { type Cast, isFirstPerson, type Resolved } from '../coreference/speakers'
import type { LocalEntity } from '../document'
import type { Frame } from '../syntax/frames'
import type { Phrase } from '../syntax/phrases'
import type { Reading } from '../syntax/reading'
import { aboutOf, nameMentions } from './about'
import { calledOut, hearerOf } from './addressee'
import { alternativesOf } from './alternatives'
import { answersOf } from './answers'
import type { Source, SpeakerCandidate } from './candidates'
import { occasionsOf } from './occasion'
import type { Report } from './reported'
import { isImagined } from './unsaid'
import { type Attribution, SPEAKER_MARGIN } from './weigh'

/** A quote whose speakers are local entities; `toQuotes` gives them ids. */
export interface Draft {
  readonly kind: QuoteKind
  readonly start: number
  readonly end: number
  readonly phrase: Phrase | null
  readonly speaker: LocalEntity | null
  readonly frame: Frame | null
  readonly addressee: LocalEntity | null
  readonly reason: Reason
  readonly rivals: readonly { readonly phrase: Phrase; readonly score: number; readonly why: string }[]
  readonly resolved: Resolved | null
  /** Start of the first part of a quote in several parts, or null. */
  readonly group: number | null
  /** The draft around this one. */
  readonly inside: Draft | null
}

/** Resolves everything in text order, so that a pronoun knows who spoke before it. */
export function draftQuotes(
  r: Reading,
  cast: Cast,
  attributions: readonly Attribution[],
  reports: readonly Report[],
): Draft[] {
  const drafts: Draft[] = []
  const byReport = new Map<Report, Draft>()
  const byQuotation = new Map<number, Draft>()
  const steps = [
    ...reports.map((report) => ({ at: report.start, end: report.end, report, attribution: null })),
    ...attributions.map((a) => ({
      at: a.quotation.outer.start,
      end: a.quotation.outer.end,
      report: null,
      attribution: a,
    })),
  ].sort((a, b) => a.at - b.at || b.end - a.end)
  const holder = holders(reports)
  const place = new Map(attributions.map((a, i) => [a, i]))
  for (const { report, attribution } of steps) {
    if (report !== null) {
      const draft = draftReport(r, cast, report, byReport.get(reports[report.inside] as Report) ?? null)
      byReport.set(report, draft)
      drafts.push(draft)
    } else if (!isOnlyImagined(r, attribution)) {
      const { quotation } = attribution
      const parent = quotation.parent === null ? undefined : byQuotation.get(quotation.parent)
      const inside = parent ?? byReport.get(holder.get(quotation.index) as Report) ?? null
      const draft = draftDirect(
        r,
        cast,
        attribution,
        inside,
        groupOf(r, attributions, place.get(attribution) ?? 0),
      )
      byQuotation.set(quotation.index, draft)
      drafts.push(draft)
    }
  }
  return drafts
}

function isOnlyImagined(r: Reading, { winner }: Attribution): boolean {
  const frame = winner?.frame ?? null
  return frame !== null && isImagined({ doc: r.doc, line: r.lines[frame.line]! }, frame)
}

/** The innermost report around each quotation. */
function holders(reports: readonly Report[]): Map<number, Report> {
  const out = new Map<number, Report>()
  for (const report of reports) for (const q of report.quoted) out.set(q, report)
  return out
}

function draftReport(r: Reading, cast: Cast, report: Report, inside: Draft | null): Draft {
  const { frame, content, start, end } = report
  const resolved = frame.subject === null ? null : cast.resolve(frame.subject)
  const cue = frame.cue.text
  const who =
    frame.subject === null ? 'nobody is named as the speaker' : `its subject "${frame.subject.span.text}"`
  return {
    kind: report.quoted.length > 0 ? 'mixed' : 'indirect',
    start,
    end,
    phrase: frame.subject,
    speaker: resolved?.entity ?? null,
    frame,
    addressee: other(hearerOf(r, cast, frame, content.addressee), resolved),
    reason: reasonOf(
      `report-${content.form}`,
      `The clause is reported by the cue "${cue}" and ${who}.`,
      resolved,
      1,
    ),
    rivals: [],
    resolved,
    group: report.group,
    inside,
  }
}

function draftDirect(
  r: Reading,
  cast: Cast,
  a: Attribution,
  inside: Draft | null,
  group: number | null,
): Draft {
  const { winner, quotation } = a
  const { start, end } = quotation.inner
  if (inside !== null && isChained(inside, winner?.frame ?? null))
    return { ...inside, kind: 'direct', start, end, rivals: rivalsOf(a), group, inside }
  const resolved = winner?.phrase == null ? null : speakerOf(cast, winner.phrase, inside)
  const frame = winner?.frame ?? null
  return {
    kind: 'direct',
    start,
    end,
    phrase: winner?.phrase ?? null,
    speaker: resolved?.entity ?? null,
    frame,
    addressee: other(
      calledOut(r, cast, quotation.inner) ?? (frame === null ? null : hearerOf(r, cast, frame, -1)),
      resolved,
    ),
    reason: winner === null ? nobodyReason(a) : reasonOf(winner.source, noteOf(winner), resolved, a.margin),
    rivals: rivalsOf(a),
    resolved,
    group,
    inside,
  }
}

/**
 * "Holt said Ruiz had called it “a ruin”", "Holt called it “a ruin,” and Ruiz named it “home”": words within what Ruiz is
 * reported to say are hers, not those of the cue before hers.
 */
function isChained(around: Draft, frame: Frame | null): boolean {
  if (frame === null || around.frame === null || around.kind === 'direct') return false
  return around.inside?.frame === frame || (around.frame.line === frame.line && frame.at < around.frame.at)
}

/** “I told him, ‘Go’”: the inner "I" is whoever says the outer words. */
function speakerOf(cast: Cast, phrase: Phrase, inside: Draft | null): Resolved | null {
  return inside?.kind === 'direct' && isFirstPerson(phrase) ? inside.resolved : cast.resolve(phrase)
}

/** Nobody is named as speaking to himself. */
function other(hearer: LocalEntity | null, speaker: Resolved | null): LocalEntity | null {
  return hearer === speaker?.entity ? null : hearer
}

function nobodyReason(a: Attribution): Reason {
  const best = a.ranked[0]?.candidate
  const close = best !== undefined && best.phrase !== null && a.margin < SPEAKER_MARGIN
  const note = close
    ? `"${best.phrase?.span.text}" and another are equally likely, so nobody is named.`
    : 'No cue, label or earlier speaker near the words says whose they are.'
  return { rule: close ? 'too-close' : 'nobody', note, margin: 0 }
}

function reasonOf(rule: string, note: string, resolved: Resolved | null, margin: number): Reason {
  const plain = resolved === null || resolved.rule === 'name'
  const full = plain ? note : `${note} ${resolved.note.charAt(0).toUpperCase()}${resolved.note.slice(1)}.`
  const sure = Math.min(margin, resolved?.margin ?? margin)
  return { rule, note: full, margin: Math.round(Math.max(0, Math.min(1, sure)) * 1000) / 1000 }
}

const SENTENCES: Readonly<Record<Source, string>> = {
  'cue-after': 'The words are followed by {who} and the cue {cue}.',
  'cue-after-inverted': 'The words are followed by the cue {cue} and its subject {who}.',
  'cue-before': 'The words follow {who} and the cue {cue}.',
  'according-to': 'The sentence gives its source: according to {who}.',
  'speech-noun': 'The words belong to the {cue} of {who}.',
  label: 'The words follow the label {who}.',
  signature: 'The words are signed {who}.',
  'same-speaker': '{who} speaks right before, and nothing hands the word to another.',
  'speaker-before-last': 'The turn goes back to {who}.',
  'line-before': 'The sentence before is about {who}.',
  'line-after': 'The sentence after names {who}.',
  nobody: 'Nobody is named.',
}

function noteOf(winner: SpeakerCandidate): string {
  const who = `"${winner.phrase?.span.text ?? ''}"`
  const cue = `"${winner.frame?.cue.text ?? ''}"`
  return SENTENCES[winner.source].replace('{who}', () => who).replace('{cue}', () => cue)
}

function rivalsOf(a: Attribution): Draft['rivals'] {
  const out: { phrase: Phrase; score: number; why: string }[] = []
  for (const { candidate, p } of a.ranked) {
    const { phrase } = candidate
    if (phrase === null || phrase.first === a.winner?.phrase?.first) continue
    if (out.length === 5 || p < 0.005 || out.some((o) => o.phrase.first === phrase.first)) continue
    out.push({ phrase, score: Math.round(p * 1000) / 1000, why: noteOf(candidate) })
  }
  return out
}

/** `“A,” she said, “B.”` and a quotation that runs over paragraphs: the start of the first part. */
function groupOf(r: Reading, all: readonly Attribution[], i: number): number | null {
  const chain = (k: number): boolean => {
    const one = all[k]
    const two = all[k + 1]
    return one !== undefined && two !== undefined && joined(r, one, two)
  }
  if (!chain(i) && !chain(i - 1)) return null
  let first = i
  while (first > 0 && chain(first - 1)) first--
  return all[first]!.quotation.inner.start
}

function joined(r: Reading, one: Attribution, two: Attribution): boolean {
  if (two.quotation.continues === one.quotation.index) return true
  if (one.line !== two.line || two.quotation.parent !== null) return false
  const text = r.doc.text.slice(one.quotation.inner.start, one.quotation.inner.end)
  const frame = one.winner?.frame
  const between = frame != null && frame.at > (r.chunkOf[one.quotation.index] ?? 0)
  return /[,–—-]$/u.test(text) && between && one.winner?.phrase?.first === two.winner?.phrase?.first
}

/** The other parts of the same words, and the words around, were said to the same person. */
function hearersOf(r: Reading, drafts: readonly Draft[]): (d: Draft) => LocalEntity | null {
  const byGroup = new Map<number, LocalEntity>()
  const answered = answersOf(r, drafts)
  for (const d of drafts) if (d.group !== null && d.addressee !== null) byGroup.set(d.group, d.addressee)
  return (d) =>
    d.addressee ??
    (d.group === null ? undefined : byGroup.get(d.group)) ??
    (d.inside !== null && d.inside.speaker === d.speaker ? d.inside.addressee : null) ??
    answered.get(d) ??
    (d.inside?.speaker === d.speaker ? answered.get(d.inside) : null) ??
    null
}

/** Drafts become quotes once entities have ids. By start, then end descending. */
export function toQuotes(
  r: Reading,
  drafts: readonly Draft[],
  cast: Cast,
  idOf: ReadonlyMap<LocalEntity, string>,
): Quote[] {
  const article = r.doc.article.id
  const mentions = nameMentions(cast.entities, idOf)
  const ids = (entity: LocalEntity | null) => (entity === null ? null : (idOf.get(entity) ?? null))
  const occasionOf = occasionsOf(r, cast.entities)
  const hearer = hearersOf(r, drafts)
  const seen = new Set<string>()
  const out: Quote[] = []
  for (const d of drafts) {
    const id = quoteId(article, d.kind, d.start, d.end)
    if (seen.has(id)) continue
    seen.add(id)
    const speakerId = ids(d.speaker)
    const occasion = occasionOf(d.frame)
    out.push({
      id,
      kind: d.kind,
      start: d.start,
      end: d.end,
      text: r.doc.text.slice(d.start, d.end),
      speaker: speakerId === null ? null : { entityId: speakerId, mention: plainSpan(d.phrase) },
      cue: d.frame === null ? null : { ...d.frame.cue, stance: d.frame.stance },
      addresseeId: ids(hearer(d)),
      about: aboutOf(mentions, d.start, d.end),
      group: d.group === null ? null : groupId(article, d.group),
      inside: d.inside === null ? null : quoteId(article, d.inside.kind, d.inside.start, d.inside.end),
      saidDate: occasion.date,
      eventId: ids(occasion.event),
      reason: d.reason,
      candidates: alternativesOf(d, cast, ids),
    })
  }
  return out.sort((a, b) => a.start - b.start || a.end - b.end)
}

function plainSpan(phrase: Phrase | null): TextSpan | null {
  return phrase === null ? null : phrase.span
}
