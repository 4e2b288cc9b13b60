// GET /api/nodes: nodes by id; unknown ids are left out.
import { NodesRequest } from '../../../lib/api/requests'
import type { NodesAnswer } from '../../../lib/api/responses'
import { methods } from '../../_server/methods'
import { parseQuery } from '../../_server/parse'
import { reading } from '../../_server/route'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: reading(async (store, request): Promise<NodesAnswer> => {
    const { ids } = parseQuery(request.url, NodesRequest)
    return { items: await store.nodes(ids) }
  }),
})
