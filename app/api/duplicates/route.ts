// GET /api/duplicates: entities that may be one and were not joined.
import { DuplicatesRequest } from '../../../lib/api/requests'
import type { DuplicatesAnswer } from '../../../lib/api/responses'
import { methods } from '../../_server/methods'
import { parseQuery } from '../../_server/parse'
import { reading } from '../../_server/route'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: reading(async (store, request): Promise<DuplicatesAnswer> => {
    return store.duplicates(parseQuery(request.url, DuplicatesRequest))
  }),
})
