// A quote with its source, ready to paste: with a link that opens the page at the very words where there is one.
import type { LocatedAt } from '../model/article'
import type { Quote } from '../model/quote'
import { asSaid, dateWords } from '../words'

/** Where words stand: what a citation names besides the speaker. */
export interface Place extends Pick<Quote, 'text'> {
  readonly articleTitle: string | null
  readonly articleSource: string | null
  readonly articleUrl: string | null
  readonly publishedAt: string | null
}

/** What a citation needs. The store's `QuoteRecord` is one. */
export interface Citable extends Place, LocatedAt, Pick<Quote, 'kind'> {
  readonly speakerName: string | null
}

/** “Words” — Speaker, “Title”, Publisher, date, p. 12. Link. */
export function citation(quote: Citable): string {
  const address = linkTo(quote)
  const link = address === null ? '' : ` ${address}`
  return `${asSaid(quote.kind, quote.text)} — ${sourceOf(quote, quotedTitle(quote))}.${link}`
}

/** The same as a Markdown block quotation whose title is the link. */
export function markdownCitation(quote: Citable): string {
  const name = quote.articleTitle ?? quote.articleUrl
  const title = name === null ? null : linked(oneLine(name), quote)
  const words = asSaid(quote.kind, quote.text)
    .trim()
    .split(/(?<!\s)\s*[\n\r\u2028\u2029]\s*/u)
  return `${words.map((line) => `> ${escaped(line)}`).join('\n>\n')}\n>\n> — ${markdownSourceOf(quote, title)}`
}

/** The words as a link to the very place; as they are where the article has no address. */
export function linked(words: string, place: Pick<Place, 'articleUrl' | 'text'>): string {
  const link = linkTo(place)
  if (link === null) return words
  const address = link.replace(/[()<>\\\s]/gu, (c) => `%${c.charCodeAt(0).toString(16).padStart(2, '0')}`)
  return `[${words}](${address})`
}

function sourceOf(quote: Citable, title: string | null): string {
  const parts = [...sourceParts(quote, title), ...locatorWords(quote)]
  return [quote.speakerName ?? 'speaker unknown', ...parts].join(', ')
}

/** "p. 12", "at 00:12:05": where a place of the text is in what it was read from. */
export function locatorWords({ page, time }: LocatedAt): readonly string[] {
  return [...(page === undefined ? [] : [`p. ${page}`]), ...(time === undefined ? [] : [`at ${time}`])]
}

function markdownSourceOf(quote: Citable, title: string | null): string {
  const { speakerName, articleSource, publishedAt } = quote
  const source = articleSource === null ? null : oneLine(articleSource)
  const places = locatorWords(quote).map(oneLine)
  const parts = [...sourceParts({ articleSource: source, publishedAt }, title), ...places]
  return [oneLine(speakerName ?? 'speaker unknown'), ...parts].join(', ')
}

/** What is known of title, publisher and date. */
export function sourceParts(
  { articleSource, publishedAt }: Pick<Place, 'articleSource' | 'publishedAt'>,
  title: string | null,
): readonly string[] {
  const date = publishedAt === null ? null : dateWords(publishedAt)
  return [title, articleSource, date].filter((part) => part !== null)
}

/** A title as a citation shows it. */
export function quotedTitle({ articleTitle }: Pick<Place, 'articleTitle'>): string | null {
  return articleTitle === null ? null : `“${articleTitle}”`
}

/** Without what Markdown would take for its own marks: of lists and rules at the beginning, of entities anywhere. */
export function escaped(text: string): string {
  return text
    .replace(/[\\`*_[\]<>#|~]|&(?=#?\w+;)/gu, '\\$&')
    .replace(/^\s*(?:[-+=]|\d+(?=[.)]))/u, (mark) =>
      /\d$/u.test(mark) ? `${mark}\\` : mark.replace(/.$/u, '\\$&'),
    )
}

/** Text that Markdown shows as it is, on one line. */
export function oneLine(text: string): string {
  return escaped(text.replace(/\s+/gu, ' '))
}

/** The link to the words; null when the article has no address, or none that a browser should follow. */
export function linkTo({ articleUrl, text }: Pick<Place, 'articleUrl' | 'text'>): string | null {
  return articleUrl !== null && /^https?:\/\//iu.test(articleUrl) ? textLink(articleUrl, text) : null
}

/** A link with a text fragment (https://wicg.github.io/scroll-to-text-fragment): first and last words of a long quote. */
export function textLink(url: string, text: string): string {
  const words = text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .trim()
    .split(/\s+/u)
  const ends = words.length <= 10 ? [words] : [words.slice(0, 5), words.slice(-5)]
  const fragment = ends.map((part) => encodeURIComponent(part.join(' ')).replaceAll('-', '%2D')).join(',')
  return `${url.replace(/#.*$/su, '')}#:~:text=${fragment}`
}
