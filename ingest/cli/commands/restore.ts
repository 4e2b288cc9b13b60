// `hearsay restore`: a backup into an empty store, and the proof that it is the same graph.
import { Command } from 'commander'
import type { End } from '../../../lib/store/backup/format'
import type { Restored } from '../../../lib/store/backup/restore'
import { type Done, EXIT } from '../exit'
import { say } from '../output'

export function restoreCommand(done: Done): Command {
  return new Command('restore')
    .description('Take a backup back into an empty store, whichever it was made of.')
    .argument('<file>', 'as `hearsay backup` wrote it')
    .addHelpText('after', EXAMPLES)
    .action(async (file: string) => {
      const { backupFile } = await import('../backup-file')
      const { withStore } = await import('../store')
      const { restore } = await import('../../../lib/store/backup/restore')
      const { counting } = await import('../counting')
      const restored = await withStore((store) => {
        let progress = counting('Restoring', 0)
        return restore(store, backupFile(file), {
          onChecked: (end) => {
            say(`The backup is whole: ${contentsOf(end)}.`)
            progress = counting('Restoring', end.articles)
          },
          onArticle: () => progress.step(),
        }).finally(() => progress.done())
      })
      done(told(restored) ? EXIT.done : EXIT.failed)
    })
}

export function contentsOf({ articles, corrections, views, aliases }: End): string {
  return `${articles} articles, ${corrections} corrections and undoings, ${views} views, ${aliases} aliases`
}

/** Is all as it was? */
function told({ end, known, failed, differences }: Restored): boolean {
  for (const { id, why } of failed) say(`✗ ${id}: ${why}`)
  const there = known === 0 ? '' : ` (${known} were there already)`
  say(`Restored ${end.articles - failed.length} of ${end.articles} articles${there}.`)
  if (differences.length === 0) {
    say(`The graph is the one that was backed up: ${end.digest}`)
    return true
  }
  for (const { id, what } of differences) say(`✗ ${id}: ${what}`)
  say(
    'The graph is not the one that was backed up. Run `hearsay verify` on both the file and the store; a Hearsay of another version may derive otherwise.',
  )
  return false
}

const EXAMPLES = `
The file is looked at as a whole before anything is written. A store that holds anything which the backup does not is
refused: set HEARSAY_DATA to a new folder, or NEO4J_DATABASE to a new database. If it is interrupted, run it again.
At the end the digest of the graph is compared with that of the backup.

Examples:
  HEARSAY_DATA=./restored hearsay restore monday.backup.gz
  NEO4J_URI=neo4j://localhost:7687 NEO4J_PASSWORD=… hearsay restore monday.backup.gz
Exit code: 0 the same graph, 1 something differs (it is named), 2 the file is damaged or the store is not empty, 3 the store
cannot be reached.`
