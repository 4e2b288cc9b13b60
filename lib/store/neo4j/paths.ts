// Paths between two entities: the ties around a list of entities in Cypher, and the best proof of each hop.
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
import type { Transaction } from './connection'
import { rowsOf } from './facts'
import { entityNodes } from './nodes'
import { evidence, OF_ARTICLE, quotes } from './quotes'

/** Ties that are relationships between two entities. */
const DIRECT: readonly PathRelation[] = ['SAID_ABOUT', 'AFFILIATED_WITH', 'TOOK_PART_IN']

const TOLD = '(e)-[:SAID]->(:Quote)-[:ADDRESSED_TO]->(o:Entity)'
const WAS_TOLD = '(e)<-[:ADDRESSED_TO]-(:Quote)<-[:SAID]-(o:Entity)'
const BESIDE = '(e)-[:MENTIONED_IN]->(:Article)<-[:MENTIONED_IN]-(o:Entity)'
const THESE = 'MATCH (e:Entity) WHERE e.id IN $ids'

/** `(e)-[:A|B]-(o)`; null when none of them is asked for. */
function directPattern(via: readonly PathRelation[]): string | null {
  const types = DIRECT.filter((relation) => via.includes(relation))
  return types.length === 0 ? null : `(e)-[r:${types.join('|')}]-(o:Entity)`
}

/** Few patterns, because the server plans each of them: a sum over the relations of `e`. */
function degreeOf(via: readonly PathRelation[]): string {
  const direct = directPattern(via)
  const patterns = [
    ...(direct === null ? [] : [direct]),
    ...(via.includes('ADDRESSED_TO') ? [TOLD, WAS_TOLD] : []),
  ]
  const counts = patterns.map((pattern) => `COUNT { ${pattern} WHERE o <> e }`)
  const beside = `CASE WHEN e.articleCount > ${MOST_ARTICLES} THEN ${BEYOND_READING}
    ELSE COUNT { ${BESIDE} WHERE o <> e } END`
  return [...counts, ...(via.includes('MENTIONED_IN') ? [beside] : [])].join(' + ')
}

/** Rows (relation, source, target, count), from either end. */
function tiesCypher(via: readonly PathRelation[]): string {
  const match = (pattern: string) => `${THESE} MATCH ${pattern} WHERE o <> e WITH e.id AS e, o.id AS o`
  const answer = (relation: string, source: string, target: string) =>
    `RETURN ${relation} AS relation, ${source} AS source, ${target} AS target, count`
  const direct = directPattern(via)
  const branches: string[] = []
  if (direct !== null) {
    branches.push(`${THESE} MATCH ${direct} WHERE o <> e
      WITH e, type(r) AS relation, startNode(r).id AS source, endNode(r).id AS target, sum(coalesce(r.count, 1)) AS count
      ${answer('relation', 'source', 'target')}`)
  }
  if (via.includes('ADDRESSED_TO')) {
    branches.push(`${match(TOLD)}, count(*) AS count ${answer("'ADDRESSED_TO'", 'e', 'o')}`)
    branches.push(`${match(WAS_TOLD)}, count(*) AS count ${answer("'ADDRESSED_TO'", 'o', 'e')}`)
  }
  if (via.includes('MENTIONED_IN')) {
    const [less, more] = ['CASE WHEN e < o THEN e ELSE o END', 'CASE WHEN e < o THEN o ELSE e END']
    branches.push(`${match(BESIDE)}, count(*) AS count ${answer("'MENTIONED_IN'", less, more)}`)
  }
  return branches.join(' UNION ALL ')
}

export async function paths(tx: Transaction, question: PathQuestion): Promise<Paths> {
  checkPaths(question)
  const ends = await entityNodes(tx, [question.from, question.to])
  known(ends, question.from)
  known(ends, question.to)
  const until = Date.now() + PATH_TIME
  const search = findPaths(question)
  let step = search.next()
  while (step.done !== true)
    step = search.next(Date.now() > until ? { stop: true } : await reply(tx, step.value, question.via))
  const found = step.value
  const proofs = await Promise.all(
    [...hopsOf(found)].flatMap(([key, [tie]]) =>
      tie === undefined ? [] : [proofOf(tx, tie).then((proof) => [key, proof] as const)],
    ),
  )
  const named = await entityNodes(tx, [question.from, question.to, ...found.ways.flatMap(({ ids }) => ids)])
  return pathsOf(question, found, named, new Map(proofs))
}

async function reply(tx: Transaction, { want, ids }: Ask, via: readonly PathRelation[]): Promise<Reply> {
  if (want === 'degrees') {
    const rows = await tx.run(`${THESE} RETURN e.id AS id, ${degreeOf(via)} AS degree`, { ids })
    return { degrees: new Map(rows.map((row) => [String(row.id), Number(row.degree)])) }
  }
  const rows = await tx.run(tiesCypher(via), { ids })
  return {
    ties: rows.map((row) => ({
      relation: row.relation as PathRelation,
      source: String(row.source),
      target: String(row.target),
      count: Number(row.count),
    })),
  }
}

async function proofOf(tx: Transaction, { relation, source, target }: Tie): Promise<HopEvidence> {
  const limit = QUOTES_LOOKED_AT
  switch (relation) {
    case 'SAID_ABOUT':
      return bestQuote((await quotes(tx, { speaker: source, about: target, limit })).items)
    case 'ADDRESSED_TO':
      return bestQuote((await quotes(tx, { speaker: source, addressee: target, limit })).items)
    case 'MENTIONED_IN':
      return besideEachOther(tx, source, target)
    default: {
      const [passage] = (await evidence(tx, relation, source, target, { limit: 1 })).items
      if (passage === undefined) throw new RangeError('a tie without a sentence')
      return { kind: 'passage', passage }
    }
  }
}

/** Where the newest article that mentions both names them closest together. */
async function besideEachOther(tx: Transaction, source: string, target: string): Promise<HopEvidence> {
  const [row] = await rowsOf(
    tx,
    `MATCH (:Entity {id: $source})-[f:MENTIONED_IN]->(a:Article)<-[o:MENTIONED_IN]-(:Entity {id: $target})
     WITH f, o, a ORDER BY coalesce(f.date, '') DESC, a.id LIMIT 1
     RETURN f{.*, articleId: a.id, otherStarts: o.starts, otherEnds: o.ends, otherTexts: o.texts, ${OF_ARTICLE}} AS row`,
    { source, target },
  )
  if (row === undefined) throw new RangeError('a tie without an article')
  const others = mentionSpans({ starts: row.otherStarts, ends: row.otherEnds, texts: row.otherTexts })
  const stretch = stretchOf(String(row.articleText), mentionSpans(row), others)
  return { kind: 'passage', passage: evidenceOf({ ...row, ...stretch }) }
}
