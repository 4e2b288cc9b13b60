// Title, byline, date and publisher from the first and last lines of a plain text. Left empty rather than guessed.
import type { Zone } from '../../lib/model/article'
import { type Metadata, NOTHING_KNOWN } from './document'
import { type Draft, readHead } from './head-lines'
import { leadingLines, type TextLine, trailingLines } from './lines'
import { AGENCY, OUTLET } from './outlets'

const HEAD_LINES = 8
const TAIL_LINES = 6

const DATELINE = new RegExp(
  `^\\p{Lu}[\\p{Lu}\\p{L}.'’ -]{1,40},?[^()—–]{0,60}\\((${AGENCY})\\)\\s+[—–-]+\\s`,
  'u',
)
const FOOTER: readonly RegExp[] = [
  new RegExp(
    `(?:©|\\([Cc]\\)|[Cc]opyright)\\s*(?:©|\\([Cc]\\))?\\s*(?:\\d{4}(?:\\s*[-–]\\s*\\d{4})?,?\\s+)?(?:[Bb]y\\s+)?(${OUTLET}?)(?:,?\\s+\\d{4})?(?:\\.|,|\\s*$|\\s+[Aa]ll [Rr]ights)`,
    'u',
  ),
  new RegExp(
    `^(?:[Tt]his|[Tt]he) .{0,60}?(?:first |originally )?(?:appeared|(?:re)?published)(?: with permission)? (?:in|on|by) (${OUTLET})\\.?$`,
    'u',
  ),
  new RegExp(`^\\(?(?:[Ss]ource|[Pp]ublisher|[Vv]ia)\\s*:\\s+(${OUTLET})\\)?\\.?$`, 'u'),
]

export interface TextMetadata {
  readonly metadata: Metadata
  readonly zones: readonly Zone[]
}

/** Looks at the first 8 and the last 6 non-blank lines; `from` is where the body begins (after front matter). */
export function textMetadata(text: string, from = 0): TextMetadata {
  const lines = leadingLines(text, from, HEAD_LINES)
  const draft: Draft = { ...NOTHING_KNOWN, zones: [] }
  readHead(draft, lines)
  draft.source ??= datelineAgency(lines) ?? footerSource(trailingLines(text, TAIL_LINES))
  const { zones, title, byline, source, publishedAt, url } = draft
  return {
    metadata: { title, byline, source, publishedAt, url, language: null },
    zones: zones.sort((a, b) => a.start - b.start),
  }
}

function datelineAgency(lines: readonly TextLine[]): string | null {
  for (const line of lines) {
    const match = DATELINE.exec(line.bare.slice(0, 160))
    if (match?.[1] !== undefined) return match[1]
  }
  return null
}

function footerSource(lines: readonly TextLine[]): string | null {
  for (const line of [...lines].reverse()) {
    if (line.bare.length > 200) continue
    for (const pattern of FOOTER) {
      const name = pattern
        .exec(line.bare)?.[1]
        ?.trim()
        .replace(/(?:\.?\s+All [Rr]ights.*)?[.,]*$/, '')
      if (name !== undefined && name.length >= 3 && !/^(?:all rights|the author)/i.test(name)) return name
    }
  }
  return null
}
