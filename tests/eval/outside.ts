// Runs an outside evaluation set: extraction in this process, scoring by the set's own score.py.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extract } from '../../ingest/extract/extract'
import type { ArticleInput } from '../../lib/model/article'
import type { ArticleFacts } from '../../lib/model/facts'
import { type OutsideError, toFaults } from './outside-faults'
import { predict } from './predict'
import { type Row, wrongShares } from './row'
import type { Prediction } from './score'
import type { EvaluationSet } from './sets'

/** What `score.py` prints, as far as it is read here. */
interface Answer {
  readonly quotes?: { readonly overlap: { readonly F1: number } }
  readonly joint?: { readonly lenient: { readonly F1: number } }
  readonly speaker?: {
    readonly on_matched: Readonly<Record<string, { readonly n: number; readonly lenient: number }>>
  }
  readonly entities?: Readonly<Record<string, { readonly overlap: { readonly F1: number } }>>
}

type Line = Partial<ArticleInput> & { readonly id: string; readonly text: string; readonly split?: string }

/** Facts by text: the two views of a set hold the same texts. */
const read = new Map<string, ArticleFacts>()

/** Null when the set is not in the folder. */
export function scoreOutside(folder: string, set: EvaluationSet): Row | null {
  const path = join(folder, set.file)
  if (!existsSync(path)) return null
  const predictions = linesOf(path)
    .filter(({ split }) => set.split === null || split === set.split)
    .map((line) => predict(line.id, factsOf(line), set.view))
  const { answer, errors } = scored(folder, path, predictions, set.options)
  return row(set.label, answer, toFaults(errors, predictions), predictions.length)
}

export function linesOf(path: string): Line[] {
  const lines = readFileSync(path, 'utf8').split('\n')
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Line)
}

/** Only what a user's line would give is read; the gold is for the scorer alone. */
export function factsOf({ id, text, title, byline, source, publishedAt }: Line): ArticleFacts {
  const input: ArticleInput = {
    id,
    text,
    title: title ?? null,
    byline: byline ?? null,
    source: source ?? null,
    publishedAt: publishedAt ?? null,
    language: null,
    zones: [],
  }
  const known = read.get(text) ?? extract(input)
  read.set(text, known)
  return known
}

function scored(
  folder: string,
  gold: string,
  predictions: readonly Prediction[],
  options: readonly string[],
): { readonly answer: Answer; readonly errors: readonly OutsideError[] } {
  const temporary = mkdtempSync(join(tmpdir(), 'hearsay-eval-'))
  try {
    const file = join(temporary, 'predictions.jsonl')
    const errors = join(temporary, 'errors.jsonl')
    writeFileSync(file, predictions.map((prediction) => `${JSON.stringify(prediction)}\n`).join(''))
    const script = join(folder, 'score.py')
    const printed = execFileSync('python3', [script, gold, file, ...options, '--errors', errors], {
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    })
    const lines = readFileSync(errors, 'utf8').split('\n').filter(Boolean)
    return {
      answer: JSON.parse(printed) as Answer,
      errors: lines.map((line) => JSON.parse(line) as OutsideError),
    }
  } finally {
    rmSync(temporary, { recursive: true })
  }
}

function row(label: string, answer: Answer, faults: Row['faults'], documents: number): Row {
  const kind = (name: string): number | null => answer.speaker?.on_matched[name]?.lenient ?? null
  const entity = (name: string): number | null => answer.entities?.[name]?.overlap.F1 ?? null
  return {
    label,
    documents,
    quotes: answer.quotes?.overlap.F1 ?? null,
    joint: answer.joint?.lenient.F1 ?? null,
    named: kind('named'),
    nominal: kind('nominal'),
    pronoun: kind('pronoun'),
    ...wrongShares(faults, answer.speaker?.on_matched.all?.n ?? 0),
    person: entity('PERSON'),
    org: entity('ORG'),
    event: entity('EVENT'),
    faults,
  }
}
