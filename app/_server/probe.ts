// Answers for machines that ask whether the server lives and may get requests. Never counted against a rate.
import 'server-only'
import { NoParameters } from '../../lib/api/requests'
import type { Probe } from '../../lib/api/responses'
import { beingStopped, StoreUnavailable } from '../../lib/errors'
import { serverConfig } from './config'
import { refuseEmbedding, refuseHost } from './guard'
import { parseQuery } from './parse'
import { failure, json } from './respond'
import { stopSignal } from './stopping'
import { theStore } from './store'

const ANSWERS_WITHIN_MS = 5000

/** `check` throws when the answer is no. */
export function probing(check: () => Promise<void>): (request: Request) => Promise<Response> {
  return async (request) => {
    try {
      const refused = refuseHost(request, serverConfig()) ?? refuseEmbedding(request)
      if (refused !== null) return refused
      parseQuery(request.url, NoParameters)
      await check()
      return json({ status: 'ok' } satisfies Probe)
    } catch (error) {
      return failure(error)
    }
  }
}

/** The process answers: that is all. */
export async function lives(): Promise<void> {}

/** @throws StoreUnavailable while the server is being stopped, and when the store does not answer */
export async function isReady(): Promise<void> {
  if (stopSignal().aborted) throw beingStopped()
  const late = new Promise<never>((_resolve, reject) => {
    const error = new StoreUnavailable('The store does not answer.', { remedy: 'Look at its log.' })
    setTimeout(() => reject(error), ANSWERS_WITHIN_MS).unref()
  })
  await Promise.race([theStore().then((store) => store.ping()), late])
}
