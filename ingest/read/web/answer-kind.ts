// What an answer is, by its Content-Type, or by the address where a server only says "bytes".
import { containerOf } from '../containers'
import { formatOfId, formatOfName } from '../formats'

/** Media type → id of a format or container. */
const KINDS: Readonly<Record<string, string>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/plain': 'text',
  'text/markdown': 'markdown',
  'application/rss+xml': 'feed',
  'application/atom+xml': 'feed',
  'application/rdf+xml': 'feed',
  'application/xml': 'feed',
  'text/xml': 'feed',
  'message/rfc822': 'email',
  'text/vtt': 'captions',
  'application/x-subrip': 'captions',
  'text/csv': 'csv',
  'application/jsonl': 'jsonl',
  'application/x-ndjson': 'jsonl',
  'application/zip': 'zip',
  'application/mbox': 'mbox',
  'application/pdf': 'pdf',
  'application/rtf': 'rtf',
  'text/rtf': 'rtf',
  'application/epub+zip': 'epub',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.oasis.opendocument.text': 'odt',
}
/** What servers say when they do not know. */
const UNKNOWN = new Set(['', 'application/octet-stream', 'binary/octet-stream'])

/** `format` null: nobody says; its first bytes must tell. Null: it is of a kind that is not read. */
export function kindOf(type: string | undefined, url: URL): { readonly format: string | null } | null {
  const media = type?.split(';')[0]?.trim().toLowerCase() ?? ''
  const byName = (formatOfName(url.pathname) ?? containerOf(url.pathname))?.id ?? null
  if (UNKNOWN.has(media)) return { format: byName }
  // Servers send tables, captions and Markdown as plain text: the ending says more
  if (media === 'text/plain') return { format: byName ?? 'text' }
  const id = KINDS[media]
  if (id === undefined) return null
  return id === 'feed' || formatOfId(id) !== undefined || containerOf(`x.${id}`) !== undefined
    ? { format: id }
    : null
}

export function charsetOf(type: string | undefined): string | undefined {
  return /;\s*charset\s*=\s*["']?([\w.:-]{2,40})/i.exec(type ?? '')?.[1]?.toLowerCase()
}
