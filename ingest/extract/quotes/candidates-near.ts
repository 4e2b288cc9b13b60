// Speaker candidates from outside the quotation’s line: the speaker before, and subjects of the lines around it.

import type { Frame } from '../syntax/frames'
import { type Phrase, phraseOfTokens } from '../syntax/phrases'
import type { Quotation } from '../syntax/quotations'
import type { Reading } from '../syntax/reading'
import { subjectClass, verbClass } from '../syntax/subject-class'
import { type Identify, keyOf, type Source, type SpeakerCandidate, type Spoken } from './candidates'
import { shapeFeatures } from './cue-features'
import type { QuoteShape } from './quote-shape'

export function continuing(
  r: Reading,
  q: Quotation,
  line: number,
  before: readonly Spoken[],
  shape: QuoteShape,
  hasCue: boolean,
  identify: Identify,
): SpeakerCandidate[] {
  const out: SpeakerCandidate[] = []
  const last = before[before.length - 1]
  if (last?.phrase == null) return out
  const paragraph = r.lines[line]!.paragraph
  const lastParagraph = r.lines[last.line]!.paragraph
  const where =
    last.line === line
      ? 'same line'
      : lastParagraph === paragraph
        ? 'same paragraph'
        : `${Math.min(4, paragraph - lastParagraph)} back`
  const lines = Math.min(4, line - last.line)
  const cue = hasCue ? 'with cue' : 'no cue'
  const features = [
    `goes on ${where} ${cue}`,
    `goes on ${where} ${shape.alone ? 'alone' : 'embedded'} ${cue}`,
    `goes on ${where} lines ${lines}`,
    `goes on ${where} first ${shape.first} ${shape.alone}`,
    `goes on ${where} mark ${shape.before} ${cue}`,
    `goes on ${last.source} ${where}`,
    `goes on ${shape.lower ? 'lower' : 'upper'} ${cue} ${shape.short}`,
    `goes on ${subjectClass(last.phrase)}`,
    `goes on ${where} others ${othersBetween(r, last.line, line, last.phrase)}`,
  ]
  if (q.continues !== null) features.push('reopened paragraph')
  out.push({ source: 'same-speaker', phrase: last.phrase, frame: last.frame, from: last.quotation, features })
  const other = before
    .slice(-4)
    .reverse()
    .find((s) => s.phrase !== null && keyOf(s.phrase, identify) !== keyOf(last.phrase!, identify))
  if (other !== undefined && other.phrase !== null && paragraph - lastParagraph <= 2)
    out.push({
      source: 'speaker-before-last',
      phrase: other.phrase,
      frame: other.frame,
      from: other.quotation,
      features: [`turn ${where} ${cue}`, `turn ${shape.alone} ${cue}`],
    })
  return out
}

function samePerson(a: Phrase, b: Phrase | null): boolean {
  if (b === null) return false
  if (a.first === b.first) return true
  return a.name !== null && b.name !== null && a.name.entity === b.name.entity
}

/** Do names of other people stand as subjects between the two lines? */
function othersBetween(r: Reading, from: number, to: number, phrase: Phrase): string {
  for (let l = from + 1; l < to && l < from + 6; l++)
    for (const f of r.frames[l] ?? []) {
      if (f.subject === null || f.subject.kind === 'pronoun') continue
      if (f.subject.kind === 'name' && !samePerson(f.subject, phrase)) return 'named'
      return 'nominal'
    }
  return 'none'
}

/** Subjects of the line before ("Ruiz was blunt.") and of the line after. */
export function neighbours(
  r: Reading,
  q: Quotation,
  line: number,
  shape: QuoteShape,
  hasCue: boolean,
): SpeakerCandidate[] {
  const out: SpeakerCandidate[] = []
  const paragraph = r.lines[line]!.paragraph
  const cue = hasCue ? 'with cue' : 'no cue'
  for (const back of [1, 2]) {
    const l = line - back
    const other = r.lines[l]
    if (other === undefined || other.within >= 0 || paragraph - other.paragraph > 1) continue
    const where = `${back} before ${other.paragraph === paragraph ? 'same' : 'prev'}`
    out.push(...subjectsOf(r, l, 'line-before', where, shape, cue))
  }
  const next = r.lines[line + 1]
  if (next !== undefined && next.within < 0 && next.paragraph - paragraph <= 1 && q.continues === null) {
    const where = `after ${next.paragraph === paragraph ? 'same' : 'next'}`
    out.push(...subjectsOf(r, line + 1, 'line-after', where, shape, cue))
  }
  return out
}

function subjectsOf(
  r: Reading,
  l: number,
  source: Source,
  where: string,
  shape: QuoteShape,
  cue: string,
): SpeakerCandidate[] {
  const frames = (r.frames[l] ?? []).filter((f) => f.subject !== null && mayLead(f))
  const chunks = r.lines[l]!.chunks
  const lastChunk = chunks[chunks.length - 1]
  const ends = lastChunk === undefined ? '' : r.doc.tokens[lastChunk.last - 1]!.text
  const colon = ends === ':' ? 'colon' : 'stop'
  const quoted = chunks.some((c) => c.kind === 'quote') ? 'quoted' : 'plain'
  return frames.slice(0, 6).map((frame, i) => {
    const verb = verbClass(frame)
    const place = i === 0 ? 'first' : i === frames.length - 1 ? 'last' : 'mid'
    const adjacent = quoted === 'quoted' && isNextTo(r, frame, l) ? 'at quote' : ''
    return {
      source,
      phrase: frame.subject,
      frame,
      from: null,
      features: [
        `${where} ${cue}`,
        `${where} ${verb} ${colon} ${cue}`,
        `${where} ${verb} ${place} ${cue}`,
        `${where} ${place}${frames.length === 1 ? ' only' : ''} ${colon}`,
        `${where} ${quoted} ${adjacent} ${verb}`,
        `${where} ${shape.alone ? 'alone' : 'embedded'} ${verb} ${cue}`,
        `${where} ${subjectClass(frame.subject)}`,
        `${where} first ${shape.first} ${cue}`,
        ...shapeFeatures(frame).map((f) => `far ${f}`),
      ],
    }
  })
}

/** A paragraph that is one quotation, and a name alone on the next: "— Dana Ruiz", "Dana Ruiz, lock keeper". */
export function signatureBelow(r: Reading, line: number, shape: QuoteShape): SpeakerCandidate | null {
  const next = r.lines[line + 1]
  const paragraph = r.lines[line]!.paragraph
  if (!shape.alone || !shape.last || next === undefined || next.within >= 0) return null
  if (next.paragraph !== paragraph + 1 || next.chunks.length > 8) return null
  const [first, last] = r.paragraphLines[next.paragraph] ?? [-1, -1]
  if (first !== last || next.chunks.some((c) => c.kind === 'vg' || c.kind === 'quote' || c.kind === 'other'))
    return null
  const at = next.chunks[0]?.kind === 'punct' ? 1 : 0
  const chunk = next.chunks[at]
  if (chunk?.kind !== 'np') return null
  const phrase = phraseOfTokens(r.doc, r.names, chunk.first, chunk.last)
  if (phrase?.kind !== 'name' || (phrase.name !== null && phrase.name.kind !== 'person')) return null
  const then = next.chunks[at + 1]
  const after = then === undefined ? 'end' : r.doc.tokens[then.first]!.text
  const known = phrase.name === null ? 'unknown' : 'person'
  const features = ['signed below', `signed below ${after}`, `signed below ${known} ${shape.first}`]
  return { source: 'signature', phrase, frame: null, from: null, features }
}

/** "The rain went on." names no speaker of the next sentence; "Ruiz went on." and "The rain report said" may. */
function mayLead(frame: Frame): boolean {
  const subject = subjectClass(frame.subject)
  return verbClass(frame) !== 'other' || (subject !== 'nominal' && subject !== 'plural')
}

function isNextTo(r: Reading, frame: Frame, l: number): boolean {
  const chunks = r.lines[l]!.chunks
  const from = Math.min(frame.at, frame.subjectAt)
  for (let i = from - 1; i >= from - 2; i--) if (chunks[i]?.kind === 'quote') return true
  for (let i = frame.next; i < frame.next + 2; i++) if (chunks[i]?.kind === 'quote') return true
  return false
}
