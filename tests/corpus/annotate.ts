// Turns an annotation and the article's text into the gold of corpus/gold: every span is looked up and verified.
import { between, nearest, occurrences, ordinals } from './anchors'
import type { GoldArticle, GoldEntity, GoldMention, GoldQuote, GoldSpan } from './gold-types'
import type { Annotation, EntityNote, QuoteNote, SpanNote } from './notation'

const TITLES = [
  ...[
    'Mr.',
    'Ms.',
    'Mrs.',
    'Dr',
    'Dr.',
    'Prof.',
    'Professor',
    'Sir',
    'Dame',
    'Mr',
    'Ms',
    'Mrs',
    'Capt.',
    'Captain',
  ],
  ...['Prime Minister', 'President', 'Minister', 'Foreign Minister', 'Director', 'Mayor', 'Judge', 'Senator'],
  ...['Vice Adm. (ret.)', 'Col.', 'Admiral', 'Superintendent', 'Waterways Minister', 'Speaker', 'Ambassador'],
]

/** Throws an Error naming the file and the anchor that was not found. */
export function annotate(annotation: Annotation, text: string): GoldArticle {
  const { fields } = annotation
  const entities = goldEntities(annotation, text)
  const quotes = goldQuotes(annotation, text, entities)
  const spans = (tag: SpanNote['tag']): (GoldSpan & { why: string })[] =>
    annotation.spans
      .filter((note) => note.tag === tag)
      .map((note) => ({ ...anchored(annotation, text, note.words), why: note.why }))
  return {
    id: annotation.file,
    title: fields.title ?? '',
    byline: fields.byline ?? null,
    source: fields.source ?? null,
    date: fields.date ?? null,
    entities,
    quotes,
    scare_quotes: spans('SCARE').map(({ why, ...span }) => ({ ...span, kind: why })),
    traps: spans('TRAP'),
    rejected_quotes: spans('REJECT'),
    hypothetical_events: spans('HYPO'),
    notes: annotation.notes,
  }
}

interface Claim extends GoldSpan {
  readonly note: EntityNote
  readonly kind: GoldMention['kind']
}

function goldEntities(annotation: Annotation, text: string): GoldEntity[] {
  const furniture = furnitureOf(annotation, text)
  const claims = claimed(annotation, text)
  return annotation.entities.map((note) => {
    const own = claims.filter((claim) => claim.note === note).sort((a, b) => a.start - b.start)
    if (own.length === 0) throw new Error(`${annotation.file}: "${note.id}" has no mention`)
    const mentions = own.map((claim) => mention(claim, text, furniture))
    return {
      id: note.id,
      name: ordinals(note.names[0]!).form,
      type: note.type,
      aliases: distinct(mentions.map((m) => m.text)),
      name_aliases: distinct(mentions.filter((m) => m.kind === 'name').map((m) => m.text)),
      roles: note.roles,
      ...(note.type === 'EVENT' ? { date: note.date } : {}),
      mentions,
    }
  })
}

/**
 * Longest forms first; of names (and of nominals) a stretch of text belongs to one entity only. A form that is
 * nowhere is an error.
 */
function claimed(annotation: Annotation, text: string): Claim[] {
  const wanted = annotation.entities.flatMap((note) => [
    ...note.names.map((form) => ({ note, kind: 'name' as const, ...ordinals(form) })),
    ...note.nominals.map((form) => ({ note, kind: 'nominal' as const, ...ordinals(form) })),
    ...note.labels.map((form) => ({ note, kind: 'name' as const, ...ordinals(form) })),
  ])
  wanted.sort((a, b) => b.form.length - a.form.length || b.wanted.length - a.wanted.length)
  const taken: Claim[] = []
  const counted = new Map<string, GoldSpan[]>()
  for (const { note, kind, form, wanted: which } of wanted) {
    const before = taken.filter((claim) => claim.text !== form && claim.kind === kind)
    const free =
      counted.get(form) ?? occurrences(text, form).filter((span) => !before.some((t) => overlap(t, span)))
    counted.set(form, free)
    const mine = free
      .filter((_, index) => which.length === 0 || which.includes(index + 1))
      .filter((span) => !taken.some((t) => t.kind === kind && overlap(t, span)))
    if (mine.length === 0 && form !== ordinals(note.names[0]!).form) {
      throw new Error(`${annotation.file}: "${form}" of ${note.id} is not in the text`)
    }
    taken.push(...mine.map((span) => ({ ...span, note, kind })))
  }
  return taken
}

function mention(claim: Claim, text: string, furniture: readonly GoldRange[]): GoldMention {
  const { start, end } = claim
  const title = TITLES.concat(claim.note.roles)
    .filter(
      (t) => claim.kind === 'name' && claim.note.type === 'PERSON' && text.slice(0, start).endsWith(`${t} `),
    )
    .sort((a, b) => b.length - a.length)[0]
  const from = title === undefined ? start : start - title.length - 1
  const aside = furniture.some((range) => range.start <= start && start < range.end)
  const ordinal = occurrences(text, claim.text).findIndex((o) => o.start === start) + 1
  const metonym = claim.note.metonyms.some((m) => {
    const { form, wanted } = ordinals(m)
    return form === claim.text && (wanted.length === 0 || wanted.includes(ordinal))
  })
  return {
    start,
    end,
    text: claim.text,
    kind: claim.kind,
    ...(title === undefined ? {} : { with_title: { start: from, end, text: text.slice(from, end) } }),
    ...(claim.note.optional || aside || claim.note.labels.includes(claim.text)
      ? { optional: true as const }
      : {}),
    ...(metonym ? { metonym: true as const } : {}),
  }
}

type GoldRange = Pick<GoldSpan, 'start' | 'end'>

/** Names in byline, source and copyright lines are optional: a system may keep them as metadata. */
function furnitureOf({ file, fields }: Annotation, text: string): GoldRange[] {
  const title = text.indexOf(fields.title ?? '') + (fields.title ?? '').length
  const body = text.indexOf(fields.body ?? '')
  if (body < 0) throw new Error(`${file}: the body's first words are not in the text`)
  const foot = fields.foot === undefined ? text.length : text.lastIndexOf(fields.foot)
  return [
    { start: title, end: body },
    { start: foot, end: text.length },
  ]
}

function goldQuotes(annotation: Annotation, text: string, entities: readonly GoldEntity[]): GoldQuote[] {
  const located = locate(annotation, text)
  const direct = located.filter((item) => item.note.type === 'direct').map((item) => item.span)
  const quotes: GoldQuote[] = []
  for (const [index, { note, span }] of located.entries()) {
    const id = `q${index + 1}`
    const outer = located.findIndex((other) => other.span !== span && within(span, other.span))
    const speaker =
      note.mention === null ? null : nearest(text, note.mention, span, avoided(note, span, direct))
    if (note.mention !== null && speaker === null) fail(annotation, note, `no "${note.mention}"`)
    const cue =
      note.cue === null ? null : nearest(text, note.cue, span, avoided(note, span, direct), speaker ?? span)
    if (note.cue !== null && cue === null) fail(annotation, note, `no cue "${note.cue}"`)
    const named = entities.some((entity) => entity.id === note.speaker)
    if (!named && !'?-'.includes(note.speaker)) fail(annotation, note, `no entity "${note.speaker}"`)
    quotes.push({
      id,
      ...span,
      type: note.type,
      speaker: {
        entity: named ? note.speaker : null,
        mention: speaker,
        description: named ? null : (note.flags.is ?? speaker?.text ?? null),
        ...(note.flags.alt === undefined
          ? {}
          : { alt: note.flags.alt.split(',').map((a) => (a === '?' ? null : a)) }),
      },
      cue,
      about: namedIn(entities, span),
      addressee: note.flags.to ?? null,
      event: note.flags.ev ?? null,
      ...(note.flags.g === undefined ? {} : { group: note.flags.g }),
      ...(outer < 0 ? {} : { inside: `q${outer + 1}` }),
      ...(note.flags.opt === undefined ? {} : { optional: true as const }),
    })
  }
  return quotes
}

/** A speaker stands in no quotation, unless the quote itself is nested in one: then outside the quote alone. */
function avoided(note: QuoteNote, span: GoldSpan, direct: readonly GoldSpan[]): readonly GoldSpan[] {
  const outer = direct.filter((other) => other !== span && within(span, other))
  const inMixed = note.type === 'mixed' ? [] : [span]
  return [...direct.filter((other) => !outer.includes(other)), ...inMixed, span]
}

function locate(
  annotation: Annotation,
  text: string,
): { readonly note: QuoteNote; readonly span: GoldSpan }[] {
  let cursor = 0
  return annotation.quotes.map((note) => {
    const span = between(text, note.words, cursor)
    if (span === null)
      return fail(annotation, note, 'its words are not in the text after the quote before it')
    cursor = span.start
    return { note, span }
  })
}

function namedIn(entities: readonly GoldEntity[], span: GoldSpan): string[] {
  return entities.filter((e) => e.mentions.some((m) => m.kind === 'name' && within(m, span))).map((e) => e.id)
}

function anchored(annotation: Annotation, text: string, words: string): GoldSpan {
  const { form, wanted } = ordinals(words)
  const span = wanted.length > 0 ? occurrences(text, form)[wanted[0]! - 1] : between(text, form, 0)
  if (span === undefined || span === null)
    throw new Error(`${annotation.file}: "${words}" is not in the text`)
  return span
}

function fail(annotation: Annotation, note: QuoteNote, why: string): never {
  throw new Error(`${annotation.file}, line ${note.line} of its annotation: ${why}`)
}

function within(inner: GoldSpan, outer: GoldSpan): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

function overlap(a: GoldSpan, b: GoldSpan): boolean {
  return a.start < b.end && b.start < a.end
}

function distinct(items: readonly string[]): string[] {
  return [...new Set(items)]
}
