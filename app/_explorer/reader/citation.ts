// A quote with its source, ready to paste: with a link that opens the page at the very words where there is one.
import type { QuoteRecord } from '../../../lib/model/records'
import { dateWords } from '../words'

/** “Words” — Speaker, “Title”, Publisher, date. Link */
export function citation(quote: QuoteRecord): string {
  const words = quote.kind === 'direct' ? `“${quote.text}”` : quote.text
  const source = [
    quote.articleTitle === null ? null : `“${quote.articleTitle}”`,
    quote.articleSource,
    quote.publishedAt === null ? null : dateWords(quote.publishedAt),
  ].filter((part) => part !== null)
  const parts = [quote.speakerName ?? 'speaker unknown', ...source].join(', ')
  const link = quote.articleUrl === null ? '' : ` ${textLink(quote.articleUrl, quote.text)}`
  return `${words} — ${parts}.${link}`
}

/** A link with a text fragment (https://wicg.github.io/scroll-to-text-fragment): first and last words of a long quote. */
export function textLink(url: string, text: string): string {
  const words = text.trim().split(/\s+/u)
  const ends = words.length <= 10 ? [words] : [words.slice(0, 5), words.slice(-5)]
  const fragment = ends.map((part) => encodeURIComponent(part.join(' ')).replaceAll('-', '%2D')).join(',')
  return `${url.replace(/#.*$/u, '')}#:~:text=${fragment}`
}
