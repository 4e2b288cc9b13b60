// A quote in its paragraph: who, how, the words marked, the citation and the rule that attributed it.
import { dateWords, QUOTE_KIND_WORDS } from '../../../words'
import { linkTo, locatorWords, sourceParts } from '../../citation'
import type { ReaderArticle, ReaderPassage, ReaderQuote } from '../data'
import type { Collection } from './collection'
import { el, goTo, outwards } from './dom'

export function quoteCard(quote: ReaderQuote, all: Collection): HTMLElement {
  const article = all.article.get(quote.article)
  return el(
    'article',
    { class: 'quote', id: `card-${quote.id}` },
    headLine(quote, all),
    words(quote),
    citationLine(quote, article),
    others(quote, all),
    why(quote),
  )
}

/** "Tomas Verhaegen denies (“denied”), direct quote" */
function headLine(quote: ReaderQuote, all: Collection): HTMLElement {
  const { speaker, speakerName, stance, cue, kind, printed } = quote
  const known = speaker !== null && all.entity.has(speaker)
  const name = speakerName ?? 'Speaker unknown'
  const as =
    printed === null || printed === name
      ? null
      : el('span', { class: 'muted', dir: 'auto' }, ` as “${printed}”`)
  return el(
    'p',
    { class: 'head' },
    known ? goTo(speaker, name, 'go strong') : el('strong', { dir: 'auto' }, name),
    as,
    stance === null ? null : el('span', { class: `stance ${stance}` }, stance),
    cue === null ? null : el('span', { class: 'muted', dir: 'auto' }, `“${cue}”`),
    el('span', { class: 'muted' }, QUOTE_KIND_WORDS[kind]),
  )
}

/** The paragraph with the words marked; the words alone where the paragraph is not known. */
function words({ text, start, end, context, kind }: ReaderQuote): HTMLElement {
  return el('blockquote', { class: kind, dir: 'auto' }, ...marked(text, start, end, context))
}

function marked(
  text: string,
  start: number,
  end: number,
  context: ReaderQuote['context'],
): readonly (Node | string)[] {
  if (context === null) return [el('mark', {}, text)]
  const from = start - context.start
  const to = end - context.start
  // Only what is letter for letter the paragraph's is marked in it
  if (context.text.slice(from, to) !== text) return [el('mark', {}, text)]
  return [context.text.slice(0, from), el('mark', {}, text), context.text.slice(to)]
}

function citationLine(quote: ReaderQuote, article: ReaderArticle | undefined): HTMLElement {
  const source = article ?? { id: quote.article, title: null, source: null, url: null, date: null }
  const link = linkTo({ articleUrl: source.url, text: quote.text })
  const { page, time, paragraph, start, end } = quote
  const places = [
    ...locatorWords({ page: page ?? undefined, time: time ?? undefined }),
    ...(paragraph === null ? [] : [`paragraph ${paragraph}`]),
    `characters ${start}–${end}`,
  ]
  return el(
    'p',
    { class: 'source' },
    goTo(source.id, source.title === null ? 'Untitled article' : `“${source.title}”`),
    el('span', { dir: 'auto' }, rest(source)),
    el('span', { class: 'muted' }, places.join(', ')),
    outwards(link, 'Open the original at these words'),
  )
}

/** ", The Courier, 3 May 2031" */
function rest({ source, date }: Pick<ReaderArticle, 'source' | 'date'>): string {
  const parts = sourceParts({ articleSource: source, publishedAt: date }, null)
  return parts.length === 0 ? '' : parts.join(', ')
}

/** Whom it is about, whom it was said to, and when. */
function others(quote: ReaderQuote, all: Collection): HTMLElement | null {
  const { about, aboutNames, addressee, addresseeName, said } = quote
  const named = (id: string, name: string) =>
    all.entity.has(id) ? goTo(id, name) : el('span', { dir: 'auto' }, name)
  const subjects = about.map((id, i) => named(id, aboutNames[i] ?? all.entity.get(id)?.name ?? 'somebody'))
  const line = el('p', { class: 'others' })
  if (subjects.length > 0) line.append(el('span', { class: 'muted' }, 'about'), ...subjects)
  if (addressee !== null)
    line.append(el('span', { class: 'muted' }, 'to'), named(addressee, addresseeName ?? 'somebody'))
  if (said !== null) line.append(el('span', { class: 'muted' }, `said ${dateWords(said)}`))
  return line.childElementCount === 0 ? null : line
}

function why({ note, rule, confirmedBy }: ReaderQuote): HTMLElement {
  return el(
    'details',
    {},
    el('summary', {}, 'Why this speaker?'),
    el('p', { dir: 'auto' }, note),
    el('p', { class: 'muted' }, `Rule: ${rule}`),
    confirmedBy === null ? null : el('p', {}, `Confirmed by ${confirmedBy}`),
  )
}

/** The sentence behind a link that is no quote. */
export function passageCard(passage: ReaderPassage): HTMLElement {
  const { text, start, end, context, title, source, url, date } = passage
  const link = linkTo({ articleUrl: url, text })
  return el(
    'article',
    { class: 'quote' },
    el('blockquote', { dir: 'auto' }, ...marked(text, start, end, context)),
    el(
      'p',
      { class: 'source' },
      el('span', { dir: 'auto' }, title === null ? 'Untitled article' : `“${title}”`),
      el('span', { dir: 'auto' }, rest({ source, date })),
      outwards(link, 'Open the original at these words'),
    ),
  )
}
