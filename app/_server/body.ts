// Request bodies: read up to a limit, whatever the client says about their length.
import 'server-only'
import { InvalidInput } from '../../lib/errors'
import { joined } from '../../lib/export/bytes'

export const MAX_BODY_BYTES = 20 * 1024 * 1024

/** @throws InvalidInput (tooLarge) past the limit */
async function readBody(request: Request, limit = MAX_BODY_BYTES): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge(limit)
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = request.body?.getReader()
  for (let part = await reader?.read(); part?.value !== undefined; part = await reader?.read()) {
    size += part.value.length
    if (size > limit) throw tooLarge(limit)
    chunks.push(part.value)
  }
  return joined(chunks)
}

/** @throws InvalidInput when it is no JSON, or not said to be */
export async function readJson(request: Request): Promise<unknown> {
  if (mediaType(request) !== 'application/json') {
    throw new InvalidInput('The body must be JSON.', {
      where: 'Content-Type',
      remedy: 'Send application/json.',
    })
  }
  const text = new TextDecoder().decode(await readBody(request))
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new InvalidInput('The body is not valid JSON.', {
      where: 'body',
      remedy: 'Check it.',
      cause: error,
    })
  }
}

/** @throws InvalidInput when it is no well-formed multipart/form-data */
export async function readForm(request: Request): Promise<FormData> {
  const bytes = await readBody(request)
  const headers = { 'content-type': request.headers.get('content-type') ?? '' }
  try {
    return await new Response(bytes, { headers }).formData()
  } catch (error) {
    throw new InvalidInput('The body is not well-formed multipart/form-data.', {
      where: 'body',
      remedy: 'Check it.',
      cause: error,
    })
  }
}

export function mediaType(request: Request): string {
  return (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
}

function tooLarge(limit: number): InvalidInput {
  return new InvalidInput(`The request is larger than ${Math.round(limit / 1_048_576)} MB.`, {
    where: 'body',
    remedy: 'Send fewer files at once, or use hearsay ingest on the server.',
    tooLarge: true,
  })
}
