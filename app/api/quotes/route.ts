// GET /api/quotes: quotes by speaker, subject, article, stance, date and words.
import { QuotesRequest } from '../../../lib/api/requests'
import type { QuotesAnswer } from '../../../lib/api/responses'
import { methods } from '../../_server/methods'
import { parseQuery } from '../../_server/parse'
import { reading } from '../../_server/route'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: reading(async (store, request): Promise<QuotesAnswer> => {
    return store.quotes(parseQuery(request.url, QuotesRequest))
  }),
})
