// GET /api/openapi.json: the API, described for machines.
import { openApi } from '../../../lib/api/openapi'
import { methods } from '../../_server/methods'
import { reading } from '../../_server/route'
import { serverVersion } from '../../_server/version'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: reading(async () => openApi(serverVersion())),
})
