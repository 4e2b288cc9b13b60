// GET /api/compare: two speakers side by side, or up to four.
import { CompareRequest } from '../../../lib/api/requests'
import type { CompareAnswer } from '../../../lib/api/responses'
import { InvalidInput } from '../../../lib/errors'
import { methods } from '../../_server/methods'
import { parseQuery } from '../../_server/parse'
import { reading } from '../../_server/route'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: reading(async (store, request): Promise<CompareAnswer> => {
    const { a, b, ids = [], ...rest } = parseQuery(request.url, CompareRequest)
    if (a === b) {
      throw new InvalidInput('This is the same speaker as a.', { where: 'b', remedy: 'Name another one.' })
    }
    return store.compare({ ids: [a, b, ...ids], ...rest })
  }),
})
