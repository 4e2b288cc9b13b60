// GET /api/search: entities and quotes by words.
import { SearchRequest } from '../../../lib/api/requests'
import type { SearchAnswer } from '../../../lib/api/responses'
import { parseQuery } from '../../_server/parse'
import { reading } from '../../_server/route'

export const GET = reading(async (store, request): Promise<SearchAnswer> => {
  return store.search(parseQuery(request.url, SearchRequest))
})
