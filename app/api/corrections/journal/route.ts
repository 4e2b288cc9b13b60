// POST /api/corrections/journal: takes the lines of another store's journal over, as `hearsay corrections apply` does.
import { NoParameters } from '../../../../lib/api/requests'
import type { AppliedJournalAnswer } from '../../../../lib/api/responses'
import { readLines } from '../../../_server/body'
import { takeJournal } from '../../../_server/corrections'
import { methods } from '../../../_server/methods'
import { parseQuery } from '../../../_server/parse'
import { writing } from '../../../_server/route'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: writing(async (store, request): Promise<AppliedJournalAnswer> => {
    parseQuery(request.url, NoParameters)
    return takeJournal(store, await readLines(request))
  }),
})
