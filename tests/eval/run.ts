// `npm run eval [-- --eval DIR] [--errors] [--no-speed] [--raise-floors]`: how well and how fast extraction does, as one
// table. --raise-floors moves the ratchet's floors up to a hundredth below what is reached; it never lowers one.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { articleFiles, CORPUS } from '../corpus/library'
import { readArticle } from '../corpus/read-article'
import { figures, scoreCorpus } from './corpus-scores'
import { scoreOutside } from './outside'
import { prf, type Scores } from './score'
import { EVALUATION_SETS } from './sets'
import { measureSpeed } from './speed'
import { type Row, table } from './table'

const { values } = parseArgs({
  options: {
    eval: { type: 'string' },
    errors: { type: 'boolean', default: false },
    'no-speed': { type: 'boolean', default: false },
    'raise-floors': { type: 'boolean', default: false },
  },
})

const scores = scoreCorpus()
const documents = articleFiles().length
const rows = [row('corpus, direct', documents, scores.direct), row('corpus, all', documents, scores.all)]
const folder = evaluationFolder(values.eval)
if (folder !== null) {
  for (const set of EVALUATION_SETS) {
    const outside = scoreOutside(folder, set)
    if (outside !== null) rows.push(outside)
  }
}
process.stdout.write(table(rows))
process.stdout.write(
  'quotes, joint, PERSON, ORG, EVENT: F1 by overlap; named, nominal, pronoun: right speakers of quotes found\n',
)
const { names, speech } = scores.traps
console.log(
  `corpus traps left alone: ${names.tp} of ${names.gold} names, ${speech.tp} of ${speech.gold} stretches that are no report`,
)
if (values['raise-floors']) raiseFloors()
if (!values['no-speed']) printSpeed()
if (values.errors) {
  for (const { doc, kind, text, note } of scores.direct.errors)
    console.log([doc, kind, text, note].join('\t'))
  for (const { doc, kind, text, note } of scores.all.errors) {
    if (kind.includes('quote') || kind.includes('speaker'))
      console.log([`${doc} (all)`, kind, text, note].join('\t'))
  }
}

/** The folder given, or the one beside the repository when there is one. Exits with 2 when the given one is not there. */
function evaluationFolder(given: string | undefined): string | null {
  const path = resolve(given ?? join(CORPUS, '../../shared/eval'))
  if (existsSync(join(path, 'score.py'))) return path
  if (given === undefined) return null
  process.stderr.write(`${path}: there is no score.py here. Give the folder with the evaluation sets.\n`)
  process.exit(2)
}

function raiseFloors(): void {
  const path = join(import.meta.dirname, '../corpus/floors.json')
  const floors = JSON.parse(readFileSync(path, 'utf8')) as Record<string, number>
  const raised = Object.entries(figures(scores)).map(([name, value]) => {
    const below = Math.max(0, Math.round((value - 0.01) * 1000) / 1000)
    return [name, Math.max(floors[name] ?? 0, below)]
  })
  writeFileSync(path, `${JSON.stringify(Object.fromEntries(raised), null, 2)}\n`)
}

function printSpeed(): void {
  const { extraction, bare } = measureSpeed(articleFiles().map((name) => readArticle(join(CORPUS, name))))
  const ratio = (extraction / bare).toFixed(2)
  console.log(
    `${Math.round(extraction)} words per CPU second; bare compromise ${Math.round(bare)} in the same run (${ratio} ×)`,
  )
}

function row(label: string, count: number, { quotes, joint, speakers, entities }: Scores): Row {
  const share = (kind: keyof Scores['speakers']): number | null =>
    speakers[kind].n === 0 ? null : speakers[kind].right / speakers[kind].n
  return {
    label,
    documents: count,
    quotes: prf(quotes).f1,
    joint: prf(joint).f1,
    named: share('named'),
    nominal: share('nominal'),
    pronoun: share('pronoun'),
    person: prf(entities.PERSON).f1,
    org: prf(entities.ORG).f1,
    event: prf(entities.EVENT).f1,
  }
}
