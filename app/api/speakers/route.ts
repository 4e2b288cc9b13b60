// GET /api/speakers: those who are quoted, ranked.
import { SpeakersRequest } from '../../../lib/api/requests'
import type { SpeakersAnswer } from '../../../lib/api/responses'
import { methods } from '../../_server/methods'
import { parseQuery } from '../../_server/parse'
import { reading } from '../../_server/route'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: reading(async (store, request): Promise<SpeakersAnswer> => {
    return store.speakers(parseQuery(request.url, SpeakersRequest))
  }),
})
