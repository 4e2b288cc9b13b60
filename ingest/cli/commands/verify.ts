// `hearsay verify`: is everything that is kept still what was put there?
import { Command } from 'commander'
import type { Trouble } from '../../../lib/graph/trouble'
import type { End } from '../../../lib/store/backup/format'
import { type Done, EXIT } from '../exit'
import { say, write } from '../output'
import { contentsOf } from './restore'

export function verifyCommand(done: Done): Command {
  return new Command('verify')
    .description('Look whether everything in the store, or in a backup, is as it should be.')
    .argument('[file]', 'a backup; default: the store')
    .addHelpText('after', EXAMPLES)
    .action(async (file?: string) => {
      done((await (file === undefined ? verifyStore() : verifyFile(file))) ? EXIT.done : EXIT.failed)
    })
}

async function verifyStore(): Promise<boolean> {
  const { withStore } = await import('../store')
  return withStore(
    async (store) => {
      const { articles } = await store.counters()
      const found = await tell(store.check())
      if (found === 0) say(`All is as it should be: ${articles} articles in ${store.location}.`)
      return found === 0
    },
    { still: true },
  )
}

async function verifyFile(file: string): Promise<boolean> {
  const { backupFile } = await import('../backup-file')
  const { verifyBackup } = await import('../../../lib/store/backup/verify')
  let contents = ''
  const found = await tell(
    verifyBackup(backupFile(file), (end: End) => {
      contents = contentsOf(end)
    }),
  )
  if (found === 0) say(`The backup is whole: ${contents}.`)
  return found === 0
}

/** A line for each, on standard output: kind, where, what, what to do. Answers how many. */
async function tell(troubles: AsyncIterable<Trouble>): Promise<number> {
  let found = 0
  for await (const { kind, where, what, remedy } of troubles) {
    found += 1
    await write(`${[kind, where, what, remedy].map((cell) => cell.replace(/\s+/gu, ' ')).join('\t')}\n`)
  }
  if (found > 0)
    say(`${found} ${found === 1 ? 'trouble' : 'troubles'} found: kind, where, what, and what to do.`)
  return found
}

const EXAMPLES = `
Of a store: every span is sliced anew from its text, every id and hash made anew, what is shown derived anew from what was
extracted, names and corrections, kept sums counted anew, references and indexes followed, the journal's hashes and SQLite's
own checks run. Of a backup: that it is whole, and its spans, ids, hashes and journal. Nothing is written. SQLite is looked
at as of one moment; with Neo4j what others write meanwhile may look like trouble.

Examples:
  hearsay verify
  hearsay verify monday.backup.gz
  hearsay verify > troubles.tsv
Exit code: 0 all is well, 1 something is not (a line each: kind, where, what, what to do, between tabs), 3 the store cannot
be reached.`
