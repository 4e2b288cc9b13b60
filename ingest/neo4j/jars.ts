// Neo4j's jars: fetched from Maven Central by the user's own Maven, once, into ~/.m2.
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { StoreUnavailable } from '../../lib/errors'

/** Neo4j Community of the 5.26 long-term line; GPL-3.0, run as a server of its own, not part of Hearsay. */
const NEO4J_VERSION = '5.26.12'

/** Neo4j Browser, which the server shows at its HTTP address; the last one on Maven Central for this line. */
const BROWSER_VERSION = '5.24.0'

const REMEDY =
  'Install both (Debian: apt-get install openjdk-17-jre-headless maven), or use Docker: docker compose up neo4j.'

const POM = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>hearsay</groupId><artifactId>neo4j-server</artifactId><version>1</version><packaging>pom</packaging>
  <dependencies>
    <dependency><groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>${NEO4J_VERSION}</version></dependency>
    <dependency><groupId>org.neo4j.client</groupId><artifactId>neo4j-browser</artifactId><version>${BROWSER_VERSION}</version></dependency>
  </dependencies>
</project>
`

const run = promisify(execFile)

/**
 * The class path of a Neo4j server. Remembered in `folder`; Maven runs only when a jar of it is missing.
 * Throws StoreUnavailable when Java 17 or Maven is missing or Maven fails.
 */
export async function neo4jClassPath(folder: string, say: (line: string) => void): Promise<string> {
  await checkJava()
  const file = join(folder, `classpath-${NEO4J_VERSION}-${BROWSER_VERSION}.txt`)
  const known = existsSync(file) ? (await readFile(file, 'utf8')).trim() : ''
  if (known !== '' && known.split(delimiter).every((jar) => existsSync(jar))) return known

  say(`Fetching Neo4j ${NEO4J_VERSION} with Maven (132 MB the first time) …`)
  await mkdir(folder, { recursive: true })
  const pom = join(folder, 'pom.xml')
  await writeFile(pom, POM)
  await maven(['-q', '-B', '-f', pom, 'dependency:build-classpath', `-Dmdep.outputFile=${file}`])
  return (await readFile(file, 'utf8')).trim()
}

async function checkJava(): Promise<void> {
  const version = await run('java', ['-version']).then(
    ({ stderr }) => /version "(\d+)/.exec(stderr)?.[1],
    () => undefined,
  )
  if (version !== undefined && Number(version) >= 17) return
  const found = version === undefined ? 'Java is not installed' : `This is Java ${version}`
  throw new StoreUnavailable(`${found}; Neo4j needs Java 17 or later, and Maven to fetch it.`, {
    remedy: REMEDY,
  })
}

async function maven(options: readonly string[]): Promise<void> {
  try {
    await run('mvn', options, { maxBuffer: 1 << 24 })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      throw new StoreUnavailable('Maven is not installed; it fetches the Neo4j server.', {
        remedy: REMEDY,
        cause: error,
      })
    }
    throw new StoreUnavailable(`Maven could not fetch Neo4j ${NEO4J_VERSION}: ${firstError(error)}`, {
      remedy: 'Check that Maven reaches its repository, or use Docker: docker compose up neo4j.',
      cause: error,
    })
  }
}

function firstError(error: unknown): string {
  const output = error !== null && typeof error === 'object' && 'stdout' in error ? String(error.stdout) : ''
  return /^\[ERROR\] (.+)$/m.exec(output)?.[1] ?? String(error).split('\n')[0] ?? ''
}
