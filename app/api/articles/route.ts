// GET /api/articles: articles, newest first. POST: adds files or pasted text.
import { ArticlesRequest } from '../../../lib/api/requests'
import type { ArticlesAnswer } from '../../../lib/api/responses'
import { addArticles, addArticlesWithProgress } from '../../_server/add-articles'
import { documentsOf } from '../../_server/documents'
import { methods } from '../../_server/methods'
import { parseQuery } from '../../_server/parse'
import { refuseTooMany } from '../../_server/rate'
import { reading, writing } from '../../_server/route'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: reading(async (store, request): Promise<ArticlesAnswer> => {
    return store.articles(parseQuery(request.url, ArticlesRequest))
  }),
  POST: writing(async (store, request, _context, config) => {
    const documents = await documentsOf(request)
    const asksOthers = documents.inputs.some(({ kind }) => kind === 'url')
    const refused = asksOthers ? refuseTooMany(request, config, 'fetch') : null
    if (refused !== null) return refused
    const lines = request.headers.get('accept')?.includes('application/x-ndjson') ?? false
    return lines ? addArticlesWithProgress(store, documents) : addArticles(store, documents)
  }),
})
