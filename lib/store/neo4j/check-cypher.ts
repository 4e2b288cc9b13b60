// What Cypher can tell by itself: are indexes there, do relations say what properties say, does everything hang on something?
import { type Trouble, type TroubleKind, trouble } from '../../graph/trouble'
import { ENTITY_KINDS } from '../../model/entity'
import type { Connection, Transaction } from './connection'
import { STATEMENTS } from './schema'
import { KIND_LABELS } from './write'

/** Troubles of one kind that are told one by one. */
const MOST = 100

export const MENTIONS_OF_ENTITY = `MATCH (e:Entity {id: $id})-[m:MENTIONED_IN]->(a:Article)
  RETURN m{.*, articleId: a.id, entityId: e.id, kind: e.kind} AS row ORDER BY a.id`

/** Pairs whose kept count is another than that of their statements. */
export const SAID_ABOUT = `CALL () {
    MATCH (s:Entity)-[:SAID]->(q:Quote)-[:ABOUT]->(t:Entity) WHERE s.id <> t.id
    WITH s, t, count(DISTINCT q) AS counted OPTIONAL MATCH (s)-[r:SAID_ABOUT]->(t)
    WITH s, t, counted, sum(r.count) AS kept WHERE kept <> counted
    RETURN s.id AS source, t.id AS target, kept, counted
    UNION
    MATCH (s:Entity)-[r:SAID_ABOUT]->(t:Entity) WHERE NOT EXISTS { (s)-[:SAID]->(:Quote)-[:ABOUT]->(t) }
    RETURN s.id AS source, t.id AS target, r.count AS kept, 0 AS counted
  } RETURN source, target, kept, counted ORDER BY source, target LIMIT ${MOST}`

/** Constraints are shown as the indexes they keep. */
export async function indexTroubles(tx: Transaction): Promise<readonly Trouble[]> {
  const rows = await tx.run('SHOW INDEXES YIELD name, state RETURN name, state')
  const states = new Map(rows.map(({ name, state }) => [String(name), String(state)]))
  const names = STATEMENTS.flatMap((text) => /(?:INDEX|CONSTRAINT) (\w+) IF/.exec(text)?.[1] ?? [])
  return names.flatMap((name) => {
    const state = states.get(name)
    if (state === 'ONLINE') return []
    return [trouble('index', name, state === undefined ? 'The index is missing.' : `The index is ${state}.`)]
  })
}

interface Look {
  readonly kind: TroubleKind
  /** Gives ids. */
  readonly cypher: string
  readonly what: string
}

/** A relation that quotes have because of a property, which holds the id of the other end. */
function tied(pattern: string, other: string, property: string, counted: boolean): readonly Look[] {
  const wanted = counted ? 'q.counted' : 'true'
  const ends = `MATCH (q:Quote) MATCH ${pattern}`
  return [
    {
      kind: 'reference',
      cypher: `MATCH (q:Quote) WHERE ${wanted} AND q.${property} IS NOT NULL
        AND NOT EXISTS { MATCH ${pattern} WHERE ${other}.id = q.${property} } RETURN q.id AS id`,
      what: `The relation that its ${property} tells is missing.`,
    },
    {
      kind: 'reference',
      cypher: `${ends} WHERE NOT (${wanted}) OR q.${property} IS NULL OR q.${property} <> ${other}.id RETURN q.id AS id`,
      what: `It has a relation that its ${property} does not tell.`,
    },
    {
      kind: 'reference',
      cypher: `${ends} WITH q, count(*) AS count WHERE count > 1 RETURN q.id AS id`,
      what: `It has the relation that its ${property} tells more than once.`,
    },
  ]
}

const LOOKS: readonly Look[] = [
  ...tied('(e:Entity)-[:SAID]->(q)', 'e', 'speakerId', true),
  ...tied('(q)-[:ADDRESSED_TO]->(e:Entity)', 'e', 'addresseeId', true),
  ...tied('(q)-[:IN]->(a:Article)', 'a', 'articleId', true),
  ...tied('(q)-[:INSIDE]->(o:Quote)', 'o', 'inside', false),
  {
    kind: 'reference',
    cypher: `MATCH (q:Quote) WHERE q.counted UNWIND q.about AS named
      WITH q, named WHERE COUNT { (q)-[:ABOUT]->(:Entity {id: named}) } <> 1 RETURN q.id AS id`,
    what: 'The relation to somebody whom it is about is missing.',
  },
  {
    kind: 'reference',
    cypher: 'MATCH (q:Quote)-[:ABOUT]->(e) WHERE NOT q.counted OR NOT e.id IN q.about RETURN q.id AS id',
    what: 'It has a relation to somebody whom it is not about.',
  },
  {
    kind: 'reference',
    cypher: 'MATCH (q:Quote) WHERE NOT EXISTS { (:Article {id: q.articleId}) } RETURN q.id AS id',
    what: 'The quote is of an article that is not there.',
  },
  ...['AFFILIATED_WITH', 'TOOK_PART_IN'].map((type) => ({
    kind: 'reference' as const,
    cypher: `MATCH (s)-[r:${type}]->(t) WHERE NOT EXISTS { (:Article {id: r.articleId}) } RETURN s.id + ' → ' + t.id AS id`,
    what: `A relation ${type} is of an article that is not there.`,
  })),
  ...['Extracted', 'FoundAt'].map((label) => ({
    kind: 'reference' as const,
    cypher: `MATCH (n:${label}) WHERE NOT EXISTS { (:Article {id: n.articleId}) } RETURN n.articleId AS id`,
    what: `There is a node ${label} of the article, which is not there.`,
  })),
  ...ENTITY_KINDS.map((kind) => ({
    kind: 'row' as const,
    cypher: `MATCH (e:Entity) WHERE (e.kind = '${kind}') <> (e:${KIND_LABELS[kind]}) RETURN e.id AS id`,
    what: `Its label ${KIND_LABELS[kind]} and its kind do not agree.`,
  })),
  {
    kind: 'names',
    cypher: 'MATCH (f:NameForm) WHERE NOT (f)<-[:NAMES]-() OR NOT (f)-[:IN_BLOCK]->() RETURN f.key AS id',
    what: 'The index of names has a form that no article uses, or that is in no block.',
  },
]

export async function* graphTroubles({ read }: Connection): AsyncGenerator<Trouble> {
  for (const { kind, cypher, what } of LOOKS) {
    const rows = await read((tx) =>
      tx.run(`CALL () { ${cypher} } RETURN DISTINCT id ORDER BY id LIMIT ${MOST}`),
    )
    yield* rows.map(({ id }) => trouble(kind, String(id), what))
  }
}
