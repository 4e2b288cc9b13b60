// What every route does around its own one line: check the host, the rate, (for writes) the writer, answer JSON or a problem.
import 'server-only'
import type { Config } from '../../lib/config'
import { NotFound } from '../../lib/errors'
import type { GraphStore } from '../../lib/store/store'
import { serverConfig } from './config'
import { refuseEmbedding, refuseHost, refuseWrite } from './guard'
import { refuseTooMany } from './rate'
import { failure, json } from './respond'
import { inTurn } from './slots'
import { theStore } from './store'

export interface IdContext {
  readonly params: Promise<{ readonly id: string }>
}

type Work<C> = (store: GraphStore, request: Request, context: C, config: Config) => Promise<unknown>
export type Handler<C> = (request: Request, context: C) => Promise<Response>

/** A handler that only reads. `work` answers the JSON body, or a Response of its own. */
export function reading<C = unknown>(work: Work<C>): Handler<C> {
  return handler(
    work,
    (request, config) =>
      refuseHost(request, config) ?? refuseEmbedding(request) ?? refuseTooMany(request, config, 'read'),
  )
}

/** A handler that changes the graph. */
export function writing<C = unknown>(work: Work<C>): Handler<C> {
  return handler(
    work,
    (request, config) =>
      refuseHost(request, config) ?? refuseTooMany(request, config, 'write') ?? refuseWrite(request, config),
  )
}

function handler<C>(
  work: Work<C>,
  refuse: (request: Request, config: Config) => Response | null,
): Handler<C> {
  return async (request, context) => {
    try {
      const config = serverConfig()
      const refused = refuse(request, config)
      if (refused !== null) return refused
      return await inTurn(request, async () => {
        const answer = await work(await theStore(), request, context, config)
        return answer instanceof Response ? answer : json(answer)
      })
    } catch (error) {
      return failure(named(error, request))
    }
  }
}

/** Where the store names the field itself. */
const FIELD = /^(?:id$|action\.)/

/** The store says which id it does not know; people want to know which parameter that was. */
function named(error: unknown, request: Request): unknown {
  if (!(error instanceof NotFound) || FIELD.test(error.where ?? '')) return error
  const parameters = [...new URL(request.url).searchParams]
  const asked = (value: string) => value === error.where || value.split(',').includes(error.where ?? '')
  const where = parameters.find(([, value]) => asked(value))?.[0] ?? 'id'
  return new NotFound(error.message, {
    where,
    remedy: error.remedy ?? 'Look it up with /api/search.',
    cause: error,
  })
}
