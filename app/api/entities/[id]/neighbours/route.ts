// GET /api/entities/{id}/neighbours: the neighbours of any node, a page at a time.
import { NeighboursRequest } from '../../../../../lib/api/requests'
import type { NeighboursAnswer } from '../../../../../lib/api/responses'
import { methods } from '../../../../_server/methods'
import { idOf, parseQuery } from '../../../../_server/parse'
import { type IdContext, reading } from '../../../../_server/route'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods<IdContext>({
  GET: reading(async (store, request, { params }): Promise<NeighboursAnswer> => {
    return store.neighbours(await idOf(params), parseQuery(request.url, NeighboursRequest))
  }),
})
