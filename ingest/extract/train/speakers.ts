// Learns the weights of the speaker model: npx tsx ingest/extract/train/speakers.ts GOLD.jsonl
// Softmax regression over the candidates of each quotation (AdaGrad, fixed order, fixed seed): same input, same file.
import { writeFileSync } from 'node:fs'
import { dot, softmax } from '../linear'
import { candidatesFor, type SpeakerCandidate, type Spoken } from '../quotes/candidates'
import type { Reading } from '../syntax/reading'
import { type Example, toExample } from './examples'
import { type GoldQuote, isSpeaker, readGold } from './gold'
import { learner, round, shuffled } from './learner'

/** Layouts too rare in the training texts to learn from, and certain by themselves. */
const PRIORS = { 'label within': 8, 'author speaks': 2, 'signature after gap 0': 6, 'before colon gap 0': 1 }

/** Smaller weights decide nothing (same figures on every set) and make up a sixth of the file. */
const LEAST = 0.045

function main(path: string): void {
  const train = readGold(path, 'train').map(toExample)
  const dev = readGold(path, 'dev').map(toExample)
  const model = learner(0.1, 1e-4, PRIORS)
  for (let epoch = 0; epoch < 4; epoch++) {
    for (const [i, example] of shuffled(train, epoch).entries()) {
      pass(example, model.weights, (c, right) => update(model, c, right))
      if (epoch > 0 && i % 60 === 59) model.snapshot()
    }
    const weights = epoch > 0 ? model.average() : model.weights
    console.error(epoch, 'train', accuracy(train.slice(0, 200), weights), 'dev', accuracy(dev, weights))
  }
  const weights = round(model.average(), LEAST)
  writeFileSync('ingest/extract/weights/attribution.json', `${JSON.stringify(weights, null, 0)}\n`)
  report(dev, weights)
}

type Visit = (
  candidates: readonly SpeakerCandidate[],
  right: readonly boolean[],
  chosen: number,
  gold: GoldQuote,
  r: Reading,
  q: number,
) => void

/** Goes through the quotations with the model's own decisions as history. */
function pass(example: Example, weights: Readonly<Record<string, number>>, visit: Visit): void {
  const spoken: Spoken[] = []
  for (const [index, gold] of example.gold) {
    const q = example.reading.quotations[index]!
    const candidates = candidatesFor(example.reading, q, spoken, example.identify)
    const scores = candidates.map((c) => dot(weights, c.features))
    const chosen = scores.indexOf(Math.max(...scores))
    const right = candidates.map((c) => isSpeaker(gold, c.phrase?.span ?? null))
    visit(candidates, right, chosen, gold, example.reading, index)
    const { phrase, frame, source } = candidates[chosen]!
    spoken.push({ quotation: index, line: example.reading.lineOf[index]!, phrase, frame, source })
  }
}

function update(
  model: ReturnType<typeof learner>,
  candidates: readonly SpeakerCandidate[],
  right: readonly boolean[],
): void {
  if (!right.some(Boolean) || right.every(Boolean)) return
  const p = softmax(candidates.map((c) => dot(model.weights, c.features)))
  const mass = p.reduce((sum, x, i) => sum + (right[i] ? x : 0), 0)
  candidates.forEach((c, i) => {
    const target = right[i] ? p[i]! / mass : 0
    model.step(c.features, target - p[i]!)
  })
}

function accuracy(examples: readonly Example[], weights: Readonly<Record<string, number>>): string {
  let n = 0
  let ok = 0
  let possible = 0
  for (const e of examples)
    pass(e, weights, (_, right, chosen) => {
      n++
      if (right[chosen]) ok++
      if (right.some(Boolean)) possible++
    })
  return `${(ok / n).toFixed(4)} (reachable ${(possible / n).toFixed(4)}, n ${n})`
}

function report(examples: readonly Example[], weights: Readonly<Record<string, number>>): void {
  for (const e of examples)
    pass(e, weights, (candidates, right, chosen, gold, r, q) => {
      if (right[chosen]) return
      const { outer } = r.quotations[q]!
      const text = r.doc.text
      console.log(
        right.some(Boolean) ? 'CHOICE' : 'UNREACHED',
        '|',
        gold.speaker?.text,
        '/',
        gold.speaker_name,
        '|',
        candidates[chosen]!.source,
        candidates[chosen]!.phrase?.span.text,
      )
      console.log(
        '    ',
        JSON.stringify(text.slice(Math.max(0, outer.start - 160), outer.end + 100).slice(0, 500)),
      )
    })
}

main(process.argv[2]!)
