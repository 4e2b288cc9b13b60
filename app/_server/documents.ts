// What POST /api/articles carries: uploaded files, pasted text, or an address to fetch, as inputs for ingest.
import 'server-only'
import type { KnownMetadata } from '../../ingest/read/document'
import type { Input } from '../../ingest/read/load'
import { ArticleToAdd, UploadFields } from '../../lib/api/requests'
import { InvalidInput } from '../../lib/errors'
import { withoutCredentials } from '../../lib/secrets'
import { mediaType, readForm, readJson } from './body'
import { checked } from './parse'

export interface Documents {
  readonly inputs: readonly Input[]
  readonly known: KnownMetadata
}

/** @throws InvalidInput */
export async function documentsOf(request: Request): Promise<Documents> {
  if (mediaType(request) === 'multipart/form-data') return uploaded(await readForm(request))
  const { text, ...known } = checked(ArticleToAdd, await readJson(request))
  if (text === undefined) return fetched(known)
  const bytes = new TextEncoder().encode(text)
  return { inputs: [{ kind: 'bytes', name: 'pasted text', bytes }], known }
}

/** The address it ends at is the article's, not the one that was typed. */
function fetched({ url = '', ...known }: KnownMetadata): Documents {
  return { inputs: [{ kind: 'url', name: withoutCredentials(url), url }], known }
}

/** Every file of the form, whatever its field is called; the other fields are metadata. */
async function uploaded(form: FormData): Promise<Documents> {
  const inputs: Input[] = []
  const fields: [name: string, value: string][] = []
  for (const [field, value] of form) {
    if (typeof value === 'string') fields.push([field, value])
    else inputs.push({ kind: 'bytes', name: nameOf(value), bytes: new Uint8Array(await value.arrayBuffer()) })
  }
  if (inputs.length === 0) {
    throw new InvalidInput('There is no file in the form.', { where: 'files', remedy: 'Send at least one.' })
  }
  return { inputs, known: checked(UploadFields, Object.fromEntries(fields)) }
}

/** Files of a folder keep their path in it: "minutes/march.txt". */
function nameOf(file: File): string {
  const parts = file.name.split(/[/\\]/).filter((part) => !/^(?:|\.\.?|[A-Za-z]:)$/.test(part))
  return parts.join('/').slice(-300) || 'unnamed file'
}
