// A document as Hearsay keeps it: its text, where it comes from, and which parts of the text are what.
import type { Span } from './span'

/**
 * What a stretch of text is. Only `headline`, `body`, `caption` and `heading` are read for facts;
 * `markup` is Markdown/HTML residue inside the text (link targets, emphasis marks) that the extractor skips over;
 * `speaker` is a label that surely names who speaks the words behind it, up to the next: "Ines Halloran" of a caption.
 */
export const ZONE_KINDS = [
  'headline',
  'byline',
  'dateline',
  'heading',
  'body',
  'caption',
  'boilerplate',
  'markup',
  'speaker',
] as const
export type ZoneKind = (typeof ZONE_KINDS)[number]

export interface Zone extends Span {
  readonly kind: ZoneKind
}

/** Where a place in the text is found in what it was read from: a page of a PDF, the time in a recording. */
export interface Locator {
  readonly kind: 'page' | 'time'
  /** As people cite it: "12", "iv", "00:12:05". */
  readonly label: string
  /** Holds from this UTF-16 offset of the text up to the next locator of its kind. */
  readonly start: number
}

/** What extraction reads. Fields other than id and text are null when the document does not give them. */
export interface ArticleInput {
  readonly id: string
  readonly text: string
  readonly title: string | null
  /** The author as printed, without "By". */
  readonly byline: string | null
  /** The publisher. */
  readonly source: string | null
  /** ISO date or date-time. */
  readonly publishedAt: string | null
  /** ISO 639-1 code, null when it could not be told. Only `en` (or null) is extracted (lib/model/language). */
  readonly language: string | null
  /** Zones the reader knows of; the extractor finds the rest. In text order, not overlapping except `markup` and `speaker`. */
  readonly zones: readonly Zone[]
}

export interface Article extends ArticleInput {
  readonly url: string | null
  /** In text order; empty for what has neither pages nor times. */
  readonly locators: readonly Locator[]
  /** SHA-256 (hex) of the stored text, the metadata above and the locators. */
  readonly contentHash: string
  /** Where it was read from: a path, a URL or "pasted text". For people, not part of the digest. */
  readonly origin: string
}

/** Where a place of the text is in what it was read from: labels, left out where there is none. */
export interface LocatedAt {
  readonly page?: string | undefined
  readonly time?: string | undefined
}

/** The page and the time that hold at an offset of the text. */
export function locatedAt(locators: readonly Locator[], offset: number): LocatedAt {
  return {
    page: locatorAt(locators, offset, 'page')?.label,
    time: locatorAt(locators, offset, 'time')?.label,
  }
}

/** The locator that holds at an offset of the text; null before the first, or where there is none. */
export function locatorAt(
  locators: readonly Locator[],
  offset: number,
  kind: Locator['kind'],
): Locator | null {
  return locators.findLast((locator) => locator.kind === kind && locator.start <= offset) ?? null
}
