// A quote with its source, ready to paste: with a link that opens the page at the very words where there is one.
import { type Locator, locatorAt } from '../../../lib/model/article'
import type { QuoteRecord } from '../../../lib/model/records'
import { asSaid, dateWords } from '../words'

/** Where words stand: what a citation names besides the speaker. */
export type Place = Pick<
  QuoteRecord,
  'articleTitle' | 'articleSource' | 'articleUrl' | 'publishedAt' | 'text'
>

/** “Words” — Speaker, “Title”, Publisher, date, p. 12. Link. `locators` are the article's. */
export function citation(quote: QuoteRecord, locators: readonly Locator[] = []): string {
  const link = quote.articleUrl === null ? '' : ` ${textLink(quote.articleUrl, quote.text)}`
  return `${asSaid(quote.kind, quote.text)} — ${sourceOf(quote, quotedTitle(quote), locators)}.${link}`
}

/** The same as a Markdown block quotation whose title is the link. */
export function markdownCitation(quote: QuoteRecord, locators: readonly Locator[] = []): string {
  const name = quote.articleTitle ?? quote.articleUrl
  const title = name === null ? null : linked(escaped(name), quote)
  const words = asSaid(quote.kind, quote.text)
    .trim()
    .split(/\s*\n\s*/u)
  return `${words.map((line) => `> ${escaped(line)}`).join('\n>\n')}\n>\n> — ${sourceOf(quote, title, locators)}`
}

/** The words as a link to the very place; as they are where the article has no address. */
export function linked(words: string, { articleUrl, text }: Pick<Place, 'articleUrl' | 'text'>): string {
  if (articleUrl === null) return words
  const address = textLink(articleUrl, text).replace(/[()\s]/gu, (c) => `%${c.charCodeAt(0).toString(16)}`)
  return `[${words}](${address})`
}

function sourceOf(quote: QuoteRecord, title: string | null, locators: readonly Locator[]): string {
  const parts = [...sourceParts(quote, title), ...locatorWords(locators, quote.start)]
  return [quote.speakerName ?? 'speaker unknown', ...parts].join(', ')
}

/** "p. 12", "at 00:12:05": where a place of the text is in what it was read from. */
export function locatorWords(locators: readonly Locator[], offset: number): readonly string[] {
  const page = locatorAt(locators, offset, 'page')
  const time = locatorAt(locators, offset, 'time')
  return [...(page === null ? [] : [`p. ${page.label}`]), ...(time === null ? [] : [`at ${time.label}`])]
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

/** Without what Markdown would take for its own marks. */
export function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~]/gu, '\\$&')
}

/** A link with a text fragment (https://wicg.github.io/scroll-to-text-fragment): first and last words of a long quote. */
export function textLink(url: string, text: string): string {
  const words = text.trim().split(/\s+/u)
  const ends = words.length <= 10 ? [words] : [words.slice(0, 5), words.slice(-5)]
  const fragment = ends.map((part) => encodeURIComponent(part.join(' ')).replaceAll('-', '%2D')).join(',')
  return `${url.replace(/#.*$/u, '')}#:~:text=${fragment}`
}
