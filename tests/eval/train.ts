// `npm run train -- DIR`: fits every model again, in the order in which they read each other. DIR is the folder with the
// evaluation sets (dev/polnear.jsonl …). Fixed seeds: the same sets and Node version give the same files.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

const folder = resolve(process.argv[2] ?? '')
const set = (name: string): string => join(folder, 'dev', name)

/** Names first: the speaker models read them. Then speakers, marks, pronouns, reports. */
const STEPS: readonly (readonly string[])[] = [
  [
    'ingest/extract/train/names.ts',
    'ingest/extract/weights/names.json',
    set('polnear.jsonl'),
    '--',
    set('worldwide.jsonl'),
    set('conllpp.jsonl'),
  ],
  ['tests/eval/train-attribution.ts', set('polnear_direct.jsonl')],
  ['tests/eval/train-speech.ts', set('polnear_direct.jsonl')],
  ['tests/eval/train-antecedents.ts', set('polnear.jsonl')],
  ['tests/eval/train-reports.ts', set('polnear.jsonl')],
]

if (!existsSync(set('polnear.jsonl'))) {
  process.stderr.write(
    `${folder}: there is no dev/polnear.jsonl here. Give the folder with the evaluation sets.\n`,
  )
  process.exit(2)
}
for (const [script = '', ...rest] of STEPS) {
  console.error(script)
  execFileSync(process.execPath, ['--import', 'tsx', script, ...rest], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}
