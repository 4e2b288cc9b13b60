// What the formats of reference managers share: how a speaker's name divides, and the parts of a date.
import type { ExportQuote } from './export-graph'

/** "Jan van der Meer": given "Jan", particle "van der", family "Meer". */
export interface PersonName {
  readonly given: string
  readonly particle: string
  readonly family: string
}

const CAPITAL = /^[\p{Lu}\p{Lt}\p{Lo}]/u

/**
 * A name that can be divided into given and family name; null for organizations, unnamed sources ("a senior official")
 * and single words, which are one name as they stand.
 */
export function personName({ speakerKind, speakerName }: ExportQuote): PersonName | null {
  const words = speakerName?.trim().split(/\s+/u) ?? []
  const [first = '', last = ''] = [words[0], words.at(-1)]
  if (speakerKind !== 'person' || words.length < 2 || /[,{}]|\band\b/iu.test(words.join(' '))) return null
  if (!CAPITAL.test(first) || !CAPITAL.test(last) || /^(?:An?|The)$/u.test(first)) return null
  const particles = words.findIndex((word, i) => i > 0 && i < words.length - 1 && /^\p{Ll}/u.test(word))
  const until = particles === -1 ? words.length - 1 : particles
  const particle = words.slice(until, -1)
  if (particle.some((word) => !/^\p{Ll}/u.test(word))) return null
  return { given: words.slice(0, until).join(' '), particle: particle.join(' '), family: last }
}

/** The year, month and day of an ISO day or partial date, as far as they are known; none without a year. */
export function dateParts(date: string | null): readonly number[] {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/u.exec(date ?? '')
  return match === null ? [] : match.slice(1).flatMap((part) => (part === undefined ? [] : [Number(part)]))
}

/** Title of the article; without one, the first words of the quote. */
export function titleOfSource({ articleTitle, text }: ExportQuote): string {
  return articleTitle?.trim() || `“${text.slice(0, 60).trim()}…”`
}
