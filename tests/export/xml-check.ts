// A strict XML 1.0 well-formedness check for what the writers make (elements, attributes, text, references).
// HTML-minded parsers forgive; importers of GraphML do not.

const LEGAL = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u
const REFERENCE = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-fA-F]+);)/
const TAG = /^<(\/?)([A-Za-z_][\w.:-]*)((?:\s+[A-Za-z_][\w.:-]*="[^"<]*")*)\s*(\/?)>$/

/** What is wrong, or null. */
export function xmlFault(xml: string): string | null {
  if (!LEGAL.test(xml)) return 'a character XML does not allow'
  if (REFERENCE.test(xml)) return 'a bare ampersand'
  const open: string[] = []
  for (const piece of xml.replace(/^<\?xml[^>]*\?>/, '').match(/<[^>]*>|[^<]+/g) ?? []) {
    if (!piece.startsWith('<')) {
      if (piece.includes(']]>') || piece.includes('>')) return `a bare ">" in ${piece}`
      if (open.length === 0 && piece.trim() !== '') return `text outside the root: ${piece}`
      continue
    }
    const [, closing, name = '', attributes = '', empty] = TAG.exec(piece) ?? []
    if (name === '') return `not a tag: ${piece}`
    const names = [...attributes.matchAll(/([\w.:-]+)="/g)].map((match) => match[1])
    if (new Set(names).size < names.length) return `an attribute twice: ${piece}`
    if (closing === '/') {
      if (open.pop() !== name) return `closed out of order: ${piece}`
    } else if (empty !== '/') open.push(name)
  }
  return open.length === 0 ? null : `never closed: ${open.join(', ')}`
}
