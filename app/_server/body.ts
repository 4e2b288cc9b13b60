// Request bodies: read up to a limit, whatever the client says about their length.
import 'server-only'
import { InvalidInput } from '../../lib/errors'
import { joined } from '../../lib/export/bytes'

export const MAX_BODY_BYTES = 20 * 1024 * 1024

/** Milliseconds without a byte. */
const SILENCE = 30_000

/** @throws InvalidInput (tooLarge) past the limit */
async function readBody(request: Request, limit = MAX_BODY_BYTES): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge(limit)
  refusePacked(request)
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = request.body?.getReader()
  try {
    for (let part = await next(reader); part?.value !== undefined; part = await next(reader)) {
      size += part.value.length
      if (size > limit) throw tooLarge(limit)
      chunks.push(part.value)
    }
  } catch (error) {
    await reader?.cancel().catch(() => undefined)
    throw error
  }
  return joined(chunks)
}

type Reader = ReadableStreamDefaultReader<Uint8Array>

/** The next part, within the time a sender may be silent. @throws InvalidInput */
async function next(reader: Reader | undefined): Promise<ReadableStreamReadResult<Uint8Array> | undefined> {
  let timer: NodeJS.Timeout | undefined
  const silence = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(tooSlow()), SILENCE)
  })
  try {
    return await Promise.race([reader?.read(), silence])
  } finally {
    clearTimeout(timer)
  }
}

/** Nothing is unpacked, so that 20 MB are 20 MB. */
function refusePacked(request: Request): void {
  const packing = request.headers.get('content-encoding')
  if (packing === null || packing.trim().toLowerCase() === 'identity') return
  throw new InvalidInput('The body is packed.', { where: 'Content-Encoding', remedy: 'Send it as it is.' })
}

function tooSlow(): InvalidInput {
  return new InvalidInput(`Nothing came for ${SILENCE / 1000} seconds.`, {
    where: 'body',
    remedy: 'Send it again, or use hearsay ingest on the server.',
  })
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

/**
 * A line of JSON each, not looked at yet.
 * @throws InvalidInput when it is not said to be that
 */
export async function readLines(request: Request): Promise<string> {
  if (!JSON_LINES.has(mediaType(request))) {
    throw new InvalidInput('The body must be lines of JSON.', {
      where: 'Content-Type',
      remedy: 'Send application/x-ndjson.',
    })
  }
  return new TextDecoder().decode(await readBody(request))
}

const JSON_LINES: ReadonlySet<string> = new Set(['application/x-ndjson', 'application/jsonl'])

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
