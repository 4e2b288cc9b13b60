// Corrections of single quotes. A function that has nothing to do gives the same facts back.
import type { CorrectionAction, CorrectionKind } from '../../model/correction'
import type { ArticleFacts } from '../../model/facts'
import { quoteId } from '../../model/id'
import type { Quote, Reason } from '../../model/quote'
import { contains } from '../../model/span'
import { matching, placeOf } from './match'
import { mentionedWithin, withoutStrangers, withSpeaker } from './speaker'

type Action<K extends CorrectionKind> = Extract<CorrectionAction, { readonly kind: K }>

/** Not the mayor said it but her deputy. */
export function reassign(
  facts: ArticleFacts,
  { quote, speaker }: Action<'reassign'>,
  text: string,
  reason: Reason,
): ArticleFacts {
  const found = matching(text, facts.quotes, quote)
  return found === undefined ? facts : withSpeaker(text, facts, found, speaker, reason)
}

/** The “best” in the title of a prize is no speech. */
export function reject(facts: ArticleFacts, { quote }: Action<'reject'>, text: string): ArticleFacts {
  const found = matching(text, facts.quotes, quote)
  if (found === undefined) return facts
  const gone = new Set([found.id])
  for (let before = 0; before !== gone.size; ) {
    before = gone.size
    for (const each of facts.quotes) if (each.inside !== null && gone.has(each.inside)) gone.add(each.id)
  }
  const left = facts.quotes.filter(({ id }) => !gone.has(id))
  const alone = left.filter(({ group }) => group !== null && group === found.group).length === 1
  const quotes = alone
    ? left.map((each) => (each.group === found.group ? { ...each, group: null } : each))
    : left
  return withoutStrangers({ ...facts, quotes })
}

/** Speech that was overlooked. Where it has been found since, its speaker is the one that is given. */
export function add(
  facts: ArticleFacts,
  { quote, speaker }: Action<'add'>,
  text: string,
  reason: Reason,
): ArticleFacts {
  const place = placeOf(text, quote)
  if (place === undefined) return facts
  const found = matching(text, facts.quotes, { ...quote, ...place })
  if (found !== undefined) return withSpeaker(text, facts, found, speaker, reason)
  const id = quoteId(facts.articleId, quote.kind, place.start, place.end)
  const added: Quote = {
    id,
    kind: quote.kind,
    ...place,
    speaker: null,
    cue: null,
    addresseeId: null,
    about: mentionedWithin(facts, place),
    group: null,
    inside: around(facts.quotes, place)?.id ?? null,
    saidDate: null,
    eventId: null,
    reason,
    candidates: [],
  }
  const others = facts.quotes.map((each) =>
    each.inside === added.inside && contains(place, each) ? { ...each, inside: id } : each,
  )
  const quotes = [...others, added].sort((a, b) => a.start - b.start || a.end - b.end)
  return withSpeaker(text, { ...facts, quotes }, added, speaker, reason)
}

/** Looked at and found right. */
export function confirm(
  facts: ArticleFacts,
  { quote }: Action<'confirm'>,
  text: string,
  by: string,
): ArticleFacts {
  const found = matching(text, facts.quotes, quote)
  if (found === undefined || found.confirmedBy === by) return facts
  const quotes = facts.quotes.map((each) => (each.id === found.id ? { ...each, confirmedBy: by } : each))
  return { ...facts, quotes }
}

/** The shortest quote that holds the stretch. */
function around(quotes: readonly Quote[], span: { readonly start: number; readonly end: number }) {
  return quotes
    .filter((quote) => contains(quote, span))
    .sort((a, b) => a.end - a.start - (b.end - b.start))[0]
}
