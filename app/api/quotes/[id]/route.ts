// GET /api/quotes/{id}: one quote in its paragraph.
import { NoParameters } from '../../../../lib/api/requests'
import type { QuoteAnswer } from '../../../../lib/api/responses'
import { idOf, parseQuery } from '../../../_server/parse'
import { type IdContext, reading } from '../../../_server/route'

export const GET = reading<IdContext>(async (store, request, { params }): Promise<QuoteAnswer> => {
  parseQuery(request.url, NoParameters)
  return store.quote(await idOf(params))
})
