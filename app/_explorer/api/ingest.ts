// Sends documents to the server and reports on each while it is being read.
import type { PastedArticleBody } from '../../../lib/api/requests'
import type { IngestProgress } from '../../../lib/api/responses'
import { request } from './client'

/** Sends files; `onProgress` hears every stage of every file. Throws a Problem when the request as a whole fails. */
export function sendFiles(files: readonly File[], onProgress: (line: IngestProgress) => void): Promise<void> {
  const form = new FormData()
  for (const file of files) form.append('files', file, file.name)
  return send({ body: form }, onProgress)
}

export function sendText(
  article: PastedArticleBody,
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
