// GET /api/views: what people kept, by name. POST: keeps a view with its story under a name.
import { ViewsRequest, ViewToKeep } from '../../../lib/api/requests'
import type { ViewAnswer, ViewsAnswer } from '../../../lib/api/responses'
import { readJson } from '../../_server/body'
import { methods } from '../../_server/methods'
import { checked, parseQuery } from '../../_server/parse'
import { reading, writing } from '../../_server/route'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: reading(async (store, request): Promise<ViewsAnswer> => {
    return store.views(parseQuery(request.url, ViewsRequest))
  }),
  POST: writing(async (store, request): Promise<ViewAnswer> => {
    return store.saveView(checked(ViewToKeep, await readJson(request)), new Date().toISOString())
  }),
})
