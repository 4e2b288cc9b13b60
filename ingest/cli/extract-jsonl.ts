// JSON lines in, a line of facts out for each, in order; a bad line is named on stderr and the rest goes on.
import { createReadStream } from 'node:fs'
import { z } from 'zod'
import { errorLine, InvalidInput } from '../../lib/errors'
import type { GivenAlias } from '../../lib/identity/given-aliases'
import type { ArticleInput } from '../../lib/model/article'
import { extract } from '../extract/extract'
import { toExtractOutput } from '../extract/output'
import { failureLine } from '../failure'
import { type Line, linesOf } from '../read/byte-lines'
import { unreadableError } from '../read/load'
import { withGivenNames } from '../resolve/given'
import { extractingInTime } from '../time-limit'
import { say, write } from './output'

const MAX_LINE_BYTES = 64 * 1024 * 1024

const optional = z.string().nullish()
/** Only these fields are read; whatever else a line carries (gold annotations, say) is not looked at. */
const Row = z.object({
  id: z.union([z.string().min(1), z.number()]).transform(String),
  text: z.string(),
  title: optional,
  publishedAt: optional,
  byline: optional,
  source: optional,
})

/** Answers true when every line could be extracted. */
export async function extractJsonl(
  inputs: readonly string[],
  given: readonly GivenAlias[],
): Promise<boolean> {
  let clean = true
  const named = withGivenNames(given)
  for (const input of inputs) {
    const name = input === '-' ? 'standard input' : input
    try {
      const stream: AsyncIterable<Buffer> = input === '-' ? process.stdin : createReadStream(input)
      for await (const line of linesOf(stream, MAX_LINE_BYTES))
        clean = (await extractLine(line, name, named)) && clean
    } catch (error) {
      say(unreadableError(name, error).line())
      clean = false
    }
  }
  return clean
}

type Named = ReturnType<typeof withGivenNames>

async function extractLine(line: Line, name: string, named: Named): Promise<boolean> {
  const where = `${name}, line ${line.number}`
  try {
    if ('problem' in line) throw new InvalidInput(line.problem)
    const article = articleOf(line.text)
    const facts = extractingInTime(article.text.length, () => extract(article))
    await write(`${JSON.stringify(toExtractOutput(article, named(facts)))}\n`)
    return true
  } catch (error) {
    say(failureLine(where, error))
    return false
  }
}

/** @throws InvalidInput with one line on what is wrong. */
function articleOf(text: string): ArticleInput {
  const parsed = Row.safeParse(parseJson(text))
  if (!parsed.success) {
    throw new InvalidInput(firstProblem(parsed.error), { remedy: 'A line needs "id" and "text".' })
  }
  const { id, text: body, title, publishedAt, byline, source } = parsed.data
  return {
    id,
    text: body,
    title: title ?? null,
    byline: byline ?? null,
    source: source ?? null,
    publishedAt: publishedAt ?? null,
    language: null,
    zones: [],
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new InvalidInput(errorLine(error), { cause: error })
  }
}

function firstProblem(error: z.ZodError): string {
  const issue = error.issues[0]
  return issue === undefined ? 'not an article' : `${issue.path.join('.') || 'line'}: ${issue.message}.`
}
