// Weighs a quotation's candidates. Mentions of one person count together: "Ruiz said she was …, she added" is one Ruiz,
// not two rivals; the margin is that between the best identity and the next.

import { dot, logistic, softmax, type Weights } from '../linear'
import type { Quotation } from '../syntax/quotations'
import type { Reading } from '../syntax/reading'
import { candidatesFor, type Identify, keyOf, type SpeakerCandidate, type Spoken } from './candidates'
import { speechFeatures } from './speech'

export interface Attribution {
  readonly quotation: Quotation
  readonly line: number
  /** Null: no candidate is good enough; `ranked` tells who was considered. */
  readonly winner: SpeakerCandidate | null
  /** The best identity's best mention first, then by probability. */
  readonly ranked: readonly Weighed[]
  /** Probability of the best identity minus that of the next. */
  readonly margin: number
  /** Probability that the words are speech. */
  readonly speech: number
}

export interface Weighed {
  readonly candidate: SpeakerCandidate
  readonly p: number
}

export interface Models {
  readonly speaker: Weights
  readonly speech: Weights
}

/** Below this margin the speaker stays unknown. */
export const SPEAKER_MARGIN = 0.15

/** Scores one quotation's candidates and its chance of being speech. */
export function weigh(
  r: Reading,
  q: Quotation,
  line: number,
  spoken: readonly Spoken[],
  models: Models,
  identify: Identify,
): Attribution {
  const candidates = candidatesFor(r, q, spoken, identify)
  const scores = candidates.map((c) => dot(models.speaker, c.features))
  const p = softmax(scores)
  const byScore = candidates
    .map((candidate, i) => ({ candidate, p: p[i] as number, score: scores[i] as number }))
    .sort((a, b) => b.p - a.p)
  const [first, second] = identities(byScore, identify)
  const best = byScore.find(({ candidate }) => candidate === first!.best)!
  const nobody = byScore.find(({ candidate }) => candidate.source === 'nobody')!
  const speech = logistic(
    dot(models.speech, speechFeatures(r, q, best.candidate, best.score - nobody.score, spoken)),
  )
  const margin = first!.p - (second?.p ?? 0)
  const winner = best.candidate.phrase === null || margin < SPEAKER_MARGIN ? null : best.candidate
  const ranked = [best, ...byScore.filter((w) => w !== best)].map((w) => ({ candidate: w.candidate, p: w.p }))
  return { quotation: q, line, winner, ranked, margin, speech }
}

/** Candidates that are one person or one phrase, with the sum of their probabilities; the most probable first. */
function identities(
  ranked: readonly Weighed[],
  identify: Identify,
): { readonly best: SpeakerCandidate; readonly p: number }[] {
  const groups = new Map<string, { readonly best: SpeakerCandidate; p: number }>()
  for (const { candidate, p } of ranked) {
    const key = candidate.phrase === null ? 'nobody' : keyOf(candidate.phrase, identify)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { best: candidate, p })
    else group.p += p
  }
  return [...groups.values()].sort((a, b) => b.p - a.p)
}
