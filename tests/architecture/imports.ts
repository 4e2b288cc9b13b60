// Reads a source file's imports with TypeScript's own scanner, so that comments and strings don't count.
import { readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { globSync } from 'tinyglobby'
import ts from 'typescript'

export interface Import {
  /** The importing file, relative to the repository. */
  readonly file: string
  readonly specifier: string
  /** For relative imports: the imported path without extension, relative to the repository. */
  readonly path: string | null
}

/** Every source file of the product (tests left out), sorted. */
export function sourceFiles(root: string): string[] {
  return globSync(['{app,lib,ingest}/**/*.{ts,tsx,mjs}'], { cwd: root }).sort()
}

export function importsOf(root: string, file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8')
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => ({
    file,
    specifier: fileName,
    path: fileName.startsWith('.') ? normalize(join(dirname(file), fileName)) : null,
  }))
}
