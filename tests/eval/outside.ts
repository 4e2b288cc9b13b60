// Runs an outside evaluation set: extraction in this process, scoring by the set's own score.py.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extract } from '../../ingest/extract/extract'
import type { ArticleInput } from '../../lib/model/article'
import { predict } from './predict'
import type { EvaluationSet } from './sets'
import type { Row } from './table'

/** What `score.py` prints, as far as it is read here. */
interface Answer {
  readonly quotes?: { readonly overlap: { readonly F1: number } }
  readonly joint?: { readonly lenient: { readonly F1: number; readonly P: number } }
  readonly speaker?: {
    readonly on_matched: Readonly<Record<string, { readonly n: number; readonly lenient: number }>>
  }
  readonly entities?: Readonly<Record<string, { readonly overlap: { readonly F1: number } }>>
}

type Gold = Partial<ArticleInput> & { readonly id: string; readonly text: string; readonly split?: string }

/** Null when the set is not in the folder. */
export function scoreOutside(folder: string, set: EvaluationSet): Row | null {
  const path = join(folder, set.file)
  if (!existsSync(path)) return null
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
  const wanted = lines
    .map((line) => JSON.parse(line) as Gold)
    .filter((gold) => set.split === null || gold.split === set.split)
  const answers = wanted.map((gold) => JSON.stringify(predict(gold.id, extract(input(gold)), set.view)))
  return row(set.label, wanted.length, scored(folder, path, answers, set.options))
}

function scored(
  folder: string,
  gold: string,
  answers: readonly string[],
  options: readonly string[],
): Answer {
  const temporary = mkdtempSync(join(tmpdir(), 'hearsay-eval-'))
  try {
    const file = join(temporary, 'predictions.jsonl')
    writeFileSync(file, `${answers.join('\n')}\n`)
    const printed = execFileSync('python3', [join(folder, 'score.py'), gold, file, ...options], {
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    })
    return JSON.parse(printed) as Answer
  } finally {
    rmSync(temporary, { recursive: true })
  }
}

function row(label: string, documents: number, answer: Answer): Row {
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
    person: entity('PERSON'),
    org: entity('ORG'),
    event: entity('EVENT'),
  }
}

/** Only what a user's line would give; the gold is for the scorer alone. */
function input({ id, text, title, byline, source, publishedAt }: Gold): ArticleInput {
  return {
    id,
    text,
    title: title ?? null,
    byline: byline ?? null,
    source: source ?? null,
    publishedAt: publishedAt ?? null,
    language: null,
    zones: [],
  }
}
