// GET /api/views/{id}: one kept view. DELETE: forgets it.
import { NoParameters } from '../../../../lib/api/requests'
import type { ViewAnswer } from '../../../../lib/api/responses'
import { methods } from '../../../_server/methods'
import { idOf, parseQuery } from '../../../_server/parse'
import { noContent } from '../../../_server/respond'
import { type IdContext, reading, writing } from '../../../_server/route'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods<IdContext>({
  GET: reading(async (store, request, { params }): Promise<ViewAnswer> => {
    parseQuery(request.url, NoParameters)
    return store.view(await idOf(params))
  }),
  DELETE: writing(async (store, request, { params }) => {
    parseQuery(request.url, NoParameters)
    await store.deleteView(await idOf(params))
    return noContent()
  }),
})
