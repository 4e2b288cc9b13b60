// POST /api/edges: all edges with both ends among the ids. Reads only; POST because the ids may be many.
import { EdgesRequest } from '../../../lib/api/requests'
import type { EdgesAnswer } from '../../../lib/api/responses'
import { readJson } from '../../_server/body'
import { methods } from '../../_server/methods'
import { checked } from '../../_server/parse'
import { reading } from '../../_server/route'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: reading(async (store, request): Promise<EdgesAnswer> => {
    const { ids, relations, ...filter } = checked(EdgesRequest, await readJson(request))
    return { items: await store.edgesAmong(ids, relations, filter) }
  }),
})
