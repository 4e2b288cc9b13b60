// Learns what cues report: npx tsx ingest/extract/train/reports.ts GOLD.jsonl (the file with all kinds of speech)
// Softmax regression over the stretches of a choice and "nothing" (AdaGrad, fixed seeds, the mean of five fits). Gold speech under the cue is right;
// cues within or beside gold belief and intent, or within another's report, teach nothing; all else reports nothing.
import { writeFileSync } from 'node:fs'
import type { Span } from '../../../lib/model/span'
import { dot, softmax, type Weights } from '../linear'
import { type Choice, choicesOf, spanOf } from '../quotes/report-candidates'
import { choiceFeatures } from '../quotes/report-features'
import { REPORT_THRESHOLD } from '../quotes/reported'
import type { Reading } from '../syntax/reading'
import { toExample } from './examples'
import { type GoldQuote, overlapRatio, readGold, stripped } from './gold'
import { learner, round, shuffled } from './learner'

interface Case {
  readonly features: readonly (readonly string[])[]
  /** What each stretch should get; all zero when nothing is reported. */
  readonly wanted: readonly number[]
}

const EPOCHS = 5
const FITS = 5
/** Features seen in fewer choices are dropped. */
const RARE = 6
/** Lighter weights are dropped, the others kept to two decimals: half the file at the same figures. */
const LIGHT = 0.05
/** How much a stretch closer to the gold's is wanted more. */
const SHARPNESS = 12

function casesOf(path: string, split: string): Case[] {
  return readGold(path, split).flatMap((doc) => {
    const { reading } = toExample(doc)
    return reading.lines
      .filter((line) => line.within < 0)
      .flatMap((line) =>
        choicesOf(reading, line.index).flatMap((choice) => toCase(reading, line.index, choice, doc.quotes)),
      )
  })
}

function toCase(r: Reading, line: number, choice: Choice, gold: readonly GoldQuote[]): Case[] {
  const { text } = r.doc
  const { cue } = choice.frame
  const spans = choice.stretches.map((s) => stripped(text, spanOf(r, line, s)))
  const speech = gold.filter((g) => g.speech !== false)
  const own = speech.filter((g) => g.cue === null || (g.cue.start < cue.end && cue.start < g.cue.end))
  const closeness = spans.map((span) => Math.max(0, ...own.map((g) => overlapRatio(stripped(text, g), span))))
  const powers = closeness.map((c) => (c >= 0.5 ? c ** SHARPNESS : 0))
  const sum = powers.reduce((a, b) => a + b, 0)
  if (sum === 0 && isUnknown(spans, cue, gold, speech)) return []
  return [{ features: choiceFeatures(r, line, choice), wanted: powers.map((p) => (sum === 0 ? 0 : p / sum)) }]
}

/** The annotation says nothing of this cue: it stands by a belief, or within what another says. */
function isUnknown(
  spans: readonly Span[],
  cue: Span,
  gold: readonly GoldQuote[],
  speech: readonly GoldQuote[],
): boolean {
  const others = gold.filter((g) => g.speech === false)
  const shared = (g: Span, s: Span) => Math.min(g.end, s.end) - Math.max(g.start, s.start)
  return (
    spans.some((s) => others.some((g) => shared(g, s) > (s.end - s.start) / 2)) ||
    speech.some((g) => g.type !== 'direct' && g.start <= cue.start && cue.end <= g.end)
  )
}

/** The mean of several fits, each in an order of its own: what one of them owes to its order falls out. */
function train(cases: readonly Case[]): Record<string, number> {
  const known = frequent(cases)
  const kept = cases.map((c) => ({
    ...c,
    features: c.features.map((list) => list.filter((f) => known.has(f))),
  }))
  const mean: Record<string, number> = {}
  for (let fit = 0; fit < FITS; fit++)
    for (const [f, w] of Object.entries(fitOnce(kept, fit * EPOCHS))) mean[f] = (mean[f] ?? 0) + w / FITS
  return small(mean)
}

function fitOnce(cases: readonly Case[], seed: number): Record<string, number> {
  const model = learner(0.1, 1e-4)
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const [i, c] of shuffled(cases, seed + epoch).entries()) {
      const odds = oddsOf(model.weights, c)
      for (const [k, list] of c.features.entries()) model.step(list, c.wanted[k]! - odds[k + 1]!)
      if (epoch > 0 && i % 2000 === 1999) model.snapshot()
    }
  }
  return model.average()
}

function small(weights: Weights): Record<string, number> {
  const kept = Object.entries(weights).filter(([, w]) => Math.abs(w) >= LIGHT)
  return round(Object.fromEntries(kept.map(([f, w]) => [f, Math.round(w * 100) / 100])))
}

function frequent(cases: readonly Case[]): Set<string> {
  const counts = new Map<string, number>()
  for (const c of cases) for (const f of new Set(c.features.flat())) counts.set(f, (counts.get(f) ?? 0) + 1)
  return new Set([...counts].filter(([, n]) => n >= RARE).map(([f]) => f))
}

const oddsOf = (weights: Weights, c: Case): number[] =>
  softmax([0, ...c.features.map((list) => dot(weights, list))])

/** Precision and recall of choices: something reported, and the best stretch among those wanted. */
function figures(cases: readonly Case[], weights: Weights, threshold: number): string {
  let found = 0
  let right = 0
  let wanted = 0
  for (const c of cases) {
    const odds = oddsOf(weights, c)
    const best = odds.indexOf(Math.max(...odds.slice(1)), 1) - 1
    if (c.wanted.some((w) => w > 0)) wanted++
    if (1 - odds[0]! < threshold) continue
    found++
    if (c.wanted[best]! > 0) right++
  }
  return `P ${(right / found).toFixed(3)} R of reachable ${(right / wanted).toFixed(3)} (${wanted})`
}

const path = process.argv[2]!
const weights = train(casesOf(path, 'train'))
writeFileSync('ingest/extract/weights/report.json', `${JSON.stringify(weights)}\n`)
const dev = casesOf(path, 'dev')
for (const t of [0.4, REPORT_THRESHOLD, 0.6]) console.error(t, 'dev', figures(dev, weights, t))
