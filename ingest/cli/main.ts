// The command line: one sub-command a file; every outcome becomes an exit code.
import { Command, CommanderError } from 'commander'
import { version } from '../repository'
import { backupCommand } from './commands/backup'
import { correctionsCommand } from './commands/corrections'
import { diffCommand } from './commands/diff'
import { exportCommand } from './commands/export'
import { extractCommand } from './commands/extract'
import { forgetCommand } from './commands/forget'
import { ingestCommand } from './commands/ingest'
import { neo4jCommand } from './commands/neo4j'
import { restoreCommand } from './commands/restore'
import { startCommand } from './commands/start'
import { statusCommand } from './commands/status'
import { verifyCommand } from './commands/verify'
import { type Done, EXIT, exitCodeOf, report } from './exit'
import { quietOnClosedPipe } from './output'

/** Runs one command line (without `node` and the script) and answers its exit code. Never throws. */
export async function main(argv: readonly string[]): Promise<number> {
  quietOnClosedPipe()
  let code: number = EXIT.done
  try {
    await program((answer) => {
      code = answer
    }).parseAsync([...argv], { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage
    report(error)
    return exitCodeOf(error)
  }
}

function program(done: Done): Command {
  const root = new Command('hearsay')
    .description(
      'Who said what: reads articles, finds every quote with its speaker, and keeps them as a graph.',
    )
    .version(version(), '-V, --version', 'print the version')
    .helpCommand(false)
    .addHelpText('after', EXAMPLES)
  const commands = [
    startCommand(done),
    ingestCommand(done),
    extractCommand(done),
    exportCommand(),
    statusCommand(),
    diffCommand(done),
    forgetCommand(),
    correctionsCommand(),
    backupCommand(done),
    restoreCommand(done),
    verifyCommand(done),
    neo4jCommand(),
  ]
  for (const command of commands) root.addCommand(command)
  for (const command of [root, ...commands, ...commands.flatMap((each) => each.commands)]) {
    command
      .helpOption('-h, --help', 'print this help')
      .showHelpAfterError(`(see \`${fullName(command)} --help\`)`)
      .exitOverride()
  }
  return root
}

/** "hearsay corrections apply" */
function fullName(command: Command): string {
  return command.parent === null ? command.name() : `${fullName(command.parent)} ${command.name()}`
}

const EXAMPLES = `
Examples:
  hearsay start                          explore the sample articles at http://127.0.0.1:3000
  hearsay ingest articles/               add documents to the graph
  hearsay extract article.txt            print what is found in a document, as JSON
  hearsay export --format graphml        write the graph
  hearsay backup                         write everything into one file; \`hearsay restore\` takes it back
  hearsay diff                           after an update: what would be found otherwise

Environment: HEARSAY_DATA (folder of the embedded store, default ./.hearsay), NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD,
NEO4J_DATABASE (use Neo4j instead), HOST, PORT, HEARSAY_TOKEN, HEARSAY_READ_ONLY (for start).
Exit code: 0 done, 1 some inputs failed (each is named), 2 wrong usage, 3 the store cannot be reached.`
