// Learns the weights of the speaker model: npx tsx ingest/extract/train/speakers.ts GOLD.jsonl
// Softmax regression over the candidates of each quotation (AdaGrad, fixed order, fixed seed): same input, same file.
import { writeFileSync } from 'node:fs'
import type { Reading } from '../syntax/reading'
import { toExample } from './examples'
import { type GoldQuote, readGold } from './gold'
import { round } from './learner'
import { type Choice, fitSpeakers, type Prepared, pass, prepare } from './speaker-fit'

/** Smaller weights decide nothing (same figures on every set) and make up a sixth of the file. */
const LEAST = 0.045

const FITS = 6

function main(path: string): void {
  const names = new Map<string, string>()
  const load = (split: string) => readGold(path, split).map((doc) => prepare(toExample(doc), names))
  const [train, dev] = [load('train'), load('dev')]
  const weights = round(fitSpeakers(train, FITS), LEAST)
  console.error('train', accuracy(train, weights), 'dev', accuracy(dev, weights))
  writeFileSync('ingest/extract/weights/attribution.json', `${JSON.stringify(weights, null, 0)}\n`)
  for (const example of dev)
    pass(example, weights, (choice, chosen, gold, index) => {
      if (!choice.right[chosen]) show(example.reading, choice, chosen, gold, index)
    })
}

function accuracy(examples: readonly Prepared[], weights: Readonly<Record<string, number>>): string {
  let n = 0
  let ok = 0
  let possible = 0
  for (const e of examples)
    pass(e, weights, ({ right }, chosen) => {
      n++
      if (right[chosen]) ok++
      if (right.some(Boolean)) possible++
    })
  return `${(ok / n).toFixed(4)} (reachable ${(possible / n).toFixed(4)}, n ${n})`
}

/** A wrong choice, with the words around. */
function show(r: Reading, { candidates, right }: Choice, chosen: number, gold: GoldQuote, q: number): void {
  const { outer } = r.quotations[q]!
  const { source, phrase } = candidates[chosen]!
  const around = r.doc.text.slice(Math.max(0, outer.start - 160), outer.end + 100).slice(0, 500)
  const kind = right.some(Boolean) ? 'CHOICE' : 'UNREACHED'
  console.log(kind, '|', gold.speaker?.text, '/', gold.speaker_name, '|', source, phrase?.span.text)
  console.log('    ', JSON.stringify(around))
}

main(process.argv[2]!)
