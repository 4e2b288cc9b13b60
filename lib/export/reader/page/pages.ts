// What the page of an entity, an article, a quote or a link shows; the address part after # says which.
import type { Relation } from '../../../model/graph'
import { counted, dateWords, KIND_WORDS, plural, RELATION_WORDS, tieWords } from '../../../words'
import type { ReaderArticle, ReaderEntity, ReaderQuote } from '../data'
import type { Collection } from './collection'
import { el, glyph, goTo, outwards, paged } from './dom'
import { passageCard, quoteCard } from './quote-card'

const AT_ONCE = 25

export interface Shown {
  readonly title: string
  readonly body: readonly (Node | null)[]
}

/** Null when nothing has that id. */
export function pageOf(id: string, all: Collection): Shown | null {
  const entity = all.entity.get(id)
  if (entity !== undefined) return entityPage(entity, all)
  const article = all.article.get(id)
  if (article !== undefined) return articlePage(article, all)
  const quote = all.quote.get(id)
  if (quote !== undefined) return { title: 'A quote', body: [quoteCard(quote, all)] }
  return linkPage(id, all)
}

function entityPage(entity: ReaderEntity, all: Collection): Shown {
  const { id, kind, name, aliases, roles, unnamed, date } = entity
  const said = all.saidBy.get(id) ?? []
  const about = (all.saidAbout.get(id) ?? []).filter((quote) => quote.speaker !== id)
  const told = all.saidTo.get(id) ?? []
  const names = aliases.filter((alias) => alias !== name)
  const facts = [
    `${unnamed ? 'unnamed ' : ''}${KIND_WORDS[kind].one}`,
    ...(date === null ? [] : [dateWords(date)]),
    ...roles.slice(0, 4),
  ]
  return {
    title: name,
    body: [
      el('p', { class: 'facts' }, glyph(kind), el('span', { dir: 'auto' }, facts.join(' · '))),
      names.length === 0
        ? null
        : el('p', { class: 'muted', dir: 'auto' }, `Also: ${names.slice(0, 8).join(', ')}`),
      links(entity, all),
      section('Said', said, all, `${name} is not quoted here.`),
      about.length === 0 ? null : section('Said about them by others', about, all, ''),
      told.length === 0 ? null : section('Said to them', told, all, ''),
    ],
  }
}

function section(
  title: string,
  quotes: readonly ReaderQuote[],
  all: Collection,
  nothing: string,
): HTMLElement {
  return el(
    'section',
    {},
    el('h3', {}, `${title} `, el('span', { class: 'count' }, String(quotes.length))),
    quotes.length === 0 ? el('p', { class: 'muted' }, nothing) : null,
    paged(quotes, AT_ONCE, (quote) => quoteCard(quote, all)),
  )
}

/** Whom they speak about, who speaks about them, where they belong: each leads to its sentences. */
function links({ id }: ReaderEntity, all: Collection): HTMLElement | null {
  const spoken = tally(
    (all.saidBy.get(id) ?? []).flatMap(({ about }) => about.filter((other) => other !== id)),
  )
  const speaking = tally(
    (all.saidAbout.get(id) ?? []).flatMap(({ speaker }) =>
      speaker === null || speaker === id ? [] : [speaker],
    ),
  )
  const rows = [
    ...ranked(spoken, all).map(([other, count]) =>
      row(`SAID_ABOUT:${id}>${other}`, 'spoke about', other, count),
    ),
    ...ranked(speaking, all).map(([other, count]) =>
      row(`SAID_ABOUT:${other}>${id}`, 'spoken about by', other, count),
    ),
    ...all.links.flatMap(({ id: link, relation, source, target, roles }) => {
      if (source !== id && target !== id) return []
      const words =
        source === id
          ? tieWords(relation, all.entity.get(target))
          : relation === 'TOOK_PART_IN'
            ? 'participant:'
            : 'with'
      return [row(link, words, source === id ? target : source, null, roles.join(', '))]
    }),
  ]
  if (rows.length === 0) return null
  const list = el('details', { class: 'links' }, el('summary', {}, plural(rows.length, 'link')))
  list.open = rows.length <= 8
  list.append(paged(rows, 40, (draw) => draw()))
  return list

  function row(link: string, words: string, other: string, count: number | null, note = '') {
    return () => {
      const name = all.entity.get(other)?.name ?? other
      const button = goTo(link, '', 'row')
      const said = count === null ? note : plural(count, 'quote')
      button.append(
        el('span', { class: 'muted' }, words),
        el('span', { dir: 'auto' }, name),
        el('span', { class: 'count' }, said),
      )
      return button
    }
  }
}

function tally(ids: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}

function ranked(
  counts: ReadonlyMap<string, number>,
  all: Collection,
): readonly (readonly [string, number])[] {
  return [...counts].filter(([id]) => all.entity.has(id)).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
}

function articlePage(article: ReaderArticle, all: Collection): Shown {
  const { id, title, source, date, url } = article
  const quotes = (all.saidIn.get(id) ?? []).toSorted((a, b) => a.start - b.start)
  const facts = ['article', ...(source === null ? [] : [source]), dateWords(date)]
  return {
    title: title ?? 'Untitled article',
    body: [
      el('p', { class: 'facts' }, glyph('article'), el('span', { dir: 'auto' }, facts.join(' · '))),
      outwards(url, 'Open the original'),
      section('Quotes, as they come', quotes, all, 'Nobody is quoted in it here.'),
    ],
  }
}

const LINK = /^([A-Z_]+):(.+)>([^>]+)$/u

function linkPage(id: string, all: Collection): Shown | null {
  const [, relation, source = '', target = ''] = LINK.exec(id) ?? []
  if (relation === undefined || !(relation in RELATION_WORDS)) return null
  const quotes = quotesBehind(relation as Relation, source, target, all)
  const passages = all.passages.filter((passage) => passage.link === id)
  const name = (end: string) =>
    all.entity.get(end)?.name ?? all.article.get(end)?.title ?? (all.quote.has(end) ? 'a quote' : 'somebody')
  const title = `${name(source)} ${tieWords(relation as Relation, all.entity.get(target))} ${name(target)}`
  const ends = [source, target].filter((end) => all.entity.has(end) || all.article.has(end))
  const what = passages.length > 0 ? plural(passages.length, 'sentence') : counted(quotes.length, 'quote')
  return {
    title,
    body: [
      el(
        'p',
        { class: 'facts' },
        `${what} behind this link. `,
        ...ends.map((end) => goTo(end, name(end), 'chip')),
      ),
      paged(quotes, AT_ONCE, (quote) => quoteCard(quote, all)),
      paged(passages, AT_ONCE, passageCard),
    ],
  }
}

function quotesBehind(
  relation: Relation,
  source: string,
  target: string,
  all: Collection,
): readonly ReaderQuote[] {
  if (relation === 'SAID_ABOUT') {
    return (all.saidBy.get(source) ?? []).filter(({ about }) => about.includes(target))
  }
  const quote = all.quote.get(relation === 'SAID' ? target : source)
  return quote === undefined ? [] : [quote]
}
