// GET /api/echoes: what is repeated most.
import { EchoGroupsRequest } from '../../../lib/api/requests'
import type { EchoGroupsAnswer } from '../../../lib/api/responses'
import { methods } from '../../_server/methods'
import { parseQuery } from '../../_server/parse'
import { reading } from '../../_server/route'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: reading(async (store, request): Promise<EchoGroupsAnswer> => {
    return store.echoGroups(parseQuery(request.url, EchoGroupsRequest))
  }),
})
