// GET /api/quotes/{id}/echoes: the same words in other articles.
import { NoParameters } from '../../../../../lib/api/requests'
import type { EchoesAnswer } from '../../../../../lib/api/responses'
import { methods } from '../../../../_server/methods'
import { idOf, parseQuery } from '../../../../_server/parse'
import { type IdContext, reading } from '../../../../_server/route'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods<IdContext>({
  GET: reading(async (store, request, { params }): Promise<EchoesAnswer> => {
    parseQuery(request.url, NoParameters)
    return store.echoes(await idOf(params))
  }),
})
