// `hearsay ingest`: documents into the graph.
import { Command, InvalidArgumentError, Option } from 'commander'
import type { ColumnMap } from '../../read/containers/columns'
import { parseDate } from '../../read/dates'
import type { KnownMetadata } from '../../read/document'
import type { Shard } from '../../read/shard'
import { canonicalUrl } from '../../read/url'
import { type Done, EXIT } from '../exit'
import { aliasesOption, mapOption, maxBytesOption, shardOption, threadsOption } from '../options'

interface Options {
  readonly maxBytes: number
  readonly threads?: number
  readonly title?: string
  readonly byline?: string
  readonly source?: string
  readonly date?: string
  readonly url?: string
  readonly map?: ColumnMap
  readonly aliases?: string
  readonly shard?: Shard
}

export function ingestCommand(done: Done): Command {
  return new Command('ingest')
    .description(
      'Read documents, find who said what, and add it to the graph. Documents that are in it already are skipped.',
    )
    .argument(
      '<input...>',
      'files, folders (with all below), globs or http(s) addresses; - for standard input',
    )
    .addOption(maxBytesOption())
    .addOption(threadsOption())
    .addOption(shardOption())
    .addOption(mapOption())
    .addOption(aliasesOption())
    .option('--title <text>', 'metadata that you know better than the documents: title …')
    .option('--byline <names>', '… author')
    .option('--source <name>', '… publisher')
    .addOption(new Option('--date <date>', '… day of publication, like 2025-03-14').argParser(isoDate))
    .addOption(
      new Option(
        '--url <address>',
        '… address, by which it is the same article wherever it is read from',
      ).argParser(webAddress),
    )
    .addHelpText('after', EXAMPLES)
    .action(async (inputs: string[], options: Options) => {
      const known = knownOf(options)
      const { ingestFiles } = await import('../ingest-files')
      const { withStore } = await import('../store')
      const { keepAliases } = await import('../aliases')
      const clean = await withStore(async (store) => {
        const kept = await keepAliases(store, options.aliases)
        const { failed } = await ingestFiles(store, inputs, { ...options, known, columns: options.map })
        return kept && failed === 0
      })
      done(clean ? EXIT.done : EXIT.failed)
    })
}

function knownOf({ title, byline, source, date, url }: Options): KnownMetadata {
  return { title, byline, source, publishedAt: date, url }
}

function isoDate(text: string): string {
  const date = /^\d{4}-\d{2}-\d{2}/.test(text) ? parseDate(text) : null
  if (date === null) throw new InvalidArgumentError('Give a date like 2025-03-14.')
  return date
}

function webAddress(text: string): string {
  const url = canonicalUrl(text)
  if (url === null) throw new InvalidArgumentError('Give an address like https://courier.example/article.')
  return url
}

const EXAMPLES = `
Examples:
  hearsay ingest articles/
  hearsay ingest 'archive/2024/**/*.html' notes.md
  hearsay ingest https://courier.example/ferry https://courier.example/feed.xml
  hearsay ingest articles.zip inbox.mbox hearing.vtt
  hearsay ingest rows.csv --map text=body,title=headline,date=day
  hearsay ingest articles/ --aliases aliases.csv
  hearsay ingest articles/ --shard 2/8
  pbpaste | hearsay ingest - --source "Port Ellery Courier" --date 2025-03-14

Archives (.zip), feeds (.xml, .rss, .atom), mailboxes (.mbox) and tables (.csv, .tsv, .jsonl) are taken apart: each
document in them is an article, named "archive.zip › letter.txt" or "rows.csv, line 12". Of an address only the public
internet is read, on ports 80 and 443; HEARSAY_URL_PORTS=8080 adds ports, HEARSAY_ALLOW_PRIVATE_URLS=1 opens private
networks.

With --shard a document goes by what is in it, an address by itself: all processes must be given the same inputs and the
same n, from whatever folder or host. Many may write into one Neo4j at once. HEARSAY_NEO4J_WAIT=600 lets a command go on
trying for 600 seconds (default 120) when Neo4j stops answering; what is stored is kept, so it can be repeated, too.

The graph is kept under HEARSAY_DATA (default ./.hearsay), or in Neo4j when NEO4J_URI is set.
Aliases stay in the graph: later ingests use them too. A line that cannot be used is named, the others count.
Exit code: 0 all read, 1 some could not be read (each is named), 2 wrong usage, 3 the store cannot be reached.`
