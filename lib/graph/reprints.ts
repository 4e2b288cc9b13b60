// Which articles are one text: keys by which such texts are found, how much of one stands in the other, who was first.
import type { Article, ZoneKind } from '../model/article'
import type { ReprintKind, TextShares } from '../model/reprint'
import { dayOf } from './dates'
import { fingerprintsOfRuns } from './fingerprint'
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

/** Each once, in ascending order. */
export type Shingles = Uint32Array

/** Fingerprints of the runs of four folded words of an article's body. */
export function shinglesOf({ text, zones }: PrintedText): Shingles {
  const found = Uint32Array.from(fingerprintsOfRuns(foldWords(bodyOf(text, zones)), WORDS)).sort()
  return found.filter((shingle, at) => at === 0 || shingle !== found[at - 1])
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
export function textKeys(shingles: Shingles): readonly number[] {
  return shingles.length < LEAST ? [] : [...shingles.subarray(0, MOST_KEYS)]
}

/** Of the keys that both can have this part is shared, or too little of the text is. */
const KEY_PART = 0.25

/**
 * By their keys, in ascending order: may most of my text stand in the other one? Of my keys not above the other's last one
 * four fifths are expected to be among its keys: of 24 less than six in one case of a thousand million, of five less
 * than two in one of 150 (that is with a text five times as long).
 */
export function mayStandIn(mine: readonly number[], other: readonly number[]): boolean {
  const last = other.length < MOST_KEYS ? Number.POSITIVE_INFINITY : Number(other.at(-1))
  const comparable = mine.filter((key) => key <= last)
  const theirs = new Set(other)
  const shared = comparable.filter((key) => theirs.has(key)).length
  return shared > 0 && shared >= comparable.length * KEY_PART
}

/**
 * How much of two texts is the same, by their shared shingles; null when that is less than half of the shorter one, so that
 * the same quote in two reports makes them no reprints.
 */
export function textShares(mine: Shingles, theirs: Shingles): TextShares | null {
  if (Math.min(mine.length, theirs.length) < LEAST) return null
  const shared = mine.length - missing(mine, theirs)
  const kind = kindOf(shared / mine.length, shared / theirs.length)
  return kind === null
    ? null
    : { kind, mine: rounded(shared / mine.length), theirs: rounded(shared / theirs.length) }
}

/** How many of mine the other has not; counted no further than one above `most`. */
function missing(mine: Shingles, theirs: Shingles, most = mine.length): number {
  let missed = 0
  for (let at = 0, there = 0; at < mine.length && missed <= most; at += 1) {
    while (theirs[there]! < mine[at]!) there += 1
    if (theirs[there] !== mine[at]) missed += 1
  }
  return missed
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

/** Does most of my text stand in the other one? Told at the first shingle too many that does not. */
export function standsIn(mine: Shingles, other: Shingles): boolean {
  if (Math.min(mine.length, other.length) < LEAST) return false
  const most = Math.ceil(mine.length * (1 - REPRINT_PART))
  return (mine.length - missing(mine, other, most)) / mine.length >= REPRINT_PART
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
