// GET /api/articles/{id}/reprints: the same text in other articles.
import { NoParameters } from '../../../../../lib/api/requests'
import type { ReprintsAnswer } from '../../../../../lib/api/responses'
import { methods } from '../../../../_server/methods'
import { idOf, parseQuery } from '../../../../_server/parse'
import { type IdContext, reading } from '../../../../_server/route'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods<IdContext>({
  GET: reading(async (store, request, { params }): Promise<ReprintsAnswer> => {
    parseQuery(request.url, NoParameters)
    return store.reprints(await idOf(params))
  }),
})
