// GET /api/openapi.json: the API, described for machines.
import { openApi } from '../../../lib/api/openapi'
import { methods } from '../../_server/methods'
import { json } from '../../_server/respond'
import { serverVersion } from '../../_server/version'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: async () => json(openApi(serverVersion())),
})
