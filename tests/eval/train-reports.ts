// Learns which content clauses are reports: npx tsx tests/eval/train-reports.ts GOLD.jsonl (the file with all kinds of speech)
// Logistic regression (AdaGrad, fixed seed). Gold speech is right, gold belief and intent is left out, the rest is wrong.
import { writeFileSync } from 'node:fs'
import { dot, logistic } from '../../ingest/extract/linear'
import { possibleReports, reportFeatures } from '../../ingest/extract/quotes/reported'
import { toExample } from './examples'
import { overlapRatio, readGold } from './gold'
import { learner, round, shuffled } from './learner'

interface Case {
  readonly features: readonly string[]
  readonly right: boolean
  readonly text: string
}

function casesOf(path: string, split: string): { cases: Case[]; gold: number } {
  const cases: Case[] = []
  let goldCount = 0
  for (const doc of readGold(path, split)) {
    const { reading } = toExample(doc)
    const speech = doc.quotes.filter((g) => g.speech !== false && g.nested !== true)
    const other = doc.quotes.filter((g) => g.speech === false || g.nested === true)
    goldCount += speech.filter((g) => g.type !== 'direct').length
    for (const line of reading.lines) {
      if (line.within >= 0) continue
      for (const report of possibleReports(reading, line.index)) {
        const right = speech.some((g) => overlapRatio(g, report) >= 0.5)
        const inOther = other.some(
          (g) =>
            Math.min(g.end, report.end) - Math.max(g.start, report.start) > (report.end - report.start) / 2,
        )
        if (!right && inOther) continue
        const features = reportFeatures(reading, report.line, report.frame, report.content)
        cases.push({
          features,
          right,
          text: `[${report.frame.cue.text}] ${reading.doc.text.slice(report.start, report.end)}`,
        })
      }
    }
  }
  return { cases, gold: goldCount }
}

function main(path: string): void {
  const train = casesOf(path, 'train')
  const dev = casesOf(path, 'dev')
  const model = learner(0.1, 1e-4)
  for (let epoch = 0; epoch < 5; epoch++) {
    for (const [i, c] of shuffled(train.cases, epoch).entries()) {
      model.step(c.features, (c.right ? 1 : 0) - logistic(dot(model.weights, c.features)))
      if (epoch > 0 && i % 500 === 499) model.snapshot()
    }
  }
  const weights = round(model.average())
  writeFileSync('ingest/extract/weights/report.json', `${JSON.stringify(weights)}\n`)
  for (const t of [0.3, 0.4, 0.5, 0.6])
    console.error(t, 'train', figures(train, weights, t), 'dev', figures(dev, weights, t))
  for (const c of dev.cases) {
    const p = logistic(dot(weights, c.features))
    if (p > 0.5 !== c.right)
      console.log(c.right ? 'MISSED' : 'SPURIOUS', p.toFixed(2), JSON.stringify(c.text.slice(0, 200)))
  }
}

function figures(
  set: { cases: readonly Case[]; gold: number },
  weights: Readonly<Record<string, number>>,
  t: number,
): string {
  const found = set.cases.filter((c) => logistic(dot(weights, c.features)) >= t)
  const right = found.filter((c) => c.right).length
  const reachable = set.cases.filter((c) => c.right).length
  return `P ${(right / found.length).toFixed(3)} R ${(right / set.gold).toFixed(3)} (reachable ${(reachable / set.gold).toFixed(3)})`
}

main(process.argv[2]!)
