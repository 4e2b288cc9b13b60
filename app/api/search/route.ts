// GET /api/search: entities and quotes by words.
import { SearchRequest } from '../../../lib/api/requests'
import type { SearchAnswer } from '../../../lib/api/responses'
import { methods } from '../../_server/methods'
import { parseQuery } from '../../_server/parse'
import { reading } from '../../_server/route'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: reading(async (store, request): Promise<SearchAnswer> => {
    return store.search(parseQuery(request.url, SearchRequest))
  }),
})
