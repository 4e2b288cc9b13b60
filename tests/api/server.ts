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
  const id = templateOf(route.path).exec(pathname)?.[1] ?? ''
  return ask(`app${route.path.replace(/\{(\w+)\}/g, '[$1]')}/route.ts`, request, id)
}

/** Hands a request to the route file itself, whether or not the method is in the table. */
export async function ask(file: string, request: Request, id = ''): Promise<Answer> {
  const handlers = (await import(/* @vite-ignore */ join(ROOT, file))) as Record<string, Handler>
  const response = await handlers[request.method]?.(request, { params: Promise.resolve({ id }) })
  if (response === undefined) throw new Error(`${file} exports no ${request.method}`)
  return answerOf(response)
}

type Handler = (request: Request, context: { params: Promise<{ id: string }> }) => Promise<Response>

/** The methods of the API that a route file allows, by what it answers to OPTIONS. */
export async function allowed(file: string): Promise<string[]> {
  const { headers } = await ask(file, new Request(`http://${HOST}/`, { method: 'OPTIONS' }))
  const named = (headers.get('allow') ?? '').split(', ')
  return named.filter((method) => method !== 'HEAD' && method !== 'OPTIONS')
}

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
