// Gathers paragraphs while a document streams by; one may lie within another (a text box, a note).
import type { ZoneKind } from '../../../lib/model/article'
import { type Block, tidy } from '../blocks'

export interface Gatherer {
  begin(kind: ZoneKind): void
  /** Changes what the innermost open paragraph is; null: it is left out. */
  kind(kind: ZoneKind | null): void
  /** Outside paragraphs, text is white space between tags and is dropped. */
  add(text: string): void
  /** Ends the innermost paragraph; an empty one is left out. */
  end(): void
  /** In the order of their ends. */
  readonly blocks: readonly Block[]
}

export function gatherer(): Gatherer {
  const blocks: Block[] = []
  const open: { kind: ZoneKind | null; text: string }[] = []
  return {
    blocks,
    begin: (kind) => {
      open.push({ kind, text: '' })
    },
    kind: (kind) => {
      const paragraph = open.at(-1)
      if (paragraph !== undefined) paragraph.kind = kind
    },
    add: (text) => {
      const paragraph = open.at(-1)
      if (paragraph !== undefined) paragraph.text += text
    },
    end: () => {
      const paragraph = open.pop()
      const text = tidy(paragraph?.text ?? '')
      if (paragraph !== undefined && paragraph.kind !== null && text !== '') {
        blocks.push({ kind: paragraph.kind, text })
      }
    },
  }
}
