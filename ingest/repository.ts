// Where Hearsay itself lies: the folder with package.json, the sample corpus and the worker's entry.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Set by the command line for itself and its children; a server started by Next alone runs in the folder itself. */
export function repositoryRoot(): string {
  return process.env.HEARSAY_ROOT ?? process.cwd()
}

/** The version in package.json, so that it stands in one place. */
export function version(): string {
  const file = join(/* turbopackIgnore: true */ repositoryRoot(), 'package.json')
  return (JSON.parse(readFileSync(file, 'utf8')) as { readonly version: string }).version
}
