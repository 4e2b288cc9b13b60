// `hearsay backup`: everything that cannot be made again, in one file that either store takes back.
import { Command } from 'commander'
import { InvalidInput } from '../../../lib/errors'
import { type Done, EXIT, report } from '../exit'
import { say, write } from '../output'

export function backupCommand(done: Done): Command {
  return new Command('backup')
    .description('Write articles, corrections, aliases and kept views into one file, for either store.')
    .argument(
      '[file]',
      'a file that is not there yet, - for standard output; default: one named by day and time',
    )
    .addHelpText('after', EXAMPLES)
    .action(async (name?: string) => {
      const { backupName, refuseExisting, writeBackup } = await import('../backup-file')
      const file = name ?? backupName(new Date())
      if (file === '-') refuseTerminal()
      else refuseExisting(file)
      const { withStore } = await import('../store')
      const { backupText } = await import('../../../lib/store/backup/write')
      const { version } = await import('../../repository')
      const { counting } = await import('../counting')
      const work = withStore(
        async (store) => {
          const { articles } = await store.counters()
          const progress = counting('Writing', articles)
          const options = { version: version(), madeAt: new Date().toISOString(), onArticle: progress.step }
          const text = backupText(store, options)
          if (file === '-') await toOutput(text)
          const bytes = file === '-' ? null : await writeBackup(file, text)
          progress.done()
          say(
            `${articles.toLocaleString('en')} articles${bytes === null ? '' : ` in ${file}, ${sizeOf(bytes)}`}.`,
          )
        },
        { still: true },
      )
      await work.catch((error: unknown) => {
        if (!(error instanceof InvalidInput)) throw error
        report(error)
        done(EXIT.failed)
      })
    })
}

function refuseTerminal(): void {
  if (process.stdout.isTTY !== true) return
  throw new InvalidInput('A backup is compressed: it is nothing to be shown.', {
    where: '-',
    remedy: 'Give a file, or lead it on: `hearsay backup - | …`.',
  })
}

async function toOutput(text: AsyncIterable<string>): Promise<void> {
  const { Readable } = await import('node:stream')
  const { createGzip } = await import('node:zlib')
  for await (const chunk of Readable.from(text).compose(createGzip())) await write(chunk as Uint8Array)
}

/** "1.4 MB" */
function sizeOf(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`
}

const EXAMPLES = `
The file holds every article with its text and what extraction found in it, where it was found, the journal of corrections,
aliases and kept views, and a hash by which a cut or altered one is told. What is derived is not in it: it is made anew.
SQLite is read as of one moment while others go on writing; of Neo4j nothing is kept when others wrote meanwhile.

Examples:
  hearsay backup
  hearsay backup /mnt/backups/monday.backup.gz
  hearsay backup - | ssh elsewhere 'cat > hearsay.backup.gz'
Exit code: 0 written, 1 it could not be written, 2 wrong usage or a file of that name is there, 3 the store cannot be reached.`
