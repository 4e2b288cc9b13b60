// GET /api/openapi.json: the API, described for machines.
import { openApi } from '../../../lib/api/openapi'
import { json } from '../../_server/respond'
import { serverVersion } from '../../_server/version'

export function GET(): Response {
  return json(openApi(serverVersion()))
}
