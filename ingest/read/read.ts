// One document from its input to an Article: loaded within the size limit, decoded, read by its format, given its id.
import { InvalidInput } from '../../lib/errors'
import type { Article } from '../../lib/model/article'
import { toArticle } from './document'
import { formatOf } from './formats'
import { readLimits, startBudget } from './limits'
import { type Input, load, type ReadOptions, tooLarge } from './load'

/** @throws InvalidInput (where: the input's name) whatever is wrong with the document. */
export async function readInput(input: Input, options: ReadOptions): Promise<Article> {
  return readBytes(input.name, await load(input, options.maxBytes), options)
}

/** Reads a document that is in memory. @throws InvalidInput (where: the name). */
export async function readBytes(name: string, bytes: Buffer, options: ReadOptions): Promise<Article> {
  if (bytes.length > options.maxBytes) throw tooLarge(name, options.maxBytes)
  const budget = startBudget({ ...readLimits(), ...options.limits })
  try {
    return toArticle(await formatOf(name, bytes).read(bytes, budget), name, options.known)
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error
    throw new InvalidInput(error.message, {
      where: name,
      remedy: error.remedy ?? 'Leave it out.',
      tooLarge: error.tooLarge,
      cause: error,
    })
  }
}
