// GET /api/overview: the first view, the most quoted and who speaks about whom among them.
import { OverviewRequest } from '../../../lib/api/requests'
import type { OverviewAnswer } from '../../../lib/api/responses'
import { methods } from '../../_server/methods'
import { parseQuery } from '../../_server/parse'
import { reading } from '../../_server/route'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: reading(async (store, request): Promise<OverviewAnswer> => {
    const { limit } = parseQuery(request.url, OverviewRequest)
    return store.overview(limit)
  }),
})
