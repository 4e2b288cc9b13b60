// Markdown: the stored text is the file's text as it is; front matter, code and link definitions are marked as zones.
import type { Zone, ZoneKind } from '../../lib/model/article'
import { parseDate } from './dates'
import type { ReadDocument } from './document'
import { type FrontMatter, readFrontMatter } from './front-matter'
import { bareText } from './lines'
import { textMetadata } from './metadata'

const LINE = /[^\r\n]+/g
const LINK = '!?\\[[^\\]\\n]{1,200}\\]\\([^)\\s]{0,2000}\\)'
const BETWEEN = '\\s*(?:[|·•,/–—-]\\s*)?'
/** "[Subscribe](…) · [Share](…)" and "Read next: [Ten walks](…)": links and nothing else. */
const LINKS_ONLY = new RegExp(
  `^\\s*(?:[-*+>]\\s+)?(?:${LINK}(?:${BETWEEN}${LINK})+|(?:\\*\\*)?(?:read (?:next|more|also)|see also|related|more|share|follow us|tags|topics):(?:\\*\\*)?\\s*${LINK}(?:${BETWEEN}${LINK})*)\\s*(?:[.|]\\s*)?$`,
  'i',
)

export function readMarkdown(text: string): ReadDocument {
  const front = readFrontMatter(text)
  const from = front?.end ?? 0
  const found = textMetadata(text, from)
  const blocks = markdownZones(text, from)
  const title = blocks.find((zone) => zone.kind === 'headline')
  const stated = statedMetadata(front)
  const zones: Zone[] = front === null ? [] : [{ start: 0, end: from, kind: 'boilerplate' }]
  const others = found.zones.filter((zone) => !blocks.some((b) => b.start < zone.end && zone.start < b.end))
  return {
    title:
      stated.title ??
      (title === undefined ? null : bareText(text.slice(title.start, title.end))) ??
      found.metadata.title,
    byline: stated.byline ?? found.metadata.byline,
    source: stated.source ?? found.metadata.source,
    publishedAt: stated.publishedAt ?? found.metadata.publishedAt,
    language: stated.language,
    url: stated.url ?? found.metadata.url,
    text,
    zones: [...zones, ...[...blocks, ...others].sort((a, b) => a.start - b.start)],
  }
}

/** Headings, fenced code and link definitions. The first heading, if it opens the body, is the headline. */
function markdownZones(text: string, from: number): Zone[] {
  const zones: Zone[] = []
  let fence: string | null = null
  let bodySeen = false
  for (const match of text.slice(from).matchAll(LINE)) {
    const line = match[0]
    const start = from + match.index
    const mark: string | undefined = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1]
    const inside: boolean = fence !== null
    if (mark !== undefined && fence === null) fence = mark
    else if (mark !== undefined && fence !== null && mark.startsWith(fence)) fence = null
    const kind = inside || mark !== undefined ? 'boilerplate' : lineKind(line, bodySeen)
    if (kind !== null) zones.push({ start, end: start + line.length, kind })
    else if (line.trim().length > 160) bodySeen = true
    if (kind === 'headline') bodySeen = true
  }
  return zones
}

function lineKind(line: string, bodySeen: boolean): ZoneKind | null {
  if (/^ {0,3}#\s+\S/.test(line)) return bodySeen ? 'heading' : 'headline'
  if (/^ {0,3}#{2,6}\s+\S/.test(line)) return 'heading'
  if (LINKS_ONLY.test(line)) return 'boilerplate'
  return /^ {0,3}\[[^\]\n]{1,200}\]:\s+\S+/.test(line) ? 'boilerplate' : null
}

function statedMetadata(front: FrontMatter | null) {
  const first = (...keys: readonly string[]): string | null => {
    const values = keys.map((key) => front?.fields.get(key)?.trim() ?? '')
    return values.find((value) => value !== '') ?? null
  }
  return {
    title: first('title', 'headline'),
    byline: first('byline', 'author', 'authors', 'by')?.replace(/^by\s+/i, '') ?? null,
    source: first('source', 'publisher', 'publication', 'outlet', 'site'),
    publishedAt: parseDate(first('date', 'published', 'publishedat', 'publish_date', 'pubdate', 'created')),
    language: first('language', 'lang')?.slice(0, 2).toLowerCase() ?? null,
    url: first('url', 'link', 'canonical', 'canonical_url', 'source_url'),
  }
}
