// A page's text as a tree; scripts in it are text like any other and never run.
import { parseHTML } from 'linkedom/worker'

/** Also fragments and pages whose tags are left out get a body. */
export function parsePage(html: string): Document {
  const whole = /<html[\s>]/i.test(html.slice(0, 10_000))
    ? html
    : `<!doctype html><html><body>${html}</body></html>`
  const page = parseHTML(whole).document as unknown as Document
  giveBody(page)
  return page
}

/** `<html><p>…</p></html>` is a page whose body begins by itself; the parser leaves its parts beside an empty one. */
function giveBody(page: Document): void {
  const root = page.documentElement
  const parts = [...(root?.childNodes ?? [])]
  if (root === null || parts.some(({ nodeName }) => /^(?:body|frameset)$/i.test(nodeName))) return
  const body = page.createElement('body')
  for (const part of parts) if (!/^head$/i.test(part.nodeName)) body.appendChild(part)
  root.appendChild(body)
}
