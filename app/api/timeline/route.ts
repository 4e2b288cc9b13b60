// /api/timeline: quotes along time. POST only reads too: the ids it concerns may be many.
import { ConcernedTimelineRequest, TimelineRequest } from '../../../lib/api/requests'
import type { TimelineAnswer } from '../../../lib/api/responses'
import { readJson } from '../../_server/body'
import { methods } from '../../_server/methods'
import { checked, parseQuery } from '../../_server/parse'
import { reading } from '../../_server/route'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: reading(async (store, request): Promise<TimelineAnswer> => {
    return store.timeline(parseQuery(request.url, TimelineRequest))
  }),
  POST: reading(async (store, request): Promise<TimelineAnswer> => {
    return store.timeline(checked(ConcernedTimelineRequest, await readJson(request)))
  }),
})
