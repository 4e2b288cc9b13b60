// GET /api/unheard: those who are spoken of and never quoted.
import { UnheardRequest } from '../../../lib/api/requests'
import type { UnheardAnswer } from '../../../lib/api/responses'
import { methods } from '../../_server/methods'
import { parseQuery } from '../../_server/parse'
import { reading } from '../../_server/route'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: reading(async (store, request): Promise<UnheardAnswer> => {
    return store.unheard(parseQuery(request.url, UnheardRequest))
  }),
})
