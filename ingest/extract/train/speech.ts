// Learns whether quotation marks hold speech: npx tsx ingest/extract/train/speech.ts GOLD.jsonl
// Logistic regression (AdaGrad, fixed seed) over all quotations; the gold's marked stretches are speech, the others not.
import { writeFileSync } from 'node:fs'
import { dot, logistic } from '../linear'
import type { Spoken } from '../quotes/candidates'
import { speechFeatures } from '../quotes/speech'
import { weigh } from '../quotes/weigh'
import { attributionWeights } from '../weights/attribution'
import { toExample } from './examples'
import { overlapRatio, readGold } from './gold'
import { learner, round, shuffled } from './learner'

interface Case {
  readonly features: readonly string[]
  readonly speech: boolean
  readonly text: string
}

function casesOf(path: string, split: string): Case[] {
  const out: Case[] = []
  for (const doc of readGold(path, split)) {
    const { reading, gold, identify } = toExample(doc)
    const spoken: Spoken[] = []
    for (const q of reading.quotations) {
      const line = reading.lineOf[q.index]!
      if (q.parent !== null || line < 0) continue
      const ignored = (doc.ignore ?? []).some(([start, end]) => overlapRatio({ start, end }, q.outer) > 0.5)
      if (ignored) continue
      const a = weigh(reading, q, line, spoken, { speaker: attributionWeights, speech: {} }, identify)
      const best = a.ranked[0]!.candidate
      const nobody = a.ranked.find(({ candidate }) => candidate.source === 'nobody')!
      const features = speechFeatures(reading, q, best, Math.log(a.ranked[0]!.p / nobody.p), spoken)
      out.push({
        features,
        speech: gold.has(q.index),
        text: reading.doc.text.slice(q.outer.start - 50, q.outer.end + 20),
      })
      if (gold.has(q.index))
        spoken.push({ quotation: q.index, line, phrase: best.phrase, frame: best.frame, source: best.source })
    }
  }
  return out
}

function main(path: string): void {
  const train = casesOf(path, 'train')
  const dev = casesOf(path, 'dev')
  const model = learner(0.1, 1e-4)
  for (let epoch = 0; epoch < 5; epoch++) {
    for (const [i, c] of shuffled(train, epoch).entries()) {
      model.step(c.features, (c.speech ? 1 : 0) - logistic(dot(model.weights, c.features)))
      if (epoch > 0 && i % 500 === 499) model.snapshot()
    }
  }
  const weights = round(model.average())
  writeFileSync('ingest/extract/weights/speech.json', `${JSON.stringify(weights)}\n`)
  for (const threshold of [0.3, 0.4, 0.5, 0.6])
    console.error(
      threshold,
      'train',
      figures(train, weights, threshold),
      'dev',
      figures(dev, weights, threshold),
    )
  for (const c of dev) {
    const p = logistic(dot(weights, c.features))
    if (p > 0.5 !== c.speech)
      console.log(c.speech ? 'MISSED' : 'SPURIOUS', p.toFixed(2), JSON.stringify(c.text))
  }
}

function figures(
  cases: readonly Case[],
  weights: Readonly<Record<string, number>>,
  threshold: number,
): string {
  const found = cases.filter((c) => logistic(dot(weights, c.features)) >= threshold)
  const right = found.filter((c) => c.speech).length
  const gold = cases.filter((c) => c.speech).length
  return `P ${(right / found.length).toFixed(4)} R ${(right / gold).toFixed(4)} F ${((2 * right) / (found.length + gold)).toFixed(4)}`
}

main(process.argv[2]!)
