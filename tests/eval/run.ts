// `npm run eval [-- --eval DIR] [--errors] [--json|--markdown] [--no-speed] [--raise-floors]`: how well and how fast
// extraction does, every figure beside its goal. --markdown prints the tables of docs/quality.md. --errors prints every
// error, those of the outside sets too; to the screen, for their texts are not ours. --raise-floors moves the ratchet's
// floors up to a hundredth below what is reached; it never lowers one.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { articleFiles, CORPUS } from '../corpus/library'
import { readArticle } from '../corpus/read-article'
import { corpusRow, figures, scoreCorpus } from './corpus-scores'
import { asMarkdown } from './markdown'
import { scoreOutside } from './outside'
import { asJson, asText, errorLines, type Report } from './report'
import type { Row } from './row'
import { scoreSeeds } from './seeds'
import { EVALUATION_SETS } from './sets'
import { measureSpeed } from './speed'

const { values } = parseArgs({
  options: {
    eval: { type: 'string' },
    errors: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    markdown: { type: 'boolean', default: false },
    'no-speed': { type: 'boolean', default: false },
    'raise-floors': { type: 'boolean', default: false },
  },
})

const corpus = await scoreCorpus()
const folder = evaluationFolder(values.eval)
const report: Report = {
  rows: [
    corpusRow('corpus, direct', corpus.documents, corpus.direct),
    corpusRow('corpus, all', corpus.documents, corpus.all),
    ...(folder === null ? [] : outsideRows(folder)),
  ],
  corpus,
  seeds: folder === null ? null : scoreSeeds(folder),
  speed: values['no-speed'] ? null : await speed(),
}
const format = values.json ? asJson : values.markdown ? asMarkdown : asText
process.stdout.write(format(report))
if (values.errors) process.stdout.write(errorLines(report))
if (values['raise-floors']) raiseFloors()

function outsideRows(path: string): Row[] {
  return EVALUATION_SETS.map((set) => scoreOutside(path, set)).filter((row) => row !== null)
}

async function speed() {
  return measureSpeed(await Promise.all(articleFiles().map((name) => readArticle(join(CORPUS, name)))))
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
  const raised = Object.entries(figures(corpus)).map(([name, value]) => {
    const below = Math.max(0, Math.round((value - 0.01) * 1000) / 1000)
    return [name, Math.max(floors[name] ?? 0, below)]
  })
  writeFileSync(path, `${JSON.stringify(Object.fromEntries(raised), null, 2)}\n`)
}
