// `hearsay diff`: what this version would find in the stored articles that the stored facts do not have, and the reverse.
import { Command } from 'commander'
import { ARTICLE_ARGUMENT } from '../article-id'
import { type Done, EXIT } from '../exit'
import { maxBytesOption, threadsOption } from '../options'

interface Options {
  readonly accept: boolean
  readonly jsonl: boolean
  readonly maxBytes: number
  readonly threads?: number
}

export function diffCommand(done: Done): Command {
  return new Command('diff')
    .description(
      'Extract stored articles anew and list the quotes that come, go, or get another speaker or other words.',
    )
    .argument('[article...]', `${ARTICLE_ARGUMENT}; default: all`)
    .option('--accept', 'store what is found now; corrections stay in force', false)
    .option('--jsonl', 'a JSON line for each change', false)
    .addOption(maxBytesOption())
    .addOption(threadsOption())
    .addHelpText('after', EXAMPLES)
    .action(async (articles: string[], options: Options) => {
      const { diffArticles } = await import('../diff-articles')
      const { withStore } = await import('../store')
      done((await withStore((store) => diffArticles(store, articles, options))) ? EXIT.done : EXIT.failed)
    })
}

const EXAMPLES = `
Without --accept nothing is changed. Quotes are one quote when kind and borders are the same, or when they share four
fifths of the text that either covers. A stretch marked within a quote is part of that quote.

--jsonl: {"articleId","title","change","before","after"}; change is added, lost, reattributed (another speaker) or recut
(the same speaker, other borders or another kind). before and after are null or
{"id","kind","start","end","text","speaker","rule"}; start and end count UTF-16 code units of the text.

Examples:
  hearsay diff                           after an update, before anything is read anew
  hearsay diff articles/storm.txt
  hearsay diff --jsonl > changes.jsonl
  hearsay diff --accept
Exit code: 0 whether or not anything changes, 1 an article could not be extracted, 3 the store cannot be reached.`
