// What a file's properties say about a document, beside what the document itself prints.
import type { Locator, Zone } from '../../lib/model/article'
import { assemble, type Block } from './blocks'
import { parseDate } from './dates'
import type { ReadDocument } from './document'
import { textMetadata } from './metadata'

/** Properties as they are in the file; null or '' where it has none. */
export interface StatedProperties {
  readonly title: string | null
  readonly author: string | null
  readonly date: string | null
  readonly language: string | null
  readonly publisher?: string | null
}

export const NOTHING_STATED: StatedProperties = { title: null, author: null, date: null, language: null }

const HEAD_BLOCKS = 5
/** "Microsoft Word - draft 3.docx", "Untitled", "report_final.pdf": what a program writes, not a person. */
const NO_TITLE =
  /^(?:microsoft word\s*-|untitled|document\s*\d*$|dokument\s*\d*$|unknown|.*\.(?:docx?|odt|rtf|pdf|indd|tex|qxd|html?)$)/i
/** Accounts and programs are no authors. */
const NO_AUTHOR =
  /^(?:admin(?:istrator)?|user|owner|author|unknown|anonymous|microsoft.*|.*\bsoftware\b.*|pc\d*|root|default|.*@.*|python-docx|openpyxl|libreoffice.*)$/i

/**
 * A document of its blocks. What it prints (a line with a date, a byline) wins over its properties: those are often the
 * typist's or the day of the conversion. The title is a block of kind `headline`, else the stated one, else the first line.
 */
export function ofBlocks(blocks: readonly Block[], stated: StatedProperties): ReadDocument {
  return ofStory(assemble(blocks), stated)
}

/** The same for a text whose blocks are put together already. */
export function ofStory(
  story: { readonly text: string; readonly zones: readonly Zone[]; readonly locators?: readonly Locator[] },
  stated: StatedProperties,
): ReadDocument {
  const { text, locators = [] } = story
  const { metadata, zones: found } = textMetadata(text)
  const zones = withHeadline(text, story.zones, stated.title, metadata.title)
  const headline = zones.find(({ kind }) => kind === 'headline')
  return {
    title: headline === undefined ? (titleOf(stated.title) ?? metadata.title) : line(text, headline),
    byline: metadata.byline ?? authorOf(stated.author),
    source: metadata.source ?? stated.publisher ?? null,
    publishedAt: metadata.publishedAt ?? printedDay(text, zones) ?? parseDate(stated.date),
    language: languageOf(stated.language),
    url: null,
    text,
    locators,
    zones: zones.map((zone) => found.find((other) => refines(other, zone, headline)) ?? zone),
  }
}

/** The first block that says what the stated title says is the headline; else the heading that looks like one. */
function withHeadline(
  text: string,
  zones: readonly Zone[],
  stated: string | null,
  printed: string | null,
): readonly Zone[] {
  if (zones.some(({ kind }) => kind === 'headline')) return zones
  const saying = (title: string | null) =>
    zones.slice(0, 4).findIndex((zone) => folded(line(text, zone)) === folded(title ?? ''))
  const isHeading = (index: number) => zones[index]?.kind === 'heading'
  const at = [saying(stated), ...[saying(printed), 0].filter(isHeading)].find((index) => index !== -1)
  return zones.map((zone, index) => (index === at ? { ...zone, kind: 'headline' } : zone))
}

/** A day in one of the short lines at the top: "Tessa Okonjo | Dravik Evening Post | 2 December 2025". */
function printedDay(text: string, zones: readonly Zone[]): string | null {
  const heads = zones.slice(0, HEAD_BLOCKS).map((zone) => line(text, zone))
  const short = heads.filter((head) => head.length <= 120 && !/[.!?”"]$/.test(head))
  return short.map((head) => parseDate(head)).find((day) => day !== null) ?? null
}

/** Bylines and headlines that the printed head gave away; a second headline is none. */
function refines(found: Zone, zone: Zone, headline: Zone | undefined): boolean {
  if (found.start !== zone.start || found.end !== zone.end) return false
  return found.kind === 'byline' || (found.kind === 'headline' && headline === undefined)
}

function titleOf(title: string | null): string | null {
  const bare = oneLine(title)
  return bare === '' || NO_TITLE.test(bare) ? null : bare
}

function authorOf(author: string | null): string | null {
  const bare = oneLine(author)
    .replace(/^by:?\s+/i, '')
    .replace(/ ?; ?/g, ', ')
  return bare === '' || bare.length > 160 || NO_AUTHOR.test(bare) ? null : bare
}

function languageOf(code: string | null): string | null {
  const letters = (code ?? '').slice(0, 2).toLowerCase()
  return /^[a-z]{2}$/.test(letters) ? letters : null
}

function line(text: string, { start, end }: Zone): string {
  return oneLine(text.slice(start, end))
}

function oneLine(text: string | null): string {
  return (text ?? '').replace(/\s+/g, ' ').trim()
}

function folded(text: string): string {
  return oneLine(text).toLowerCase()
}
