// A path read out: a sentence for every hop, with the source it comes from; as plain text and as Markdown.
import { oneLine, type Place, textLink } from '../../../../lib/export/citation'
import { sentenceAround, withoutLinks } from '../../../../lib/graph/sentence'
import type { Hop, Path } from '../../../../lib/model/links'
import type { PathRelation } from '../../../../lib/model/questions'
import type { Evidence, QuoteRecord } from '../../../../lib/model/records'
import { isOneOf } from '../../../../lib/words'
import { markdownSource, sourceWords } from '../../reader/source'

export interface ReadHop {
  /** "Ida Morrow said of Otis Fell:" */
  readonly lead: string
  /** What is cited, in quotation marks unless it is reported speech. */
  readonly words: string
  /** “Title”, Publisher, date; empty when nothing is known of the article. */
  readonly source: string
  readonly place: Place
  readonly evidence: Hop['evidence']
}

export function readOut(path: Path): readonly ReadHop[] {
  return path.hops.map((hop, i) => {
    const [from, to] = [path.nodes[i], path.nodes[i + 1]]
    const label = (id: string | undefined) => (id === from?.id ? from?.label : to?.label) ?? ''
    const [tie] = hop.ties
    const target = tie?.target === from?.id ? from : to
    const relation = tie?.relation ?? 'MENTIONED_IN'
    const lead = isOneOf(relation, target)
      ? `${label(tie?.source)} is one of “${target?.label}”:`
      : leadOf(relation, label(tie?.source), label(tie?.target), hop)
    const cited =
      hop.evidence.kind === 'quote' ? ofQuote(hop.evidence.quote) : ofPassage(hop.evidence.passage)
    return { lead, ...cited, source: sourceWords(cited.place), evidence: hop.evidence }
  })
}

/** One paragraph, with the links in full where there are any. */
export function plainPath(path: Path): string {
  const sentences = readOut(path).map(({ lead, words, source, place }) => {
    const link = place.articleUrl === null ? '' : ` ${textLink(place.articleUrl, place.text)}`
    return `${lead} ${words} (${source || 'source unknown'}${link}).`
  })
  return sentences.join(' ')
}

/** One paragraph; every source is a link to the very words where the article has an address. */
export function markdownPath(path: Path): string {
  const sentences = readOut(path).map(
    ({ lead, words, place }) => `${oneLine(lead)} ${oneLine(words)} (${markdownSource(place)}).`,
  )
  return sentences.join(' ')
}

function leadOf(relation: PathRelation, source: string, target: string, { evidence }: Hop): string {
  const reported = evidence.kind === 'quote' && evidence.quote.kind !== 'direct'
  switch (relation) {
    case 'SAID_ABOUT':
      return reported ? `${source}, as reported, said of ${target}:` : `${source} said of ${target}:`
    case 'ADDRESSED_TO':
      return reported ? `${source}, as reported, told ${target}:` : `${source} told ${target}:`
    case 'AFFILIATED_WITH':
      return `${source} belongs to ${target}:`
    case 'TOOK_PART_IN':
      return `${source} took part in ${target}:`
    case 'MENTIONED_IN':
      return `${source} and ${target} are named in one article:`
  }
}

function ofQuote(quote: QuoteRecord) {
  const words = tidy(quote.text)
  return { words: quote.kind === 'direct' ? `“${words}”` : words, place: quote }
}

/** The article's own sentence. */
function ofPassage(passage: Evidence) {
  const { context } = passage
  const span = { start: passage.start - context.start, end: passage.end - context.start }
  const { start, end } = sentenceAround(context.text, span)
  const text = withoutLinks(context.text.slice(start, end))
  return { words: `“${tidy(text)}”`, place: { ...passage, articleSource: passage.source, text } }
}

/** On one line, and without the comma or full stop of the sentence it was cut from: another one follows. */
function tidy(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/(?<![,.;:])[,.;:]+$/u, '')
}
