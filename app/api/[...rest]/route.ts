// Everything else under /api: a problem instead of a page.
import { problem } from '../../_server/respond'

function nothing(): Response {
  return problem(404, 'There is no such address.', { remedy: 'See /api/openapi.json.' })
}

export { nothing as DELETE, nothing as GET, nothing as PATCH, nothing as POST, nothing as PUT }
