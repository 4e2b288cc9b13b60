// `hearsay start`: what `npm start` runs. Builds if needed, fills an empty store, serves the explorer.
import { Command } from 'commander'
import type { Done } from '../exit'
import { aliasesOption, maxBytesOption, threadsOption } from '../options'

interface Options {
  readonly maxBytes: number
  readonly threads?: number
  readonly aliases?: string
}

export function startCommand(done: Done): Command {
  return new Command('start')
    .description('Serve the explorer, with the sample articles if the graph is empty.')
    .argument('[path...]', 'documents to add first: files, folders or globs; - for standard input')
    .addOption(maxBytesOption())
    .addOption(threadsOption())
    .addOption(aliasesOption())
    .addHelpText('after', EXAMPLES)
    .action(async (paths: string[], options: Options) => {
      const { start } = await import('../start/start')
      done(await start(paths, options))
    })
}

const EXAMPLES = `
Examples:
  hearsay start
  hearsay start articles/
  PORT=8080 HEARSAY_DATA=/srv/hearsay hearsay start

Environment: PORT (default 3000; 0: any free one), HOST (default 127.0.0.1; on other addresses writing needs
HEARSAY_TOKEN), HEARSAY_READ_ONLY=1 (nobody may write over HTTP), HEARSAY_LOG=silent|error|info|debug,
HEARSAY_METRICS=off|open, HEARSAY_STOP_SECONDS (default 8), HEARSAY_READERS (threads that read the embedded store).
Ctrl-C or SIGTERM stops it when what is under way is done, a second one at once.
Exit code: 0 stopped in order, 130 or 143 cut off, 2 when the port is taken or the environment is wrong, 3 when the store cannot be reached.`
