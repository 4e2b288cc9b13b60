// Paths between two entities: the ties around a list of entities in SQL, and the best proof of each hop.
import { type Ask, findPaths, type Reply } from '../../graph/paths'
import type { HopEvidence, Paths, Tie } from '../../model/links'
import type { PathQuestion, PathRelation } from '../../model/questions'
import {
  BEYOND_READING,
  bestQuote,
  checkPaths,
  hopsOf,
  known,
  MOST_ARTICLES,
  PATH_TIME,
  pathsOf,
  QUOTES_LOOKED_AT,
  stretchOf,
} from '../path-answers'
import { evidenceOf, mentionSpans } from '../read-rows'
import type { Database } from './database'
import { entityNodes } from './nodes'
import { EVIDENCE_ARTICLE, EVIDENCE_COLUMNS, evidence, quotes } from './quotes'

const AMONG = 'IN (SELECT value FROM json_each($ids))'

/** A relation's facts: both columns lead an index. */
interface Facts {
  readonly table: string
  readonly source: string
  readonly target: string
  readonly where: string
  /** One row a pair already; elsewhere rows are counted. */
  readonly kept?: true
}

const FACTS: Readonly<Record<Exclude<PathRelation, 'MENTIONED_IN'>, Facts>> = {
  SAID_ABOUT: { table: 'saidAbout', source: 'source', target: 'target', where: 'true', kept: true },
  ADDRESSED_TO: {
    table: 'quote',
    source: 'speakerId',
    target: 'addresseeId',
    where: 'counted = 1 AND addresseeId IS NOT NULL AND speakerId <> addresseeId',
  },
  AFFILIATED_WITH: {
    table: 'affiliation',
    source: 'personId',
    target: 'organizationId',
    where: 'personId <> organizationId',
  },
  TOOK_PART_IN: {
    table: 'participation',
    source: 'entityId',
    target: 'eventId',
    where: 'entityId <> eventId',
  },
}

/** Entities beside the ids in their articles. */
const BESIDE = `mentionedIn m JOIN mentionedIn o ON o.articleId = m.articleId AND o.entityId <> m.entityId
  WHERE m.entityId ${AMONG}`

/** Rows (id, degree). */
function degreesSql(relation: PathRelation): string {
  if (relation === 'MENTIONED_IN') {
    return `SELECT m.entityId AS id, count(*) AS degree FROM ${BESIDE}
        AND m.entityId IN (SELECT id FROM entity WHERE articleCount <= ${MOST_ARTICLES}) GROUP BY m.entityId
      UNION ALL SELECT id, ${BEYOND_READING} FROM entity WHERE id ${AMONG} AND articleCount > ${MOST_ARTICLES}`
  }
  const { table, source, target, where } = FACTS[relation]
  const ends = [source, target].map(
    (end) =>
      `SELECT ${end} AS id, count(*) AS degree FROM ${table} WHERE ${end} ${AMONG} AND ${where} GROUP BY ${end}`,
  )
  return ends.join(' UNION ALL ')
}

/** Rows (source, target, count), from either end. */
function tiesSql(relation: PathRelation): readonly string[] {
  if (relation === 'MENTIONED_IN') {
    return [
      `SELECT min(m.entityId, o.entityId) AS source, max(m.entityId, o.entityId) AS target, count(*) AS count
       FROM ${BESIDE} GROUP BY m.entityId, o.entityId`,
    ]
  }
  const { table, source, target, where, kept } = FACTS[relation]
  const [count, group] = kept ? ['count', ''] : ['count(*)', `GROUP BY ${source}, ${target}`]
  return [source, target].map(
    (end) => `SELECT ${source} AS source, ${target} AS target, ${count} AS count FROM ${table}
      WHERE ${end} ${AMONG} AND ${where} ${group}`,
  )
}

export function paths(db: Database, question: PathQuestion): Paths {
  checkPaths(question)
  const ends = entityNodes(db, [question.from, question.to])
  known(ends, question.from)
  known(ends, question.to)
  const until = Date.now() + PATH_TIME
  const search = findPaths(question)
  let step = search.next()
  while (step.done !== true)
    step = search.next(Date.now() > until ? { stop: true } : reply(db, step.value, question.via))
  const found = step.value
  const proofs = new Map<string, HopEvidence>()
  for (const [key, [tie]] of hopsOf(found)) if (tie !== undefined) proofs.set(key, proofOf(db, tie))
  const named = entityNodes(db, [question.from, question.to, ...found.ways.flatMap(({ ids }) => ids)])
  return pathsOf(question, found, named, proofs)
}

function reply(db: Database, { want, ids }: Ask, via: readonly PathRelation[]): Reply {
  if (want === 'degrees') {
    const degrees = new Map<string, number>()
    for (const row of via.flatMap((relation) => db.all(degreesSql(relation), { ids }))) {
      const id = String(row.id)
      degrees.set(id, (degrees.get(id) ?? 0) + Number(row.degree))
    }
    return { degrees }
  }
  const ties = via.flatMap((relation) =>
    tiesSql(relation).flatMap((sql) =>
      db.all(sql, { ids }).map((row) => ({
        relation,
        source: String(row.source),
        target: String(row.target),
        count: Number(row.count),
      })),
    ),
  )
  return { ties }
}

function proofOf(db: Database, { relation, source, target }: Tie): HopEvidence {
  const limit = QUOTES_LOOKED_AT
  switch (relation) {
    case 'SAID_ABOUT':
      return bestQuote(quotes(db, { speaker: source, about: target, limit }).items)
    case 'ADDRESSED_TO':
      return bestQuote(quotes(db, { speaker: source, addressee: target, limit }).items)
    case 'MENTIONED_IN':
      return besideEachOther(db, source, target)
    default: {
      const [passage] = evidence(db, relation, source, target, { limit: 1 }).items
      if (passage === undefined) throw new RangeError('a tie without a sentence')
      return { kind: 'passage', passage }
    }
  }
}

/** Where the newest article that mentions both names them closest together. */
function besideEachOther(db: Database, source: string, target: string): HopEvidence {
  const row = db.get(
    `SELECT f.*, o.starts AS otherStarts, o.ends AS otherEnds, o.texts AS otherTexts, ${EVIDENCE_COLUMNS}
     FROM mentionedIn f JOIN mentionedIn o ON o.articleId = f.articleId AND o.entityId = $target ${EVIDENCE_ARTICLE}
     WHERE f.entityId = $source ORDER BY f.date DESC, f.articleId LIMIT 1`,
    { source, target },
  )
  if (row === undefined) throw new RangeError('a tie without an article')
  const others = mentionSpans({ starts: row.otherStarts, ends: row.otherEnds, texts: row.otherTexts })
  const stretch = stretchOf(String(row.articleText), mentionSpans(row), others)
  return { kind: 'passage', passage: evidenceOf({ ...row, ...stretch }) }
}
