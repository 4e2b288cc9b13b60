// `hearsay extract`: what extraction finds, as JSON on stdout, without a store.
import { Command } from 'commander'
import { InvalidInput } from '../../../lib/errors'
import type { GivenAlias } from '../../../lib/identity/given-aliases'
import type { ColumnMap } from '../../read/containers/columns'
import { type Done, EXIT } from '../exit'
import { aliasesOption, mapOption, maxBytesOption } from '../options'

interface Options {
  readonly jsonl: boolean
  readonly explain: boolean
  readonly maxBytes: number
  readonly map?: ColumnMap
  readonly aliases?: string
}

export function extractCommand(done: Done): Command {
  return new Command('extract')
    .description('Print the quotes, speakers, people, organizations and events of documents; stores nothing.')
    .argument(
      '<input...>',
      'files, folders (with all below), globs or http(s) addresses; - for standard input',
    )
    .option(
      '--jsonl',
      'inputs are JSON lines {"id","text","title"?,"publishedAt"?,"byline"?,"source"?}',
      false,
    )
    .option('--explain', 'print which rule made or rejected what, instead of JSON', false)
    .addOption(maxBytesOption())
    .addOption(mapOption())
    .addOption(aliasesOption())
    .addHelpText('after', EXAMPLES)
    .action(async (inputs: string[], options: Options) => {
      done((await run(inputs, options)) ? EXIT.done : EXIT.failed)
    })
}

async function run(inputs: readonly string[], options: Options): Promise<boolean> {
  const { givenAliases } = await import('../aliases')
  const { aliases, clean } = await givenAliases(options.aliases)
  return (await extractAll(inputs, { ...options, given: aliases })) && clean
}

async function extractAll(
  inputs: readonly string[],
  options: Options & { readonly given: readonly GivenAlias[] },
): Promise<boolean> {
  if (!options.jsonl) {
    const { extractFiles } = await import('../extract-files')
    return extractFiles(inputs, { ...options, columns: options.map })
  }
  if (options.explain) {
    throw new InvalidInput('--explain reads documents, not JSON lines.', { remedy: 'Leave out --jsonl.' })
  }
  const { extractJsonl } = await import('../extract-jsonl')
  return extractJsonl(inputs, options.given)
}

const EXAMPLES = `
Output: one JSON object a line, in the order of the inputs:
  {"id","entities":[…],"quotes":[…],"events":[…]}; for files also file, title, byline, source, publishedAt,
  language, url and text. start and end count UTF-16 code units of the text.

Examples:
  hearsay extract article.txt
  hearsay extract article.html --explain
  hearsay extract --jsonl - < articles.jsonl > facts.jsonl`
