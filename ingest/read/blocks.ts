// Documents that have no text of their own (pages, office files, books) as blocks, and the text that is stored of them.
import type { Zone, ZoneKind } from '../../lib/model/article'

export interface Block {
  readonly kind: ZoneKind
  /** White space collapsed; line breaks within a paragraph kept. */
  readonly text: string
}

/** Between two blocks of the stored text. */
export const BETWEEN = '\n\n'

/** The stored text: the blocks parted by blank lines; every block is a zone. */
export function assemble(blocks: readonly Block[]): { readonly text: string; readonly zones: Zone[] } {
  const zones: Zone[] = []
  const parts: string[] = []
  let length = 0
  for (const { kind, text } of blocks) {
    if (parts.length > 0) length += BETWEEN.length
    zones.push({ kind, start: length, end: length + text.length })
    parts.push(text)
    length += text.length
  }
  return { text: parts.join(BETWEEN), zones }
}

/** One paragraph: spaces collapsed, soft hyphens and marks of no width gone, its line breaks kept. */
export function tidy(text: string): string {
  return text
    .replace(/[\u00AD\u200B\uFEFF\0]/g, '')
    .replace(/[ \t\u00A0\u2000-\u200A\u202F]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim()
}
