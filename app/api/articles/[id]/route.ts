// GET /api/articles/{id}: its text and everything found in it. DELETE: takes it out of the graph.
import { NoParameters } from '../../../../lib/api/requests'
import type { ArticleAnswer } from '../../../../lib/api/responses'
import { methods } from '../../../_server/methods'
import { idOf, parseQuery } from '../../../_server/parse'
import { noContent } from '../../../_server/respond'
import { type IdContext, reading, writing } from '../../../_server/route'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods<IdContext>({
  GET: reading(async (store, request, { params }): Promise<ArticleAnswer> => {
    parseQuery(request.url, NoParameters)
    return store.article(await idOf(params))
  }),
  DELETE: writing(async (store, request, { params }) => {
    parseQuery(request.url, NoParameters)
    await store.deleteArticle(await idOf(params))
    return noContent()
  }),
})
