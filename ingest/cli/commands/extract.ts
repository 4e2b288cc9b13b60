// `hearsay extract`: what extraction finds, as JSON on stdout, without a store.
import { Command } from 'commander'
import { type Done, EXIT } from '../exit'

interface Options {
  readonly jsonl: boolean
  readonly explain: boolean
}

export function extractCommand(done: Done): Command {
  return new Command('extract')
    .description(
      'Print the quotes, speakers, people, organizations and events of documents as JSON; stores nothing.',
    )
    .argument('<input...>', 'files, folders or globs; - for standard input')
    .option(
      '--jsonl',
      'inputs are JSON lines {"id","text","title"?,"publishedAt"?,"byline"?,"source"?}',
      false,
    )
    .option('--explain', 'print which rule made or rejected what instead of JSON', false)
    .addHelpText('after', EXAMPLES)
    .action(async (inputs: string[], options: Options) => {
      if (!options.jsonl) return
      const { extractJsonl } = await import('../extract-jsonl')
      done((await extractJsonl(inputs)) ? EXIT.done : EXIT.failed)
    })
}

const EXAMPLES = `
Examples:
  hearsay extract article.txt
  hearsay extract --jsonl - < articles.jsonl > facts.jsonl`
