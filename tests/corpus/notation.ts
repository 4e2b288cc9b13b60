// Reads the annotation notation of tests/corpus/annotations/*.gold (described in docs/corpus.md): no offsets in it.
import type { GoldQuoteType, GoldType } from './gold-types'

export interface EntityNote {
  readonly id: string
  readonly type: GoldType
  /** "Form" or "Form#2#3": the second and third occurrence only. The first form is the canonical name. */
  readonly names: readonly string[]
  readonly nominals: readonly string[]
  /** Transcript labels ("KESZLER"): they name the speaker of a turn and are optional as names. */
  readonly labels: readonly string[]
  readonly roles: readonly string[]
  readonly metonyms: readonly string[]
  readonly date: string | null
  readonly optional: boolean
}

export interface QuoteNote {
  readonly line: number
  readonly type: GoldQuoteType
  /** Entity id; "?" for an unnamed speaker; "-" for none. */
  readonly speaker: string
  readonly mention: string | null
  readonly cue: string | null
  readonly words: string
  readonly flags: Readonly<Record<string, string>>
}

export interface SpanNote {
  readonly tag: 'SCARE' | 'TRAP' | 'REJECT' | 'HYPO'
  readonly words: string
  readonly why: string
}

export interface Annotation {
  readonly file: string
  readonly fields: Readonly<Record<string, string>>
  readonly entities: readonly EntityNote[]
  readonly quotes: readonly QuoteNote[]
  readonly spans: readonly SpanNote[]
  readonly notes: readonly string[]
}

const QUOTE_TYPES: Readonly<Record<string, GoldQuoteType>> = { D: 'direct', I: 'indirect', M: 'mixed' }

/** Throws an Error naming the line that cannot be read. */
export function parseAnnotation(source: string): Annotation {
  const fields: Record<string, string> = {}
  const entities: EntityNote[] = []
  const quotes: QuoteNote[] = []
  const spans: SpanNote[] = []
  const notes: string[] = []
  for (const [index, raw] of source.split('\n').entries()) {
    const line = raw.trim()
    if (line === '' || line.startsWith('//')) continue
    const [head = '', rest = ''] = cut(line, ' ')
    if (head in QUOTE_TYPES) quotes.push(quoteNote(head, rest, index + 1))
    else if (/^(PERSON|ORG|EVENT|PLACE)$/.test(head)) entities.push(entityNote(head as GoldType, rest))
    else if (/^(SCARE|TRAP|REJECT|HYPO)$/.test(head)) spans.push(spanNote(head as SpanNote['tag'], rest))
    else if (head === 'NOTE') notes.push(rest)
    else if (/^[a-z]+$/.test(head)) fields[head] = rest
    else throw new Error(`line ${index + 1}: cannot read "${line}"`)
  }
  return { file: fields.file ?? '', fields, entities, quotes, spans, notes }
}

function entityNote(type: GoldType, rest: string): EntityNote {
  const [id = '', body = ''] = cut(rest, ' = ')
  const [names = '', ...parts] = body.split(' ; ')
  const part = (key: string): string[] =>
    parts.filter((p) => p.startsWith(`${key}: `)).flatMap((p) => list(p.slice(key.length + 2)))
  return {
    id,
    type,
    names: list(names),
    nominals: part('nom'),
    labels: part('label'),
    roles: part('role'),
    metonyms: part('metonym'),
    date: part('date')[0] ?? null,
    optional: parts.includes('opt'),
  }
}

function quoteNote(head: string, rest: string, line: number): QuoteNote {
  const [who = '', cue = '', words = '', ...flags] = list(rest)
  const [speaker = '', mention = ''] = cut(who, ':')
  if (words === '') throw new Error(`line ${line}: a quote needs "speaker:mention | cue | words"`)
  return {
    line,
    type: QUOTE_TYPES[head]!,
    speaker,
    mention: mention === '' ? null : mention,
    cue: cue === '-' ? null : cue,
    words,
    flags: Object.fromEntries(flags.map((flag) => [...cut(flag, '='), ''].slice(0, 2) as [string, string])),
  }
}

function spanNote(tag: SpanNote['tag'], rest: string): SpanNote {
  const [words = '', why = ''] = list(rest)
  return { tag, words, why }
}

function list(text: string): string[] {
  return text.split(' | ').map((item) => item.trim())
}

function cut(text: string, separator: string): string[] {
  const at = text.indexOf(separator)
  return at < 0 ? [text] : [text.slice(0, at).trim(), text.slice(at + separator.length).trim()]
}
