// `npm run fuzz -- --count 10000 --seed S`: that many broken documents, each read, extracted and stored beside a good one.
// Exits with 1 when one of them broke what is promised; `--only N` writes that one to a file instead.
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { caseOf, fixtures } from './case'
import { type Outcome, watch } from './watch'

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '1000' },
    seed: { type: 'string', default: 'hearsay' },
    from: { type: 'string', default: '0' },
    processes: { type: 'string', default: '1' },
    only: { type: 'string' },
  },
})
const { seed } = values

if (values.only !== undefined) {
  const { name, bytes, made } = caseOf(seed, Number(values.only), fixtures())
  writeFileSync(name, bytes)
  console.log(`${name}, ${bytes.length} bytes, made of ${made}`)
} else {
  const from = Number(values.from)
  const numbers = Array.from({ length: Number(values.count) }, (_, index) => from + index)
  const began = performance.now()
  const outcomes = await watch(seed, numbers, Number(values.processes), (outcome) => {
    for (const problem of outcome.problems)
      console.log(`✗ ${seed}/${outcome.number} (${outcome.made}): ${problem}`)
  })
  console.log(
    JSON.stringify({ ...summary(outcomes), minutes: tenths((performance.now() - began) / 60_000) }, null, 2),
  )
  process.exitCode = outcomes.some(({ problems }) => problems.length > 0) ? 1 : 0
}

function summary(outcomes: readonly Outcome[]) {
  const reasons = new Map<string, number>()
  for (const why of outcomes.flatMap(({ refused }) => refused)) {
    const reason = reasonOf(why)
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
  }
  const slow = [...outcomes].sort((a, b) => b.seconds - a.seconds)
  return {
    files: outcomes.length,
    broke: outcomes.filter(({ problems }) => problems.length > 0).length,
    stored: sum(outcomes.map(({ stored }) => stored)),
    refused: sum(outcomes.map(({ refused }) => refused.length)),
    facts: sum(outcomes.map(({ facts }) => facts)),
    peakMegabytes: Math.round(Math.max(...outcomes.map(({ peak }) => peak)) / 1_048_576),
    slowest: slow
      .slice(0, 5)
      .map(({ number, made, seconds }) => ({ number, made, seconds: tenths(seconds) })),
    reasons: Object.fromEntries([...reasons].sort((a, b) => b[1] - a[1])),
  }
}

/** Without names and numbers, so that equal reasons are counted together. */
function reasonOf(why: string): string {
  const said = /[^›]*?: (?=[A-Z])([\s\S]*)/.exec(why)?.[1] ?? why
  return said
    .replace(/\([\s\S]*\)|"[\s\S]*?"/g, '…')
    .replace(/\d+/g, 'N')
    .slice(0, 70)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10
}
