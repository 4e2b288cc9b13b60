// Constraints and indexes, and the version of the graph's shape.
import { StoreUnavailable } from '../../errors'
import type { Connection } from './connection'
import { LOCK } from './journal'

/** Raised when the shape of the graph changes; kept in the node (:HearsaySchema). */
export const SCHEMA_VERSION = 9

const OLDEST_SERVER = { major: 5, minor: 26 }

/** Full-text indexes hold folded words (property `words`), so that they answer exactly like the embedded store. */
export const NAME_INDEX = 'hearsay_names'
export const QUOTE_INDEX = 'hearsay_quotes'
/** Over keys of statements (property `echo`), by which those with the same words are found. */
export const ECHO_INDEX = 'hearsay_echoes'

const ANALYZER = "OPTIONS { indexConfig: { `fulltext.analyzer`: 'standard-no-stop-words' } }"

export const STATEMENTS: readonly string[] = [
  'CREATE CONSTRAINT hearsay_article_id IF NOT EXISTS FOR (n:Article) REQUIRE n.id IS UNIQUE',
  'CREATE CONSTRAINT hearsay_entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE',
  'CREATE CONSTRAINT hearsay_quote_id IF NOT EXISTS FOR (n:Quote) REQUIRE n.id IS UNIQUE',
  'CREATE CONSTRAINT hearsay_schema_id IF NOT EXISTS FOR (n:HearsaySchema) REQUIRE n.id IS UNIQUE',
  'CREATE CONSTRAINT hearsay_view_id IF NOT EXISTS FOR (n:SavedView) REQUIRE n.id IS UNIQUE',
  'CREATE CONSTRAINT hearsay_name_form_key IF NOT EXISTS FOR (n:NameForm) REQUIRE n.key IS UNIQUE',
  'CREATE CONSTRAINT hearsay_name_block_id IF NOT EXISTS FOR (n:NameBlock) REQUIRE n.id IS UNIQUE',
  'CREATE CONSTRAINT hearsay_given_alias_id IF NOT EXISTS FOR (n:GivenAlias) REQUIRE n.id IS UNIQUE',
  'CREATE INDEX hearsay_name_form_own IF NOT EXISTS FOR (n:NameForm) ON (n.own)',
  'CREATE INDEX hearsay_bearer_block IF NOT EXISTS FOR (n:NameBearer) ON (n.block)',
  'CREATE INDEX hearsay_bearer_cell IF NOT EXISTS FOR (n:NameBearer) ON (n.cell)',
  'CREATE INDEX hearsay_likely_block IF NOT EXISTS FOR (n:LikelyDuplicate) ON (n.block)',
  'CREATE INDEX hearsay_likely_score IF NOT EXISTS FOR (n:LikelyDuplicate) ON (n.score)',
  'CREATE CONSTRAINT hearsay_extracted_article IF NOT EXISTS FOR (n:Extracted) REQUIRE n.articleId IS UNIQUE',
  'CREATE CONSTRAINT hearsay_correction_id IF NOT EXISTS FOR (n:Correction) REQUIRE n.id IS UNIQUE',
  'CREATE CONSTRAINT hearsay_correction_seq IF NOT EXISTS FOR (n:Correction) REQUIRE n.seq IS UNIQUE',
  'CREATE CONSTRAINT hearsay_found_place IF NOT EXISTS FOR (n:FoundAt) REQUIRE n.place IS UNIQUE',
  'CREATE INDEX hearsay_found_article IF NOT EXISTS FOR (n:FoundAt) ON (n.articleId)',
  'CREATE CONSTRAINT hearsay_text_key IF NOT EXISTS FOR (n:TextKey) REQUIRE n.id IS UNIQUE',
  'CREATE INDEX hearsay_text_place IF NOT EXISTS FOR ()-[r:HAS_KEY]-() ON (r.at)',
  'CREATE CONSTRAINT hearsay_saying_id IF NOT EXISTS FOR (n:Saying) REQUIRE n.id IS UNIQUE',
  'CREATE INDEX hearsay_saying_statements IF NOT EXISTS FOR (n:Saying) ON (n.statements)',
  'CREATE INDEX hearsay_quote_saying IF NOT EXISTS FOR (n:Quote) ON (n.saying)',
  'CREATE INDEX hearsay_entity_name IF NOT EXISTS FOR (n:Entity) ON (n.name)',
  'CREATE INDEX hearsay_person_name IF NOT EXISTS FOR (n:Person) ON (n.name)',
  'CREATE INDEX hearsay_organization_name IF NOT EXISTS FOR (n:Organization) ON (n.name)',
  'CREATE INDEX hearsay_entity_quotes IF NOT EXISTS FOR (n:Entity) ON (n.quoteCount)',
  'CREATE INDEX hearsay_quote_article IF NOT EXISTS FOR (n:Quote) ON (n.articleId)',
  'CREATE INDEX hearsay_quote_event IF NOT EXISTS FOR (n:Quote) ON (n.eventId)',
  'CREATE INDEX hearsay_quote_date IF NOT EXISTS FOR (n:Quote) ON (n.date)',
  'CREATE INDEX hearsay_quote_margin IF NOT EXISTS FOR (n:Quote) ON (n.margin)',
  'CREATE INDEX hearsay_affiliation_article IF NOT EXISTS FOR ()-[r:AFFILIATED_WITH]-() ON (r.articleId)',
  'CREATE INDEX hearsay_participation_article IF NOT EXISTS FOR ()-[r:TOOK_PART_IN]-() ON (r.articleId)',
  `CREATE FULLTEXT INDEX ${NAME_INDEX} IF NOT EXISTS FOR (n:Entity) ON EACH [n.words] ${ANALYZER}`,
  `CREATE FULLTEXT INDEX ${QUOTE_INDEX} IF NOT EXISTS FOR (n:Quote) ON EACH [n.words] ${ANALYZER}`,
  `CREATE FULLTEXT INDEX ${ECHO_INDEX} IF NOT EXISTS FOR (n:Quote) ON EACH [n.echo] ${ANALYZER}`,
]

/**
 * Makes the database ready, whether it is empty or of an older version (`fill` then adds what its facts lack). Throws StoreUnavailable when the server is
 * too old, does not answer, or holds a graph of a newer Hearsay.
 */
export async function prepareSchema(
  connection: Connection,
  fill: (connection: Connection) => Promise<void>,
): Promise<void> {
  checkServer(await connection.agent(), connection.location)
  const version = await storedVersion(connection)
  if (version === SCHEMA_VERSION) return
  if (version > SCHEMA_VERSION) {
    throw new StoreUnavailable(
      `This graph was made by a newer Hearsay (its version is ${version}, this one reads up to ${SCHEMA_VERSION}).`,
      { where: connection.location, remedy: 'Update Hearsay, or set NEO4J_DATABASE to another database.' },
    )
  }
  for (const statement of STATEMENTS) await connection.once(statement)
  await connection.once('CALL db.awaitIndexes(600)')
  if (!(await forgetVersions(connection))) return
  if (version > 0) await fill(connection)
  await connection.write((tx) =>
    tx.run("MERGE (s:HearsaySchema {id: 'hearsay'}) SET s.version = $version", { version: SCHEMA_VERSION }),
  )
}

/**
 * Articles of before that are not in the index of names come into it when the store is opened (see `finish`), and are read
 * anew when they are ingested again. Answers false, and does nothing, when another process brought the graph up to date
 * meanwhile: its articles may be of this version already.
 */
function forgetVersions(connection: Connection): Promise<boolean> {
  return connection.write(async (tx) => {
    const [schema] = await tx.run(
      `MERGE (s:HearsaySchema {id: 'hearsay'}) ${LOCK('s')} RETURN s.version AS version`,
    )
    if (Number(schema?.version ?? 0) >= SCHEMA_VERSION) return false
    await tx.run("MATCH (a:Article) WHERE NOT (a)-[:NAMES]->() SET a.extractorVersion = '', a:Stale")
    return true
  })
}

async function storedVersion(connection: Connection): Promise<number> {
  const rows = await connection.read((tx) =>
    tx.run('MATCH (s:HearsaySchema) RETURN max(s.version) AS version'),
  )
  return Number(rows[0]?.version ?? 0)
}

function checkServer(agent: string, location: string): void {
  const [, major, minor] = /^Neo4j\/(\d+)\.(\d+)/.exec(agent) ?? []
  const supported =
    Number(major) > OLDEST_SERVER.major ||
    (Number(major) === OLDEST_SERVER.major && Number(minor) >= OLDEST_SERVER.minor)
  if (supported) return
  throw new StoreUnavailable(
    `This server is ${agent || 'of an unknown kind'}; Hearsay needs Neo4j 5.26 or later.`,
    {
      where: location,
      remedy: 'Update the server, or start one with `hearsay neo4j`.',
    },
  )
}
