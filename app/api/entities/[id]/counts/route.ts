// GET /api/entities/{id}/counts: what lies behind a node, counted by relation, direction and kind.
import { CountsRequest } from '../../../../../lib/api/requests'
import type { CountsAnswer } from '../../../../../lib/api/responses'
import { methods } from '../../../../_server/methods'
import { idOf, parseQuery } from '../../../../_server/parse'
import { type IdContext, reading } from '../../../../_server/route'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods<IdContext>({
  GET: reading<IdContext>(async (store, request, { params }): Promise<CountsAnswer> => {
    const filter = parseQuery(request.url, CountsRequest)
    return { items: await store.counts(await idOf(params), filter) }
  }),
})
