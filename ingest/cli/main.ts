// The command line: one sub-command a file, usage errors told from failures, and every outcome turned into an exit code.
import { Command, CommanderError } from 'commander'
import { extractCommand } from './commands/extract'
import { EXIT, exitCodeOf, report } from './exit'
import { quietOnClosedPipe } from './output'

/** Runs one command line (without `node` and the script) and answers its exit code. Never throws. */
export async function main(argv: readonly string[]): Promise<number> {
  quietOnClosedPipe()
  const outcome = { code: EXIT.done as number }
  const done = (code: number) => {
    outcome.code = code
  }
  try {
    await program(done).parseAsync([...argv], { from: 'user' })
    return outcome.code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage
    report(error)
    return exitCodeOf(error)
  }
}

function program(done: (code: number) => void): Command {
  const root = new Command('hearsay')
    .description(
      'Who said what: reads articles, finds every quote with its speaker, and keeps them as a graph.',
    )
    .version('0.1.0', '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .showSuggestionAfterError(true)
    .showHelpAfterError('(`hearsay --help` lists the commands, `hearsay COMMAND --help` their options)')
    .exitOverride()
  for (const command of [extractCommand(done)]) root.addCommand(inherit(command))
  return root
}

function inherit(command: Command): Command {
  return command.helpOption('-h, --help', 'print this help').exitOverride()
}
