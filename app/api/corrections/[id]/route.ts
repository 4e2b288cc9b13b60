// DELETE /api/corrections/{id}: takes the effect of a correction away; it stays in the journal.
import { SignedRequest } from '../../../../lib/api/correction-schemas'
import type { CorrectionAnswer } from '../../../../lib/api/responses'
import { methods } from '../../../_server/methods'
import { idOf, parseQuery } from '../../../_server/parse'
import { type IdContext, writing } from '../../../_server/route'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods<IdContext>({
  DELETE: writing(async (store, request, { params }): Promise<CorrectionAnswer> => {
    const signed = parseQuery(request.url, SignedRequest)
    return store.undoCorrection(await idOf(params), signed, new Date().toISOString())
  }),
})
