// Sends documents to the server and reports on each while it is being read.
import type { ArticleToAddBody } from '../../../lib/api/requests'
import type { IngestProgress } from '../../../lib/api/responses'
import { request } from './client'

/** A file with its path below the folder that was dropped or chosen. */
export interface NamedFile {
  readonly name: string
  readonly file: File
}

/** A request may have 20 MB; what a form adds around the files is little. */
const MOST_BYTES = 19 * 1024 * 1024

/**
 * Sends files, as many at once as a request may hold; `onProgress` hears every stage of every file. A file that is too
 * large for a request fails by itself. Throws a Problem when a request as a whole fails.
 */
export async function sendFiles(
  files: readonly NamedFile[],
  onProgress: (line: IngestProgress) => void,
): Promise<void> {
  const why = 'It is larger than 19 MB. Split it, or use hearsay ingest on the server.'
  for (const { name, file } of files) {
    if (file.size > MOST_BYTES) onProgress({ file: name, stage: 'failed', why: `${name}: ${why}` })
  }
  for (const batch of batches(files.filter(({ file }) => file.size <= MOST_BYTES))) {
    const form = new FormData()
    for (const { name, file } of batch) form.append('files', file, name)
    await send({ body: form }, onProgress)
  }
}

function batches(files: readonly NamedFile[]): NamedFile[][] {
  const all: NamedFile[][] = []
  let room = 0
  for (const each of files) {
    const last = all.at(-1)
    if (last === undefined || each.file.size > room) {
      all.push([each])
      room = MOST_BYTES
    } else last.push(each)
    room -= each.file.size
  }
  return all
}

export function sendArticle(
  article: ArticleToAddBody,
  onProgress: (line: IngestProgress) => void,
): Promise<void> {
  const init = { body: JSON.stringify(article), headers: { 'content-type': 'application/json' } }
  return send(init, onProgress)
}

async function send(init: RequestInit, onProgress: (line: IngestProgress) => void): Promise<void> {
  const headers = { ...init.headers, accept: 'application/x-ndjson' }
  const response = await request('/api/articles', { ...init, method: 'POST', headers })
  if (response.body === null) return
  for await (const line of lines(response.body)) onProgress(JSON.parse(line))
}

/** Lines of a stream of UTF-8, without blank ones. */
async function* lines(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body
    .pipeThrough(new TextDecoderStream() as unknown as TransformStream<Uint8Array, string>)
    .getReader()
  let rest = ''
  for (;;) {
    const { done, value } = await reader.read()
    const parts = (rest + (value ?? '')).split('\n')
    rest = done ? '' : (parts.pop() ?? '')
    for (const part of parts) if (part.trim() !== '') yield part
    if (done) return
  }
}
