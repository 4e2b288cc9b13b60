// GET /api/entities/{id}/profile: what an entity has to do with quotes, counted by date and facets.
import { ProfileRequest } from '../../../../../lib/api/requests'
import type { ProfileAnswer } from '../../../../../lib/api/responses'
import { methods } from '../../../../_server/methods'
import { idOf, parseQuery } from '../../../../_server/parse'
import { type IdContext, reading } from '../../../../_server/route'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods<IdContext>({
  GET: reading(async (store, request, { params }): Promise<ProfileAnswer> => {
    return store.profile(await idOf(params), parseQuery(request.url, ProfileRequest))
  }),
})
