// GET /api/metrics: what the server counts, in the Prometheus text format.
import { NoParameters } from '../../../lib/api/requests'
import { serverConfig } from '../../_server/config'
import { refuseEmbedding, refuseHost } from '../../_server/guard'
import { methods } from '../../_server/methods'
import { refuseMetrics } from '../../_server/metrics/access'
import { metrics } from '../../_server/metrics/metrics'
import { CONTENT_TYPE } from '../../_server/metrics/registry'
import { parseQuery } from '../../_server/parse'
import { API_HEADERS, failure } from '../../_server/respond'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  // Not `reading`: they are wanted most when the store does not answer
  GET: async (request) => {
    try {
      const config = serverConfig()
      const refused =
        refuseHost(request, config) ?? refuseEmbedding(request) ?? refuseMetrics(request, config)
      if (refused !== null) return refused
      parseQuery(request.url, NoParameters)
      return new Response(metrics().registry.text(), {
        headers: { ...API_HEADERS, 'content-type': CONTENT_TYPE },
      })
    } catch (error) {
      return failure(error)
    }
  },
})
