// /api/quotes: quotes by speaker, subject, article, stance, date and words. POST only reads too: its ids may be many.
import { ConcernedQuotesRequest, QuotesRequest } from '../../../lib/api/requests'
import type { QuotesAnswer } from '../../../lib/api/responses'
import { readJson } from '../../_server/body'
import { methods } from '../../_server/methods'
import { checked, parseQuery } from '../../_server/parse'
import { reading } from '../../_server/route'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: reading(async (store, request): Promise<QuotesAnswer> => {
    return store.quotes(parseQuery(request.url, QuotesRequest))
  }),
  POST: reading(async (store, request): Promise<QuotesAnswer> => {
    return store.quotes(checked(ConcernedQuotesRequest, await readJson(request)))
  }),
})
