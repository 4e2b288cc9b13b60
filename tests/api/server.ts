// Calls the route files as Next does: finds the file by the table of routes, hands it a Request and the id.
import { join } from 'node:path'
import { ROUTES } from '../../lib/api/routes'

export interface Answer {
  readonly status: number
  readonly type: string
  readonly headers: Headers
  readonly text: string
  /** Undefined when the text is no JSON. */
  readonly body: unknown
}

const ROOT = join(import.meta.dirname, '../..')

export const HOST = '127.0.0.1:3000'

/** `path` with its query; a relative one, like "/api/search?q=x". */
export async function call(method: string, path: string, init: RequestInit = {}): Promise<Answer> {
  const request = new Request(`http://${HOST}${path}`, { ...init, method })
  const { pathname } = new URL(request.url)
  const route = ROUTES.find((each) => each.method === method && templateOf(each.path).test(pathname))
  if (route === undefined) throw new Error(`No route for ${method} ${pathname}`)
  const file = route.path.replace(/\{(\w+)\}/g, '[$1]')
  const handlers = (await import(/* @vite-ignore */ join(ROOT, `app${file}/route.ts`))) as Record<
    string,
    Handler
  >
  const id = templateOf(route.path).exec(pathname)?.[1] ?? ''
  const response = await handlers[method]?.(request, { params: Promise.resolve({ id }) })
  if (response === undefined) throw new Error(`${file} exports no ${method}`)
  return answerOf(response)
}

type Handler = (request: Request, context: { params: Promise<{ id: string }> }) => Promise<Response>

function templateOf(path: string): RegExp {
  return new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '([^/]+)')}$`)
}

async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text()
  const type = response.headers.get('content-type') ?? ''
  const body: unknown = /^application\/(problem\+)?json/.test(type) ? JSON.parse(text) : undefined
  return { status: response.status, type, headers: response.headers, text, body }
}

export function post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
  return call('POST', path, {
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
  })
}
