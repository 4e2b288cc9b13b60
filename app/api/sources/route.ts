// GET /api/sources: publishers and their numbers of articles.
import { NoParameters } from '../../../lib/api/requests'
import type { SourcesAnswer } from '../../../lib/api/responses'
import { methods } from '../../_server/methods'
import { parseQuery } from '../../_server/parse'
import { reading } from '../../_server/route'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: reading(async (store, request): Promise<SourcesAnswer> => {
    parseQuery(request.url, NoParameters)
    return { items: await store.sources() }
  }),
})
