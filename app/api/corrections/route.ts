// GET /api/corrections: what people mended. POST: mends something, or says what that would do. DELETE: undoes.
import {
  CorrectionsRequest,
  CorrectionToMake,
  PreviewRequest,
  UndoRequest,
} from '../../../lib/api/correction-schemas'
import type { CorrectionsAnswer } from '../../../lib/api/responses'
import { readJson } from '../../_server/body'
import { journalFile, makeCorrection, newestCorrection } from '../../_server/corrections'
import { methods } from '../../_server/methods'
import { checked, parseQuery } from '../../_server/parse'
import { reading, writing } from '../../_server/route'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: reading(async (store, request): Promise<CorrectionsAnswer | Response> => {
    const { format, ...question } = parseQuery(request.url, CorrectionsRequest)
    return format === 'jsonl' ? journalFile(store) : store.corrections(question)
  }),
  POST: writing(async (store, request) => {
    const { preview } = parseQuery(request.url, PreviewRequest)
    const body = checked(CorrectionToMake, await readJson(request))
    return makeCorrection(store, { ...body, preview: body.preview || preview === 'true' })
  }),
  DELETE: writing(async (store, request) => {
    const { id, ...signed } = parseQuery(request.url, UndoRequest)
    const now = new Date().toISOString()
    return store.undoCorrection(id ?? (await newestCorrection(store)), signed, now)
  }),
})
