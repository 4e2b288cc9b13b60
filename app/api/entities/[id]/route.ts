// GET /api/entities/{id}: one entity with its counts.
import { NoParameters } from '../../../../lib/api/requests'
import type { EntityAnswer } from '../../../../lib/api/responses'
import { methods } from '../../../_server/methods'
import { idOf, parseQuery } from '../../../_server/parse'
import { type IdContext, reading } from '../../../_server/route'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods<IdContext>({
  GET: reading(async (store, request, { params }): Promise<EntityAnswer> => {
    parseQuery(request.url, NoParameters)
    return store.entity(await idOf(params))
  }),
})
