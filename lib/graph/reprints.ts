// Which articles are one text: keys by which such texts are found, how much of one stands in the other, who was first.
import type { Article, ZoneKind } from '../model/article'
import type { ReprintKind, TextShares } from '../model/reprint'
import { dayOf } from './dates'
import { fingerprint } from './fingerprint'
import { foldWords } from './words'

/** Words a shingle: an edited word breaks four, and two texts of one trade share few. */
const WORDS = 4
/** Texts with fewer shingles are too short to be told from a sentence that two articles happen to share. */
const LEAST = 20
const MOST_KEYS = 24

/** Parts of the shorter text: from here on the other one has it; from here on they are versions of one story. */
export const REPRINT_PART = 0.8
const VERSION_PART = 0.5
/** A credit line or a dateline apart. */
const SAME_PART = 0.95

export type PrintedText = Pick<Article, 'text' | 'zones'>

/** Each outlet has its own. */
const NOT_BODY: ReadonlySet<ZoneKind> = new Set(['headline', 'byline', 'dateline', 'boilerplate', 'markup'])

/** Fingerprints of the runs of four folded words of an article's body. */
export function shinglesOf({ text, zones }: PrintedText): ReadonlySet<number> {
  const words = foldWords(bodyOf(text, zones)).split(' ')
  const shingles = new Set<number>()
  for (let at = 0; at + WORDS <= words.length; at++) {
    shingles.add(fingerprint(words.slice(at, at + WORDS).join(' ')))
  }
  return shingles
}

function bodyOf(text: string, zones: PrintedText['zones']): string {
  let body = ''
  let from = 0
  for (const { kind, start, end } of zones) {
    if (!NOT_BODY.has(kind) || end <= from) continue
    body += `${text.slice(from, Math.max(from, start))} `
    from = end
  }
  return body + text.slice(from)
}

/**
 * The 24 least shingles, by which the same text is found: two texts that share most of their shingles share most of these,
 * and a cut a tenth as long as the whole text shares one in nine cases of ten. (The s least elements of a sketch: A. Broder,
 * "On the resemblance and containment of documents", 1997.) None for what is too short to be a reprint.
 */
export function textKeys(shingles: ReadonlySet<number>): readonly number[] {
  if (shingles.size < LEAST) return []
  return [...shingles].sort((a, b) => a - b).slice(0, MOST_KEYS)
}

/**
 * How much of two texts is the same, by their shared shingles; null when that is less than half of the shorter one, so that
 * the same quote in two reports makes them no reprints.
 */
export function textShares(mine: ReadonlySet<number>, theirs: ReadonlySet<number>): TextShares | null {
  const [few, many] = mine.size <= theirs.size ? [mine, theirs] : [theirs, mine]
  if (few.size < LEAST) return null
  let shared = 0
  for (const shingle of few) if (many.has(shingle)) shared += 1
  const kind = kindOf(shared / mine.size, shared / theirs.size)
  return kind === null
    ? null
    : { kind, mine: rounded(shared / mine.size), theirs: rounded(shared / theirs.size) }
}

function kindOf(mine: number, theirs: number): ReprintKind | null {
  const [less, more] = [Math.min(mine, theirs), Math.max(mine, theirs)]
  if (less >= SAME_PART) return 'same'
  if (less >= REPRINT_PART) return 'edited'
  if (more >= REPRINT_PART) return mine >= REPRINT_PART ? 'longer' : 'shorter'
  return more >= VERSION_PART ? 'version' : null
}

/** Never up to a whole that is none. */
function rounded(part: number): number {
  return Math.floor(part * 100) / 100
}

/** Does most of my text stand in the other one? */
export function standsIn(mine: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  const shares = textShares(mine, other)
  return shares !== null && (shares.kind === 'same' || shares.kind === 'edited' || shares.kind === 'longer')
}

const WITH_TIME = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}[\d:.]*)(Z|[+-]\d{2}:?\d{2})?$/

/**
 * By these strings articles are in the order of printing: by the instant where a time is told, then those of which only the
 * day, the month, the year is known; undated last. A time without a zone is taken as UTC.
 */
export function printedAt(publishedAt: string | null): string {
  const [, day, time, zone] = WITH_TIME.exec(publishedAt ?? '') ?? []
  const instant = day === undefined ? Number.NaN : Date.parse(`${day}T${time}${zone ?? 'Z'}`)
  return Number.isNaN(instant) ? `${dayOf(publishedAt) ?? ''}~` : new Date(instant).toISOString()
}
