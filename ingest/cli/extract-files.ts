// Files in, a JSON line of facts out for each (or the trace of how they were found); nothing is stored.
import { readConfig } from '../../lib/config'
import type { GivenAlias } from '../../lib/identity/given-aliases'
import type { Article } from '../../lib/model/article'
import type { ArticleFacts } from '../../lib/model/facts'
import { languageNote } from '../../lib/model/language'
import { extract } from '../extract/extract'
import { toExtractOutput } from '../extract/output'
import { recordingTrace } from '../extract/trace'
import { failureLine } from '../failure'
import { documentsIn, type UnfoldOptions } from '../read/documents'
import { findInputs } from '../read/inputs'
import { readInput } from '../read/read'
import { withGivenNames } from '../resolve/given'
import { say, write } from './output'

/** Answers true when every document could be read. */
export async function extractFiles(
  names: readonly string[],
  options: Omit<UnfoldOptions, 'web' | 'onOpened'> & {
    readonly explain: boolean
    readonly given: readonly GivenAlias[]
  },
): Promise<boolean> {
  let clean = true
  const named = withGivenNames(options.given)
  const { allowPrivateUrls: allowPrivate, urlPorts: ports } = readConfig()
  const inputs = await findInputs(names)
  for await (const input of documentsIn(inputs, { ...options, web: { allowPrivate, ports } })) {
    try {
      const article = await readInput(input, options)
      const note = languageNote(article.language)
      if (note !== null) say(`! ${input.name}: ${note}`)
      await write(
        options.explain
          ? await explained(article)
          : `${JSON.stringify(record(article, named(extract(article))))}\n`,
      )
    } catch (error) {
      say(`✗ ${failureLine(input.name, error)}`)
      clean = false
    }
  }
  return clean
}

/** The lines of `extract --jsonl`, with what the reader found out about the document. */
function record(article: Article, found: ArticleFacts) {
  const { id, ...facts } = toExtractOutput(article, found)
  const { title, byline, source, publishedAt, language, url, text } = article
  return { id, file: article.origin, title, byline, source, publishedAt, language, url, text, ...facts }
}

async function explained(article: Article): Promise<string> {
  const { explain } = await import('../extract/explain')
  const trace = recordingTrace()
  const facts = extract(article, trace)
  return `${explain(article, facts, trace.entries)}\n`
}
