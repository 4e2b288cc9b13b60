// What in the text speaks for a quote's speaker: the cue, the words for the speaker, whom they stand for, and the rivals.
import { runnersUp } from '../../../lib/graph/runners-up'
import type { ArticleMention, ArticleRecord, QuoteRecord } from '../../../lib/model/records'
import type { Span } from '../../../lib/model/span'

const ROLES = ['cue', 'speaker', 'antecedent', 'rival'] as const
export type Role = (typeof ROLES)[number]

export interface Mark extends Span {
  readonly role: Role
}

type Known = Pick<QuoteRecord, 'cue' | 'speaker' | 'candidates'>

/** Marks for the text of the quote's article (UTF-16 offsets), the strongest role first. None without a quote. */
export function proofOf(quote: Known | undefined, mentions: readonly ArticleMention[]): readonly Mark[] {
  if (quote === undefined) return []
  const spoken = quote.speaker?.mention ?? null
  const named = antecedentOf(quote, mentions)
  return [
    ...(quote.cue === null ? [] : [mark('cue', quote.cue)]),
    ...(spoken === null ? [] : [mark('speaker', spoken)]),
    ...(named === null ? [] : [mark('antecedent', named)]),
    ...runnersUp(quote).map((rival) => mark('rival', rival.mention)),
  ]
}

/**
 * Where the text names whom "she" or "the minister" stands for: the last name before these words, else the first one
 * after them. Null when the words are a name themselves, or nobody is named anywhere.
 */
export function antecedentOf(quote: Known, mentions: readonly ArticleMention[]): ArticleMention | null {
  const { speaker } = quote
  const spoken = speaker?.mention
  if (speaker === null || spoken === undefined || spoken === null) return null
  const names = mentions.filter((m) => m.entityId === speaker.entityId && m.form === 'name')
  if (names.some((m) => m.start < spoken.end && spoken.start < m.end)) return null
  return names.findLast((m) => m.end <= spoken.start) ?? names.find((m) => m.start >= spoken.end) ?? null
}

/** Id of the element at which a mark of the text begins, to scroll to. */
export function markId(start: number): string {
  return `mark-${start}`
}

/** Is the quote, letter for letter, what its article says at its place? */
export function isVerbatim(
  quote: Span & { readonly text: string },
  article: Pick<ArticleRecord, 'text'>,
): boolean {
  return article.text.slice(quote.start, quote.end) === quote.text
}

function mark(role: Role, { start, end }: Span): Mark {
  return { role, start, end }
}
