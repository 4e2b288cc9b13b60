// The shapes of the answers about voices, for lib/api/schemas: profile, ranking, the unheard, likely duplicates, coverage.
import { z } from 'zod'
import { DUPLICATE_REASONS } from '../model/duplicates'
import { ENTITY_KINDS } from '../model/entity'
import type { ArticleNode, EntityNode } from '../model/graph'
import { BAR_UNITS, COVERAGE_COLUMNS, FACETS } from '../model/voices'
import type * as answers from './responses'

const text = z.string()
const count = z.int().min(0)
const unit = z.enum(BAR_UNITS).nullable()
const period = { from: text, to: text }

const Facet = z.strictObject({
  items: z
    .array(
      z.strictObject({
        value: text,
        label: text,
        kind: z.enum(ENTITY_KINDS).nullable(),
        unnamed: z.boolean(),
        count,
      }),
    )
    .readonly(),
  others: count,
  none: count,
})

function pageOf<T extends z.ZodType>(item: T) {
  return { items: z.array(item).readonly(), nextCursor: text.nullable(), total: count }
}

/** `entity` and `article` are the schemas of these nodes. */
export function voiceAnswers(entity: z.ZodType<EntityNode>, article: z.ZodType<ArticleNode>) {
  return {
    Profile: z.strictObject({
      total: count,
      reprints: count,
      time: z.strictObject({
        unit,
        bars: z.array(z.strictObject({ ...period, count })).readonly(),
        vague: count,
        undated: count,
      }),
      facets: z.partialRecord(z.enum(FACETS), Facet),
    }) satisfies z.ZodType<answers.ProfileAnswer>,
    Speakers: z.strictObject({
      ...pageOf(
        z.strictObject({
          node: entity,
          quotes: count,
          articles: count,
          speakers: count,
          counts: z.array(count).readonly(),
          unplaced: count,
        }),
      ),
      unit,
      periods: z.array(z.strictObject(period)).readonly(),
    }) satisfies z.ZodType<answers.SpeakersAnswer>,
    Unheard: z.strictObject(
      pageOf(
        z.strictObject({
          node: entity,
          quotesAbout: count,
          speakers: z.array(z.strictObject({ id: text, label: text, count })).readonly(),
          speakersTotal: count,
        }),
      ),
    ) satisfies z.ZodType<answers.UnheardAnswer>,
    Duplicates: z.strictObject(
      pageOf(
        z.strictObject({
          id: text,
          entities: z.tuple([entity, entity]).readonly(),
          reason: z.enum(DUPLICATE_REASONS),
          note: text,
          score: z.number().min(0).max(1),
          sharedArticles: count,
          sharedRoles: z.array(text).readonly(),
        }),
      ),
    ) satisfies z.ZodType<answers.DuplicatesAnswer>,
    Coverage: z.strictObject({
      by: z.enum(COVERAGE_COLUMNS),
      rows: z.strictObject(pageOf(entity)),
      columns: z.strictObject(pageOf(z.union([entity, article]))),
      cells: z.array(z.strictObject({ row: text, column: text, quotes: count, mentions: count })).readonly(),
    }) satisfies z.ZodType<answers.CoverageAnswer>,
  }
}
