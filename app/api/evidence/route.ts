// GET /api/evidence: the sentences behind an edge.
import { EvidenceRequest } from '../../../lib/api/requests'
import type { EvidenceAnswer } from '../../../lib/api/responses'
import { methods } from '../../_server/methods'
import { parseQuery } from '../../_server/parse'
import { reading } from '../../_server/route'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: reading(async (store, request): Promise<EvidenceAnswer> => {
    const { relation, source, target, ...page } = parseQuery(request.url, EvidenceRequest)
    return store.evidence(relation, source, target, page)
  }),
})
