// GET /api/health/live: the process answers. Says nothing of the store.
import { methods } from '../../../_server/methods'
import { lives, probing } from '../../../_server/probe'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ GET: probing(lives) })
