// Which column of a table, or field of a JSON line, is what: as the person says, else by the names people give them.
import { InvalidInput } from '../../../lib/errors'
import { parseDate } from '../dates'
import type { KnownMetadata } from '../document'
import type { BytesInput } from '../load'

export const FIELDS = ['text', 'title', 'byline', 'source', 'publishedAt', 'url', 'language'] as const
export type Field = (typeof FIELDS)[number]
/** Field → name of its column. */
export type ColumnMap = Readonly<Partial<Record<Field, string>>>

/** Names as they are usual, without case, spaces and marks; the first that there is, wins. */
const USUAL: Readonly<Record<Field, readonly string[]>> = {
  text: [
    'text',
    'body',
    'content',
    'articletext',
    'fulltext',
    'articlebody',
    'maintext',
    'article',
    'story',
    'transcript',
    'statement',
  ],
  title: ['title', 'headline', 'head', 'subject'],
  byline: ['byline', 'author', 'authors', 'writer', 'creator', 'by'],
  source: ['source', 'publisher', 'publication', 'outlet', 'newspaper', 'sourcename', 'site', 'media'],
  publishedAt: [
    'publishedat',
    'published',
    'date',
    'publishdate',
    'pubdate',
    'datepublished',
    'publicationdate',
    'datetime',
    'timestamp',
  ],
  url: ['url', 'link', 'address', 'canonicalurl', 'sourceurl', 'articleurl', 'permalink'],
  language: ['language', 'lang'],
}

export type Row = Readonly<Record<string, unknown>>

/**
 * The names in `header` for each field: those of `given`, then the usual ones.
 * @throws InvalidInput when a column of `given` is not there, or none could be the text
 */
export function columnsOf(header: readonly string[], given: ColumnMap = {}): ColumnMap {
  const found: Partial<Record<Field, string>> = {}
  const taken = new Set(Object.values(given))
  for (const field of FIELDS) {
    const wanted = given[field]
    if (wanted !== undefined && !header.includes(wanted)) throw noColumn(wanted, header)
    const usual = USUAL[field].flatMap((name) =>
      header.filter((column) => plain(column) === name && !taken.has(column)),
    )
    const column = wanted ?? usual[0]
    if (column !== undefined) found[field] = column
  }
  if (found.text !== undefined) return found
  throw new InvalidInput('No column could be the text.', {
    remedy: `Name it with --map text=…; there are ${listed(header)}.`,
  })
}

function noColumn(name: string, header: readonly string[]): InvalidInput {
  return new InvalidInput(`There is no column "${name}".`, { remedy: `There are ${listed(header)}.` })
}

function listed(header: readonly string[]): string {
  const shown = header.slice(0, 20).map((name) => `"${name.slice(0, 40)}"`)
  return shown.length === 0 ? 'none' : shown.join(', ')
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

/** A row as a document. @throws InvalidInput when it has no text */
export function rowInput(name: string, row: Row, columns: ColumnMap): BytesInput {
  const value = (field: Field) => cellText(row[columns[field] ?? ''])
  const text = value('text')
  if (text === null) {
    throw new InvalidInput(`There is no text in "${columns.text}".`, {
      remedy: 'Fill it in, or leave the row out.',
    })
  }
  const published = value('publishedAt')
  const about: KnownMetadata = {
    title: value('title') ?? undefined,
    byline: value('byline') ?? undefined,
    source: value('source') ?? undefined,
    publishedAt: parseDate(published) ?? undefined,
    url: value('url') ?? undefined,
    language: value('language')?.slice(0, 2).toLowerCase(),
  }
  const note =
    published !== null && about.publishedAt === undefined
      ? `"${published.slice(0, 40)}" is no date that can be read.`
      : undefined
  return {
    kind: 'bytes',
    name,
    bytes: new TextEncoder().encode(text),
    format: formatOfText(text),
    about,
    note,
  }
}

/** Text and numbers; a list of them ("authors") in one line. Blank is nothing. */
function cellText(value: unknown): string | null {
  if (Array.isArray(value))
    return (
      value
        .map(cellText)
        .filter((part) => part !== null)
        .join(', ') || null
    )
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value : ''
  return text.trim() === '' ? null : text
}

function formatOfText(text: string): string {
  return /<\/(?:p|div|article|body)>|<br\s*\/?>/i.test(text) ? 'html' : 'text'
}

/** "text=body,title=headline" → {text: 'body', title: 'headline'}. @throws InvalidInput */
export function parseColumnMap(text: string): ColumnMap {
  const map: Partial<Record<Field, string>> = {}
  for (const pair of text.split(',')) {
    const [, name = '', column = ''] = /^(\w+)\s*=\s*(\S.*)$/.exec(pair.trim()) ?? []
    const field = FIELDS.find((known) => known === (name === 'date' ? 'publishedAt' : name))
    if (field === undefined || column === '') {
      throw new InvalidInput(`"${pair.trim()}" says nothing about a column.`, {
        remedy: `Give pairs like text=body,title=headline; the fields are ${FIELDS.join(', ')}.`,
      })
    }
    map[field] = column
  }
  return map
}
