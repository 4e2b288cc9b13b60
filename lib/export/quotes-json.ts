// Quotes alone, each with its citation, as JSON: one record a line. docs/formats.md describes it.
import { orderedJson } from '../model/order'
import { citation, linkTo } from './citation'
import { type ExportGraph, type ExportQuote, statements } from './export-graph'

const FORMAT = 'hearsay-quotes'
const VERSION = 1

/** Writes `{"format","version","quotes":[…]}`, the quotes by id. */
export async function* writeQuotesJson(graph: ExportGraph): AsyncGenerator<string> {
  yield `{"format":${JSON.stringify(FORMAT)},"version":${VERSION},\n"quotes":[`
  let separator = '\n'
  for await (const quote of statements(graph)) {
    yield separator + orderedJson(record(quote))
    separator = ',\n'
  }
  yield ']}\n'
}

function record(quote: ExportQuote) {
  const { speaker, articleId, articleTitle, articleSource, articleUrl, publishedAt } = quote
  return {
    id: quote.id,
    kind: quote.kind,
    words: quote.text,
    speaker: speaker === null ? null : { id: speaker.entityId, name: quote.speakerName },
    speakerAsPrinted: speaker?.mention?.text ?? null,
    cue: quote.cue?.text ?? null,
    stance: quote.cue?.stance ?? null,
    about: quote.aboutNames,
    addressee: quote.addresseeName,
    saidDate: quote.saidDate,
    article: {
      id: articleId,
      title: articleTitle,
      outlet: articleSource,
      url: articleUrl,
      date: publishedAt,
    },
    link: linkTo(quote),
    page: quote.page ?? null,
    time: quote.time ?? null,
    paragraph: quote.paragraph ?? null,
    start: quote.start,
    end: quote.end,
    context: quote.context?.text ?? null,
    group: quote.group,
    inside: quote.inside,
    rule: quote.reason.rule,
    reason: quote.reason.note,
    confirmedBy: quote.confirmedBy ?? null,
    citation: citation(quote),
  }
}
