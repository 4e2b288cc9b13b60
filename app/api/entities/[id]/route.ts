// GET /api/entities/{id}: one entity with its counts.
import { NoParameters } from '../../../../lib/api/requests'
import type { EntityAnswer } from '../../../../lib/api/responses'
import { idOf, parseQuery } from '../../../_server/parse'
import { type IdContext, reading } from '../../../_server/route'

export const GET = reading<IdContext>(async (store, request, { params }): Promise<EntityAnswer> => {
  parseQuery(request.url, NoParameters)
  return store.entity(await idOf(params))
})
