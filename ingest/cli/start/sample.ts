// The sample articles, which an empty graph is filled with; a first start that breaks off in the middle is finished by the next.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Config } from '../../../lib/config'
import { repositoryRoot } from '../../repository'

/** Says of which store the sample articles are being read. */
const MARK = 'sample-being-read'

/** Reads them by `read` while a mark lies in the data folder. */
export async function readSample(
  { dataDir }: Pick<Config, 'dataDir'>,
  location: string,
  read: (files: readonly string[]) => Promise<unknown>,
): Promise<void> {
  const mark = join(dataDir, MARK)
  const marked = dataDir !== ':memory:'
  if (marked) {
    mkdirSync(dirname(mark), { recursive: true })
    writeFileSync(mark, location)
  }
  await read(await sampleCorpus())
  if (marked) rmSync(mark, { force: true })
}

/** Did a start break off while it read the sample articles into this store? */
export function isSampleHalfRead({ dataDir }: Pick<Config, 'dataDir'>, location: string): boolean {
  const mark = join(dataDir, MARK)
  return dataDir !== ':memory:' && existsSync(mark) && readFileSync(mark, 'utf8') === location
}

/** The articles that come with Hearsay; gold annotations and notes beside them are not articles. */
async function sampleCorpus(): Promise<string[]> {
  const { isReadable } = await import('../../read/formats')
  const folder = join(repositoryRoot(), 'corpus')
  return readdirSync(folder)
    .filter((name) => isReadable(name) && !/^readme/i.test(name))
    .sort()
    .map((name) => join(folder, name))
}
