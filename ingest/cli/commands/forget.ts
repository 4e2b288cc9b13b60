// `hearsay forget`: takes one article and everything only it says out of the graph.
import { existsSync } from 'node:fs'
import { Command } from 'commander'
import { NotFound } from '../../../lib/errors'
import { articleId } from '../../../lib/model/id'
import { maxBytesOption } from '../options'
import { say } from '../output'

export function forgetCommand(): Command {
  return new Command('forget')
    .description('Take an article and all that only it says out of the graph.')
    .argument('<article>', 'its id (a:…), its address, or the file it was read from, unchanged since')
    .addOption(maxBytesOption())
    .addHelpText('after', EXAMPLES)
    .action(async (article: string, { maxBytes }: { readonly maxBytes: number }) => {
      const { withStore } = await import('../store')
      const id = await idOf(article, maxBytes)
      await withStore((store) => store.deleteArticle(id)).catch((error: unknown) => {
        throw error instanceof NotFound ? unknownArticle(article, error) : error
      })
      say(`Forgot ${id}.`)
    })
}

function unknownArticle(article: string, cause: NotFound): NotFound {
  return new NotFound('There is no such article in the graph.', {
    where: article,
    remedy: 'Its id is in the first column of `hearsay export --format csv-nodes`.',
    cause,
  })
}

async function idOf(article: string, maxBytes: number): Promise<string> {
  if (/^https?:\/\//i.test(article)) {
    const { canonicalUrl } = await import('../../read/url')
    return articleId(canonicalUrl(article) ?? article, '')
  }
  if (article.startsWith('a:') || !existsSync(article)) return article
  const { readInput } = await import('../../read/read')
  return (await readInput({ kind: 'file', name: article, path: article }, { maxBytes })).id
}

const EXAMPLES = `
Examples:
  hearsay forget a:6ad4075f241feb3630de
  hearsay forget https://courier.example/2025/03/harbour-toll`
