// GET /api/export: the graph, or the part around one node, as a file.
import { ExportRequest } from '../../../lib/api/requests'
import { download } from '../../_server/download'
import { methods } from '../../_server/methods'
import { parseQuery } from '../../_server/parse'
import { reading } from '../../_server/route'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: reading(async (store, request) => {
    const { format, ...selection } = parseQuery(request.url, ExportRequest)
    return download(store, format, selection)
  }),
})
