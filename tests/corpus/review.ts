// What a second pass over an annotation looks at: quotes in their places, marks and capitals nobody accounted for.
import type { GoldArticle, GoldSpan } from './gold-types'

/** Lines for a person to read. */
export function review({ gold, text }: { readonly gold: GoldArticle; readonly text: string }): string {
  const quotes = gold.quotes.map((quote) => {
    const who = quote.speaker.entity ?? `?${quote.speaker.description ?? ''}`
    const mention = quote.speaker.mention
    const far = mention === null ? '' : gap(quote, mention) > 90 ? ` FAR ${gap(quote, mention)}` : ''
    const cue = quote.cue === null ? '-' : `${quote.cue.text}@${place(quote, quote.cue)}`
    const at = mention === null ? '-' : `${mention.text}@${place(quote, mention)}`
    const flags = [quote.group, quote.inside, quote.optional && 'opt'].filter(Boolean).join(' ')
    const words =
      quote.text.length > 76 ? `${quote.text.slice(0, 36)} … ${quote.text.slice(-36)}` : quote.text
    return `${quote.type[0]} ${quote.id} ${who} [${at}] (${cue})${far} {${quote.about}} ${flags} «${words}»`
  })
  const entities = gold.entities.map((e) => `${e.type} ${e.id}: ${e.mentions.map(shown).join(', ')}`)
  return [`== ${gold.id}`, ...entities, ...quotes, ...unmarked(gold, text), ...capitals(gold, text)].join(
    '\n',
  )
}

function shown(mention: GoldArticle['entities'][number]['mentions'][number]): string {
  const flags = `${mention.kind === 'nominal' ? '~' : ''}${mention.optional ? '?' : ''}${mention.metonym ? '!' : ''}`
  return `${mention.with_title?.text ?? mention.text}${flags}`
}

/** Direct quotes not between marks, and opening marks that open nothing known. */
export function unmarked(gold: GoldArticle, text: string): string[] {
  const direct = gold.quotes.filter((q) => q.type === 'direct')
  const odd = direct
    .filter((q) => !/["“”‘’'«»]/.test(text[q.start - 1] ?? '') && !/[:\n]\s*$/.test(text.slice(0, q.start)))
    .map((q) => `NO MARK before «${q.text.slice(0, 40)}»`)
  const known = [...direct, ...gold.scare_quotes]
  const opening = [...text.matchAll(/["“«]|(?<=^|[\s(])['‘](?=\S)/gm)].filter((m) => {
    if (m[0] === '"' && /[\p{L}\p{N}.,?!…-]/u.test(text[m.index - 1] ?? '')) return false
    return !known.some((q) => q.start === m.index + 1)
  })
  return [...odd, ...opening.map((m) => `UNKNOWN MARK ${JSON.stringify(text.slice(m.index, m.index + 50))}`)]
}

/** Capitalized words within sentences that belong to no mention. */
export function capitals(gold: GoldArticle, text: string): string[] {
  const taken = gold.entities
    .flatMap((e) => e.mentions.map((m) => m.with_title ?? m))
    .concat(gold.traps as never)
  const words = [...text.matchAll(/(?<=[\p{Ll},;] |\p{L}’s )\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*)*/gu)]
  const free = words.filter((m) => !taken.some((t) => t.start < m.index + m[0].length && m.index < t.end))
  return free.length === 0 ? [] : [`CAPITALS ${[...new Set(free.map((m) => m[0]))].join(' · ')}`]
}

function gap(a: GoldSpan, b: GoldSpan): number {
  return Math.max(a.start - b.end, b.start - a.end, 0)
}

function place(quote: GoldSpan, other: GoldSpan): string {
  return other.end <= quote.start ? `-${quote.start - other.end}` : `+${other.start - quote.end}`
}
