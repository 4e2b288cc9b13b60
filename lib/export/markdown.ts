// Quotes as a Markdown document: a heading for every speaker, a block quotation with its source for every quote.
import { byCodeUnit } from '../model/order'
import { plural, QUOTE_KIND_WORDS } from '../words'
import { markdownCitation, oneLine } from './citation'
import { type ExportGraph, type ExportQuote, statements } from './export-graph'

/** Holds all quotes in memory to group them. Speakers by number of quotes, then name; nobody known comes last. */
export async function* writeMarkdown(graph: ExportGraph): AsyncGenerator<string> {
  const quotes: ExportQuote[] = []
  for await (const quote of statements(graph)) quotes.push(quote)
  const speakers = bySpeaker(quotes)
  const known = speakers.filter(([quote]) => quote?.speaker != null).length
  yield '# Quotes\n\n'
  yield `${plural(quotes.length, 'quote')}, ${plural(known, 'speaker')}\n`
  for (const said of speakers) {
    const [first] = said
    const name =
      first?.speaker == null ? 'Speaker unknown' : oneLine(first.speakerName ?? 'A speaker without a name')
    yield `\n## ${name}\n\n${plural(said.length, 'quote')}\n`
    for (const quote of said) yield `\n${markdownCitation(quote)}  \n> ${details(quote)}\n`
  }
}

function bySpeaker(quotes: readonly ExportQuote[]): readonly (readonly ExportQuote[])[] {
  const groups = new Map<string, ExportQuote[]>()
  for (const quote of quotes) {
    const id = quote.speaker?.entityId ?? ''
    const group = groups.get(id)
    if (group === undefined) groups.set(id, [quote])
    else group.push(quote)
  }
  const ordered = [...groups].sort(
    ([a, x], [b, y]) =>
      Number(a === '') - Number(b === '') ||
      y.length - x.length ||
      byCodeUnit(x[0]?.speakerName ?? '', y[0]?.speakerName ?? '') ||
      byCodeUnit(a, b),
  )
  return ordered.map(([, group]) => group.sort(inTime))
}

/** Undated last, then by article and place in it. */
function inTime(a: ExportQuote, b: ExportQuote): number {
  return (
    byCodeUnit(a.publishedAt ?? '\uffff', b.publishedAt ?? '\uffff') ||
    byCodeUnit(a.articleId, b.articleId) ||
    a.start - b.start ||
    byCodeUnit(a.id, b.id)
  )
}

/** "direct quote, states (“said”), paragraph 3, characters 12–34, rule cue-after" */
function details(quote: ExportQuote): string {
  const { cue, paragraph, start, end, confirmedBy } = quote
  return [
    QUOTE_KIND_WORDS[quote.kind],
    cue === null ? null : `${cue.stance} (“${oneLine(cue.text)}”)`,
    paragraph === undefined ? null : `paragraph ${paragraph}`,
    `characters ${start}–${end}`,
    `rule ${oneLine(quote.reason.rule)}`,
    confirmedBy == null ? null : `confirmed by ${oneLine(confirmedBy)}`,
  ]
    .filter((part) => part !== null)
    .join(', ')
}
