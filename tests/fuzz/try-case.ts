// What `hearsay ingest` does with a broken document beside a good one, and everything about it that should not be.
import { ingest } from '../../ingest/ingest'
import { openEngine } from '../../ingest/open-engine'
import type { Input } from '../../ingest/read/load'
import type { IngestOutcome } from '../../lib/api/responses'
import { isStorable } from '../../lib/graph/check'
import type { Article } from '../../lib/model/article'
import type { ArticleFacts } from '../../lib/model/facts'
import type { TextSpan } from '../../lib/model/span'
import { openSqlite } from '../../lib/store/sqlite/store'
import type { Case } from './case'

export interface Tried {
  /** Documents of the broken file that were stored. */
  readonly stored: number
  /** Why the others were not. */
  readonly refused: readonly string[]
  readonly facts: number
  /** What must not happen; empty when all is well. */
  readonly problems: readonly string[]
}

const GOOD = '“The lamp is lit before the bell,” Ines Coldwater said. “Nobody sails in the dark.”'
const NAME = 'good beside it.txt'
/** A sentence that says what is wrong, and one that says what to do. */
const LINE = /^[\s\S]+: [\s\S]+[.!?”)…] [\s\S]+\.$/

export async function tryCase({ name, bytes }: Case): Promise<Tried> {
  const store = openSqlite(':memory:')
  const engine = openEngine(1, 0)
  const inputs: readonly Input[] = [
    { kind: 'bytes', name, bytes },
    { kind: 'bytes', name: NAME, bytes: Buffer.from(GOOD) },
  ]
  try {
    const { items } = await ingest(store, inputs, { engine, maxBytes: 20_000_000 })
    const others = items.filter(({ file }) => file !== NAME)
    const problems = others.flatMap((item) => problemsOf(item))
    if (items.find(({ file }) => file === NAME)?.articleId == null)
      problems.push('The good document was not kept.')
    if (others.length === 0) problems.push('Nothing was said of it.')
    let facts = 0
    for await (const { article, facts: found } of store.everything()) {
      const spans = [...spansOf(found)]
      facts += spans.length
      problems.push(...wrongSpans(article, spans))
      if (!isStorable(article)) problems.push('What is stored is no text.')
    }
    const refused = others.flatMap(({ why }) => why ?? [])
    return { stored: others.length - refused.length, refused, facts, problems }
  } catch (error) {
    const problem = `Thrown out of ingest: ${error instanceof Error ? error.stack : String(error)}`
    return { stored: 0, refused: [], facts: 0, problems: [problem] }
  } finally {
    await store.close()
  }
}

function problemsOf({ file, why }: IngestOutcome): string[] {
  if (why === null) return []
  if (/bug in Hearsay|mistake of the program/.test(why)) return [why]
  return why.startsWith(`${file}: `) && LINE.test(why) ? [] : [`It does not say what to do: ${why}`]
}

function wrongSpans({ text }: Article, spans: readonly TextSpan[]): string[] {
  return spans
    .filter(({ start, end, text: surface }) => text.slice(start, end) !== surface || start >= end)
    .map(({ start, end, text: surface }) => `From ${start} to ${end} is not "${surface.slice(0, 100)}".`)
}

function* spansOf(facts: ArticleFacts): Generator<TextSpan> {
  for (const { mentions } of facts.entities) yield* mentions
  for (const quote of facts.quotes) {
    yield quote
    if (quote.cue !== null) yield quote.cue
    if (quote.speaker?.mention) yield quote.speaker.mention
    for (const { mention } of quote.candidates) yield mention
  }
  for (const { evidence } of [...facts.affiliations, ...facts.participations]) yield evidence
}
