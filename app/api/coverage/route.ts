// GET /api/coverage: who is quoted, only mentioned or absent.
import { CoverageRequest } from '../../../lib/api/requests'
import type { CoverageAnswer } from '../../../lib/api/responses'
import { methods } from '../../_server/methods'
import { parseQuery } from '../../_server/parse'
import { reading } from '../../_server/route'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: reading(async (store, request): Promise<CoverageAnswer> => {
    return store.coverage(parseQuery(request.url, CoverageRequest))
  }),
})
