// `--aliases FILE` of ingest, start and extract: lines that cannot be used are named, the others count.
import { readFile } from 'node:fs/promises'
import type { GivenAlias } from '../../lib/identity/given-aliases'
import type { GraphStore } from '../../lib/store/store'
import { unreadableError } from '../read/load'
import { say } from './output'

/** @throws InvalidInput (where: the file) when it cannot be read. */
export async function givenAliases(
  file: string | undefined,
): Promise<{ readonly aliases: readonly GivenAlias[]; readonly clean: boolean }> {
  if (file === undefined) return { aliases: [], clean: true }
  const { parseAliases } = await import('../resolve/alias-file')
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw unreadableError(file, error)
  })
  const { aliases, problems } = parseAliases(text, file)
  for (const problem of problems) say(`✗ ${problem.line()}`)
  return { aliases, clean: problems.length === 0 }
}

/** Keeps them in the store, before anything is read. Answers false when a line of the file could not be used. */
export async function keepAliases(store: GraphStore, file: string | undefined): Promise<boolean> {
  const { aliases, clean } = await givenAliases(file)
  if (aliases.length > 0) {
    const articles = await store.saveAliases(aliases)
    say(`Aliases: ${aliases.length} kept, ${articles} stored articles changed.`)
  }
  return clean
}
