// Learns whom a speaking pronoun means: npx tsx tests/eval/train-antecedents.ts GOLD.jsonl
// Softmax regression over the antecedents of pronouns whose name the gold tells (AdaGrad, fixed seed).
import { writeFileSync } from 'node:fs'
import {
  type Antecedent,
  antecedentsOf,
  type Discourse,
  referentsOf,
} from '../../ingest/extract/coreference/antecedents'
import { dot, softmax } from '../../ingest/extract/linear'
import { attribute } from '../../ingest/extract/quotes/attribution'
import { silent } from '../../ingest/extract/trace'
import { type Example, toExample } from './examples'
import { type GoldQuote, readGold } from './gold'
import { learner, round, shuffled } from './learner'

type Visit = (
  found: readonly Antecedent[],
  right: readonly boolean[],
  chosen: number,
  gold: GoldQuote,
  example: Example,
) => void

function pass(example: Example, weights: Readonly<Record<string, number>>, visit: Visit): void {
  const { reading, locals } = example
  const speakers: { key: string; line: number }[] = []
  const referents = referentsOf(reading)
  const counts = new Map<number, number>()
  for (const ref of referents) if (ref.entity >= 0) counts.set(ref.entity, (counts.get(ref.entity) ?? 0) + 1)
  const discourse: Discourse = { reading, referents, entities: locals, speakers, counts }
  for (const a of attribute(reading, silent)) {
    const phrase = a.winner?.phrase
    if (phrase == null) continue
    const line = a.winner?.frame?.line ?? a.line
    if (phrase.kind !== 'pronoun') {
      speakers.push({
        key: phrase.name === null ? `t${phrase.first}` : `e${phrase.name.entity}`,
        line: a.line,
      })
      continue
    }
    const found = antecedentsOf(discourse, phrase.span.text.toLowerCase(), line, phrase.first)
    if (found.length === 0) continue
    const scores = found.map((c) => dot(weights, c.features))
    let chosen = scores.indexOf(Math.max(...scores))
    const gold = example.gold.get(a.quotation.index)
    const s = gold?.speaker
    if (
      gold !== undefined &&
      gold.speaker_name !== null &&
      s != null &&
      s.start < phrase.span.end &&
      phrase.span.start < s.end
    ) {
      const last = gold.speaker_name.toLowerCase().split(/\s+/u).at(-1)!
      const right = found.map(
        (c) => c.referent.phrase.span.text.toLowerCase().includes(last) || nameOf(example, c).includes(last),
      )
      visit(found, right, chosen, gold, example)
      if (right.some(Boolean)) chosen = right.indexOf(true)
    }
    speakers.push({ key: found[chosen]!.key, line: a.line })
  }
}

function nameOf(example: Example, c: Antecedent): string {
  return c.referent.entity < 0 ? '' : (example.locals[c.referent.entity]?.name.toLowerCase() ?? '')
}

function accuracy(
  examples: readonly Example[],
  weights: Readonly<Record<string, number>>,
  show = false,
): string {
  let n = 0
  let ok = 0
  let reachable = 0
  for (const e of examples)
    pass(e, weights, (found, right, chosen, gold, example) => {
      n++
      if (right[chosen]) ok++
      else if (show) {
        const at = gold.speaker?.start ?? 0
        console.log(
          right.some(Boolean) ? 'CHOICE' : 'UNREACHED',
          '|',
          gold.speaker_name,
          '|',
          found[chosen]!.referent.phrase.span.text,
          '|',
          JSON.stringify(example.reading.doc.text.slice(Math.max(0, at - 300), at + 20)),
        )
      }
      if (right.some(Boolean)) reachable++
    })
  return `${(ok / n).toFixed(4)} (reachable ${(reachable / n).toFixed(4)}, n ${n})`
}

function main(path: string): void {
  const train = readGold(path, 'train').map(toExample)
  const dev = readGold(path, 'dev').map(toExample)
  const model = learner(0.1, 1e-4)
  for (let epoch = 0; epoch < 5; epoch++)
    for (const [i, example] of shuffled(train, epoch).entries()) {
      pass(example, model.weights, (found, right) => {
        if (!right.some(Boolean) || right.every(Boolean)) return
        const p = softmax(found.map((c) => dot(model.weights, c.features)))
        const mass = p.reduce((sum, x, k) => sum + (right[k] ? x : 0), 0)
        found.forEach((c, k) => {
          model.step(c.features, (right[k] ? p[k]! / mass : 0) - p[k]!)
        })
      })
      if (epoch > 0 && i % 60 === 59) model.snapshot()
    }
  const weights = round(model.average())
  writeFileSync('ingest/extract/weights/antecedent.json', `${JSON.stringify(weights)}\n`)
  console.error('train', accuracy(train, weights), 'dev', accuracy(dev, weights, true))
}

main(process.argv[2]!)
