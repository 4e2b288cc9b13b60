// Who could have said a quotation, each with the named features that speak for or against it.
// Only the quotation's own line, its neighbours and the quotation before are looked at, so the work is linear.

import type { Frame } from '../syntax/frames'
import { firstTokenAt } from '../syntax/lines'
import { type Phrase, phraseOfTokens } from '../syntax/phrases'
import type { Quotation } from '../syntax/quotations'
import type { Reading } from '../syntax/reading'
import { continuing, neighbours, signatureBelow } from './candidates-near'
import { cueFeatures } from './cue-features'
import { type QuoteShape, quoteShape } from './quote-shape'

/** Where a candidate comes from; also the name of the rule that is given as the reason. */
export type Source =
  | 'cue-after'
  | 'cue-after-inverted'
  | 'cue-before'
  | 'according-to'
  | 'speech-noun'
  | 'label'
  | 'signature'
  | 'same-speaker'
  | 'speaker-before-last'
  | 'line-before'
  | 'line-after'
  | 'nobody'

export interface SpeakerCandidate {
  readonly source: Source
  readonly phrase: Phrase | null
  readonly frame: Frame | null
  /** For `same-speaker`: the quotation whose speaker goes on. */
  readonly from: number | null
  readonly features: readonly string[]
}

/** Decisions so far: the phrase chosen for earlier quotations. */
export interface Spoken {
  readonly quotation: number
  readonly line: number
  readonly phrase: Phrase | null
  readonly frame: Frame | null
  readonly source: Source
}

/** Who a phrase is, for comparing; null when unknown. */
export type Identify = (phrase: Phrase) => string | null

export function candidatesFor(
  r: Reading,
  q: Quotation,
  before: readonly Spoken[],
  identify: Identify,
): SpeakerCandidate[] {
  const line = r.lineOf[q.index] as number
  const at = r.chunkOf[q.index] as number
  const shape = quoteShape(r, q, line, at)
  const out: SpeakerCandidate[] = []
  const frames = r.frames[line] ?? []
  const carried = frames.some((frame) => isSaid(frame) && !isMedia(frame.subject))
  for (const [f, frame] of frames.entries()) {
    if (frame.subject === null || (carried && isMedia(frame.subject))) continue
    const features = cueFeatures(r, line, at, f, shape)
    out.push({ source: sourceOf(frame, at), phrase: frame.subject, frame, from: null, features })
  }
  const label = labelWithin(r, q)
  if (label !== null) out.push(label)
  const hasCue = out.some(
    (c) => c.frame?.verb?.strong === true || c.frame?.kind === 'according' || c.frame?.kind === 'colon',
  )
  if (q.parent === null) {
    out.push(...continuing(r, q, line, before, shape, hasCue, identify))
    out.push(...neighbours(r, q, line, shape, hasCue))
    const below = signatureBelow(r, line, shape)
    if (below !== null) out.push(below)
  }
  out.push(nobody(shape, hasCue, out.length === 0))
  return out
}

function isSaid(frame: Frame): boolean {
  return frame.subject !== null && frame.verb?.strong === true
}

/** "Media reports", "the local press": they carry what others say, and where another speaks the words are the other's. */
function isMedia(phrase: Phrase | null): boolean {
  return phrase?.kind === 'nominal' && MEDIA.test(phrase.span.text)
}

const MEDIA = /\b(?:media|press|news)(?: (?:reports?|outlets?|accounts?|agencies|organi[sz]ations))?$/iu

/** Equal for two phrases that mean the same. */
export function keyOf(phrase: Phrase, identify: Identify): string {
  return identify(phrase) ?? `phrase ${phrase.first}`
}

/** `“RUIZ: Not today.”`: a transcript inside quotation marks carries its labels along. */
function labelWithin(r: Reading, q: Quotation): SpeakerCandidate | null {
  const text = r.doc.text.slice(q.inner.start, q.inner.start + 60)
  const match = /^(\p{Lu}[\p{Lu}.'’-]+(?:\s\p{Lu}[\p{Lu}.'’-]+){0,3}\s?):\s/u.exec(text)
  if (match === null) return null
  const first = firstTokenAt(r.doc, q.inner.start)
  const last = firstTokenAt(r.doc, q.inner.start + (match[1] as string).length - 1) + 1
  const phrase = phraseOfTokens(r.doc, r.names, first, last)
  return phrase === null
    ? null
    : { source: 'label', phrase, frame: null, from: null, features: ['label within'] }
}

function sourceOf(frame: Frame, at: number): Source {
  if (frame.kind === 'according') return 'according-to'
  if (frame.kind === 'noun') return 'speech-noun'
  if (frame.kind === 'colon') return 'label'
  if (frame.kind === 'dash') return 'signature'
  if (frame.at <= at) return 'cue-before'
  return frame.inverted ? 'cue-after-inverted' : 'cue-after'
}

function nobody(shape: QuoteShape, hasCue: boolean, none: boolean): SpeakerCandidate {
  const cue = hasCue ? 'with cue' : 'no cue'
  return {
    source: 'nobody',
    phrase: null,
    frame: null,
    from: null,
    features: [
      'nobody',
      `nobody ${cue}`,
      `nobody ${shape.alone} ${cue}`,
      `nobody none ${none}`,
      `nobody short ${shape.short}`,
      `nobody ${shape.end}`,
    ],
  }
}
