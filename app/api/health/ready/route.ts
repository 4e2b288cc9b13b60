// GET /api/health/ready: may requests be sent here? 503 while the store does not answer or the server is being stopped.
import { methods } from '../../../_server/methods'
import { isReady, probing } from '../../../_server/probe'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ GET: probing(isReady) })
