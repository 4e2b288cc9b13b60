// BibTeX and biblatex: one entry a quote, its speaker as the author and its words in the note.
import { asSaid } from '../words'
import { linkTo } from './citation'
import { type ExportGraph, type ExportQuote, statements } from './export-graph'
import { dateParts, personName, titleOfSource } from './reference'

/** UTF-8, as biber and every BibTeX of this century read it; only what TeX itself would act on is escaped. */
export async function* writeBibtex(graph: ExportGraph): AsyncGenerator<string> {
  yield '% Quotes with their sources, written by Hearsay. Encoding: UTF-8.\n'
  for await (const quote of statements(graph)) yield entry(quote)
}

type Field = readonly [name: string, value: string | null]

function entry(quote: ExportQuote): string {
  const link = linkTo(quote)
  const fields: readonly Field[] = [
    ['author', authorOf(quote)],
    ['title', `{${tex(titleOfSource(quote))}}`],
    ['howpublished', text(quote.articleSource)],
    ...dateFields(quote.publishedAt),
    ['url', link === null ? null : verbatim(link)],
    ['note', tex(asSaid(quote.kind, quote.text))],
    ['quotekind', quote.kind],
    ['stance', quote.cue?.stance ?? null],
    ['cue', text(quote.cue?.text ?? null)],
    ['saiddate', quote.saidDate],
    ['addressee', text(quote.addresseeName)],
    ['pages', text(quote.page ?? null)],
    ['time', text(quote.time ?? null)],
    ['paragraph', quote.paragraph === undefined ? null : String(quote.paragraph)],
    ['offsets', `${quote.start}--${quote.end}`],
    ['rule', tex(quote.reason.rule)],
    ['confirmedby', text(quote.confirmedBy ?? null)],
    ['hearsayid', tex(quote.id)],
  ]
  const lines = fields.flatMap(([name, value]) =>
    value === null || value === '' ? [] : `  ${name} = {${value}}`,
  )
  return `\n@${link === null ? 'misc' : 'online'}{${keyOf(quote)},\n${lines.join(',\n')}\n}\n`
}

/** Organizations and unnamed sources in braces of their own: "{Harbour Union}" is one name, not a Mr Union. */
function authorOf(quote: ExportQuote): string | null {
  if (quote.speakerName === null) return null
  const name = personName(quote)
  if (name === null) return `{${tex(quote.speakerName)}}`
  const family = [name.particle, name.family].filter((part) => part !== '').join(' ')
  return `${tex(family)}, ${tex(name.given)}`
}

/** biblatex reads `date`, BibTeX `year` and `month`. */
function dateFields(published: string | null): readonly Field[] {
  const [year, month, day] = dateParts(published)
  if (year === undefined) return []
  const two = (part: number) => String(part).padStart(2, '0')
  const date = [
    String(year).padStart(4, '0'),
    ...[month, day].flatMap((part) => (part === undefined ? [] : two(part))),
  ]
  return [
    ['date', date.join('-')],
    ['year', String(year)],
    ['month', month === undefined ? null : String(month)],
  ]
}

/** "verhaegen-2031-1f0c…": the name and the year for people, the quote's id so that no two are alike. */
function keyOf(quote: ExportQuote): string {
  const name = quote.speakerName?.normalize('NFD').replace(/\p{M}/gu, '').split(/\s+/u).at(-1) ?? ''
  const [year] = dateParts(quote.publishedAt)
  const parts = [name.toLowerCase().replace(/[^a-z0-9]/gu, '') || 'quote', year, quote.id.replace(/^q:/u, '')]
  return parts
    .filter((part) => part !== undefined)
    .join('-')
    .replace(/[^A-Za-z0-9-]/gu, '_')
}

const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '"': '\\textquotedbl{}',
}

/** TeX makes one character of two: "--", "''", "``", "?`", "!`". */
const LIGATURE = /-(?=-)|'(?=')|[`?!](?=`)/gu

/** Braces by name: BibTeX counts them, escaped or not. White space is one space, control characters are left out. */
function tex(words: string): string {
  return words
    .replace(/(?!\s)\p{Cc}/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .trim()
    .replace(/[\\{}^~<>|"]|[$&#%_]/gu, (c) => SPECIAL[c] ?? `\\${c}`)
    .replace(LIGATURE, '$&{}')
}

function text(words: string | null): string | null {
  return words === null ? null : tex(words)
}

/** Addresses are verbatim in `url`; only braces and backslashes would end it. */
function verbatim(url: string): string {
  return url.replace(/[{}\\\s]|\p{Cc}/gu, (c) => encodeURIComponent(c)).replace(/\p{Surrogate}/gu, '\ufffd')
}
