// GET /api/quotes/{id}: one quote in its paragraph.
import { NoParameters } from '../../../../lib/api/requests'
import type { QuoteAnswer } from '../../../../lib/api/responses'
import { methods } from '../../../_server/methods'
import { idOf, parseQuery } from '../../../_server/parse'
import { type IdContext, reading } from '../../../_server/route'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods<IdContext>({
  GET: reading(async (store, request, { params }): Promise<QuoteAnswer> => {
    parseQuery(request.url, NoParameters)
    return store.quote(await idOf(params))
  }),
})
