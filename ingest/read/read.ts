// One document from its input to an Article: loaded within the size limit, decoded, read by its format, given its id.
import { InvalidInput } from '../../lib/errors'
import type { Article } from '../../lib/model/article'
import { type KnownMetadata, type ReadDocument, toArticle } from './document'
import type { DocumentInput } from './documents'
import { formatOf, formatOfId } from './formats'
import { readLimits, startBudget } from './limits'
import { type Hints, load, type ReadOptions, tooLarge } from './load'
import { canonicalUrl } from './url'

/** @throws InvalidInput (where: the input's name) whatever is wrong with the document. */
export async function readInput(input: DocumentInput, options: ReadOptions): Promise<Article> {
  const bytes = await load(input, options.maxBytes)
  return readBytes(input.name, bytes, options, input.kind === 'bytes' ? input : {})
}

/** Reads a document that is in memory. @throws InvalidInput (where: the name). */
export async function readBytes(
  name: string,
  bytes: Buffer,
  options: ReadOptions,
  hints: Hints = {},
): Promise<Article> {
  if (bytes.length > options.maxBytes) throw tooLarge(name, options.maxBytes)
  const budget = startBudget({ ...readLimits(), ...options.limits })
  try {
    const format = formatOfId(hints.format ?? '') ?? formatOf(name, bytes)
    const document = await format.read(bytes, budget, hints.charset)
    return toArticle(document, name, known(document, hints, options))
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

/** What the person knows wins over what the place tells where the document was found. */
function known(
  document: ReadDocument,
  { about = {}, fetchedFrom }: Hints,
  options: ReadOptions,
): KnownMetadata {
  const url = fetchedFrom === undefined ? about.url : ownAddress(document.url, fetchedFrom)
  const told: Record<string, string> = {}
  for (const from of [about, { url }, options.known ?? {}]) {
    for (const [field, value] of Object.entries(from)) if (value !== undefined) told[field] = value
  }
  return told
}

/** The address a page names as its own, when it is one of the host that served it. */
function ownAddress(named: string | null, fetchedFrom: string): string {
  const own = canonicalUrl(named)
  return own !== null && new URL(own).host === new URL(fetchedFrom).host ? own : fetchedFrom
}
