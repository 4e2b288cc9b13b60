// Questions that keep the store or the extractor busy: only so many of a kind at once, whoever asks them.
import 'server-only'
import { problem } from './respond'

/** By address and method. The rest is answered at once. */
const MOST: Readonly<Record<string, number>> = {
  'GET /api/export': 4,
  'GET /api/paths': 8,
  'POST /api/articles': 4,
}

const taken = new Map<string, number>()

/** What `work` answers, or 429 when all places are taken. A place is free again when its answer was read or given up. */
export async function inTurn(request: Request, work: () => Promise<Response>): Promise<Response> {
  const name = `${request.method} ${new URL(request.url).pathname}`
  const most = MOST[name]
  if (most === undefined) return work()
  const now = taken.get(name) ?? 0
  if (now >= most) {
    return problem(429, 'This server is busy with as many questions of this kind as it takes at once.', {
      remedy: 'Try again in a few seconds.',
      headers: { 'retry-after': '5' },
    })
  }
  taken.set(name, now + 1)
  const release = once(() => taken.set(name, (taken.get(name) ?? 1) - 1))
  try {
    return heldUntilRead(await work(), release)
  } catch (error) {
    release()
    throw error
  }
}

/** The same answer; `release` is called when its last byte was read, or nobody reads any more. */
function heldUntilRead(answer: Response, release: () => void): Response {
  if (answer.body === null) {
    release()
    return answer
  }
  const reader = answer.body.getReader()
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done, value } = await reader.read()
        if (!done) return controller.enqueue(value)
        release()
        controller.close()
      } catch (error) {
        release()
        controller.error(error)
      }
    },
    async cancel(reason) {
      release()
      await reader.cancel(reason)
    },
  })
  return new Response(body, { status: answer.status, headers: answer.headers })
}

function once(work: () => void): () => void {
  let done = false
  return () => {
    if (!done) work()
    done = true
  }
}
