// The data of the page, looked up by id, and what was said by, about and to whom.
import { byCodeUnit } from '../../../model/order'
import {
  BLOCKS,
  type Block,
  type ReaderArticle,
  type ReaderData,
  type ReaderEntity,
  type ReaderQuote,
} from '../data'

export interface Collection extends ReaderData {
  readonly entity: ReadonlyMap<string, ReaderEntity>
  readonly article: ReadonlyMap<string, ReaderArticle>
  readonly quote: ReadonlyMap<string, ReaderQuote>
  readonly saidBy: ReadonlyMap<string, readonly ReaderQuote[]>
  readonly saidAbout: ReadonlyMap<string, readonly ReaderQuote[]>
  readonly saidTo: ReadonlyMap<string, readonly ReaderQuote[]>
  readonly saidIn: ReadonlyMap<string, readonly ReaderQuote[]>
}

/** Reads the blocks of the page. */
export function collection(text: (block: Block) => string): Collection {
  const parsed = Object.fromEntries(BLOCKS.map((block) => [block, JSON.parse(text(block))]))
  const data = parsed as unknown as ReaderData
  const article = byId(data.articles)
  const date = (quote: ReaderQuote) => quote.said ?? article.get(quote.article)?.date ?? '\uffff'
  const quotes = data.quotes.toSorted(
    (a, b) =>
      byCodeUnit(date(a), date(b)) ||
      byCodeUnit(a.article, b.article) ||
      a.start - b.start ||
      byCodeUnit(a.id, b.id),
  )
  return {
    ...data,
    quotes,
    article,
    entity: byId(data.entities),
    quote: byId(quotes),
    saidBy: grouped(quotes, ({ speaker }) => (speaker === null ? [] : [speaker])),
    saidAbout: grouped(quotes, ({ about }) => about),
    saidTo: grouped(quotes, ({ addressee }) => (addressee === null ? [] : [addressee])),
    saidIn: grouped(quotes, (quote) => [quote.article]),
  }
}

function byId<T extends { readonly id: string }>(rows: readonly T[]): ReadonlyMap<string, T> {
  return new Map(rows.map((row) => [row.id, row]))
}

function grouped(
  quotes: readonly ReaderQuote[],
  keys: (quote: ReaderQuote) => readonly string[],
): ReadonlyMap<string, readonly ReaderQuote[]> {
  const groups = new Map<string, ReaderQuote[]>()
  for (const quote of quotes) {
    for (const key of keys(quote)) {
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [quote])
      else group.push(quote)
    }
  }
  return groups
}
