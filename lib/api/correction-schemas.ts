// Corrections as they are asked for, answered, and written in a file of the journal.
import { z } from 'zod'
import {
  CORRECTION_KINDS,
  CORRECTION_STATES,
  type CorrectionAction,
  type JournalEntry,
} from '../model/correction'
import { ENTITY_KINDS } from '../model/entity'
import { QUOTE_KINDS } from '../model/quote'
import type * as answers from './responses'

const MAX_SPLIT = 1000

const id = z.string().min(1).max(200)
const name = z.string().max(200)
const kind = z.enum(ENTITY_KINDS)
const offset = z.int().min(0)

/** Kind and name are put in as the graph has them. */
const entityAsked = z.strictObject({
  id,
  kind: kind.default('person'),
  name: name.default(''),
  unnamed: z.boolean().exactOptional(),
})
/** Or somebody who is in no article yet: kind and name without an id. */
const speakerAsked = entityAsked.extend({ id: id.or(z.literal('')).default('') }).nullable()
const entity = z.strictObject({
  id: z.string(),
  kind,
  name: z.string(),
  unnamed: z.boolean().exactOptional(),
})
const quote = z.strictObject({
  articleId: id,
  kind: z.enum(QUOTE_KINDS),
  start: offset,
  end: offset,
  text: z.string().max(100_000),
})

function actionsOf<E extends z.ZodType, S extends z.ZodType>(entity: E, speaker: S) {
  return [
    z.strictObject({ kind: z.literal('merge'), from: entity, into: entity }),
    z.strictObject({
      kind: z.literal('split'),
      entity,
      articleIds: z.array(id).min(1).max(MAX_SPLIT).readonly(),
      name,
      note: name.default(''),
    }),
    z.strictObject({ kind: z.literal('rename'), entity, name }),
    z.strictObject({ kind: z.literal('retype'), entity, to: kind }),
    z.strictObject({ kind: z.literal('hide'), entity }),
    z.strictObject({ kind: z.literal('distinct'), entities: z.tuple([entity, entity]).readonly() }),
    z.strictObject({ kind: z.literal('reassign'), quote, speaker }),
    z.strictObject({ kind: z.literal('reject'), quote }),
    z.strictObject({ kind: z.literal('add'), quote, speaker }),
    z.strictObject({ kind: z.literal('confirm'), quote }),
  ] as const
}

const actions = actionsOf(entity, entity.nullable())
const action = z.discriminatedUnion('kind', actions)

const signed = { by: z.string().max(200).default(''), why: z.string().max(2000).default('') }

/** Body of POST /api/corrections: a new correction, or the id of an undone one. */
export const CorrectionToMake = z
  .strictObject({
    action: z.discriminatedUnion('kind', actionsOf(entityAsked, speakerAsked)).optional(),
    redo: id.optional(),
    preview: z.boolean().default(false),
    ...signed,
  })
  .refine((body) => (body.action === undefined) !== (body.redo === undefined), {
    path: ['action'],
    message: 'Give either an action or the id of a correction to redo',
  })
/** As the page sends it. */
export type CorrectionBody = z.input<typeof CorrectionToMake>

export const PreviewRequest = z.strictObject({ preview: z.enum(['true', 'false']).optional() })

const limit = z.coerce.number().int().min(1).max(500).default(25)
export const CorrectionsRequest = z.strictObject({
  state: z.enum(CORRECTION_STATES).optional(),
  kind: z.enum(CORRECTION_KINDS).optional(),
  article: id.optional(),
  entity: id.optional(),
  format: z.enum(['jsonl']).optional(),
  limit,
  cursor: z.string().max(2000).optional(),
})
export const SignedRequest = z.strictObject(signed)
export const UndoRequest = z.strictObject({ id: id.optional(), ...signed })

/** A line of a file of the journal; one without an id gets it from its content. */
export const JournalLine = z.strictObject({
  id: id.optional(),
  at: z.iso.datetime(),
  ...signed,
  action: z.union([action, z.strictObject({ kind: z.enum(['undo', 'redo']), of: id })]),
}) satisfies z.ZodType<Omit<JournalEntry, 'id'> & { readonly id?: string | undefined }>

const count = z.int().min(0)
const CorrectionRecord = z.strictObject({
  id: z.string(),
  at: z.string(),
  by: z.string(),
  why: z.string(),
  action: action satisfies z.ZodType<CorrectionAction>,
  state: z.enum(CORRECTION_STATES),
  leadsTo: z.string().nullable(),
  articles: count,
})

export const CORRECTION_ANSWERS = {
  Corrections: z.strictObject({
    items: z.array(CorrectionRecord).readonly(),
    nextCursor: z.string().nullable(),
    total: count.exactOptional(),
  }) satisfies z.ZodType<answers.CorrectionsAnswer>,
  Correction: CorrectionRecord satisfies z.ZodType<answers.CorrectionAnswer>,
  AppliedJournal: z.strictObject({
    added: count,
    known: count,
    ids: z.array(z.string()).readonly(),
  }) satisfies z.ZodType<answers.AppliedJournalAnswer>,
  CorrectionPreview: z.strictObject({
    sentence: z.string(),
    articles: count,
    quotes: count,
    mentions: count,
    warnings: z.array(z.string()).readonly(),
    samples: z
      .array(z.strictObject({ articleId: z.string(), start: offset, end: offset, text: z.string() }))
      .readonly(),
  }) satisfies z.ZodType<answers.PreviewAnswer>,
} as const
