// What both query languages need of a question: bounds of dates, words to look for, ids to look up.
import { MAX_IDS } from '../api/limits'
import { InvalidInput } from '../errors'
import { lowerBound, upperBound } from '../graph/dates'
import { foldWords } from '../graph/words'
import type { Relation } from '../model/graph'
import {
  type Concern,
  type FactFilter,
  listOf,
  type QuoteFilter,
  type QuoteQuestion,
} from '../model/questions'

/** Parameters of the conditions on facts; null where not asked for. */
export function filterParameters(filter: FactFilter & Concern & Pick<QuoteFilter, 'marginBelow'>) {
  checkMargin(filter.marginBelow)
  const after = filter.after === undefined ? undefined : lowerBound(isoDay(filter.after, 'after'))
  return {
    after: after?.from ?? null,
    within: after?.within ?? null,
    before: filter.before === undefined ? null : upperBound(isoDay(filter.before, 'before')),
    sources: listOf(filter.source ?? []),
    stances: listOf(filter.stance ?? []),
    quoteKinds: listOf(filter.quoteKind ?? []),
    voices: listOf(filter.voice ?? []),
    concerning: checkIds(filter.concerning ?? [], 'concerning'),
  }
}

function checkMargin(margin: number | undefined): void {
  if (margin === undefined || (margin >= 0 && margin <= 1)) return
  throw new InvalidInput(`${margin} is no share from 0 to 1.`, { where: 'marginBelow' })
}

function isoDay(date: string, where: string): string {
  const day = /^\d{4}(-\d{2}(-\d{2})?)?/.exec(date)?.[0]
  if (day !== undefined) return day
  throw new InvalidInput(`"${date}" is not a date.`, {
    where,
    remedy: 'Write it like 2025-03-14, 2025-03 or 2025.',
  })
}

/** The rule that a quote has when somebody mended it (see lib/graph/correct). */
export const MENDED_RULE = 'corrected'

/** What a store can be asked for by its own answers: the statements of any of several speakers. */
export interface StatementFilter extends QuoteFilter, Concern {
  readonly speakers?: readonly string[] | undefined
}

export interface StatementQuestion extends QuoteQuestion, StatementFilter {}

/** `words` is empty when there is nothing to look for; `blank` says that nothing was asked for. */
export interface Words {
  readonly blank: boolean
  readonly words: readonly string[]
  /** The folded question, as one string. */
  readonly folded: string
}

export function wordsOf(q: string | undefined): Words {
  const folded = foldWords(q ?? '')
  return { blank: (q ?? '').trim() === '', words: folded === '' ? [] : folded.split(' '), folded }
}

/** Parameters `$w0`, `$w1` … to look for in a title between spaces: the beginning of a word. */
export function titleParameters({ words }: Words): Readonly<Record<string, string>> {
  return Object.fromEntries(words.map((word, i) => [`w${i}`, ` ${word}`]))
}

/** Parameters by which a name match is ranked: ` start` of a word, `| whole |` alias. See `formKeys` in rows.ts. */
export function rankParameters(words: Words) {
  return { folded: words.folded, start: ` ${words.folded}`, whole: `| ${words.folded} |` }
}

export function checkIds(ids: readonly string[], where = 'ids'): readonly string[] {
  if (ids.length <= MAX_IDS) return [...new Set(ids)]
  throw new InvalidInput(`${ids.length} ids are too many.`, {
    where,
    remedy: `Ask for at most ${MAX_IDS} at once.`,
  })
}

/** The relations whose edges rest on sentences, not on quotes. */
export function checkEvidenceRelation(relation: Relation): void {
  if (['MENTIONED_IN', 'TOOK_PART_IN', 'AFFILIATED_WITH'].includes(relation)) return
  throw new InvalidInput(`${relation} edges rest on quotes.`, {
    where: 'relation',
    remedy: 'Ask for the quotes instead.',
  })
}
