// Parameters only: the text of every statement that goes to SQLite or Neo4j is put together from constants of our own.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { globSync } from 'tinyglobby'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { provenance } from './provenance'

const ROOT = join(import.meta.dirname, '../..')
const OPTIONS: ts.CompilerOptions = {
  ...{ strict: true, noEmit: true, skipLibCheck: true, exactOptionalPropertyTypes: true, types: ['node'] },
  ...{ noUncheckedIndexedAccess: true, target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.ESNext },
  ...{ moduleResolution: ts.ModuleResolutionKind.Bundler, resolveJsonModule: true },
}

/** Interfaces whose methods take a statement first. */
const TAKERS: Readonly<Record<string, readonly string[]>> = {
  Database: ['all', 'get', 'run'],
  Transaction: ['run'],
  Connection: ['once'],
}
/** The drivers' own methods: only the two files that wrap them may know those, and hand on what they were given. */
const DRIVERS = /\/(sqlite\/database|neo4j\/connection)\.ts$/

interface Sink {
  readonly place: string
  readonly statement: ts.Expression
}

function sinksOf(program: ts.Program, files: readonly string[]): Sink[] {
  const checker = program.getTypeChecker()
  const found: Sink[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const owner = checker.getTypeAtLocation(node.expression.expression).symbol?.name ?? ''
      const [statement] = node.arguments
      if (statement !== undefined && TAKERS[owner]?.includes(node.expression.name.text))
        found.push({ place: placeOf(node), statement })
    }
    ts.forEachChild(node, visit)
  }
  for (const file of files) {
    const source = program.getSourceFile(file)
    if (source !== undefined) visit(source)
  }
  return found
}

function placeOf(node: ts.Node): string {
  const source = node.getSourceFile()
  const { line } = source.getLineAndCharacterOfPosition(node.getStart())
  return `${source.fileName.replace(`${ROOT}/`, '')}:${line + 1}`
}

describe('the store', () => {
  const files = globSync('lib/store/**/*.ts', { cwd: ROOT, absolute: true }).sort()
  const program = ts.createProgram(files, OPTIONS)

  it('makes every statement of constants', () => {
    const { loose } = provenance(program, ({ fileName }) => fileName.startsWith(`${ROOT}/lib/`))
    const all = sinksOf(
      program,
      files.filter((name) => !DRIVERS.test(name)),
    )
    expect(all.length).toBeGreaterThan(150)
    const bad = all.map(({ place, statement }) => [place, loose(statement)])
    expect(bad.filter(([, why]) => why !== null)).toEqual([])
  }, 120_000)

  it('reaches its drivers in these places only', () => {
    const importing = files.filter((file) =>
      /from '(?:@photostructure\/sqlite|neo4j-driver)'/.test(readFileSync(file, 'utf8')),
    )
    const names = importing.map((file) => file.slice(ROOT.length + 1))
    expect(names).toEqual([
      'lib/store/neo4j/connection.ts',
      'lib/store/neo4j/errors.ts', // tells its errors
      'lib/store/neo4j/password.ts', // one statement, whose text is a constant
      'lib/store/sqlite/database.ts',
    ])
  })
})

const CONTROL = `
interface Database { all(sql: string, parameters?: object): readonly Record<string, unknown>[] }
type Kind = 'a' | 'b'
const ORDERS: Readonly<Record<Kind, string>> = { a: 'x DESC', b: 'y' }
interface Part { readonly column: string }
const PARTS: readonly Part[] = [{ column: 'id' }, { column: 'name' }]
const columns = PARTS.map(({ column }) => column).join(', ')
const where = (kind: Kind) => (kind === 'a' ? 'id = $id' : \`kind = '\${kind}'\`)
const given = (sql: (limit: string) => string) => sql('LIMIT 1')
const fixedOnly = (name: string, sql: (limit: string) => string) => \`\${sql('LIMIT 1')} AND name = '\${name}'\`
const told = (name: string) => \`name = '\${name}'\`
interface Row { readonly text: string }
export function good(db: Database, kind: Kind, ids: readonly string[], order: string) {
  db.all('SELECT 1', { order })
  db.all(\`SELECT \${columns} FROM t WHERE \${where(kind)} ORDER BY \${ORDERS[kind]} LIMIT \${ids.length}\`)
  db.all(fixedOnly('fixed' + PARTS[0]?.column, (limit) => \`SELECT 1 \${limit}\`))
}
export function bad(db: Database, kind: string, ids: readonly string[], row: Row, rows: Record<string, string>) {
  db.all(kind)
  db.all('SELECT ' + kind)
  db.all(\`SELECT 1 WHERE id IN (\${ids.join(',')})\`)
  db.all(\`SELECT 1 WHERE id IN (\${ids.map((id) => \`'\${id}'\`).join(',')})\`)
  db.all(\`SELECT \${row.text}\`)
  db.all(\`SELECT \${rows.x}\`)
  db.all(\`SELECT \${Object.keys(rows).join(',')}\`)
  db.all(given((limit) => \`SELECT \${kind} \${limit}\`))
  db.all(\`SELECT \${db.all('SELECT 1')[0]?.text}\`)
  db.all(kind.replaceAll("'", "''"))
  db.all(JSON.stringify(row))
  const made = { sql: \`SELECT \${kind}\` }
  db.all(made.sql)
  const { sql } = made
  db.all(sql)
  let later = 'SELECT 1'
  later += kind
  db.all(later)
}
export function alsoBad(db: Database, name: string) {
  db.all(told(name))
}
`

describe('the check itself', () => {
  const name = `${ROOT}/lib/control.ts`
  const host = ts.createCompilerHost(OPTIONS)
  const { getSourceFile } = host
  host.getSourceFile = (file, ...more) =>
    file === name
      ? ts.createSourceFile(file, CONTROL, ts.ScriptTarget.ES2023, true)
      : getSourceFile(file, ...more)
  const program = ts.createProgram([name], OPTIONS, host)
  const { loose } = provenance(program, ({ fileName }) => fileName === name)
  const lines = CONTROL.split('\n')
  const judged = sinksOf(program, [name]).map(({ place, statement }) => {
    const line = Number(place.split(':').at(-1))
    const within = lines.slice(0, line).findLast((text) => text.startsWith('export function')) ?? ''
    return { text: lines[line - 1], good: within.includes('good'), fixed: loose(statement) === null }
  })

  it('sees every statement of the control', () => {
    expect(judged.filter(({ good }) => good).length).toBe(3)
    expect(judged.length).toBeGreaterThan(18)
  })

  it('lets constants pass', () => {
    expect(judged.filter(({ good, fixed }) => good && !fixed)).toEqual([])
  })

  it('holds up everything else', () => {
    const inner = "SELECT 1')[0]?.text"
    expect(judged.filter(({ good, fixed, text }) => !good && fixed && !text?.includes(inner))).toEqual([])
  })
})
