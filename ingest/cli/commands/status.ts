// `hearsay status`: what the graph holds, and a digest that is equal for equal graphs on either store.
import { Command } from 'commander'
import type { StoreCounts } from '../../../lib/model/records'
import { write } from '../output'

export function statusCommand(): Command {
  return new Command('status')
    .description('Print what the graph holds.')
    .option(
      '--digest',
      'end with a digest of the whole graph: equal graphs have equal digests, on either store',
      false,
    )
    .addHelpText('after', EXAMPLES)
    .action(async ({ digest }: { readonly digest: boolean }) => {
      const { withStore } = await import('../store')
      await withStore(async (store) => {
        const { total } = await store.corrections({ state: 'active', limit: 1 })
        const rows = table(await store.counters(), total ?? 0)
        await write(`store          ${store.backend} ${store.location}\n${rows}`)
        if (!digest) return
        const { graphDigest } = await import('../../../lib/graph/digest')
        await write(`${await graphDigest(store.everything())}\n`)
      })
    })
}

function table(
  { articles, unextracted, quotes, attributedQuotes, entities }: StoreCounts,
  corrections: number,
): string {
  const rows: readonly (readonly [string, string])[] = [
    [
      'articles',
      unextracted === 0
        ? String(articles)
        : `${articles} (${unextracted} not in English: not read for quotes)`,
    ],
    ['quotes', `${quotes} (${attributedQuotes} with a speaker)`],
    ['people', String(entities.person)],
    ['organizations', String(entities.organization)],
    ['events', String(entities.event)],
    ['places', String(entities.place)],
    ['corrections', String(corrections)],
  ]
  return rows.map(([name, value]) => `${name.padEnd(14)} ${value}\n`).join('')
}

const EXAMPLES = `
Examples:
  hearsay status
  hearsay status --digest | tail -n 1`
