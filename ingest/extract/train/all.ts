// `npm run train -- DIR [--only NAME,…] [--check]`: fits the models again, in the order in which they read each other. DIR
// is the folder with the evaluation sets (dev/polnear.jsonl …). Fixed seeds: the same sets and Node version give the same
// files. --check writes nothing: it fits each model beside the others as committed and says whether its file comes out the
// same to the byte; it exits with 1 when one does not.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

interface Model {
  readonly name: string
  readonly script: string
  /** Below ingest/extract/weights. */
  readonly file: string
  /** Arguments of the script, from the folder of the sets. */
  readonly sets: (set: (name: string) => string) => readonly string[]
}

const WEIGHTS = 'ingest/extract/weights'
const ROOT = join(import.meta.dirname, '../../..')

/** Names first: all others read them. Then pronouns, which the speaker model reads; speakers, marks, reports. */
const MODELS: readonly Model[] = [
  {
    name: 'names',
    script: 'ingest/extract/train/names.ts',
    file: 'names.json',
    sets: (set) => [
      join(WEIGHTS, 'names.json'),
      set('polnear.jsonl'),
      '--',
      set('worldwide.jsonl'),
      set('conllpp.jsonl'),
    ],
  },
  speechModel('antecedents', 'antecedents.ts', 'antecedent.json', 'polnear.jsonl'),
  speechModel('speakers', 'speakers.ts', 'attribution.json', 'polnear_direct.jsonl'),
  speechModel('speech', 'speech.ts', 'speech.json', 'polnear_direct.jsonl'),
  speechModel('reports', 'reports.ts', 'report.json', 'polnear.jsonl'),
]

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string' }, check: { type: 'boolean', default: false } },
})
const folder = resolve(positionals[0] ?? '')
const set = (name: string): string => join(folder, 'dev', name)
if (!existsSync(set('polnear.jsonl')))
  usage(`${folder}: there is no dev/polnear.jsonl here. Give the folder with the evaluation sets.`)
const models = wanted(values.only)
process.exitCode = models.map(values.check ? check : fit).every(Boolean) ? 0 : 1

function speechModel(name: string, script: string, file: string, gold: string): Model {
  return { name, script: `ingest/extract/train/${script}`, file, sets: (path) => [path(gold)] }
}

function wanted(only: string | undefined): readonly Model[] {
  if (only === undefined) return MODELS
  const names = only.split(',')
  const unknown = names.filter((name) => !MODELS.some((model) => model.name === name))
  if (unknown.length > 0)
    usage(
      `There is no model ${unknown.join(', ')}. Give some of ${MODELS.map(({ name }) => name).join(', ')}.`,
    )
  return MODELS.filter(({ name }) => names.includes(name))
}

function usage(message: string): never {
  process.stderr.write(`${message}\n`)
  process.exit(2)
}

/** Fits in place, so that the models after it read the new weights. */
function fit(model: Model): boolean {
  const path = join(ROOT, WEIGHTS, model.file)
  const before = readFileSync(path)
  const seconds = run(model, ROOT)
  const same = readFileSync(path).equals(before)
  return report(model, path, seconds, same ? 'as before' : 'changed')
}

/** Fits in a scratch folder: scripts write below the folder they are run in, and read the committed weights. */
function check(model: Model): boolean {
  const scratch = mkdtempSync(join(tmpdir(), 'hearsay-train-'))
  try {
    mkdirSync(join(scratch, WEIGHTS), { recursive: true })
    const seconds = run(model, scratch)
    const made = join(scratch, WEIGHTS, model.file)
    const same = existsSync(made) && readFileSync(made).equals(readFileSync(join(ROOT, WEIGHTS, model.file)))
    return report(model, made, seconds, same ? 'reproduced' : 'DIFFERS from the committed file') && same
  } finally {
    rmSync(scratch, { recursive: true })
  }
}

/** Seconds it took; null when the script failed. */
function run({ name, script, sets }: Model, cwd: string): number | null {
  process.stderr.write(`${name}: ${script} …\n`)
  const started = process.hrtime.bigint()
  const tsx = fileURLToPath(import.meta.resolve('tsx'))
  const { status } = spawnSync(process.execPath, ['--import', tsx, join(ROOT, script), ...sets(set)], {
    cwd,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  return status === 0 ? Number(process.hrtime.bigint() - started) / 1e9 : null
}

function report({ name, file }: Model, path: string, seconds: number | null, outcome: string): boolean {
  if (seconds === null) {
    console.log(`${name.padEnd(12)} failed`)
    return false
  }
  const size = existsSync(path) ? `${Math.round(statSync(path).size / 1000)} kB` : 'no file'
  console.log(
    `${name.padEnd(12)} ${file.padEnd(17)} ${size.padStart(8)} ${`${Math.round(seconds)} s`.padStart(6)}  ${outcome}`,
  )
  return true
}
