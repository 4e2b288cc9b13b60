// Who may read the metrics: on this machine everybody, where others can ask those with the token, unless HEARSAY_METRICS says otherwise.
import 'server-only'
import type { Config } from '../../../lib/config'
import { operationConfig } from '../../../lib/operation-config'
import { needsToken, refuseToken } from '../guard'
import { problem } from '../respond'

/** Null, or the refusal. */
export function refuseMetrics(request: Request, config: Config): Response | null {
  const { metrics } = operationConfig()
  if (metrics === 'off') {
    return problem(404, 'This server shows no metrics.', { remedy: 'Start it without HEARSAY_METRICS=off.' })
  }
  if (metrics === 'open' || !needsToken(config, request)) return null
  if (config.token !== null) return refuseToken(request, config.token)
  return problem(401, 'Metrics are shown on the network with a token only, and this server has none.', {
    field: 'Authorization',
    remedy: 'Start it with HEARSAY_TOKEN, or with HEARSAY_METRICS=open.',
  })
}
