// Files in, a JSON line of facts out for each (or the trace of how they were found); nothing is stored.
import { readConfig } from '../../lib/config'
import type { GivenAlias } from '../../lib/identity/given-aliases'
import type { Article } from '../../lib/model/article'
import type { ArticleFacts } from '../../lib/model/facts'
import { languageNote } from '../../lib/model/language'
import { toExtractOutput } from '../extract/output'
import { recordingTrace } from '../extract/trace'
import { failureLine } from '../failure'
import { openEngine } from '../open-engine'
import { documentsIn, type UnfoldOptions } from '../read/documents'
import { findInputs } from '../read/inputs'
import { withGivenNames } from '../resolve/given'
import { extractingInTime } from '../time-limit'
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
  // One thread is enough: documents are printed one after the other
  const engine = openEngine(1)
  try {
    for await (const input of documentsIn(inputs, { ...options, web: { allowPrivate, ports } })) {
      try {
        const article = await engine.read(input, options)
        const note = languageNote(article.language)
        if (note !== null) say(`! ${input.name}: ${note}`)
        const shown = options.explain
          ? explained(article)
          : engine.extract(article).then((facts) => `${JSON.stringify(record(article, named(facts)))}\n`)
        await write(await shown)
      } catch (error) {
        say(`✗ ${failureLine(input.name, error)}`)
        clean = false
      }
    }
  } finally {
    await engine.close()
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
  const [{ explain }, { extract }] = await Promise.all([
    import('../extract/explain'),
    import('../extract/extract'),
  ])
  const trace = recordingTrace()
  const facts = extractingInTime(article.text.length, () => extract(article, trace))
  return `${explain(article, facts, trace.entries)}\n`
}
