// GET /api/health: is the server up, and what does its store hold?
import { NoParameters } from '../../../lib/api/requests'
import type { Health } from '../../../lib/api/responses'
import { needsToken } from '../../_server/guard'
import { methods } from '../../_server/methods'
import { parseQuery } from '../../_server/parse'
import { reading } from '../../_server/route'
import { serverVersion } from '../../_server/version'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: reading(async (store, request, _context, config): Promise<Health> => {
    parseQuery(request.url, NoParameters)
    return {
      status: 'ok',
      version: serverVersion(),
      backend: store.backend,
      location: store.location,
      readOnly: config.readOnly,
      tokenNeeded: needsToken(config, request),
      counts: await store.counters(),
    }
  }),
})
