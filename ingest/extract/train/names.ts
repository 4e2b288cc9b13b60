// Trains the name tagger and writes its weights: `npx tsx ingest/extract/train/names.ts OUT.json COMMON.jsonl -- TRAIN.jsonl…`.
// Reads lines {text, split?, entities:[{start,end,type}]}; only split "train" (or none) is learned from. Fixed seed,
// five-fold cross-fitting for the second pass, AdaGrad on the conditional log-likelihood with L2.
import { readFileSync, writeFileSync } from 'node:fs'
import { type NameContext, nameContext } from '../names/name-context'
import { nameFeatures } from '../names/name-features'
import { factors, LABEL_COUNT, marginals, packBytes, type StoredModel } from '../names/name-model'
import { addVotes, type Vote, voteFeatures } from '../names/name-votes'
import { segment } from '../text/segment'
import { type Labelled, scoreRun, train, type Weights } from './crf'
import { toArticle } from './gold'

interface GoldEntity {
  readonly start: number
  readonly end: number
  readonly type: string
}
interface Line {
  readonly id: string
  readonly text: string
  readonly split?: string
  readonly entities?: readonly GoldEntity[]
}
interface Example extends Labelled {
  readonly context: NameContext
}

const KIND: Readonly<Record<string, number>> = {
  PERSON: 1,
  ORG: 3,
  PLACE: 5,
  MISC: 7,
  NORP: 7,
  PRODUCT: 7,
  EVENT: 7,
}
const FOLDS = 5
/** Features seen fewer times are not learned. */
const FEWEST = 5
const L2 = 5e-4
const EPOCHS = 14
/** Features all of whose weights are smaller are left out of the file. */
const FLOOR = 0.12
const args = process.argv.slice(2)
const dash = args.indexOf('--')
const [output, ...commonFiles] = args.slice(0, dash)
const trainFiles = args.slice(dash + 1)

const read = (file: string): Line[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line)
    .filter((line) => (line.split ?? 'train') !== 'dev' && line.split !== 'test')

/** Words seen in lower case in at least three documents: 1 rare or often a name, 2 common, 3 very common. */
function commonWords(files: readonly string[]): Map<string, number> {
  const lower = new Map<string, number>()
  const upper = new Map<string, number>()
  for (const line of files.flatMap(read)) {
    const seen = new Set<string>()
    for (const match of line.text.matchAll(/(?<![\p{L}\p{N}@#/.'’-])(\p{L}[\p{L}-]*)/gu)) {
      const word = match[1]!
      const low = word.toLowerCase()
      if (seen.has(word)) continue
      seen.add(word)
      if (word === low) lower.set(low, (lower.get(low) ?? 0) + 1)
      else if (/[\p{L},] $/u.test(line.text.slice(Math.max(0, match.index - 2), match.index)))
        upper.set(low, (upper.get(low) ?? 0) + 1)
    }
  }
  const out = new Map<string, number>()
  for (const [word, count] of [...lower].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (count < 3 || word.length < 2) continue
    const ratio = count / (count + (upper.get(word) ?? 0))
    if (ratio < 0.15) continue
    out.set(word, ratio < 0.5 ? 1 : count >= 40 ? 3 : 2)
  }
  return out
}

function goldLabels(context: NameContext, entities: readonly GoldEntity[]): Uint8Array {
  const labels = new Uint8Array(context.tokens.length)
  let i = 0
  for (const entity of [...entities].sort((a, b) => a.start - b.start)) {
    const code = KIND[entity.type]
    if (code === undefined) continue
    while (i < context.tokens.length && context.tokens[i]!.end <= entity.start) i++
    for (let k = i; k < context.tokens.length && context.tokens[k]!.start < entity.end; k++)
      if (labels[k] === 0) labels[k] = k === i ? code : code + 1
  }
  return labels
}

function example(line: Line, common: ReadonlyMap<string, number>): Example {
  const context = nameContext(segment(toArticle(line)), (word) => common.get(word) ?? 0)
  const labels = goldLabels(context, line.entities ?? [])
  const buffer = new Int32Array(800_000)
  const runs = context.runs.map(([first, last]) => {
    const offsets = new Int32Array(last - first + 1)
    let n = 0
    for (let i = first; i < last; i++) {
      n = nameFeatures(context, first, last, i, buffer, n)
      offsets[i - first + 1] = n
    }
    return { first, last, features: buffer.slice(0, n), offsets }
  })
  return { context, labels: repair(labels, context), runs }
}

/** An I without its B (the name begins outside the run) becomes a B. */
function repair(labels: Uint8Array, context: NameContext): Uint8Array {
  for (const [first, last] of context.runs) {
    for (let i = first; i < last; i++) {
      const label = labels[i]!
      const before = i === first ? 0 : labels[i - 1]!
      if (label !== 0 && label % 2 === 0 && before !== label && before !== label - 1) labels[i] = label - 1
    }
  }
  return labels
}

/** Every second document gets a headline: one of its sentences in Title Case (every tenth: in capitals). */
function withHeadline(line: Line, i: number): Line {
  if (i % 2 === 1) return line
  const sentences = [...line.text.matchAll(/(?<=^|[.!?]\s|\n)\p{Lu}[^.!?\n]{30,110}(?=[.!?](?:\s|$))/gu)]
  const match = sentences[i % Math.max(1, Math.min(sentences.length, 7))]
  if (match === undefined) return line
  const { index } = match
  const cased =
    i % 10 === 0
      ? match[0].toUpperCase()
      : match[0].replace(/(?<![\p{L}\p{N}'’-])\p{Ll}(?=[\p{L}]{3})/gu, (letter) => letter.toUpperCase())
  if (cased.length !== match[0].length) return line
  const shift = cased.length + 2
  const within = (line.entities ?? []).filter((e) => e.start >= index && e.end <= index + match[0].length)
  return {
    ...line,
    text: `${cased}\n\n${line.text}`,
    entities: [
      ...within.map((e) => ({ ...e, start: e.start - index, end: e.end - index })),
      ...(line.entities ?? []).map((e) => ({ ...e, start: e.start + shift, end: e.end + shift })),
    ],
  }
}

/** The example with the vote features of a first pass that has not seen it. */
function withVotes(example: Example, weights: Weights): Example {
  const votes = new Map<string, Vote>()
  const step = factors(weights.transitions)
  const own = example.runs.map((run) => {
    const probabilities = new Float64Array((run.last - run.first) * LABEL_COUNT)
    marginals(scoreRun(weights, run), run.last - run.first, step, probabilities)
    addVotes(votes, example.context, run.first, run.last, probabilities)
    return probabilities
  })
  const buffer = new Int32Array(800_000)
  const runs = example.runs.map((run, r) => {
    const offsets = new Int32Array(run.offsets.length)
    let n = 0
    for (let i = run.first; i < run.last; i++) {
      for (let f = run.offsets[i - run.first]!; f < run.offsets[i - run.first + 1]!; f++)
        buffer[n++] = run.features[f]!
      n = voteFeatures(votes, example.context, own[r]!, run.first, run.last, i, buffer, n)
      offsets[i - run.first + 1] = n
    }
    return { first: run.first, last: run.last, features: buffer.slice(0, n), offsets }
  })
  return { ...example, runs }
}

function store(weights: Weights, floor: number): StoredModel {
  const L = LABEL_COUNT
  const kept = [...weights.index].filter(([, id]) => {
    for (let y = 0; y < L; y++) if (Math.abs(weights.values[id * L + y]!) >= floor) return true
    return false
  })
  kept.sort(([a], [b]) => (a >>> 0) - (b >>> 0))
  let top = 0
  for (const [, id] of kept)
    for (let y = 0; y < L; y++) top = Math.max(top, Math.abs(weights.values[id * L + y]!))
  const step = Math.min(top, 4) / 127
  const quantised = new Int8Array(kept.length * L)
  kept.forEach(([, id], k) => {
    for (let y = 0; y < L; y++)
      quantised[k * L + y] = Math.max(-127, Math.min(127, Math.round(weights.values[id * L + y]! / step)))
  })
  console.error(`${kept.length} features kept, largest weight ${top.toFixed(2)}`)
  const steps = Uint32Array.from(kept, ([key], k) => key - (kept[k - 1]?.[0] ?? 0))
  return {
    keys: packBytes(new Uint8Array(steps.buffer)),
    weights: packBytes(new Uint8Array(quantised.buffer)),
    step: Number(step.toPrecision(6)),
    transitions: [...weights.transitions].map((value) => Number(value.toFixed(4))),
  }
}

const common = commonWords([...commonFiles, ...trainFiles])
console.error(`${common.size} common words`)
const examples = trainFiles.flatMap(read).map((line, i) => example(withHeadline(line, i), common))
const final1 = train(examples, EPOCHS, FEWEST, 1, L2)
const second: Example[] = []
for (let fold = 0; fold < FOLDS; fold++) {
  const weights = train(
    examples.filter((_, i) => i % FOLDS !== fold),
    EPOCHS - 2,
    FEWEST,
    2 + fold,
    L2,
  )
  examples.forEach((each, i) => {
    if (i % FOLDS === fold) second.push(withVotes(each, weights))
  })
}
const final2 = train(second, EPOCHS, FEWEST, 9, L2)
const words = [1, 2, 3].map((level) =>
  [...common]
    .filter(([, l]) => l === level)
    .map(([word]) => word)
    .join(' '),
)
writeFileSync(output!, JSON.stringify({ words, first: store(final1, FLOOR), second: store(final2, FLOOR) }))
