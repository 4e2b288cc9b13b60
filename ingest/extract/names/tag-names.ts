// Which runs of tokens are names, and of what kind. Two passes of the learned tagger: the second knows what the
// first thought of the same word elsewhere in the document.
import type { Document } from '../document'
import stored from '../weights/names.json'
import { nameContext } from './name-context'
import { nameFeatures } from './name-features'
import { LABEL_COUNT, LABELS, loadModel, type NameModel, type StoredModel, viterbi } from './name-model'
import type { NameKind, NameSpan } from './name-spans'
import { addVotes, runMarginals, type Vote, voteFeatures } from './name-votes'

interface Tagger {
  readonly first: NameModel
  readonly second: NameModel
  commonness(word: string): number
}

interface StoredTagger {
  /** Common words by level, separated by spaces. */
  readonly words: readonly string[]
  readonly first: StoredModel
  readonly second: StoredModel
}

let tagger: Tagger | null = null

/** The weights, unpacked at the first use and then kept; they never change. */
function loadTagger(): Tagger {
  if (tagger !== null) return tagger
  const model: StoredTagger = stored
  const common = new Map(
    model.words.flatMap((list, i) => list.split(' ').map((word) => [word, i + 1] as const)),
  )
  tagger = {
    first: loadModel(model.first),
    second: loadModel(model.second),
    commonness: (word) => common.get(word) ?? 0,
  }
  return tagger
}

/** How common a lower-case word is, 0 (unknown) to 3. */
export function commonness(word: string): number {
  return loadTagger().commonness(word)
}

/** Name spans in text order, not overlapping. */
export function tagNames(document: Document): NameSpan[] {
  const { first: firstPass, second: secondPass } = loadTagger()
  const context = nameContext(document, commonness)
  const votes = new Map<string, Vote>()
  const runs = context.runs.map(([first, last]) => {
    const run = readRun(first, last, (i, out, at) => nameFeatures(context, first, last, i, out, at))
    const scores = scoreRun(firstPass, run)
    const own = runMarginals(firstPass, scores, last - first)
    addVotes(votes, context, first, last, own)
    return { ...run, own }
  })
  const out: NameSpan[] = []
  for (const { first, last, features, offsets, own } of runs) {
    const extra = readRun(first, last, (i, target, at) =>
      voteFeatures(votes, context, own, first, last, i, target, at),
    )
    const scores = scoreRun(secondPass, { first, last, features, offsets })
    scoreRun(secondPass, extra, scores)
    collect(viterbi(scores, last - first, secondPass.transitions), first, out)
  }
  return out
}

interface Run {
  readonly first: number
  readonly last: number
  readonly features: Int32Array
  readonly offsets: Int32Array
}

const FEATURES_PER_TOKEN = 300

function readRun(
  first: number,
  last: number,
  write: (i: number, out: Int32Array, at: number) => number,
): Run {
  const features = new Int32Array((last - first) * FEATURES_PER_TOKEN)
  const offsets = new Int32Array(last - first + 1)
  for (let i = first; i < last; i++) offsets[i - first + 1] = write(i, features, offsets[i - first]!)
  return { first, last, features, offsets }
}

function scoreRun(
  model: NameModel,
  run: Run,
  scores: Float64Array = new Float64Array((run.last - run.first) * LABEL_COUNT),
): Float64Array {
  for (let i = 0; i < run.last - run.first; i++)
    model.score(run.features, run.offsets[i]!, run.offsets[i + 1]!, scores, i * LABEL_COUNT)
  return scores
}

function collect(labels: Uint8Array, offset: number, out: NameSpan[]): void {
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i]!
    if (label === 0) continue
    let end = i + 1
    while (end < labels.length && labels[end] !== 0 && labels[end]! % 2 === 0) end++
    const kind = LABELS[label]!.slice(2) as NameKind
    out.push({ first: offset + i, last: offset + end, kind, rule: 'name-tagger' })
    i = end - 1
  }
}
