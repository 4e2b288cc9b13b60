// GET /api/paths: short paths between two entities, each hop with its evidence.
import { PathsRequest } from '../../../lib/api/requests'
import type { PathsAnswer } from '../../../lib/api/responses'
import { methods } from '../../_server/methods'
import { parseQuery } from '../../_server/parse'
import { reading } from '../../_server/route'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: reading(
    async (store, request): Promise<PathsAnswer> => store.paths(parseQuery(request.url, PathsRequest)),
  ),
})
