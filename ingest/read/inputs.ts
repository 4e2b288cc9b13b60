// What a person names (files, folders, globs, - for standard input) as a list of single documents, sorted.
import { type Dirent, existsSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { glob } from 'tinyglobby'
import { InvalidInput } from '../../lib/errors'
import { byCodeUnit } from '../../lib/model/order'
import { withoutCredentials } from '../../lib/secrets'
import { isReadable, KNOWN_EXTENSIONS } from './formats'
import { type Input, unreadableError } from './load'

const GLOB = { expandDirectories: false, followSymbolicLinks: false, ignore: ['**/node_modules/**'] }

/** Every input once, in the order given; within a folder or glob by path. Never throws: what cannot be found is `failed`. */
export async function findInputs(names: readonly string[]): Promise<Input[]> {
  const seen = new Set<string>()
  const found: Input[] = []
  for (const name of names) {
    for (const input of await inputsOf(name)) {
      const key = input.kind === 'file' ? resolve(input.path) : `${input.kind} ${input.name}`
      if (!seen.has(key)) found.push(input)
      seen.add(key)
    }
  }
  return found
}

async function inputsOf(name: string): Promise<Input[]> {
  if (name === '-') return [{ kind: 'stdin', name: 'standard input' }]
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(name))
    return [{ kind: 'url', name: withoutCredentials(name), url: name }]
  try {
    if (existsSync(name)) return statSync(name).isDirectory() ? filesBelow(name) : [fileInput(name)]
    return /[*?[{]/.test(name)
      ? await filesMatching(name)
      : [failed(name, 'There is no such file or folder.', 'Check the path.')]
  } catch (error) {
    return [unreadable(name, error)]
  }
}

async function filesMatching(pattern: string): Promise<Input[]> {
  const paths = (await glob(pattern, GLOB)).sort(byCodeUnit)
  const readable = paths.filter(isReadable)
  if (readable.length > 0) return readable.map(fileInput)
  return [failed(pattern, `No ${KNOWN_EXTENSIONS} file matches.`, 'Put the pattern in quotes, or check it.')]
}

function filesBelow(folder: string): Input[] {
  const inputs = [...walk(folder, new Set())]
  if (inputs.length > 0) return inputs
  return [failed(folder, `There is no ${KNOWN_EXTENSIONS} file in this folder.`, 'Name another folder.')]
}

/** A folder with a file of this name holds no documents: results, annotations, backups. */
const IGNORE = '.hearsayignore'

/** Hidden files and node_modules are left out; a folder that links back to one above is entered once. */
function* walk(folder: string, entered: Set<string>): Generator<Input> {
  const real = realpathSync(folder)
  if (entered.has(real) || existsSync(join(folder, IGNORE))) return
  entered.add(real)
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
    byCodeUnit(a.name, b.name),
  )) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
    const path = join(folder, entry.name)
    try {
      if (isFolder(entry, path)) yield* walk(path, entered)
      else if (isReadable(entry.name)) yield fileInput(path)
    } catch (error) {
      yield unreadable(path, error)
    }
  }
}

function isFolder(entry: Dirent, path: string): boolean {
  return entry.isSymbolicLink() ? statSync(path).isDirectory() : entry.isDirectory()
}

function fileInput(path: string): Input {
  return { kind: 'file', name: path, path }
}

function failed(name: string, what: string, remedy: string): Input {
  return { kind: 'failed', name, error: new InvalidInput(what, { where: name, remedy }) }
}

function unreadable(name: string, error: unknown): Input {
  return { kind: 'failed', name, error: unreadableError(name, error) }
}
