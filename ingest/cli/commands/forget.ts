// `hearsay forget`: takes one article and everything only it says out of the graph.
import { Command } from 'commander'
import { ARTICLE_ARGUMENT, idOf, namedAs } from '../article-id'
import { maxBytesOption } from '../options'
import { say } from '../output'

export function forgetCommand(): Command {
  return new Command('forget')
    .description('Take an article and all that only it says out of the graph.')
    .argument('<article>', ARTICLE_ARGUMENT)
    .addOption(maxBytesOption())
    .addHelpText('after', EXAMPLES)
    .action(async (article: string, { maxBytes }: { readonly maxBytes: number }) => {
      const { withStore } = await import('../store')
      const id = await idOf(article, maxBytes)
      await withStore((store) => store.deleteArticle(id)).catch((error: unknown) => {
        throw namedAs(article, error)
      })
      say(`Forgot ${id}.`)
    })
}

const EXAMPLES = `
Examples:
  hearsay forget a:6ad4075f241feb3630de
  hearsay forget https://courier.example/2025/03/harbour-toll`
