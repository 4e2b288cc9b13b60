// Every regular expression of the product: literals by TypeScript's own reading of the source, those built of word lists by
// watching the modules load.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { sourceFiles } from '../architecture/imports'

export interface Expression {
  /** "ingest/read/lines.ts:53" */
  readonly at: string
  readonly source: string
  readonly flags: string
}

const root = join(import.meta.dirname, '../..')

/** Literals in the order of files and lines, and the places where one is built. */
export function literals(): { readonly found: readonly Expression[]; readonly built: readonly string[] } {
  const found: Expression[] = []
  const built: string[] = []
  for (const file of sourceFiles(root)) {
    const text = readFileSync(join(root, file), 'utf8')
    const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
    const look = (node: ts.Node): void => {
      const at = `${file}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf('/')
        found.push({ at, source: node.text.slice(1, end), flags: node.text.slice(end + 1) })
      }
      const isBuilt =
        (ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp'
      if (isBuilt) built.push(at)
      ts.forEachChild(node, look)
    }
    look(tree)
  }
  return { found, built }
}

/** For those that are built only when somebody calls: exported names of their files. */
const CALLS: Readonly<Record<string, (module: never) => void>> = {
  'ingest/read/office/rtf-tokens.ts': ({ rtfTokens }: typeof import('../../ingest/read/office/rtf-tokens')) =>
    rtfTokens('a').next(),
  'lib/graph/locate.ts': ({ locate }: typeof import('../../lib/graph/locate')) => locate('a', 'Dana Ruiz'),
  'lib/import/csv.ts': ({ readCsv }: typeof import('../../lib/import/csv')) =>
    readCsv('id,kind,label\na,person,A\n'),
}

/** The expressions that the modules build while they load, at those places. */
export async function built(places: readonly string[]): Promise<readonly Expression[]> {
  const found: Expression[] = []
  const Real = RegExp
  globalThis.RegExp = new Proxy(Real, {
    construct(target, given, made) {
      const expression = Reflect.construct(target, given, made) as RegExp
      const at = /\/((?:app|ingest|lib)\/[^\s:]+:\d+)/.exec(new Error().stack?.split('\n')[2] ?? '')?.[1]
      if (at !== undefined && places.includes(at)) {
        found.push({ at, source: expression.source, flags: expression.flags })
      }
      return expression
    },
  })
  const files = new Set(places.map((place) => place.replace(/:\d+$/, '')))
  for (const file of files) {
    const module = await import(join(root, file))
    CALLS[file]?.(module as never)
  }
  globalThis.RegExp = Real
  return found
}
