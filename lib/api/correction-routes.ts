// Of the table of the HTTP API (routes.ts): what people mended.
import * as corrections from './correction-schemas'
import type { RouteSpec } from './routes'

export const CORRECTION_ROUTES: readonly RouteSpec[] = [
  {
    method: 'GET',
    path: '/api/corrections',
    summary: 'What people mended, the latest first; with format=jsonl the whole journal, a line each.',
    query: corrections.CorrectionsRequest,
    answer: 'Corrections',
    otherTypes: ['application/x-ndjson'],
  },
  {
    method: 'POST',
    path: '/api/corrections',
    summary:
      'Mends the graph: merge, split, rename, retype or hide an entity; reassign, reject, add or confirm a quote. ' +
      'With preview=true it only says what that would do (200, CorrectionPreview).',
    query: corrections.PreviewRequest,
    body: { json: corrections.CorrectionToMake },
    answer: 'Correction',
    status: 201,
    writes: true,
  },
  {
    method: 'POST',
    path: '/api/corrections/journal',
    summary:
      'Adds the lines of another journal after the own ones, all or none; those that are there already are passed over.',
    body: { lines: corrections.JournalLine },
    answer: 'AppliedJournal',
    writes: true,
  },
  {
    method: 'DELETE',
    path: '/api/corrections',
    summary: 'Undoes a correction; without an id the newest one in force.',
    query: corrections.UndoRequest,
    answer: 'Correction',
    writes: true,
  },
  {
    method: 'DELETE',
    path: '/api/corrections/{id}',
    summary: 'Undoes a correction. It stays in the journal and can be redone.',
    query: corrections.SignedRequest,
    answer: 'Correction',
    writes: true,
  },
]
