// `hearsay export`: the graph, or the part around one entity, on stdout.
import { Command, Option } from 'commander'
import { MAX_HOPS } from '../../../lib/api/limits'
import { assertFits, EXPORT_FORMATS, exportFormat } from '../../../lib/export/formats'
import { wholeNumber } from '../options'
import { write } from '../output'

interface Options {
  readonly format: string
  readonly entity?: string
  readonly hops?: number
}

export function exportCommand(): Command {
  return new Command('export')
    .description('Write the graph to standard output.')
    .addOption(
      new Option('--format <name>', 'file format')
        .choices(EXPORT_FORMATS.map(({ id }) => id))
        .makeOptionMandatory(),
    )
    .option('--entity <id>', 'only what is around this entity, quote or article')
    .addOption(
      new Option('--hops <number>', 'how far around (default 1)').argParser(wholeNumber(0, MAX_HOPS)),
    )
    .addHelpText('after', EXAMPLES)
    .action(async (options: Options) => {
      const { exportSource } = await import('../../export-source')
      const { withStore } = await import('../store')
      await withStore(async (store) => {
        const format = exportFormat(options.format)
        const { graph, quotes } = await exportSource(store, options)
        assertFits(format, quotes)
        for await (const chunk of format.write(graph)) await write(chunk)
      })
    })
}

const EXAMPLES = `
Formats:
${EXPORT_FORMATS.map(({ id, label }) => `  ${id.padEnd(11)} ${label}`).join('\n')}

Examples:
  hearsay export --format graphml > graph.graphml
  hearsay export --format html > page.html
  hearsay export --format json --entity p:1f0c… --hops 2 > around.json`
