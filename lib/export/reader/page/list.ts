// The list on the left: everybody by how much they are quoted, or what was found.
import { ENTITY_KINDS } from '../../../model/entity'
import type { NodeKind } from '../../../model/graph'
import { clip, counted, dateWords, KIND_WORDS, plural } from '../../../words'
import type { ReaderQuote } from '../data'
import type { Collection } from './collection'
import { el, glyph, goTo, paged } from './dom'

const AT_ONCE = 60
const QUOTES_AT_ONCE = 20

interface Entry {
  readonly id: string
  readonly kind: NodeKind
  readonly name: string
  readonly note: string
  /** Said by; then about. */
  readonly said: number
  readonly about: number
  readonly folded: string
}

export interface Finder {
  /** Draws the list for these words, among one kind or all; answers what to say of it. */
  readonly show: (words: string, kind: NodeKind | 'all') => string
}

/** Lower case, without accents. */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

export function finder(all: Collection, place: HTMLElement): Finder {
  const entries = entriesOf(all)
  const texts = new Map<string, string>()
  const textOf = (quote: ReaderQuote) => {
    const known = texts.get(quote.id) ?? folded(quote.text)
    texts.set(quote.id, known)
    return known
  }
  return {
    show: (words, kind) => {
      const needles = folded(words)
        .split(/\s+/u)
        .filter((word) => word !== '')
      const matches = (text: string) => needles.every((needle) => text.includes(needle))
      const found = entries.filter(
        (entry) => (kind === 'all' || entry.kind === kind) && matches(entry.folded),
      )
      const quotes =
        needles.length === 0 || (kind !== 'all' && kind !== 'quote')
          ? []
          : all.quotes.filter((q) => matches(textOf(q)))
      draw(place, found, quotes, all, needles)
      if (needles.length === 0) return plural(found.length, 'entry', 'entries')
      return found.length + quotes.length === 0
        ? 'Nothing found. Try fewer or other words.'
        : `${plural(found.length, 'name')}, ${counted(quotes.length, 'quote')}`
    },
  }
}

function entriesOf(all: Collection): readonly Entry[] {
  const entities = all.entities.map(({ id, kind, name, aliases, roles, unnamed }) => ({
    ...{ id, kind, name, note: roles[0] ?? (unnamed ? 'unnamed' : '') },
    said: all.saidBy.get(id)?.length ?? 0,
    about: all.saidAbout.get(id)?.length ?? 0,
    folded: folded([name, ...aliases, ...roles].join(' ')),
  }))
  const articles = all.articles.map(({ id, title, source, date }) => ({
    ...{ id, kind: 'article' as const, name: title ?? 'Untitled article', about: 0 },
    note: [source, date === null ? null : dateWords(date)].filter((part) => part !== null).join(', '),
    said: all.saidIn.get(id)?.length ?? 0,
    folded: folded(`${title ?? ''} ${source ?? ''}`),
  }))
  const byWeight = (a: Entry, b: Entry) =>
    b.said - a.said || b.about - a.about || (a.folded < b.folded ? -1 : 1)
  return [...entities.sort(byWeight), ...articles.sort(byWeight)]
}

function draw(
  place: HTMLElement,
  found: readonly Entry[],
  quotes: readonly ReaderQuote[],
  all: Collection,
  needles: readonly string[],
): void {
  const parts: Node[] = []
  if (found.length > 0) parts.push(paged(found, AT_ONCE, entry))
  if (quotes.length > 0) {
    parts.push(
      el('h3', {}, 'Quotes with these words ', el('span', { class: 'count' }, String(quotes.length))),
    )
    parts.push(paged(quotes, QUOTES_AT_ONCE, (quote) => quoteEntry(quote, all, needles)))
  }
  if (parts.length === 0)
    parts.push(el('p', { class: 'muted empty' }, 'Nothing found. Try fewer or other words.'))
  place.replaceChildren(...parts)
}

function entry({ id, kind, name, note, said, about }: Entry): HTMLElement {
  const button = goTo(id, '', 'entry')
  const count = said > 0 ? counted(said, 'quote') : about > 0 ? `spoken about ${about} ×` : ''
  const line = [note === '' ? KIND_WORDS[kind].one : clip(note, 60), count]
    .filter((words) => words !== '')
    .join(' · ')
  button.append(
    glyph(kind),
    el('span', { class: 'name', dir: 'auto' }, name),
    el('span', { class: 'note muted', dir: 'auto' }, line),
  )
  return button
}

function quoteEntry(quote: ReaderQuote, all: Collection, needles: readonly string[]): HTMLElement {
  const button = goTo(quote.id, '', 'entry')
  const date = all.article.get(quote.article)?.date ?? null
  button.append(
    glyph('quote'),
    el('span', { class: 'name words', dir: 'auto' }, ...withMark(snippet(quote.text, needles), needles)),
    el(
      'span',
      { class: 'note muted', dir: 'auto' },
      [quote.speakerName ?? 'speaker unknown', ...(date === null ? [] : [dateWords(date)])].join(' · '),
    ),
  )
  return button
}

/** The words around the first match. */
function snippet(text: string, needles: readonly string[]): string {
  const at = folded(text).indexOf(needles[0] ?? '')
  if (text.length <= 150 || at < 90) return clip(text, 150)
  return `…${clip(text.slice(text.indexOf(' ', at - 60) + 1), 140)}`
}

/** With the first match set off, where folding has not moved it. */
function withMark(text: string, needles: readonly string[]): readonly (Node | string)[] {
  const plain = folded(text)
  const needle = needles[0] ?? ''
  const at = plain.indexOf(needle)
  if (needle === '' || at === -1 || plain.length !== text.length) return [text]
  return [
    text.slice(0, at),
    el('mark', {}, text.slice(at, at + needle.length)),
    text.slice(at + needle.length),
  ]
}

/** The choices of kinds that have entries. */
export function kindsOf(all: Collection): readonly (NodeKind | 'all')[] {
  const kinds = new Set<NodeKind>(all.entities.map(({ kind }) => kind))
  const articles = all.articles.length > 0 ? (['article'] as const) : []
  return ['all', ...ENTITY_KINDS.filter((kind) => kinds.has(kind)), ...articles]
}
