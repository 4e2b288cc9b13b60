// Step 6: for every quotation, whether it is speech and whose. Candidates are weighed by named features;
// the winner, the runner-up and the features that decided are kept as the reason.

import { dot, heaviest, logistic, softmax, type Weights } from '../linear'
import { BARE_NAMING } from '../rules/not-speech'
import type { Quotation } from '../syntax/quotations'
import type { Reading } from '../syntax/reading'
import type { Trace } from '../trace'
import { attributionWeights } from '../weights/attribution'
import { speechWeights } from '../weights/speech'
import { candidatesFor, type SpeakerCandidate, type Spoken } from './candidates'
import { speechFeatures } from './speech'

export interface Attribution {
  readonly quotation: Quotation
  readonly line: number
  /** Null: no candidate is good enough; `ranked` tells who was considered. */
  readonly winner: SpeakerCandidate | null
  readonly ranked: readonly { readonly candidate: SpeakerCandidate; readonly p: number }[]
  /** Winner's probability minus that of the best other phrase. */
  readonly margin: number
  /** Probability that the words are speech. */
  readonly speech: number
}

export interface Models {
  readonly speaker: Weights
  readonly speech: Weights
}

export const MODELS: Models = { speaker: attributionWeights, speech: speechWeights }

/** Below this the words are taken for a title, a term or a scare quote. */
export const SPEECH_THRESHOLD = 0.5
/** Below this margin the speaker stays unknown. */
export const SPEAKER_MARGIN = 0.15

/** Attributions of the top-level quotations that are speech, in text order. */
export function attribute(r: Reading, trace: Trace, models: Models = MODELS): Attribution[] {
  const out: Attribution[] = []
  const spoken: Spoken[] = []
  for (const q of r.quotations) {
    const line = r.lineOf[q.index] as number
    if (line < 0) continue
    if (q.parent !== null) {
      const nested = weigh(r, q, line, [], models)
      if (isNestedSpeech(nested)) out.push({ ...nested, speech: 1 })
      continue
    }
    if (isSoCalled(r, q)) {
      trace.add(
        'quotations',
        'so-called',
        'rejected',
        q.outer,
        () => 'the writer keeps a distance from a term',
      )
      continue
    }
    const a = weigh(r, q, line, spoken, models)
    if (a.speech < SPEECH_THRESHOLD) {
      trace.add(
        'quotations',
        'not-speech',
        'rejected',
        q.outer,
        () => `speech ${a.speech.toFixed(2)}: a title, a term or a scare quote`,
      )
      continue
    }
    trace.add('attribution', a.winner?.source ?? 'nobody', 'made', q.outer, () => explain(a, models.speaker))
    out.push(a)
    spoken.push({
      quotation: q.index,
      line,
      phrase: a.winner?.phrase ?? null,
      frame: a.winner?.frame ?? null,
      source: a.winner?.source ?? 'nobody',
    })
  }
  return out
}

/** The so-called “ring road”. */
function isSoCalled(r: Reading, q: Quotation): boolean {
  const before = r.doc.tokens[(r.ranges[q.index]?.first ?? 0) - 1]
  if (before === undefined || q.inner.end - q.inner.start >= 50) return false
  return BARE_NAMING.has(before.lower) || isNamed(r, q) || isMentionedWord(r, q)
}

/** A parrot called “…”, a boat to be named “…”: a name; "what she called “…”" and "was called “…”" are words. */
function isNamed(r: Reading, q: Quotation): boolean {
  const line = r.lines[r.lineOf[q.index]!]!
  const at = r.chunkOf[q.index]! - 1
  const verb = line.chunks[at]
  if (verb?.kind !== 'vg') return false
  const { lower } = r.doc.tokens[verb.head]!
  if (GIVES_NAME.has(lower)) return true
  const bare = verb.first === verb.head && line.chunks[at - 1]?.kind === 'np'
  if (lower !== 'called' || !bare) return false
  const earlier = line.chunks.slice(0, at).map((c) => r.doc.tokens[c.first]!.lower)
  return !earlier.some((w) => w === 'what' || w === 'which' || w === 'whom' || w === 'that')
}

const GIVES_NAME = new Set(['named', 'titled', 'entitled', 'nicknamed', 'christened'])

/** The word “…” appears sixty times: the word is talked about. "Used the word “…”" is speech. */
function isMentionedWord(r: Reading, q: Quotation): boolean {
  const line = r.lines[r.lineOf[q.index]!]!
  const at = r.chunkOf[q.index]! - 1
  const noun = line.chunks[at]
  if (noun?.kind !== 'np' || !MENTIONS.has(r.doc.tokens[noun.last - 1]!.lower)) return false
  const before = line.chunks[at - 1]?.kind
  return before !== 'vg' && before !== 'prep' && /^\S+$/u.test(r.doc.text.slice(q.inner.start, q.inner.end))
}

const MENTIONS = new Set(['word', 'name', 'nickname'])

/** Words quoted within a quotation count only with a cue of their own: “He said, ‘Not now.’” */
function isNestedSpeech(a: Attribution): boolean {
  const frame = a.winner?.frame
  if (frame == null || a.winner === null || frame.verb?.strong !== true) return false
  return a.winner.features.some((f) => f.endsWith('gap 0') || f.startsWith('reports '))
}

/** Scores one quotation's candidates and its chance of being speech. */
export function weigh(
  r: Reading,
  q: Quotation,
  line: number,
  spoken: readonly Spoken[],
  models: Models,
): Attribution {
  const candidates = candidatesFor(r, q, spoken)
  const scores = candidates.map((c) => dot(models.speaker, c.features))
  const p = softmax(scores)
  const order = candidates.map((_, i) => i).sort((a, b) => (p[b] as number) - (p[a] as number))
  const ranked = order.map((i) => ({ candidate: candidates[i] as SpeakerCandidate, p: p[i] as number }))
  const best = ranked[0]!
  const nobody = scores[candidates.length - 1] as number
  const lead = (scores[order[0] as number] as number) - nobody
  const speech = logistic(dot(models.speech, speechFeatures(r, q, best.candidate, lead)))
  const margin = best.p - rivalOf(ranked)
  const winner = best.candidate.phrase === null || margin < SPEAKER_MARGIN ? null : best.candidate
  return { quotation: q, line, winner, ranked, margin, speech }
}

/** Probability of the best candidate that is another phrase than the winner's. */
function rivalOf(ranked: Attribution['ranked']): number {
  const first = ranked[0]?.candidate.phrase?.first
  return ranked.find(({ candidate }, i) => i > 0 && candidate.phrase?.first !== first)?.p ?? 0
}

function explain(a: Attribution, weights: Weights): string {
  return a.ranked
    .slice(0, 4)
    .map(({ candidate, p }) => {
      const who = candidate.phrase === null ? 'nobody' : `"${candidate.phrase.span.text}"`
      return `${who} ${p.toFixed(2)} by ${candidate.source} (${heaviest(weights, candidate.features, 4).join(', ')})`
    })
    .join('; ')
}
