// Fits the speaker model: softmax regression over the candidates of each quotation (AdaGrad). Several fits, each with
// its own order of the documents, are averaged, so that the order decides less.
import { dot, softmax } from '../linear'
import { candidatesFor, type SpeakerCandidate, type Spoken } from '../quotes/candidates'
import type { Example } from './examples'
import { type GoldQuote, isSpeaker } from './gold'
import { learner, shuffled } from './learner'

type Learner = ReturnType<typeof learner>

/** A quotation's candidates and which of them are right. */
export interface Choice {
  readonly candidates: readonly SpeakerCandidate[]
  readonly right: readonly boolean[]
}

/** Layouts too rare in the training texts to learn from, and certain by themselves. */
const PRIORS = {
  'label within': 8,
  'author speaks': 4,
  'what somebody called': 1,
  'signature after gap 0': 6,
  'signed below': 2,
  'only lets it out': -3,
  'names it': 2,
  'another names it': -2,
  'before colon gap 0': 1,
}

export type Visit = (choice: Choice, chosen: number, gold: GoldQuote, quotation: number) => void

/** Goes through a document's quotations with the model's own decisions as history. */
export function pass(example: Prepared, weights: Readonly<Record<string, number>>, visit: Visit): void {
  const spoken: Spoken[] = []
  for (const [index, gold] of example.gold) {
    const choice = example.choiceOf(index, spoken)
    const scores = choice.candidates.map((c) => dot(weights, c.features))
    const chosen = scores.indexOf(Math.max(...scores))
    visit(choice, chosen, gold, index)
    const { phrase, frame, source } = choice.candidates[chosen]!
    spoken.push({ quotation: index, line: example.reading.lineOf[index]!, phrase, frame, source })
  }
}

export interface Prepared extends Example {
  readonly choiceOf: (quotation: number, spoken: readonly Spoken[]) => Choice
}

/** Remembers the candidates of each quotation for each history: every fit and round asks for them again. */
export function prepare(example: Example, names: Map<string, string>): Prepared {
  const known = new Map<string, Choice>()
  const choiceOf = (index: number, spoken: readonly Spoken[]): Choice => {
    const recent = spoken.slice(-4).map((s) => `${s.quotation} ${s.phrase?.first} ${s.frame?.at} ${s.source}`)
    const key = `${index}: ${recent.join(', ')}`
    const found = known.get(key)
    if (found !== undefined) return found
    const q = example.reading.quotations[index]!
    const candidates = candidatesFor(example.reading, q, spoken, example.identify).map((c) => ({
      ...c,
      features: c.features.map((f) => shared(names, f)),
    }))
    const gold = example.gold.get(index)!
    const choice = { candidates, right: candidates.map((c) => isSpeaker(gold, c.phrase?.span ?? null)) }
    known.set(key, choice)
    return choice
  }
  return { ...example, choiceOf }
}

/** One string for equal strings. */
function shared(names: Map<string, string>, name: string): string {
  const known = names.get(name)
  if (known !== undefined) return known
  names.set(name, name)
  return name
}

/** The mean of `fits` fits. */
export function fitSpeakers(examples: readonly Prepared[], fits: number): Record<string, number> {
  const sum: Record<string, number> = {}
  for (let seed = 0; seed < fits; seed++) {
    const weights = fitOnce(examples, seed)
    for (const f in weights) sum[f] = (sum[f] ?? 0) + weights[f]! / fits
  }
  return sum
}

const ROUNDS = 4

function fitOnce(examples: readonly Prepared[], seed: number): Record<string, number> {
  const model = learner(0.1, 1e-4, PRIORS)
  for (let round = 0; round < ROUNDS; round++)
    for (const [i, example] of shuffled(examples, seed * 101 + round).entries()) {
      pass(example, model.weights, (choice) => update(model, choice))
      if (round > 0 && i % 60 === 59) model.snapshot()
    }
  return model.average()
}

function update(model: Learner, { candidates, right }: Choice): void {
  if (!right.some(Boolean) || right.every(Boolean)) return
  const p = softmax(candidates.map((c) => dot(model.weights, c.features)))
  const mass = p.reduce((sum, x, i) => sum + (right[i] ? x : 0), 0)
  candidates.forEach((c, i) => {
    model.step(c.features, (right[i] ? p[i]! / mass : 0) - p[i]!)
  })
}
