// POST /api/facets: quotes of each choice of a filter while its other rules hold. Reads only; the ids may be many.
import { FacetsRequest } from '../../../lib/api/requests'
import type { FacetsAnswer } from '../../../lib/api/responses'
import { readJson } from '../../_server/body'
import { methods } from '../../_server/methods'
import { checked } from '../../_server/parse'
import { reading } from '../../_server/route'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: reading(async (store, request): Promise<FacetsAnswer> => {
    return store.facets(checked(FacetsRequest, await readJson(request)))
  }),
})
