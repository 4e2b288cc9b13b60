// What POST /api/articles carries: uploaded files, or pasted text, as inputs for ingest.
import 'server-only'
import { basename } from 'node:path'
import type { KnownMetadata } from '../../ingest/read/document'
import type { Input } from '../../ingest/read/load'
import { PastedArticle } from '../../lib/api/requests'
import { InvalidInput } from '../../lib/errors'
import { mediaType, readForm, readJson } from './body'
import { checked } from './parse'

export interface Documents {
  readonly inputs: readonly Input[]
  readonly known: KnownMetadata
}

const Metadata = PastedArticle.omit({ text: true })

/** @throws InvalidInput */
export async function documentsOf(request: Request): Promise<Documents> {
  if (mediaType(request) === 'multipart/form-data') return uploaded(await readForm(request))
  const { text, ...known } = checked(PastedArticle, await readJson(request))
  const bytes = new TextEncoder().encode(text)
  return { inputs: [{ kind: 'bytes', name: 'pasted text', bytes }], known }
}

/** Every file of the form, whatever its field is called; the other fields are metadata. */
async function uploaded(form: FormData): Promise<Documents> {
  const inputs: Input[] = []
  const fields: Record<string, string> = {}
  for (const [field, value] of form) {
    if (typeof value === 'string') fields[field] = value
    else inputs.push({ kind: 'bytes', name: nameOf(value), bytes: new Uint8Array(await value.arrayBuffer()) })
  }
  if (inputs.length === 0) {
    throw new InvalidInput('There is no file in the form.', { where: 'files', remedy: 'Send at least one.' })
  }
  return { inputs, known: checked(Metadata, fields) }
}

function nameOf(file: File): string {
  return basename(file.name.replaceAll('\\', '/')).slice(0, 200) || 'unnamed file'
}
