// CSL-JSON (https://citeproc-js.readthedocs.io, csl-data.json): what Zotero, citeproc and pandoc read. One item a quote.
import { orderedJson } from '../model/order'
import { asSaid } from '../words'
import { linkTo } from './citation'
import { type ExportGraph, type ExportQuote, statements } from './export-graph'
import { dateParts, personName, titleOfSource } from './reference'

/** A JSON array with one item a line, by id. */
export async function* writeCsl(graph: ExportGraph): AsyncGenerator<string> {
  let separator = '['
  for await (const quote of statements(graph)) {
    yield `${separator}\n${orderedJson(item(quote))}`
    separator = ','
  }
  yield separator === '[' ? '[]\n' : '\n]\n'
}

function item(quote: ExportQuote) {
  const issued = dateParts(quote.publishedAt)
  const url = linkTo(quote)
  return {
    id: quote.id,
    type: url === null ? 'article' : 'webpage',
    title: titleOfSource(quote),
    ...(quote.speakerName === null ? {} : { author: [author(quote)] }),
    ...(quote.articleSource === null ? {} : { 'container-title': quote.articleSource }),
    ...(issued.length === 0 ? {} : { issued: { 'date-parts': [issued] } }),
    ...(url === null ? {} : { URL: url }),
    ...(quote.page === undefined ? {} : { page: quote.page }),
    note: asSaid(quote.kind, quote.text),
    custom: {
      kind: quote.kind,
      cue: quote.cue?.text ?? null,
      stance: quote.cue?.stance ?? null,
      saidDate: quote.saidDate,
      addressee: quote.addresseeName,
      time: quote.time ?? null,
      paragraph: quote.paragraph ?? null,
      start: quote.start,
      end: quote.end,
      rule: quote.reason.rule,
      confirmedBy: quote.confirmedBy ?? null,
    },
  }
}

function author(quote: ExportQuote) {
  const name = personName(quote)
  if (name === null) return { literal: quote.speakerName }
  const { given, particle, family } = name
  return { family, given, ...(particle === '' ? {} : { 'non-dropping-particle': particle }) }
}
