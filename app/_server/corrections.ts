// What POST /api/corrections does, the newest correction, and the journal as a file, out and in.
import 'server-only'
import type { z } from 'zod'
import type { CorrectionToMake } from '../../lib/api/correction-schemas'
import { NotFound } from '../../lib/errors'
import { entriesFrom } from '../../lib/store/corrections/journal-text'
import type { AppliedJournal } from '../../lib/store/mending'
import type { GraphStore } from '../../lib/store/store'
import { API_HEADERS, json } from './respond'

/** 201 with the correction's record; 200 with a preview, for which nothing is written. */
export async function makeCorrection(
  store: GraphStore,
  { action, redo, preview, by, why }: z.output<typeof CorrectionToMake>,
): Promise<Response> {
  const now = new Date().toISOString()
  if (action === undefined) return json(await store.redoCorrection(redo ?? '', { by, why }, now), 201)
  if (preview) return json(await store.previewCorrection(action))
  return json(await store.correct({ action, by, why }, now), 201)
}

/** @throws NotFound when none is in force */
export async function newestCorrection(store: GraphStore): Promise<string> {
  const [newest] = (await store.corrections({ state: 'active', limit: 1 })).items
  if (newest !== undefined) return newest.id
  throw new NotFound('There is no correction to undo.', {
    where: 'id',
    remedy: 'GET /api/corrections lists those that were made.',
  })
}

/** @throws InvalidInput (where: the line) before anything is taken over */
export function takeJournal(store: GraphStore, lines: string): Promise<AppliedJournal> {
  return store.applyJournal(entriesFrom(lines))
}

/** A line each, streamed at the client's pace. */
export function journalFile(store: GraphStore): Response {
  const encoder = new TextEncoder()
  const entries = store.journal()[Symbol.asyncIterator]()
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await entries.next()
      if (done === true) controller.close()
      else controller.enqueue(encoder.encode(`${JSON.stringify(value)}\n`))
    },
    async cancel() {
      await entries.return?.()
    },
  })
  const headers = {
    ...API_HEADERS,
    'content-type': 'application/x-ndjson',
    'content-disposition': 'attachment; filename="corrections.jsonl"',
  }
  return new Response(body, { headers })
}
